"""Paint segment boxes and their reading-order numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from docviewer.ui.page_view.badge_room import is_free, take, take_room
from docviewer.ui.page_view.box_layers import BoxLayers, painted_layer
from docviewer.ui.page_view.mark_badges import (
    badge_picture,
    badge_places,
    number_picture,
    on_device_pixel,
    size_beside,
)
from docviewer.ui.page_view.page_boxes import PAD_X
from docviewer.ui.page_view.role_marks import mark, mark_picture
from docviewer.ui.page_view.segment_marks import Mark, marks_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.page_view.badge_room import Taken
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.page_boxes import Box
    from docviewer.ui.page_view.role_marks import RoleStyle

#: Corner radius of a box; more boxes than that are square, for rounding costs most of the time, and kept as a picture.
_CORNER = 3.0
MANY = 200
#: Pixels: height of a number badge, how far it reaches into the box, its text, room for each further digit.
BADGE = 16.0
_BADGE_INSIDE = 2.0
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

    def at_rest(self) -> Emphasis:
        """Return the same with nothing selected or hovered."""
        return replace(self, selected=-1, hovered=-1, others=frozenset())

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
        self._layers = BoxLayers()

    def paint(
        self, painter: QPainter, page: int, boxes: Sequence[Box], camera: Camera, clip: QRectF, emphasis: Emphasis
    ) -> None:
        """Paint those of `boxes` that show inside `clip`; the selected one last.

        Of many boxes a picture is kept, and only those that are set off are painted each time.
        """
        strong = [box for box in boxes if box.segment == emphasis.hovered or emphasis.sets_off(box.segment)]
        if len(boxes) <= MANY or len(strong) > MANY:
            self._paint_boxes(painter, in_sight(page, boxes, camera, clip, emphasis), camera, emphasis)
            return
        rest = emphasis.at_rest()
        key = (boxes, camera, clip, rest)
        picture = self._layers.get(page, key)
        if picture is None:
            picture = painted_layer(
                clip,
                camera.ratio,
                lambda inner: self._paint_boxes(inner, in_sight(page, boxes, camera, clip, rest), camera, rest),
            )
            self._layers.put(page, key, picture)
        painter.drawPixmap(clip.topLeft(), picture)
        self._paint_boxes(painter, in_sight(page, strong, camera, clip, emphasis), camera, emphasis, over=True)

    def _paint_boxes(
        self,
        painter: QPainter,
        shown: list[tuple[Box, QRectF]],
        camera: Camera,
        emphasis: Emphasis,
        *,
        over: bool = False,
    ) -> None:
        """Paint boxes; `over` themselves as they are at rest."""
        self._fill(painter, shown, emphasis, over=over)
        self._edge(painter, shown, emphasis)
        room = max(2.0, PAD_X * camera.scale)
        if len(shown) > MANY:
            self._mark_many(painter, shown, room, camera.ratio)
        else:
            self._mark(painter, shown, room)
        taken: Taken = {}
        numbers = _numbers(shown, taken) if emphasis.numbers else []
        if emphasis.flags:
            _paint_badges(painter, shown, camera.ratio, emphasis, taken)
        for box, badge, text in numbers:
            style = self._styles[box.role]
            picture = number_picture(text, style.badge.rgb(), style.ink.rgb(), badge.width(), camera.ratio)
            painter.drawPixmap(on_device_pixel(badge.topLeft(), camera.ratio), picture)

    def _fill(self, painter: QPainter, shown: list[tuple[Box, QRectF]], emphasis: Emphasis, *, over: bool) -> None:
        """Tint the boxes: as plain rectangles inside the edge, three times as fast as filling round corners."""
        for box, rect in shown:
            style = self._styles[box.role]
            selected, hovered = emphasis.sets_off(box.segment), box.segment == emphasis.hovered
            fill = style.selected if selected else style.hovered if hovered else style.fill
            painter.fillRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _laid_over(style.fill, fill) if over else fill)

    def _edge(self, painter: QPainter, shown: list[tuple[Box, QRectF]], emphasis: Emphasis) -> None:
        rounded = len(shown) <= MANY
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, rounded)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box, rect in shown:
            corrected = bool(emphasis.flags_of(box.segment) & Mark.CORRECTED.value)
            selected = emphasis.sets_off(box.segment)
            painter.setPen(self._styles[box.role].pen(selected=selected, unsure=box.unsure, corrected=corrected))
            if rounded:
                painter.drawRoundedRect(rect, _CORNER, _CORNER)
            else:
                painter.drawRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _mark_many(self, painter: QPainter, shown: list[tuple[Box, QRectF]], room: float, ratio: float) -> None:
        """Mark the boxes by pictures: most are as high as many others."""
        for box, rect in shown:
            style = self._styles[box.role]
            picture = mark_picture(style.token, style.mark.rgb(), rect.width(), rect.height(), room, ratio)
            if picture is not None:
                painter.drawPixmap(on_device_pixel(rect.topLeft(), ratio), picture)

    def _mark(self, painter: QPainter, shown: list[tuple[Box, QRectF]], room: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for box, rect in shown:
            patches = mark(self._styles[box.role].token, rect, room)
            if patches:
                painter.setBrush(self._styles[box.role].mark)
                painter.drawRects(patches)


def _numbers(shown: list[tuple[Box, QRectF]], taken: Taken) -> list[tuple[Box, QRectF, str]]:
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
    taken: Taken,
) -> None:
    """Paint what is marked beside the boxes where there is room, else inside; beside the selected one first."""
    for box, rect in (*shown[-1:], *shown[:-1]):
        bits = emphasis.flags_of(box.segment) & _BADGES
        if not bits:
            continue
        apart = HANDLE_ROOM if box.segment == emphasis.selected and not emphasis.others else 0.0
        told = marks_in(bits)
        places = badge_places(rect, len(told), apart)
        if not all(is_free(place, taken) for place in places):
            places = badge_places(rect, len(told), inside=True)
        size = size_beside(rect.height())
        for which, place in zip(told, places, strict=True):
            if is_free(place, taken):
                take(place, taken)
                at = QPointF(round(place[0] * ratio) / ratio, round(place[1] * ratio) / ratio)
                painter.drawPixmap(at, badge_picture(which, size, ratio))


def badge_rect(box: QRectF, digits: int) -> QRectF:
    """Return where the number of a box goes: left of it, at its top, inside the view; wider for long numbers."""
    width = BADGE + max(0, digits - 2) * _DIGIT
    return QRectF(max(2.0, box.left() + _BADGE_INSIDE - width), box.top() - 1, width, BADGE)


def _laid_over(below: QColor, wanted: QColor) -> QColor:
    """Return what has to be painted on `below` so that both together are as strong as `wanted`."""
    made = QColor(wanted)
    made.setAlphaF(max(0.0, (wanted.alphaF() - below.alphaF()) / (1 - below.alphaF())))
    return made


def in_sight(
    page: int, boxes: Sequence[Box], camera: Camera, clip: QRectF, emphasis: Emphasis
) -> list[tuple[Box, QRectF]]:
    """Return the boxes to paint with their rectangles on device pixels; the selected ones, then the current, last."""
    place, ratio = camera.edges_on(page), camera.ratio
    upper, lower = clip.top() - 2, clip.bottom() + BADGE + 2
    half = 0.5 / ratio * (round(ratio) % 2)
    shown: tuple[list[tuple[Box, QRectF]], ...] = ([], [], [])
    hidden, selected, others = emphasis.hidden, emphasis.selected, emphasis.others
    for box in boxes:
        if box.role in hidden:
            continue
        left, top, right, bottom = place(box[:4])
        if bottom < upper or top > lower:
            continue
        x0, y0 = round(left * ratio) / ratio + half, round(top * ratio) / ratio + half
        x1, y1 = round(right * ratio) / ratio - half, round(bottom * ratio) / ratio - half
        rect = QRectF(x0, y0, max(1.0, x1 - x0), max(1.0, y1 - y0))
        rank = 2 if box.segment == selected else int(box.segment in others)
        shown[rank].append((box, rect))
    return [*shown[0], *shown[1], *shown[2]]
