"""What the two sides of a gutter are to each other: columns, rows of a table, headings that hang beside the text."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.segmentation.page_bands import Band
from docviewer.segmentation.prose_tables import cells_of
from docviewer.segmentation.stretches import is_running_text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from docviewer.segmentation.side_by_side import Boxes, Pair

#: Hanging headings: widest share of the width, most lines in one, most lines for each line beside them.
_HEAD_WIDTH = 0.4
_HEAD_LINES = 4
_HEAD_SHARE = 0.5
#: A table's rows: share of lines that have a partner at their height, within this share of the size.
_ALIGNED = 0.8
_LEVEL = 0.3
#: A line fills its column from this share of the width; columns of text have at least that share of such lines.
_FULL_WIDTH = 0.8
_FULL_SHARE = 0.5
#: A column of numbers or marks is narrower than this, in sizes.
_NARROW = 4.0
#: Rows up to which level sides are a row or two of cells, whatever they look like.
_FEW_ROWS = 2


def judged(boxes: Boxes, band: Band, pairs: Sequence[Pair]) -> Band:
    """Return a parted band as what it is: with hanging headings or cells, whole where it is rows, or as it is."""
    heads = hanging_heads(boxes, band.left, band.right, pairs)
    if heads is not None:
        return replace(band, heads=heads)
    cells = cells_of(boxes, (*band.left, *band.right))
    if cells:
        return replace(band, cells=cells)
    if is_grid(boxes, band.left, band.right, pairs):
        return Band((*band.left, *band.right))
    return band


def is_grid(boxes: Boxes, left: Sequence[int], right: Sequence[int], pairs: Sequence[Pair]) -> bool:
    """Tell whether both sides are cells of rows: set at one height, and ragged, narrow, or just a row or two.

    Args:
        boxes: All lines.
        left: Lines left of the gutter.
        right: Lines right of it.
        pairs: Pairs that stand side by side, others too.
    """
    across = _across(left, right, pairs)
    level = [(i, j) for i, j in across if _is_level(boxes, i, j)]
    aligned_left = len({i for i, _ in level}) >= _ALIGNED * len(left)
    aligned_right = len({j for _, j in level}) >= _ALIGNED * len(right)
    if (aligned_left and _is_narrow(boxes, left)) or (aligned_right and _is_narrow(boxes, right)):
        return True
    if not (aligned_left and aligned_right):
        return False
    few = max(len(left), len(right)) <= _FEW_ROWS
    # Columns beyond the nearest ones don't tell whether these are ragged.
    nearest = _nearest(boxes, across)
    inner = ({i for i, _ in nearest}, {j for _, j in nearest})
    if few or all(_full(boxes, side) >= _FULL_SHARE for side in inner):
        return few
    return not all(is_running_text(boxes, side) for side in inner)


def _across(left: Sequence[int], right: Sequence[int], pairs: Sequence[Pair]) -> list[Pair]:
    lefts, rights = set(left), set(right)
    return [(i, j) for i, j in pairs if i in lefts and j in rights]


def _is_level(boxes: Boxes, i: int, j: int) -> bool:
    return abs(boxes.middle[i] - boxes.middle[j]) <= _LEVEL * min(boxes.size[i], boxes.size[j])


def _nearest(boxes: Boxes, across: Sequence[Pair]) -> set[Pair]:
    """Return the pairs that nothing stands between: of each left line the nearest on the right that has it nearest."""
    to_right: dict[int, int] = {}
    to_left: dict[int, int] = {}
    for i, j in across:
        if i not in to_right or boxes.x0[j] < boxes.x0[to_right[i]]:
            to_right[i] = j
        if j not in to_left or boxes.x1[i] > boxes.x1[to_left[j]]:
            to_left[j] = i
    return {(i, j) for i, j in to_right.items() if to_left[j] == i}


def _width(boxes: Boxes, lines: Collection[int]) -> float:
    return max(boxes.x1[line] for line in lines) - min(boxes.x0[line] for line in lines)


def _is_narrow(boxes: Boxes, lines: Sequence[int]) -> bool:
    """Tell whether no more than a number or a mark fits in the column."""
    return _width(boxes, lines) < _NARROW * max(boxes.size[line] for line in lines)


def _full(boxes: Boxes, lines: Collection[int]) -> float:
    """Return the share of lines that reach (nearly) over the width of their column."""
    width = _FULL_WIDTH * _width(boxes, lines)
    return sum(boxes.x1[line] - boxes.x0[line] >= width for line in lines) / len(lines)


def hanging_heads(
    boxes: Boxes, left: Sequence[int], right: Sequence[int], pairs: Sequence[Pair]
) -> dict[int, list[int]] | None:
    """Return line on the right -> heading lines that stand beside it, or None if the left is a column of its own."""
    if len(left) > _HEAD_SHARE * len(right) or _width(boxes, left) > _HEAD_WIDTH * _width(boxes, (*left, *right)):
        return None
    beside: dict[int, int] = {}
    rights = set(right)
    for i, j in pairs:
        if j in rights and (i not in beside or boxes.x0[j] < boxes.x0[beside[i]]):
            beside[i] = j
    heads = _heads(boxes, left)
    found: dict[int, list[int]] = {}
    for head in heads:
        if len(head) > _HEAD_LINES or head[0] not in beside:
            return None
        found.setdefault(beside[head[0]], []).extend(head)
    ends = [*(boxes.top[head[0]] for head in heads[1:]), float("inf")]
    middles = sorted(boxes.middle[line] for line in right)
    running_on = 0
    for head, end in zip(heads, ends, strict=True):
        at = bisect_left(middles, boxes.bottom[head[-1]])
        running_on += at < len(middles) and middles[at] < end
    return found if 2 * running_on >= len(heads) else None


def _heads(boxes: Boxes, lines: Sequence[int]) -> list[list[int]]:
    """Part lines where the white above one is more than its size."""
    heads: list[list[int]] = []
    for line in sorted(lines, key=boxes.top.__getitem__):
        if heads and boxes.top[line] - boxes.bottom[heads[-1][-1]] <= boxes.size[line]:
            heads[-1].append(line)
        else:
            heads.append([line])
    return heads
