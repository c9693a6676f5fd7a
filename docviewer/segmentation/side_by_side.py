"""Lines that stand side by side: where gutters are, and what beside each other means - columns, headings or rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import FloatArray, IntArray

#: Share of the smaller height by which lines overlap that stand side by side.
_OVERLAP = 0.5
#: A line that crosses a gutter speaks against it as much as this share of a pair that stands beside it.
_CROSSING = 0.2
#: Hanging headings: widest share of the width, most lines in one, most lines for each line beside them.
_HEAD_WIDTH = 0.4
_HEAD_LINES = 4
_HEAD_SHARE = 0.5
#: A table's rows: share of lines that have a partner at their height; share of lines that fill their column.
_ALIGNED = 0.8
_FULL_WIDTH = 0.8
_FULL_SHARE = 0.5
#: A column of numbers or marks is narrower than this, in sizes.
_NARROW = 4.0
#: A gutter that fewer pairs stand beside must not cross more lines than there are pairs.
_FEW_PAIRS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Boxes:
    """Boxes of n lines, points, origin at the top left; and the lines' font sizes."""

    x0: FloatArray
    top: FloatArray
    x1: FloatArray
    bottom: FloatArray
    size: FloatArray


def stand_beside(boxes: Boxes, lines: IntArray) -> bool:
    """Tell whether any two of `lines` stand side by side."""
    if len(lines) < 2:
        return False
    order = lines[np.argsort(boxes.top[lines], kind="stable")]
    top, bottom = boxes.top[order], boxes.bottom[order]
    low = np.maximum.accumulate(bottom)[:-1]
    return bool((low - top[1:] > _OVERLAP * np.minimum(bottom - top, _before(bottom - top))[1:]).any())


def _before(values: FloatArray) -> FloatArray:
    return np.concatenate((values[:1], values[:-1]))


def gutters(boxes: Boxes, lines: IntArray) -> list[float]:
    """Return the x of vertical whites that lines stand on both sides of, the best first."""
    x0, top, x1, bottom = boxes.x0[lines], boxes.top[lines], boxes.x1[lines], boxes.bottom[lines]
    height = bottom - top
    shared = np.minimum(bottom[:, None], bottom) - np.maximum(top[:, None], top)
    gap = x0 - x1[:, None]
    beside = (shared > _OVERLAP * np.minimum(height[:, None], height)) & (gap >= 0)
    left = np.flatnonzero(beside.any(axis=1))
    if not len(left):
        return []
    begin = x1[left]
    end = begin + np.where(beside[left], gap[left], np.inf).min(axis=1)
    middle = np.unique(np.round((begin + end) / 2, 1))
    support = ((begin <= middle[:, None]) & (middle[:, None] <= end)).sum(axis=1)
    crossing = ((x0 < middle[:, None]) & (x1 > middle[:, None])).sum(axis=1)
    score = support - _CROSSING * crossing
    best: list[float] = []
    proven = (support >= _FEW_PAIRS) | (crossing <= support)
    for at in np.argsort(-score, kind="stable").tolist():
        x = float(middle[at])
        if proven[at] and all(not _same_gutter(begin, end, x, other) for other in best):
            best.append(x)
    return best


def _same_gutter(begin: FloatArray, end: FloatArray, x: float, other: float) -> bool:
    """Tell whether most whites that hold `x` hold `other` too."""
    holds = (begin <= x) & (x <= end)
    return bool(2 * np.count_nonzero(holds & (begin <= other) & (other <= end)) > np.count_nonzero(holds))


def rows_of(boxes: Boxes, lines: IntArray) -> IntArray:
    """Order lines from top to bottom, those of one height from left to right."""
    middle = (boxes.top[lines] + boxes.bottom[lines]) / 2
    ordered = lines[np.argsort(middle, kind="stable")]
    height = boxes.bottom[ordered] - boxes.top[ordered]
    middle = np.sort(middle, kind="stable")
    row = 0
    rows = [0] * len(ordered)
    first = 0
    for i in range(1, len(ordered)):
        if middle[i] - middle[first] > _OVERLAP * min(height[i], height[first]):
            row, first = row + 1, i
        rows[i] = row
    return ordered[np.lexsort((boxes.x0[ordered], np.array(rows, dtype=np.int32)))]


def is_grid(boxes: Boxes, left: IntArray, right: IntArray) -> bool:
    """Tell whether lines on both sides are cells of rows: set at one height, and ragged, narrow, or just a row or two."""
    a = (boxes.top[left] + boxes.bottom[left])[:, None] / 2
    b = (boxes.top[right] + boxes.bottom[right]) / 2
    level = np.abs(a - b) <= 0.3 * np.minimum(boxes.size[left][:, None], boxes.size[right])
    aligned = (level.any(axis=1).mean(), level.any(axis=0).mean())
    if any(share >= _ALIGNED and _is_narrow(boxes, side) for share, side in zip(aligned, (left, right), strict=True)):
        return True
    if min(aligned) < _ALIGNED:
        return False
    return max(len(left), len(right)) <= 2 or min(_full(boxes, left), _full(boxes, right)) < _FULL_SHARE


def _is_narrow(boxes: Boxes, lines: IntArray) -> bool:
    """Tell whether no more than a number or a mark fits in the column."""
    return bool(boxes.x1[lines].max() - boxes.x0[lines].min() < _NARROW * np.median(boxes.size[lines]))


def _full(boxes: Boxes, lines: IntArray) -> float:
    """Return the share of lines that reach (nearly) over the width of their column."""
    width = boxes.x1[lines] - boxes.x0[lines]
    column = boxes.x1[lines].max() - boxes.x0[lines].min()
    return float((width >= _FULL_WIDTH * column).mean())


def hanging_heads(boxes: Boxes, left: IntArray, right: IntArray) -> list[tuple[int, IntArray]] | None:
    """Return (line on the right, heading lines that stand beside it), or None if the left is a column of its own."""
    width = boxes.x1[right].max() - boxes.x0[left].min()
    if boxes.x1[left].max() - boxes.x0[left].min() > _HEAD_WIDTH * width or len(left) > _HEAD_SHARE * len(right):
        return None
    ordered = left[np.argsort(boxes.top[left], kind="stable")]
    white = boxes.top[ordered][1:] - boxes.bottom[ordered][:-1]
    heads = np.split(ordered, np.flatnonzero(white > boxes.size[ordered][1:]) + 1)
    if max(len(head) for head in heads) > _HEAD_LINES:
        return None
    found: dict[int, IntArray] = {}
    for head in heads:
        first = head[0]
        shared = np.minimum(boxes.bottom[right], boxes.bottom[first]) - np.maximum(boxes.top[right], boxes.top[first])
        height = np.minimum(boxes.bottom[right] - boxes.top[right], boxes.bottom[first] - boxes.top[first])
        level = np.flatnonzero(shared > _OVERLAP * height)
        if not len(level):
            return None
        line = int(right[level[np.argmin(boxes.x0[right][level])]])
        found[line] = np.concatenate((found[line], head)) if line in found else head
    return list(found.items())
