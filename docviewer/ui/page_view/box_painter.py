"""Paint segment boxes and their reading-order numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from docviewer.ui.page_view.mark_badges import badge_picture, badge_place
from docviewer.ui.page_view.page_boxes import PAD_X
from docviewer.ui.page_view.role_marks import mark
from docviewer.ui.page_view.segment_marks import Mark, marks_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.page_boxes import Box
    from docviewer.ui.page_view.role_marks import RoleStyle

#: Corner radius of a box, and from how many boxes in sight on they are square: rounding costs most of the time.
_CORNER = 3.0
_ROUND_UP_TO = 200
#: Pixels: height of a number badge, how far it reaches into the box, its text, room for each further digit.
BADGE = 16.0
_BADGE_INSIDE = 2.0
_BADGE_TEXT = 10
_DIGIT = 6.0
#: Pixels that badges keep from the box with handles.
HANDLE_ROOM = 10.0
_BADGES = sum(mark.value for mark in Mark if mark.on_badge)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What is set off.

    Attributes:
        selected: Ordinal of the current segment, or -1.
        hovered: Ordinal of the segment under the pointer, or -1.
        hidden: Role values whose boxes aren't shown.
        numbers: Whether reading-order numbers are shown.
        others: Ordinals of segments selected together with the current one.
        flags: The bits of each segment's marks, one byte per segment; empty for none.
    """

    selected: int = -1
    hovered: int = -1
    hidden: frozenset[int] = frozenset()
    numbers: bool = False
    others: frozenset[int] = frozenset()
    flags: bytes = b""

    def sets_off(self, segment: int) -> bool:
        """Whether a segment is selected, alone or with others."""
        return segment == self.selected or segment in self.others

    def flags_of(self, segment: int) -> int:
        """Return the bits of a segment's marks."""
        return self.flags[segment] if segment < len(self.flags) else 0


class BoxPainter:
    """Paints the boxes of one page after the other.

    Args:
        styles: By role value.
    """

    def __init__(self, styles: Sequence[RoleStyle]) -> None:
        self._styles = styles

    def paint(
        self, painter: QPainter, page: int, boxes: Sequence[Box], camera: Camera, clip: QRectF, emphasis: Emphasis
    ) -> None:
        """Paint those of `boxes` that show inside `clip`; the selected one last."""
        shown = in_sight(page, boxes, camera, clip, emphasis)
        self._fill(painter, shown, emphasis)
        rounded = len(shown) <= _ROUND_UP_TO
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, rounded)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box, rect in shown:
            corrected = bool(emphasis.flags_of(box.segment) & Mark.CORRECTED.value)
            selected = emphasis.sets_off(box.segment)
            pen = self._styles[box.role].pen(selected=selected, unsure=box.unsure, corrected=corrected)
            painter.setPen(pen)
            if rounded:
                painter.drawRoundedRect(rect, _CORNER, _CORNER)
            else:
                painter.drawRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._mark(painter, shown, max(2.0, PAD_X * camera.scale))
        taken: dict[int, list[QRectF]] = {}
        numbers = _numbers(shown, taken) if emphasis.numbers else []
        if emphasis.flags:
            _paint_badges(painter, shown, camera.ratio, emphasis, taken)
        self._paint_numbers(painter, numbers)

    def _fill(self, painter: QPainter, shown: list[tuple[Box, QRectF]], emphasis: Emphasis) -> None:
        """Tint the boxes: as plain rectangles inside the edge, three times as fast as filling round corners."""
        for box, rect in shown:
            style = self._styles[box.role]
            selected, hovered = emphasis.sets_off(box.segment), box.segment == emphasis.hovered
            fill = style.selected if selected else style.hovered if hovered else style.fill
            painter.fillRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), fill)

    def _mark(self, painter: QPainter, shown: list[tuple[Box, QRectF]], room: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for box, rect in shown:
            patches = mark(self._styles[box.role].token, rect, room)
            if patches:
                painter.setBrush(self._styles[box.role].mark)
                painter.drawRects(patches)

    def _paint_numbers(self, painter: QPainter, numbers: list[tuple[Box, QRectF, str]]) -> None:
        font = QFont(painter.font())
        font.setPixelSize(_BADGE_TEXT)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, badge, text in numbers:
            style = self._styles[box.role]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.badge)
            painter.drawRoundedRect(badge, BADGE / 2, BADGE / 2)
            painter.setPen(style.ink)
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _numbers(shown: list[tuple[Box, QRectF]], taken: dict[int, list[QRectF]]) -> list[tuple[Box, QRectF, str]]:
    """Return the numbers to paint, each a disc left of its box; one that would cover another one is left out."""
    found = []
    for box, rect in (*shown[-1:], *shown[:-1]):  # the selected one first: its number always has room
        text = str(box.segment + 1)
        badge = badge_rect(rect, len(text))
        if take_room(badge, taken):
            found.append((box, badge, text))
    return found


