"""The page view: pages with segment boxes, text to select, links and a legend. Shows and emits, knows no document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QCursor, QPen

from docviewer.ui.page_view.hover_card import DELAY_MS, HoverCard
from docviewer.ui.page_view.keyboard import handle_key
from docviewer.ui.page_view.legend import BY_KEYS
from docviewer.ui.page_view.mouse import Mouse
from docviewer.ui.page_view.page_links import PageLinks, words_for
from docviewer.ui.page_view.text_pages import TextPages
from docviewer.ui.page_view.wheel import turn_wheel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.page_boxes import Box
    from docviewer.ui.page_view.page_layout import PagePoint
    from docviewer.ui.page_view.page_links import LinkLike
    from docviewer.ui.theme import Theme

#: Links are asked for when the pages have rested for so long.
_SETTLED_MS = 200


class Spot(NamedTuple):
    """What is at one point of the view: the page's point, boxes (smallest first), text line or -1, link."""

    place: PagePoint | None = None
    boxes: Sequence[Box] = ()
    line: int = -1
    link: LinkLike | None = None


class PageView(TextPages):
    """Continuous pages to look at, point at, select on.

    Signals:
        links_wanted(page): The links of `page` are needed.
        link_clicked(uri): An address was clicked; nothing was opened.
        page_link_clicked(page): A link into the document was clicked.
    """

    links_wanted = Signal(int)
    link_clicked = Signal(str)
    page_link_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links = PageLinks()
        self._links_asked: set[int] = set()
        self._hover_text: Callable[[int], tuple[str, str]] | None = None
        self.card = HoverCard(self.viewport())
        self._card_delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._card_delay.timeout.connect(self._show_card)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._settle)
        self._pointer: QPointF | None = None
        self._moved_away = False
        self._ring = False
        self.mouse = Mouse(self)
        self.viewport().setMouseTracking(True)

    # What is shown

    def set_page_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a document of pages of these sizes, points, from its beginning; all else is forgotten."""
        self.links.begin()
        self._links_asked.clear()
        super().set_page_sizes(sizes)

    def set_segments(self, lines: Lines | None, segments: Segments | None) -> None:
        """Show these segments, derived from `lines`; None for nothing yet."""
        before = self._box_pointed_at()
        super().set_segments(lines, segments)
        box = self._box_pointed_at()
        same = box is not None and before is not None and box.edges == before.edges
        if not same:  # the card stays while pages far away are read
            self.hide_card()
        self.hover(box.segment if box is not None else -1)

    def set_hover_text(self, make: Callable[[int], tuple[str, str]] | None) -> None:
        """Say how the hover card's title and body are made from a segment's first line."""
        self._hover_text = make

    def set_links(self, page: int, links: Sequence[LinkLike]) -> None:
        """Take the links of `page`."""
        self._links_asked.discard(page)
        self.links.put(page, links)

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        super().set_theme(theme)
        self.card.set_theme(theme)

    def shown_pages(self) -> tuple[int, ...]:
        """Return the pages of which something shows now."""
        return tuple(self.camera.visible())

    # Pointing

    def spot(self, at: QPointF) -> Spot:
        """Return what is at a point of the view."""
        place = self.camera.on_page(at)
        if place is None:
            return Spot()
        return Spot(
            place,
            self.boxes.under(*place, self.hidden_roles),
            self.text.line_under(*place),
            self.links.under(*place),
        )

    def point(self, at: QPointF, *, card: bool = True) -> None:
        """Take notice of where the pointer is: what it is on is set off, and told on a card after a while."""
        self._pointer = at
        self._moved_away = False
        spot = self.spot(at)
        shape = Qt.CursorShape
        self.viewport().setCursor(
            shape.PointingHandCursor if spot.link else shape.IBeamCursor if spot.line >= 0 else shape.ArrowCursor
        )
        if spot.place is not None:
            self.want_glyphs(spot.place.page)
        self.hide_card()
        self.hover(spot.boxes[0].segment if spot.boxes else -1)
        if card and (spot.boxes or spot.link):
            self._card_delay.start()

    def follow(self, link: LinkLike) -> None:
        """Tell that `link` was clicked."""
        if link.uri:
            self.link_clicked.emit(link.uri)
        elif link.page is not None and 0 <= link.page < self.page_count:
            self.page_link_clicked.emit(link.page)

    def hide_card(self) -> None:
        """Hide the hover card, and don't show it for now."""
        self._card_delay.stop()
        self.card.hide()

    def _box_pointed_at(self) -> Box | None:
        boxes = self.spot(self._pointer).boxes if self._pointer is not None and self.mouse.resting else ()
        return boxes[0] if boxes else None

    def _show_card(self) -> None:
        if self._pointer is None:
            return
        spot = self.spot(self._pointer)
        if spot.link is not None:
            self.card.show_at(self._pointer.toPoint(), *words_for(spot.link))
        elif spot.boxes and self._hover_text is not None:
            line = self.boxes.first_line(spot.boxes[0].segment)
            self.card.show_at(self._pointer.toPoint(), *self._hover_text(line))

    def _settle(self) -> None:
        """Pages have come to rest: ask for their links, and see what lies under the pointer now."""
        for page in self.camera.visible():
            if not self.links.has(page) and page not in self._links_asked:
                self._links_asked.add(page)
                self.links_wanted.emit(page)
        if self._moved_away and self.viewport().underMouse() and self.mouse.resting:
            self.point(QPointF(self.viewport().mapFromGlobal(QCursor.pos())), card=False)

    def look_at(self, visible: range) -> None:
        """Forget what the pointer was on: the pages moved under it."""
        super().look_at(visible)
        self._moved_away = True
        self.hide_card()
        self.hover(-1)
        self.mouse.forget_spot()
        if self.isVisible():
            self._settled.start()

    # Painting

    def paint_over(self, painter: QPainter) -> None:
        """Paint the ring of the keyboard focus."""
        if self._ring:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See `mouse`."""
        self.hide_card()
        self.mouse.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See `mouse`."""
        self.mouse.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See `mouse`."""
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `mouse`."""
        self.mouse.release(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the pointer when it leaves."""
        if event.type() == QEvent.Type.Leave:
            self._pointer = None
            self.hide_card()
            self.hover(-1)
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom around the pointer."""
        turn_wheel(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See `keyboard`."""
        if not handle_key(self, event):
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go to the next or previous segment; past the last one the keyboard goes on to the next widget."""
        return (self.hasFocus() and self.step_segment(next)) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        self._ring = event.reason() in BY_KEYS
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        self._ring = False
        super().focusOutEvent(event)
        self.viewport().update()
