"""Tell running text from the cells of a table by stretches: lines of one size that follow each other closely.

Lines of running text fill their stretch, the last one aside, however much of the column the stretch leaves free;
headings and the last lines of paragraphs don't count. Cells are as long as what they say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from docviewer.segmentation.side_by_side import Boxes

#: Lines follow each other closely up to so many sizes from top to top, and are of one size to such a share of it.
_CLOSE = 1.6
_ONE_SIZE = 0.03
#: Least lines of a stretch that tells something, and least share of all lines in such stretches.
_LEAST_LINES = 3
_LEAST_SHARE = 0.5
#: A line fills its stretch from this share of the width; running text has at least that share of such lines.
_FULL_WIDTH = 0.8
_FULL_SHARE = 0.65
#: A stretch of running text is wider than so many sizes; dates and amounts are as long as each other, but less wide.
_LEAST_WIDTH = 6.0


def is_running_text(boxes: Boxes, lines: Collection[int]) -> bool:
    """Tell whether the lines of one column are set as running text is."""
    long = [stretch for stretch in stretches(boxes, lines) if len(stretch) >= _LEAST_LINES]
    if not long or sum(map(len, long)) < _LEAST_SHARE * len(lines):
        return False
    full = 0
    for stretch in long:
        start, end = min(boxes.x0[line] for line in stretch), max(boxes.x1[line] for line in stretch)
        if end - start < _LEAST_WIDTH * boxes.size[stretch[0]]:
            continue
        reach = start + _FULL_WIDTH * (end - start)
        full += sum(boxes.x1[line] >= reach for line in stretch[:-1])
    return full >= _FULL_SHARE * sum(len(stretch) - 1 for stretch in long)


def stretches(boxes: Boxes, lines: Collection[int]) -> list[list[int]]:
    """Part the lines of one column, from top to bottom, where one is of another size or far from the one above."""
    found: list[list[int]] = []
    for line in sorted(lines, key=boxes.top.__getitem__):
        if found and follows_closely(boxes, found[-1][-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def follows_closely(boxes: Boxes, above: int, line: int) -> bool:
    """Tell whether a line below another may go on from it: no farther than lines of a paragraph, and of one size."""
    size = boxes.size[line]
    close = boxes.top[line] - boxes.top[above] <= _CLOSE * size
    return close and abs(size - boxes.size[above]) <= _ONE_SIZE * size
