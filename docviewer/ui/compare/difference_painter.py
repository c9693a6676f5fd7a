"""Paint what both sides have quietly, and what only one has in its colour and pattern: A solid, B dashed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from docviewer.ui import theme as themes
from docviewer.ui.page_view.box_painter import BADGE, badge_rect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.ui.compare.difference_marks import DifferenceMark
    from docviewer.ui.page_view.page_boxes import Box

#: Pages are white in both modes.
_PAPER = "#FFFFFF"
#: Pixels: edge of what is current, bar at the left of what differs, how far a box over another one stands out.
_STRONG, _BAR, _OUT = 2.0, 3.0, 4.0
_DASH, _GAP = 6.0, 4.0
_TAG_HEIGHT, _TAG_PAD, _TAG_TEXT = 15.0, 4.0, 10
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
    """

    def __init__(self, side: str) -> None:
        self._dashed = side == "B"
        self._colour = QColor(themes.side_mark(side, _PAPER))
        self._agreed = QPen(QColor(themes.LIGHT.edge), 1)
        self._chosen = QPen(QColor(themes.LIGHT.text), _STRONG)
        self._fill = _with_alpha(self._colour, themes.FILL_SHARE)
        self._strong_fill = _with_alpha(self._colour, themes.SELECTED_SHARE)
        self._hover_fill = _with_alpha(QColor(themes.LIGHT.edge), themes.HOVER_SHARE)

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
        rounded = len(shown) <= _ROUND_UP_TO
        differing = [(marks[box.segment], box, rect) for box, rect in shown if box.segment in marks]
        differing.sort(key=lambda entry: entry[0].ordinal == setoff.current)
        out = _OUT if over else 0.0
        for mark, box, rect in differing:
            outer = rect.adjusted(-out, 0, out, 0)
            current = mark.ordinal == setoff.current or box.segment == setoff.hovered
            if not over:
                painter.fillRect(outer, self._strong_fill if current else self._fill)
            self._paint_edge(painter, outer, mark.ordinal == setoff.current, rounded)
            self._paint_bar(painter, outer)

    def paint_labels(
        self, painter: QPainter, shown: Sequence[tuple[Box, QRectF]], marks: Mapping[int, DifferenceMark], numbers: bool
    ) -> None:
        """Paint the number of each difference left of its first box, and what is said of it at its right."""
        font = QFont(painter.font())
        font.setPixelSize(_TAG_TEXT)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, rect in shown:
            mark = marks.get(box.segment)
            if mark is None or not mark.leads:
                continue
            if numbers:
                self._paint_number(painter, rect, str(mark.ordinal + 1))
            if mark.tag:
                self._paint_tag(painter, rect, mark.tag)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_edge(self, painter: QPainter, rect: QRectF, strong: bool, rounded: bool) -> None:
        pen = QPen(self._colour, _STRONG if strong else 1.0)
        if self._dashed:
            pen.setDashPattern([_DASH / pen.widthF(), _GAP / pen.widthF()])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, rounded)
        if rounded:
            painter.drawRoundedRect(rect, _CORNER, _CORNER)
        else:
            painter.drawRect(rect)

    def _paint_bar(self, painter: QPainter, rect: QRectF) -> None:
        if not self._dashed:
            painter.fillRect(QRectF(rect.x(), rect.y(), _BAR, rect.height()), self._colour)
            return
        y = rect.y()
        while y < rect.bottom():
            painter.fillRect(QRectF(rect.x(), y, _BAR, min(_DASH, rect.bottom() - y)), self._colour)
            y += _DASH + _GAP

    def _paint_number(self, painter: QPainter, rect: QRectF, text: str) -> None:
        badge = badge_rect(rect, len(text))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(badge, BADGE / 2, BADGE / 2)
        painter.setPen(QColor(_PAPER))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_tag(self, painter: QPainter, rect: QRectF, text: str) -> None:
        width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2 * _TAG_PAD
        if width > rect.width():
            return  # zoomed out so far, it would hide what it is about
        top = rect.bottom() - 1 if self._dashed else rect.top() - _TAG_HEIGHT + 1
        tag = QRectF(max(rect.left(), rect.right() - width), top, width, _TAG_HEIGHT)
        painter.setPen(QPen(self._colour, 1))
        painter.setBrush(QColor(_PAPER))
        painter.drawRoundedRect(tag, _CORNER, _CORNER)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)


def _with_alpha(colour: QColor, share: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made
