"""Show a box while it is drawn or resized: the lines that it would gather, its handles, how many lines there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from docviewer.ui import theme as themes
from docviewer.ui.page_view.box_edges import HANDLES, Handle, place_of
from docviewer.ui.page_view.page_layout import PagePoint
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.page_boxes import Edges

_TINT_SHARE, _BOX_SHARE = 0.30, 0.06
#: Pixels: side of a handle, how near the pointer must come, least length of an edge with a handle in its middle.
_HANDLE, _REACH, _ROOMY = 8.0, 6.0, 36.0
#: Pixels: a lower or narrower box has no handles, for they would cover it.
_TINY = 8.0


@dataclass(frozen=True, slots=True)
class BoxPreview:
    """What a box that is being drawn or resized holds.

    Attributes:
        page: Index.
        box: Edges in points.
        lines: Where the lines inside are, points.
        counted: Whether the number of lines is told.
    """

    page: int
    box: Edges
    lines: Sequence[Edges] = ()
    counted: bool = True


def handles_of(page: int, box: Edges, camera: Camera) -> list[tuple[Handle, QRectF]]:
    """Return the handles of a box with their squares in the view, pixels; short edges have none in their middle."""
    shown = camera.rect(page, box)
    if min(shown.width(), shown.height()) < _TINY:
        return []
    across, along = ((box[2] - box[0]) * camera.scale >= _ROOMY, (box[3] - box[1]) * camera.scale >= _ROOMY)
    found = []
    for handle in HANDLES:
        corner = bool(handle.across and handle.along)
        if corner or (across if handle.along else along):
            at = camera.to_view(PagePoint(page, *place_of(box, handle)))
            at = QPointF(_pushed(at.x(), shown.left(), shown.right()), _pushed(at.y(), shown.top(), shown.bottom()))
            found.append((handle, QRectF(at.x() - _HANDLE / 2, at.y() - _HANDLE / 2, _HANDLE, _HANDLE)))
    return found


def _pushed(value: float, low: float, high: float) -> float:
    """Move the ends a little outwards, off the text."""
    return value - 2 if value <= low + 0.01 else value + 2 if value >= high - 0.01 else value


def handle_at(page: int, box: Edges, camera: Camera, at: QPointF) -> Handle | None:
    """Return the handle of a box at a point of the view, the nearest one, or None."""
    near = []
    for handle, square in handles_of(page, box, camera):
        away = at - square.center()
        if max(abs(away.x()), abs(away.y())) <= _REACH:
            near.append((away.manhattanLength(), handle))
    return min(near)[1] if near else None


def cursor_for(page: int, box: Edges, handle: Handle, camera: Camera) -> Qt.CursorShape:
    """Return the pointer's shape over a handle, as it looks in the view."""
    middle, at = (camera.to_view(PagePoint(page, *place_of(box, which))) for which in (Handle(0, 0), handle))
    way = at - middle
    if not handle.along or not handle.across:
        sideways = abs(way.x()) >= abs(way.y())
        return Qt.CursorShape.SizeHorCursor if sideways else Qt.CursorShape.SizeVerCursor
    return Qt.CursorShape.SizeFDiagCursor if way.x() * way.y() > 0 else Qt.CursorShape.SizeBDiagCursor


def paint_handles(painter: QPainter, page: int, box: Edges, camera: Camera, accent: str, paper: str) -> None:
    """Paint the handles of a box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor(accent), 1.5))
    painter.setBrush(QColor(paper))
    for _, square in handles_of(page, box, camera):
        painter.drawRoundedRect(square, 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_preview(painter: QPainter, preview: BoxPreview, camera: Camera, accent: str) -> None:
    """Paint the box and tint the lines inside."""
    for line in preview.lines:
        painter.fillRect(camera.rect(preview.page, line), _alpha(accent, _TINT_SHARE))
    rect = camera.rect(preview.page, preview.box)
    painter.fillRect(rect, _alpha(accent, _BOX_SHARE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(accent), 2))
    painter.drawRect(rect)


def paint_count(painter: QPainter, preview: BoxPreview, camera: Camera, area: QRectF, accent: str) -> None:
    """Say at the lower right corner of the box, inside the view, how many lines are in it."""
    count = len(preview.lines)
    words = tr_n("{n} line", "{n} lines", count) if count else tr("no lines")
    font = QFont(painter.font())
    font.setPixelSize(themes.LABEL_PX)
    width = QFontMetricsF(font).horizontalAdvance(words) + 16
    rect = camera.rect(preview.page, preview.box)
    left = min(max(4.0, rect.right() - width), area.right() - width - 4)
    top = min(max(4.0, rect.bottom() + 6), area.bottom() - 26)
    pill = QRectF(left, top, width, 22)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(accent))
    painter.drawRoundedRect(pill, 11, 11)
    painter.setPen(QColor(themes.LIGHT.on_accent if themes.contrast(accent, "#FFFFFF") >= 4.5 else "#000000"))
    painter.setFont(font)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _alpha(colour: str, share: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made
