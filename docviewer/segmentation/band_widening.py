"""Parted bands take in the lines above and below that a gutter crosses only because it is drawn at one place.

The white between two columns is as wide as their own lines leave it; a gutter chosen for a whole page may run beside
it, through the longest lines of one column. Bands that nothing parts any more are one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.segmentation.page_bands import Band

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.segmentation.side_by_side import Boxes

#: Least white that is left between the columns, in sizes.
_LEAST_WHITE = 0.8
#: Lines begin at one edge to this share of the size; they are near, white between paragraphs counted, up to this.
_ONE_EDGE = 0.3
_NEAR = 2.0


@dataclass(slots=True, eq=False)
class _Sides:
    """Both sides of a parted band as they grow."""

    boxes: Boxes
    left: list[int]
    right: list[int]

    @property
    def white(self) -> tuple[float, float]:
        return max(self.boxes.x1[line] for line in self.left), min(self.boxes.x0[line] for line in self.right)

    def take(self, lines: Sequence[int]) -> list[int]:
        """Take lines, the nearest first, as long as there is room for them on one side; return the others."""
        waiting: list[int] = []
        for at, line in enumerate(lines):
            if self._side_of(line) is None:
                return [*waiting, *lines[at:]]
            waiting.append(line)
            if self._takes(line):
                # What stands a little nearer, but on the other side, may stand beside it.
                waiting = [other for other in waiting if other != line and not self._takes(other)]
        return waiting

    def _takes(self, line: int) -> bool:
        side = self._side_of(line)
        if side is None:
            return False
        other = self.right if side is self.left else self.left
        if not (self._is_beside(line, other) or self._goes_on(line, side)):
            return False
        side.append(line)
        return True

    def _side_of(self, line: int) -> list[int] | None:
        """Return the side that has room for a line."""
        boxes, (begin, end) = self.boxes, self.white
        room = _LEAST_WHITE * boxes.size[line]
        start, reach = min(boxes.x0[at] for at in self.left), max(boxes.x1[at] for at in self.right)
        if boxes.x1[line] <= end - room and boxes.x0[line] >= start - room:
            return self.left
        if boxes.x0[line] >= begin + room and boxes.x1[line] <= reach + room:
            return self.right
        return None

    def _is_beside(self, line: int, lines: Sequence[int]) -> bool:
        boxes = self.boxes
        return any(boxes.top[other] < boxes.middle[line] < boxes.bottom[other] for other in lines)

    def _goes_on(self, line: int, side: Sequence[int]) -> bool:
        """Tell whether a line begins where a side does and stands near to its last line, or to its first."""
        boxes, size = self.boxes, self.boxes.size[line]
        top, bottom = min(boxes.top[at] for at in side), max(boxes.bottom[at] for at in side)
        at_edge = abs(boxes.x0[line] - min(boxes.x0[at] for at in side)) <= _ONE_EDGE * size
        return at_edge and max(boxes.top[line] - bottom, top - boxes.bottom[line]) <= _NEAR * size


def widened(boxes: Boxes, bands: Sequence[Band]) -> list[Band]:
    """Return bands from top to bottom, the parted ones with the lines around them that their columns have room for."""
    if len(bands) < 2:
        return list(bands)
    found: list[Band] = []
    pending = list(bands)
    while pending:
        band = pending.pop(0)
        if not band.is_parted:
            found.append(band)
            continue
        sides = _Sides(boxes, list(band.left), list(band.right))
        if found and not found[-1].is_parted:
            above = sides.take(found.pop().whole[::-1])
            found += [Band(tuple(above[::-1]))] if above else []
        if pending and not pending[0].is_parted:
            below = sides.take(pending.pop(0).whole)
            pending[:0] = [Band(tuple(below))] if below else []
        grown = Band(left=tuple(sides.left), right=tuple(sides.right))
        if found and found[-1].is_parted and _are_one(boxes, found[-1], grown):
            grown = Band(left=found[-1].left + grown.left, right=found[-1].right + grown.right)
            found.pop()
        found.append(grown)
    return found


def _are_one(boxes: Boxes, upper: Band, lower: Band) -> bool:
    """Tell whether one white runs through both bands."""
    begin = max(boxes.x1[line] for line in upper.left + lower.left)
    end = min(boxes.x0[line] for line in upper.right + lower.right)
    return end - begin >= _LEAST_WHITE * boxes.size[lower.left[0]]
