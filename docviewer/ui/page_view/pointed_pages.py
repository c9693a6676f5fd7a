"""Tell what lies under the pointer: segment, text or link; set it off, and say more on a card after a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor

from docviewer.ui.page_view.asked_pages import AskedPages
from docviewer.ui.page_view.caret_pages import CaretPages
from docviewer.ui.page_view.hover_card import DELAY_MS, HoverCard
from docviewer.ui.page_view.page_links import PageLinks, words_for
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.excluded_lines import ExcludedLine
    from docviewer.ui.page_view.page_boxes import Box
    from docviewer.ui.page_view.page_layout import PagePoint
    from docviewer.ui.page_view.page_links import LinkLike
    from docviewer.ui.theme import Theme

#: Links are asked for when the pages have rested for so long.
_SETTLED_MS = 200


class Spot(NamedTuple):
    """What is at one point of the view.

    Attributes:
        place: The page's point.
        boxes: The one first whose text is there, then by size, the smallest first.
        line: The text line, within its page, or -1.
        link: The topmost one, or None.
        excluded: The line left out, or None.
    """

    place: PagePoint | None = None
    boxes: Sequence[Box] = ()
    line: int = -1
    link: LinkLike | None = None
    excluded: ExcludedLine | None = None

    @property
    def targets(self) -> list[int | ExcludedLine]:
        """What a click means, the likeliest first: ordinals of segments, a line left out where no other text is."""
        segments: list[int | ExcludedLine] = list(dict.fromkeys(box.segment for box in self.boxes))
        if self.excluded is not None:
            segments.insert(0 if self.line < 0 else len(segments), self.excluded)
        return segments


class PointedPages(CaretPages):
    """Pages that answer to the pointer.

    Signals:
        links_wanted(page): The links of `page` are needed.
    """

    links_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links = PageLinks()
        self._links_asked = AskedPages()
        self._hover_text: Callable[[int], tuple[str, str]] | None = None
        self.card = HoverCard(self.viewport())
        self._card_delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._card_delay.timeout.connect(self._show_card)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._settle)
        self._pointer: QPointF | None = None
        self._moved_away = False
        self.legend.entered.connect(self._forget_pointer)
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
        self._look_again(before)

    def set_hidden_roles(self, hidden: frozenset[int]) -> None:
        """Hide the boxes of these role values."""
        before, hidden_before = self._box_pointed_at(), self.hidden_roles
        super().set_hidden_roles(hidden)
        if self.hidden_roles != hidden_before:
            self._look_again(before)

    def set_hover_delay(self, milliseconds: int) -> None:
        """Show the card once the pointer has rested for so long."""
        self._card_delay.setInterval(milliseconds)

    def set_hover_text(self, make: Callable[[int], tuple[str, str]] | None) -> None:
        """Say how the hover card's title and body are made from a segment's first line."""
        self._hover_text = make

    def set_links(self, page: int, links: Sequence[LinkLike]) -> None:
        """Take the links of `page`."""
        self._links_asked.answered(page)
        self.links.put(page, links)
        self._refresh_card()

    def ask_again(self) -> None:
        """Ask anew for pictures, characters and links that are missing."""
        self._links_asked.clear()
        super().ask_again()

    def links_failed(self, page: int) -> None:
        """The links of `page` didn't come; they are asked for once more when it is looked at again."""
        self._links_asked.failed(page)

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        super().set_theme(theme)
        self.card.set_theme(theme)

    # Pointing

    def spot(self, at: QPointF) -> Spot:
        """Return what is at a point of the view."""
        place = self.camera.on_page(at)
        if place is None:
            return Spot()
        line = self.text.line_under(*place)
        boxes = self.boxes.under(*place, self.hidden_roles)
        if line >= 0 and len(boxes) > 1:
            owner = self.boxes.segment_with(self.text.span(place.page)[line])
            boxes.sort(key=lambda box: box.segment != owner)
        return Spot(place, boxes, line, self.links.under(*place), self.excluded.under(*place))

    def choose_target(self, target: int | ExcludedLine) -> None:
        """Select a segment, by ordinal (-1: none), or a line left out, on behalf of a person."""
        if isinstance(target, int):
            self.choose(target)
        else:
            self.choose_excluded(target.key)

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
        self._set_off(spot)
        if card and (spot.targets or spot.link):
            self._card_delay.start()

    def _set_off(self, spot: Spot) -> None:
        """Set off what a click would mean."""
        target = next(iter(spot.targets), -1)
        self.hover(target if isinstance(target, int) else -1)
        self.hover_excluded(None if isinstance(target, int) else target.key)

    def at_rest(self) -> bool:
        """Whether nothing is being dragged; for those who build on this."""
        return True

    def hide_card(self) -> None:
        """Hide the hover card, and don't show it for now."""
        self._card_delay.stop()
        self.card.hide()

    # Inside

    def _box_pointed_at(self) -> Box | None:
        boxes = self.spot(self._pointer).boxes if self._pointer is not None and self.at_rest() else ()
        return boxes[0] if boxes else None

    def _look_again(self, before: Box | None) -> None:
        """See what is under the pointer now that there are other boxes; it was `before`.

        The card stays while pages far away are read, and tells what holds now.
        """
        box = self._box_pointed_at()
        if box is None or before is None or box.edges != before.edges:
            self.hide_card()
        self.hover(box.segment if box is not None else -1)
        self._refresh_card()

    def _refresh_card(self) -> None:
        if self.card.isVisible():
            self._show_card()

    def _show_card(self) -> None:
        if self._pointer is None:
            return
        spot, words = self.spot(self._pointer), ("", "")
        if spot.link is not None:
            words = words_for(spot.link)
        elif spot.excluded is not None and spot.targets[0] is spot.excluded:
            words = tr("Left out"), spot.excluded.text
        elif spot.boxes and self._hover_text is not None:
            words = self._hover_text(self.boxes.first_line(spot.boxes[0].segment))
        self.card.show_at(self._pointer.toPoint(), *words)

    def _settle(self) -> None:
        """Pages have come to rest: ask for their links, and see what lies under the pointer now."""
        for page in self.camera.visible():
            if not self.links.has(page) and self._links_asked.ask(page):
                self.links_wanted.emit(page)
        if self._moved_away and self.viewport().underMouse() and self.at_rest():
            self.point(QPointF(self.viewport().mapFromGlobal(QCursor.pos())), card=False)

    def look_at(self, visible: range) -> None:
        """Forget what the pointer was on: the pages moved under it."""
        super().look_at(visible)
        self._moved_away = True
        self.hide_card()
        self.hover(-1)
        if self.isVisible():
            self._settled.start()

    def _forget_pointer(self) -> None:
        self._pointer = None
        self.hide_card()
        self._set_off(Spot())

    # Qt

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the pointer when it leaves."""
        if event.type() == QEvent.Type.Leave:
            self._forget_pointer()
        return super().viewportEvent(event)
