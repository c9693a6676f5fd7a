"""The compare view: two page views in step, or one with both sides on it, under heads, figures and heat strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from docviewer.ui.compare.compared_pages import ComparedPages
from docviewer.ui.compare.difference_words import words_of
from docviewer.ui.compare.figure_strip import FigureStrip
from docviewer.ui.compare.heat_strip import HeatStrip
from docviewer.ui.compare.side_head import HeadOfA, HeadOfB
from docviewer.ui.compare.step_bar import StepBar
from docviewer.ui.compare.synced_views import SyncedViews
from docviewer.ui.icons import ICON_PX, icon
from docviewer.ui.page_view.zoom import CUSTOM
from docviewer.ui.page_view.zoomed_pages import Place
from docviewer.ui.theme import CONTROL_HEIGHT, GRID, PANEL_PADDING, RELATED_GAP
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QResizeEvent

    from docviewer.core.comparison import Comparison
    from docviewer.core.document import PageStatus
    from docviewer.core.lines import Lines
    from docviewer.ui.compare.sides import Side
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.theme import Theme

_NOTHING_SET = tr_later("defaults")
#: Narrower than this, pixels, figures come before the words of buttons.
_NARROW = 480


class CompareView(QWidget):
    """Shows two sides of one document; what they are, others say.

    Args:
        overlay: The command that puts both sides on one page.
        previous: The command that goes one difference back.
        following: The command that goes one on.
        parent: Owner.

    Signals:
        left(): Escape was pressed, or the button with the cross.
        difference_clicked(int): A difference, by ordinal, was clicked on a page.
    """

    left = Signal()
    difference_clicked = Signal(int)

    def __init__(self, overlay: QAction, previous: QAction, following: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.a, self.b = ComparedPages("A", self), ComparedPages("B", self)
        self.b.pictures, self.b.dressed = self.a.pictures, self.a.dressed  # drawn once, shown twice
        self.a.dressed.dressed.connect(self.b.viewport().update)
        self.a.pictured.connect(self.b.viewport().update)
        self.a.unpictured.connect(self.b.picture_failed)
        self.head_a, self.head_b = HeadOfA(self), HeadOfB(self)
        self.figures, self.heat = FigureStrip(self), HeatStrip(self)
        self.steps = StepBar(previous, following, self)
        self.steps.hide()
        self._synced = SyncedViews(self.a, self.b, self)
        self._overlaid = False
        self._lines: Lines | None = None
        self._side_b: Side | None = None
        self._overlay_button, self._leave_button = _button(), _button()
        self._overlay_button.setDefaultAction(overlay)
        self._leave_button.setToolTip(tr("Leave the comparison (Esc)"))
        self._leave_button.setAccessibleName(tr("Leave the comparison"))
        self._leave_button.clicked.connect(self.left)
        self._hairlines = [_hairline() for _ in range(3)]
        self._lay_out()
        self.b.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # a pixel less room than A has
        for pages in (self.a, self.b):
            pages.left.connect(self.left)
            pages.difference_clicked.connect(self.difference_clicked)
        self.a.page_changed.connect(self.heat.set_page)
        self.heat.page_chosen.connect(self.a.go_to_page)

    @property
    def overlaid(self) -> bool:
        """Whether both sides are on one page."""
        return self._overlaid

    def begin(self, sizes: Sequence[tuple[float, float]], like: PageView | None) -> None:
        """Show a document of pages of these sizes, points, where `like` shows it, with the pictures it has."""
        self._lines = self._side_b = None
        if like is not None:
            self.a.set_runner(like.dressed.runner)
            self.a.set_modes(like.modes)
        self.b.set_page_sizes(sizes)
        self.a.set_page_sizes(sizes)
        for pages in (self.a, self.b):
            pages.set_comparison(None)
        self.a.set_over(None, None)
        self.heat.set_page(0)
        if like is not None:
            for page in like.shown_pages():
                if (picture := like.pictures.get(page)) is not None:
                    self.a.pictures.keep(page, picture)
            self.a.restore_place(Place(like.keep_place().anchor, self.a.zoom, self.a.zoom_mode))
        self.b.restore_place(Place(self.a.keep_place().anchor, self.a.zoom, CUSTOM))

    def set_statuses(self, statuses: tuple[PageStatus, ...]) -> None:
        """Say how far each page has come."""
        for pages in (self.a, self.b):
            pages.set_page_statuses(statuses)

    def set_sides(self, lines: Lines | None, a: Side, b: Side) -> None:
        """Show two segmentations of `lines`."""
        self._lines, self._side_b = lines, b
        self.head_a.set_detail(a.words)
        self.head_b.set_detail(b.detail or tr(_NOTHING_SET))
        for pages, side in ((self.a, a), (self.b, b)):
            if pages.boxes.segments is not side.segments or pages.boxes.lines is not lines:
                pages.set_segments(lines if side.segments is not None else None, side.segments)
        self._show_over()

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Tell the sides apart; None while that isn't known."""
        for pages in (self.a, self.b):
            pages.set_comparison(comparison)
        if comparison is None:
            self.steps.set_place(-1, 0)
        self.figures.set_agreement(None if comparison is None else comparison.agreement)
        self.heat.set_agreement(() if comparison is None else _of_all_pages(comparison, self.a.page_count))

    def show_difference(self, comparison: Comparison, ordinal: int, *, scroll: bool) -> None:
        """Set off a difference on both sides, -1 for none, and bring it into view."""
        for pages in (self.a, self.b):
            pages.set_current(ordinal)
        count = len(comparison.differences)
        self.steps.set_place(ordinal, count)
        if ordinal < 0:
            return
        found = comparison.difference(ordinal)
        self.setAccessibleDescription(
            tr(
                "Difference {ordinal} of {count}, page {page}: {words}",
                ordinal=ordinal + 1,
                count=count,
                page=found.page + 1,
                words=words_of(comparison, found),
            )
        )
        if scroll:
            self.a.show_rect(found.page, found.bbox)

    def set_overlaid(self, overlaid: bool) -> None:
        """Put both sides on one page, or beside each other."""
        self._overlaid = overlaid
        policy = Qt.ScrollBarPolicy
        self.a.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if overlaid else policy.ScrollBarAlwaysOff)
        self.b.setVisible(not overlaid)
        self._hairlines[2].setVisible(not overlaid)
        if (layout := self.layout()) is not None:
            layout.activate()  # now, so that what is brought into view next is brought into this view
        self._show_over()

    def set_list_shown(self, shown: bool) -> None:
        """Say whether the list of differences is there; where it isn't, the steps are here."""
        self.steps.setVisible(not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, a button says by its icon alone what it does."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        narrow = self.width() < _NARROW
        self._overlay_button.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (self.a, self.b, self.head_a, self.head_b, self.heat):
            part.set_theme(theme)
        self._leave_button.setIcon(icon("close", theme))
        for line in self._hairlines:
            line.setStyleSheet(f"background: {theme.line}; border: 0;")
        self.setStyleSheet(f"CompareView {{ background: {theme.panel}; }}")

    def _show_over(self) -> None:
        side = self._side_b if self._overlaid else None
        self.a.set_over(self._lines, None if side is None else side.segments)

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QHBoxLayout()
        top.setContentsMargins(PANEL_PADDING, GRID, RELATED_GAP, 0)
        top.setSpacing(RELATED_GAP)
        top.addWidget(self.figures, 1)
        top.addWidget(self.steps)
        top.addWidget(self._overlay_button)
        top.addWidget(self._leave_button)
        strip = QHBoxLayout()
        strip.setContentsMargins(PANEL_PADDING - GRID, 0, PANEL_PADDING - GRID, GRID)
        strip.addWidget(self.heat)
        heads, pages = QHBoxLayout(), QHBoxLayout()
        for row in (heads, pages):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
        for head in (self.head_a, self.head_b):  # halves; where there is little room B's controls come first
            head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            heads.addWidget(head, 1)
        pages.addWidget(self.a, 1)
        self._hairlines[2].setFixedWidth(1)
        pages.addWidget(self._hairlines[2])
        pages.addWidget(self.b, 1)
        for side in (self.a, self.b):
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for line in self._hairlines[:2]:
            line.setFixedHeight(1)
        rows.addLayout(top)
        rows.addLayout(strip)
        rows.addWidget(self._hairlines[0])
        rows.addLayout(heads)
        rows.addWidget(self._hairlines[1])
        rows.addLayout(pages, 1)


def _button() -> QToolButton:
    button = QToolButton()
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setFixedHeight(CONTROL_HEIGHT)
    return button


def _hairline() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.NoFrame)
    return line


def _of_all_pages(comparison: Comparison, count: int) -> tuple[float, ...]:
    """Return the agreement of each of `count` pages; pages after the last line have none."""
    shares = comparison.page_agreement.tolist()
    return (*shares, *[float("nan")] * (count - len(shares)))