def _paint_badges(
    painter: QPainter,
    shown: list[tuple[Box, QRectF]],
    ratio: float,
    emphasis: Emphasis,
    taken: dict[int, list[QRectF]],
) -> None:
    """Paint what is marked beside the boxes where there is room, else inside; beside the selected one first."""
    for box, rect in (*shown[-1:], *shown[:-1]):
        bits = emphasis.flags_of(box.segment) & _BADGES
        if not bits:
            continue
        apart = HANDLE_ROOM if box.segment == emphasis.selected and not emphasis.others else 0.0
        told = marks_in(bits)
        outside = [badge_place(rect, nth, apart) for nth in range(len(told))]
        inside = [badge_place(rect, nth, inside=True) for nth in range(len(told))]
        places = outside if all(has_room(place, taken) for place in outside) else inside
        for which, place in zip(told, places, strict=True):
            if take_room(place, taken):
                painter.drawPixmap(place.topLeft(), badge_picture(which, place.width(), ratio))


def badge_rect(box: QRectF, digits: int) -> QRectF:
    """Return where the number of a box goes: left of it, at its top, inside the view; wider for long numbers."""
    width = BADGE + max(0, digits - 2) * _DIGIT
    return QRectF(max(2.0, box.left() + _BADGE_INSIDE - width), box.top() - 1, width, BADGE)


def take_room(badge: QRectF, taken: dict[int, list[QRectF]]) -> bool:
    """Take the room for a badge, unless it is taken; `taken` holds rectangles by bands of their height."""
    free = has_room(badge, taken)
    if free:
        taken.setdefault(int(badge.y() // BADGE), []).append(badge)
    return free


def has_room(badge: QRectF, taken: dict[int, list[QRectF]]) -> bool:
    """Return whether the room for a badge is free; `taken` as of `take_room`."""
    band = int(badge.y() // BADGE)
    return not any(other.intersects(badge) for near in (band - 1, band, band + 1) for other in taken.get(near, ()))


def in_sight(
    page: int, boxes: Sequence[Box], camera: Camera, clip: QRectF, emphasis: Emphasis
) -> list[tuple[Box, QRectF]]:
    """Return the boxes to paint with their rectangles on device pixels; the selected ones, then the current, last."""
    place, ratio = camera.edges_on(page), camera.ratio
    upper, lower = clip.top() - 2, clip.bottom() + BADGE + 2
    half = 0.5 / ratio * (round(ratio) % 2)
    shown: tuple[list[tuple[Box, QRectF]], ...] = ([], [], [])
    for box in boxes:
        if box.role in emphasis.hidden:
            continue
        left, top, right, bottom = place(box[:4])
        if bottom < upper or top > lower:
            continue
        x0, y0 = round(left * ratio) / ratio + half, round(top * ratio) / ratio + half
        x1, y1 = round(right * ratio) / ratio - half, round(bottom * ratio) / ratio - half
        rect = QRectF(x0, y0, max(1.0, x1 - x0), max(1.0, y1 - y0))
        rank = 2 if box.segment == emphasis.selected else int(box.segment in emphasis.others)
        shown[rank].append((box, rect))
    return [*shown[0], *shown[1], *shown[2]]
