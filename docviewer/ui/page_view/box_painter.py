"""Paint segment boxes and their reading-order numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from docviewer.ui.page_view.badge_room import take_room
from docviewer.ui.page_view.box_layers import BoxLayer, BoxLayers, mend, painted_layer
from docviewer.ui.page_view.mark_badges import number_picture, on_device_pixel
from docviewer.ui.page_view.page_boxes import PAD_X
from docviewer.ui.page_view.placed_badges import in_turn, paint_badges, placed
from docviewer.ui.page_view.role_marks import mark, mark_picture
from docviewer.ui.page_view.segment_marks import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap

    from docviewer.ui.page_view.badge_room import Taken
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.page_boxes import Box
    from docviewer.ui.page_view.placed_badges import Spot
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
        painter.drawPixmap(clip.topLeft(), self._picture(page, boxes, camera, clip, emphasis.at_rest()))
        self._paint_boxes(painter, in_sight(page, strong, camera, clip, emphasis), camera, emphasis, over=True)

    def _picture(self, page: int, boxes: Sequence[Box], camera: Camera, clip: QRectF, rest: Emphasis) -> QPixmap:
        """Return the picture of the boxes at rest; after an edit, one that differs a little is mended."""
        view = (camera, clip, rest.hidden, rest.numbers)
        picture = self._layers.get(page, boxes, view, rest)
        if picture is not None:
            return picture
        shown = in_sight(page, boxes, camera, clip, rest)
        bits = [rest.flags_of(box.segment) for box, _ in shown]
        known = self._layers.before(page, view)
        if rest.numbers or len(shown) <= MANY:  # after a merge most numbers are others
            layer: BoxLayer | None = None
            picture = painted_layer(clip, camera.ratio, lambda inner: self._paint_boxes(inner, shown, camera, rest))
        else:
            layer, picture = self._mended(known, shown, bits, camera, clip)
        self._layers.put(page, boxes, view, rest, layer, picture)
        return picture

    def _mended(
        self,
        known: tuple[BoxLayer, QPixmap] | None,
        shown: list[tuple[Box, QRectF]],
        bits: list[int],
        camera: Camera,
        clip: QRectF,
    ) -> tuple[BoxLayer, QPixmap]:
        """Return a picture of many boxes: the one there was, where few boxes are others."""

        def paint(inner: QPainter, some: BoxLayer) -> None:
            self._paint_shapes(inner, some.shown, some.bits, camera)
            paint_badges(inner, some.spots, camera.ratio)

        edited = None if known is None else known[0].edited(shown, bits)
        if known is None or edited is None:
            layer = BoxLayer.of(shown, bits)
            return layer, painted_layer(clip, camera.ratio, lambda inner: paint(inner, layer))
        layer, region = edited
        mend(known[1], clip, region, lambda inner: paint(inner, layer.inside(region)))
        return layer, known[1]

    def _paint_shapes(
        self, painter: QPainter, shown: list[tuple[Box, QRectF]], bits: list[int], camera: Camera
    ) -> None:
        """Paint some of many boxes at rest, without their badges."""
        for box, rect in shown:
            painter.fillRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), self._styles[box.role].fill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for (box, rect), marks in zip(shown, bits, strict=True):
            corrected = bool(marks & Mark.CORRECTED.value)
            painter.setPen(self._styles[box.role].pen(selected=False, unsure=box.unsure, corrected=corrected))
            painter.drawRect(rect)
        self._mark_many(painter, shown, max(2.0, PAD_X * camera.scale), camera.ratio)

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
            paint_badges(painter, _placed(shown, emphasis, taken), camera.ratio)
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


def _placed(shown: list[tuple[Box, QRectF]], emphasis: Emphasis, taken: Taken) -> list[Spot]:
    """Find room for the badges of all boxes; of the selected one first."""
    spots = []
    for at in in_turn(len(shown)):
        box, rect = shown[at]
        apart = HANDLE_ROOM if box.segment == emphasis.selected and not emphasis.others else 0.0
        spots.append(placed(rect, emphasis.flags_of(box.segment), taken, apart))
    return spots


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
