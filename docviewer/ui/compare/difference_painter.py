"""Paint what both sides have quietly, and what only one has in its colour and pattern: A solid, B dashed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from docviewer.ui import theme as themes
from docviewer.ui.page_view.badge_room import take_room
from docviewer.ui.page_view.box_painter import BADGE, badge_rect
from docviewer.ui.page_view.page_colours import AS_IS
from docviewer.ui.page_view.role_marks import ink_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.ui.compare.difference_marks import DifferenceMark
    from docviewer.ui.page_view.badge_room import Taken
    from docviewer.ui.page_view.page_boxes import Box
    from docviewer.ui.page_view.page_colours import PageColours

#: Pixels: edge of what is current, bar at the left of what differs, how far a box over another one stands out.
_STRONG, _BAR, _OUT = 2.0, 3.0, 4.0
_DASH, _GAP = 6.0, 4.0
_TAG_HEIGHT, _TAG_PAD, _TAG_TEXT, _TAG_FROM = 15.0, 4.0, 10, 9.0
_CORNER = 3.0
#: With more boxes than this in sight corners are square: rounding costs most of the time.
_ROUND_UP_TO = 200


@dataclass(frozen=True, slots=True)
class Setoff:
    """What is set off: the current difference, the hovered and the selected segment (ordinals, or -1)."""

    current: int = -1
    hovered: int = -1
    selected: int = -1


class DifferencePainter:
    """Paints the boxes of one side.

    Args:
        side: "A" or "B".
        colours: Those of the pages: what is painted stands out from their paper.
    """

    def __init__(self, side: str, colours: PageColours = AS_IS) -> None:
        self._dashed = side == "B"
        theme = colours.theme
        self._paper = QColor(colours.paper)
        self._colour = QColor(themes.side_mark(side, colours.paper))
        self._ink = QColor(ink_on(self._colour.name()))
        self._agreed = QPen(QColor(theme.edge), 1)
        self._chosen = QPen(QColor(theme.text), _STRONG)
        self._edge, self._strong_edge = (self._pen(width) for width in (1.0, _STRONG))
        self._fill = _with_alpha(self._colour, themes.FILL_SHARE)
        self._strong_fill = _with_alpha(self._colour, themes.SELECTED_SHARE)
        self._hover_fill = _with_alpha(QColor(theme.edge), themes.HOVER_SHARE)

    def _pen(self, width: float) -> QPen:
        pen = QPen(self._colour, width)
        if self._dashed:
            pen.setDashPattern([_DASH / width, _GAP / width])
        return pen

    def paint_agreed(
        self,
        painter: QPainter,
        shown: Sequence[tuple[Box, QRectF]],
        marks: Mapping[int, DifferenceMark],
        setoff: Setoff,
    ) -> None:
        """Paint the boxes without a mark: a thin grey edge."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        agreed = [(box, rect) for box, rect in shown if box.segment not in marks]
        for box, rect in agreed:
            if box.segment == setoff.hovered:
                painter.fillRect(rect, self._hover_fill)
        painter.setPen(self._agreed)
        painter.drawRects([rect for _, rect in agreed])
        painter.setPen(self._chosen)
        painter.drawRects([rect for box, rect in agreed if box.segment == setoff.selected])

    def paint_differing(
        self,
        painter: QPainter,
        shown: Sequence[tuple[Box, QRectF]],
        marks: Mapping[int, DifferenceMark],
        setoff: Setoff,
        *,
        over: bool = False,
    ) -> None:
        """Paint the boxes with a mark; `over` boxes of the other side they stand out at both ends."""
        out = _OUT if over else 0.0
        rest: list[QRectF] = []
        current: list[QRectF] = []
        for box, rect in shown:
            mark = marks.get(box.segment)
            if mark is None:
                continue
            outer = rect.adjusted(-out, 0, out, 0)
            strong = mark.ordinal == setoff.current
            (current if strong else rest).append(outer)
            if not over:
                painter.fillRect(outer, self._strong_fill if strong or box.segment == setoff.hovered else self._fill)
        rounded = len(rest) <= _ROUND_UP_TO
        for rects, pen in ((rest, self._edge), (current, self._strong_edge)):
            self._paint_edges(painter, rects, pen, rounded)
            self._paint_bars(painter, rects)

    def paint_labels(
        self,
        painter: QPainter,
        shown: Sequence[tuple[Box, QRectF]],
        marks: Mapping[int, DifferenceMark],
        setoff: Setoff,
        *,
        numbers: bool,
    ) -> None:
        """Paint the number of each difference left of its first box, and what is said of it at its right."""
        font = QFont(painter.font())
        font.setPixelSize(_TAG_TEXT)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        taken: Taken = {}
        there = [(box, rect, marks[box.segment]) for box, rect in shown if box.segment in marks]
        leading = [(mark, rect) for box, rect, mark in there if mark.first == box]
        leading.sort(key=lambda entry: entry[0].ordinal != setoff.current)  # the current one's always has room
        for mark, rect in leading:
            if numbers:
                self._paint_number(painter, rect, str(mark.ordinal + 1), taken)
            if mark.tag:
                self._paint_tag(painter, rect, mark.tag, current=mark.ordinal == setoff.current, over=not numbers)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_edges(self, painter: QPainter, rects: list[QRectF], pen: QPen, rounded: bool) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, rounded)
        if rounded:
            for rect in rects:
                painter.drawRoundedRect(rect, _CORNER, _CORNER)
        else:
            painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_bars(self, painter: QPainter, rects: list[QRectF]) -> None:
        for rect in rects:
            x, y, height = rect.x(), rect.y(), rect.height()
            if not self._dashed or height <= _DASH:
                painter.fillRect(QRectF(x, y, _BAR, height), self._colour)
                continue
            for start in range(0, round(height), round(_DASH + _GAP)):
                painter.fillRect(QRectF(x, y + start, _BAR, min(_DASH, height - start)), self._colour)

    def _paint_number(self, painter: QPainter, rect: QRectF, text: str, taken: Taken) -> None:
        badge = badge_rect(rect, len(text))
        if not take_room(badge, taken):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(badge, BADGE / 2, BADGE / 2)
        painter.setPen(self._ink)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_tag(self, painter: QPainter, rect: QRectF, text: str, *, current: bool, over: bool) -> None:
        """Paint a word on the edge of a box, or beside one that it would hide; zoomed far out, of the current one."""
        if rect.height() < _TAG_FROM and not current:
            return
        width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2 * _TAG_PAD
        if width < rect.width() / 2:
            top = rect.bottom() - 1 if over else rect.top() - _TAG_HEIGHT + 1
            tag = QRectF(rect.right() - width, top, width, _TAG_HEIGHT)
        else:
            tag = QRectF(rect.right() + _OUT + 2, rect.top() + (_TAG_HEIGHT if over else 0.0), width, _TAG_HEIGHT)
        painter.setPen(QPen(self._colour, 1))
        painter.setBrush(self._paper)
        painter.drawRoundedRect(tag, _CORNER, _CORNER)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)


def _with_alpha(colour: QColor, share: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made
