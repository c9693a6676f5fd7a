"""A label that stands beside the middle of a few lines, as in an icon or a table's cell, is read before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.segmentation.stretches import follows_closely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.segmentation.side_by_side import Boxes

#: Lines begin at one edge to this share of the size: slanted letters of a font stand out a little.
_ONE_EDGE = 0.5
#: A label is in the middle of the lines beside it to so many of its sizes.
_IN_THE_MIDDLE = 1.0


def labels_first(boxes: Boxes, rows: list[list[int]]) -> list[list[int]]:
    """Move each label that stands alone beside the middle of a stretch of lines before the first of them.

    Args:
        boxes: All lines.
        rows: Lines of one column by rows, from top to bottom and left to right; changed.
    """
    for at, row in enumerate(rows):
        if at and len(row) == 2 and len(rows[at - 1]) == 1:
            first = _first_beside(boxes, rows, at)
            if first < at:
                rows[first].insert(0, row.pop(0))
    return rows


def _first_beside(boxes: Boxes, rows: Sequence[Sequence[int]], at: int) -> int:
    """Return the row that begins the lines which the label in row `at` is in the middle of; `at` if it isn't."""
    label, line = rows[at]
    first = last = at
    while first and _goes_on(boxes, rows[first - 1], rows[first][-1], line):
        first -= 1
    while last + 1 < len(rows) and _goes_on(boxes, rows[last + 1], rows[last][-1], line):
        last += 1
    middle = (boxes.middle[rows[first][-1]] + boxes.middle[rows[last][-1]]) / 2
    return first if abs(middle - boxes.middle[label]) <= _IN_THE_MIDDLE * boxes.size[label] else at


def _goes_on(boxes: Boxes, row: Sequence[int], neighbour: int, line: int) -> bool:
    """Tell whether a row is one line that begins where `line` does and stands close to its neighbour."""
    if len(row) != 1 or abs(boxes.x0[row[0]] - boxes.x0[line]) > _ONE_EDGE * boxes.size[line]:
        return False
    upper, lower = (row[0], neighbour) if boxes.top[row[0]] < boxes.top[neighbour] else (neighbour, row[0])
    return follows_closely(boxes, upper, lower)
