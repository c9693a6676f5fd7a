"""Draw the small badges beside boxes: a tick for accepted, a cross for rejected …; each has a shape of its own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF

from docviewer.ui import theme as themes
from docviewer.ui.page_view.segment_marks import Mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.ui.page_view.badge_room import Edges

#: Pixels: a badge's side, at least (beside small boxes) and at most; how far it reaches into its box.
SMALLEST, LARGEST = 10.0, 14.0
_INSIDE = 5.0
#: Pixels: height of a number's disc, its text.
NUMBER_HEIGHT = 16.0
_NUMBER_TEXT = 10
#: Signs are drawn on a field of this side.
_FIELD = 14.0
_INK = "#FFFFFF"


def size_beside(height: float) -> float:
    """Return the side of a badge for a box of a height, pixels."""
    return min(LARGEST, max(SMALLEST, height))


def badge_places(box: QRectF, count: int, apart: float = 0.0, *, inside: bool = False) -> list[Edges]:
    """Return where the badges of a box go: at its upper right corner, others right of it, text left free.

    Args:
        box: Of the view, pixels.
        count: How many there are.
        apart: Pixels that the badges keep from the box, for handles that are there.
        inside: Whether they are in the box instead, for lack of room, others left of the first.
    """
    size, right, top = size_beside(box.height()), box.right(), box.top()
    left, step = (right - 1 - size, -size - 1) if inside else (right - _INSIDE + apart, size + 1)
    top += 1 if inside else -1
    return [(left + nth * step, top, left + nth * step + size, top + size) for nth in range(count)]


def badges_reach(box: QRectF, count: int) -> Edges:
    """Return what holds all places that `badge_places` gives for so many, beside the box and inside."""
    size, right, top = size_beside(box.height()), box.right(), box.top()
    room = count * (size + 1)
    return (right - 1 - room, top - 1, right + room, top + 1 + size)


@lru_cache(maxsize=64)
def badge_picture(mark: Mark, size: float, ratio: float) -> QPixmap:
    """Return the badge of `mark`, `size` pixels wide, `ratio` device pixels per pixel."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(size * ratio / _FIELD, size * ratio / _FIELD)
    paint_badge(painter, mark)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=4096)
def number_picture(text: str, ground: int, ink: int, width: float, ratio: float) -> QPixmap:
    """Return a disc, wider for long numbers, with a number in it; colours as `QRgb`, `width` in pixels."""
    pixmap = QPixmap(round(width * ratio), round(NUMBER_HEIGHT * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(painter.font())
    font.setPixelSize(_NUMBER_TEXT)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgb(ground))
    disc = QRectF(0, 0, width, NUMBER_HEIGHT)
    painter.drawRoundedRect(disc, NUMBER_HEIGHT / 2, NUMBER_HEIGHT / 2)
    painter.setPen(QColor.fromRgb(ink))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return pixmap


def on_device_pixel(at: QPointF, ratio: float) -> QPointF:
    """Return the whole device pixel nearest to a point, so that small pictures stay sharp."""
    return QPointF(round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio)


def paint_badge(painter: QPainter, mark: Mark) -> None:
    """Paint the badge of `mark` on a field of 14 x 14, with a rim that sets it off from what lies below."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(_INK), 1.4, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(QColor(themes.BADGE_COLOURS[mark.name.lower()]))
    _GROUNDS[mark](painter)
    painter.setPen(QPen(QColor(_INK), 1.7, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in _SIGNS[mark]:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke]))


def _disc(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(0.8, 0.8, 12.4, 12.4))


def _square(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(1.2, 1.2, 11.6, 11.6), 2.2, 2.2)


def _triangle(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(7, 0.6), QPointF(13.6, 13), QPointF(0.4, 13)]))


def _diamond(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(7, 0.2), QPointF(13.8, 7), QPointF(7, 13.8), QPointF(0.2, 7)]))


def _octagon(painter: QPainter) -> None:
    corners = ((4.4, 0.8), (9.6, 0.8), (13.2, 4.4), (13.2, 9.6), (9.6, 13.2), (4.4, 13.2), (0.8, 9.6), (0.8, 4.4))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


_GROUNDS: dict[Mark, Callable[[QPainter], None]] = {
    Mark.ACCEPTED: _disc,
    Mark.REJECTED: _octagon,
    Mark.ATTENTION: _triangle,
    Mark.CHANGED: _diamond,
    Mark.NOTED: _square,
    Mark.ADDED: _square,
}
_Stroke = tuple[tuple[float, float], ...]
_SIGNS: dict[Mark, tuple[_Stroke, ...]] = {
    Mark.ACCEPTED: (((3.9, 7.3), (6.1, 9.6), (10.2, 4.7)),),
    Mark.REJECTED: (((4.6, 4.6), (9.4, 9.4)), ((9.4, 4.6), (4.6, 9.4))),
    Mark.ATTENTION: (((7, 5), (7, 8.2)), ((7, 10.7), (7, 10.75))),
    Mark.CHANGED: (((4.6, 5.8), (9.4, 5.8)), ((4.6, 8.2), (9.4, 8.2)), ((8.4, 4.2), (5.6, 9.8))),
    Mark.NOTED: (((4, 4.8), (10, 4.8)), ((4, 7.2), (10, 7.2)), ((4, 9.6), (7.4, 9.6))),
    Mark.ADDED: (((7, 3.9), (7, 10.1)), ((3.9, 7), (10.1, 7))),
}
