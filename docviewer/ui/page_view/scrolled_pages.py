"""Scroll through pages lying one below the other, or turn them one by one; how large they are, others say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from docviewer.ui import theme as themes
from docviewer.ui.page_view.camera import Camera
from docviewer.ui.page_view.page_layout import FOOT, MARGIN, Anchor, PageLayout, Setting
from docviewer.ui.page_view.view_modes import ViewModes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

    from docviewer.ui.theme import Theme

#: Pixels between the last page and what floats over the pages.
_CLEAR = 8.0
#: The largest number that a scroll bar holds; nothing behind it can be scrolled to.
_MOST = 2**31 - 1
#: Pixels of one step of an arrow key; a notch of the wheel is three.
LINE_STEP = 32


class _Corner(QWidget):
    """Plain desk where the scroll bars meet, whatever the style draws there."""

    colour = QColor(themes.LIGHT.desk)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.colour)
        painter.end()


class ScrolledPages(QAbstractScrollArea):
    """Where the view stands and which pages show.

    Signals:
        pages_shown(pages): Indices of the pages that show now, ascending.
        page_changed(page): The page that shows most is another one.
        modes_changed(): Pages are turned, put alone or coloured otherwise now.
    """

    pages_shown = Signal(tuple)
    page_changed = Signal(int)
    modes_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(LINE_STEP)
        self.horizontalScrollBar().setSingleStep(LINE_STEP)
        self.setAutoFillBackground(True)
        self._corner = _Corner(self)
        self.setCornerWidget(self._corner)
        self._theme = themes.LIGHT
        self._layout = PageLayout()
        self._modes = ViewModes()
        self._anchor = Anchor()
        self._placing = False
        self._page = 0
        self._told: tuple[int, ...] = ()

    # What is shown

    def set_page_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a document of pages of these sizes, points, from its beginning."""
        setting = Setting(self._layout.scale, self._layout.width, turn=self._modes.turn)
        self._layout = PageLayout(sizes, setting=setting)
        self._page, self._anchor = 0, self._layout.top_of(0)
        self._told = ()
        self._lay_out()

    @property
    def modes(self) -> ViewModes:
        """How the pages are looked at."""
        return self._modes

    def set_modes(self, modes: ViewModes) -> None:
        """Turn the pages, put them alone or below one another; what is in the middle of the view stays there."""
        if modes == self._modes:
            return
        before, self._modes = self._modes, modes
        if modes.turn != before.turn and len(self._layout):
            self._turn_around(QPointF(self.viewport().rect().center()))
        else:
            self._lay_out()
        self.modes_changed.emit()

    def _turn_around(self, at: QPointF) -> None:
        camera = self.camera
        place = camera.to_page(at) if camera.on_page(at) is None else camera.on_page(at)
        kept = self._anchor if place is None else Anchor(*place)
        self._lay_out(kept, at)

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        self._theme = theme
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Window, QColor(theme.desk))
        self.setPalette(colours)
        self._corner.colour = QColor(theme.desk)
        self._corner.update()
        self.viewport().update()

    # Where it stands

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self._layout)

    @property
    def page(self) -> int:
        """Index of the page that shows most."""
        return self._page

    @property
    def camera(self) -> Camera:
        """The view as it stands now."""
        area = self.viewport()
        return Camera(
            self._layout,
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
            area.width(),
            area.height(),
            self.devicePixelRatioF(),
        )

    def go_to_page(self, page: int) -> None:
        """Bring the top of `page` to the top of the view; out of range means the nearest page."""
        if not len(self._layout):
            return
        page = min(max(0, page), len(self._layout) - 1)
        self._anchor = self._layout.top_of(page)
        self._apply_anchor()
        self._looked(page)

    def go_to_end_of_page(self, page: int) -> None:
        """Bring the bottom of `page` to the bottom of the view."""
        self.go_to_page(page)
        if len(self._layout):
            frame = self.camera.frame(self._page)
            self.scroll_by(0, max(0.0, frame.bottom() - self.viewport().height() + self.covered_below() + MARGIN))

    def at_end(self, way: int) -> bool:
        """Tell whether nothing more of what is laid out can be scrolled to, down (`way` 1) or up (-1)."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() if way > 0 else bar.value() <= bar.minimum()

    def turn_page(self, way: int) -> None:
        """Show the top of the next page (`way` 1) or the bottom of the one before (-1), if there is one."""
        page = self._page + way
        if 0 <= page < len(self._layout):
            if way > 0:
                self.go_to_page(page)
            else:
                self.go_to_end_of_page(page)

    def scroll_by(self, dx: float, dy: float) -> None:
        """Scroll by so many pixels."""
        for bar, step in ((self.horizontalScrollBar(), dx), (self.verticalScrollBar(), dy)):
            bar.setValue(bar.value() + round(step))

    def show_rect(self, page: int, box: tuple[float, float, float, float], margin: float = 24.0) -> None:
        """Scroll, if need be, so that (x0, top, x1, bottom) of `page`, points, shows with a margin of pixels.

        What lies under something that floats over the pages doesn't show.
        """
        if self._layout.alone not in (None, page):
            self.go_to_page(page)
        rect = self.camera.rect(page, box)
        area = QRectF(self.viewport().rect())
        self.scroll_by(
            _way(rect.left(), rect.right(), area.width(), margin),
            _way(rect.top(), rect.bottom(), area.height() - self.covered_below(), margin),
        )

    # Inside

    def _lay_out(self, kept: Anchor | None = None, at: QPointF | None = None) -> None:
        """Place pages and scroll bars; `kept` stays at `at` of the view, else the anchor at the top centre."""
        if self._placing:
            return
        self._placing = True
        try:
            for _ in range(3):  # a scroll bar that comes or goes changes the width to lay out for
                width = self.viewport().width()
                self._place(kept, at)
                if width == self.viewport().width():
                    break
        finally:
            self._placing = False
        if kept is not None:
            self._anchor = self._anchor_now()
        self._looked(self._page if kept is None else None)

    def _place(self, kept: Anchor | None, at: QPointF | None) -> None:
        area = self.viewport()
        self._layout = self._layout.at(self._setting((kept or self._anchor).page))
        for bar, content, shown in (
            (self.horizontalScrollBar(), self._layout.width, area.width()),
            (self.verticalScrollBar(), self._layout.height, area.height()),
        ):
            bar.setPageStep(shown)
            bar.setRange(0, min(_MOST, max(0, round(content) - shown)))
        self._apply_anchor(kept, at)

    def _setting(self, page: int) -> Setting:
        """Return how to lay out; `page` is the one looked at."""
        area, modes = self.viewport(), self._modes
        foot = max(FOOT, self.covered_below() + _CLEAR)
        alone = None if modes.continuous else page
        scale = self.fitting_scale(self._page if modes.continuous else page)
        return Setting(scale, float(area.width()), float(area.height()), foot, modes.turn, alone)

    def fitting_scale(self, page: int) -> float:
        """Return the pixels per point that this view is to have where `page` shows; for those who build on this."""
        return self._layout.scale

    def covered_below(self) -> float:
        """Return the pixels along the lower edge that something floats over; for those who build on this."""
        return 0.0

    def _apply_anchor(self, kept: Anchor | None = None, at: QPointF | None = None) -> None:
        at = at or QPointF(self.viewport().width() / 2, 0.0)
        if self._layout.alone not in (None, (kept or self._anchor).page) and not self._placing:
            self._lay_out(kept, at)
            return
        wanted = self._layout.anchored(kept or self._anchor) - at
        placing, self._placing = self._placing, True
        self.horizontalScrollBar().setValue(round(wanted.x()))
        self.verticalScrollBar().setValue(round(wanted.y()))
        self._placing = placing
        self.viewport().update()

    def _anchor_now(self) -> Anchor:
        camera = self.camera
        return self._layout.anchor(QPointF(camera.left + camera.width / 2, camera.top))

    def _looked(self, page: int | None) -> None:
        """Tell what shows now; `page`, if it shows, counts as the current one."""
        camera = self.camera
        visible = camera.visible()
        if page is None or page not in visible:
            page = camera.most_visible()
        self.look_at(visible)
        if tuple(visible) != self._told:
            self._told = tuple(visible)
            self.pages_shown.emit(tuple(visible))
        if page != self._page and len(self._layout):
            self._page = page
            self.page_changed.emit(page)

    def look_at(self, visible: range) -> None:
        """React to what shows now; called after each scroll and zoom; for those who build on this."""

    # Qt

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Follow the scroll bars."""
        if not self._placing:
            self._anchor = self._anchor_now()
            self._looked(None)
        self.viewport().update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the mode of zoom and the point under the top centre."""
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out: now the sizes and the device pixel ratio are known."""
        super().showEvent(event)
        self._lay_out()


def _way(start: float, end: float, room: float, margin: float) -> float:
    """Return how far to scroll so that start..end shows in 0..room; 0 if it does already."""
    if start >= 0 and end <= room:
        return 0.0
    if start < 0 or end - start + 2 * margin > room:
        return start - margin
    return end - room + margin
