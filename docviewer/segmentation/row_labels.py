"""Labels that stand beside the middle of a few lines, as in an icon or a table's cell, are read before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.segmentation.stretches import follows_closely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.segmentation.side_by_side import Boxes

#: Lines begin at one edge to this share of the size: slanted letters of a font stand out a little.
_ONE_EDGE = 0.5
#: Labels are in the middle of the lines beside them to so many sizes.
_IN_THE_MIDDLE = 1.0


def labels_first(boxes: Boxes, rows: list[list[int]]) -> list[list[int]]:
    """Move labels that stand alone beside the middle of a stretch of lines before the first of them.

    Args:
        boxes: All lines.
        rows: Lines of one column by rows, from top to bottom and left to right; changed.
    """
    done = 0
    for at in range(1, len(rows)):
        if at < done or len(rows[at]) != 2:
            continue
        begin = end = at
        while begin > done and _goes_on(boxes, rows[begin - 1], rows[begin]):
            begin -= 1
        if begin == at:  # the label stands beside the first line, if it is one
            continue
        while end + 1 < len(rows) and _goes_on(boxes, rows[end], rows[end + 1]):
            end += 1
        done = end + 1
        _move_labels(boxes, rows[begin:done])
    return rows


def _goes_on(boxes: Boxes, row: Sequence[int], next_row: Sequence[int]) -> bool:
    """Tell whether the lines of two rows, labels aside, begin at one edge and close to each other."""
    upper, lower = row[-1], next_row[-1]
    if abs(boxes.x0[upper] - boxes.x0[lower]) > _ONE_EDGE * boxes.size[upper] or max(len(row), len(next_row)) > 2:
        return False
    return follows_closely(boxes, upper, lower)


def _move_labels(boxes: Boxes, stretch: Sequence[list[int]]) -> None:
    labels = [row[0] for row in stretch if len(row) == 2]
    if not labels or len(stretch[0]) == 2:
        return
    of_lines = (boxes.middle[stretch[0][-1]] + boxes.middle[stretch[-1][-1]]) / 2
    of_labels = (boxes.top[labels[0]] + boxes.bottom[labels[-1]]) / 2
    if abs(of_lines - of_labels) <= _IN_THE_MIDDLE * boxes.size[stretch[0][0]]:
        for row in stretch[1:]:
            del row[:-1]
        stretch[0][:0] = labels
