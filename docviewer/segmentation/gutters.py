"""Where a vertical white with text on both sides may part columns: the candidates of one level, the best first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.segmentation.side_by_side import Boxes, Pair

#: A line that crosses a gutter speaks against it as much as this share of a pair that stands beside it.
_CROSSING = 0.2
#: A gutter that fewer pairs stand beside must not cross more lines than there are pairs.
_FEW_PAIRS = 3

_FAR = float("inf")


def gutters(boxes: Boxes, lines: Sequence[int], pairs: Sequence[Pair], most: int) -> list[float]:
    """Return the x of vertical whites that lines stand on both sides of, the best first, `most` at most.

    A line that crosses a gutter while others stand beside it belongs to another arrangement of columns: whites that
    no such line crosses are better than all others. A line that has its height to itself, as a title, may cross.
    """
    whites = _whites(boxes, pairs)
    all_whites = _Intervals(whites)
    beside = {line for pair in pairs for line in pair}
    inked = _Intervals([(boxes.x0[line], boxes.x1[line]) for line in lines])
    shared = _Intervals([(boxes.x0[line], boxes.x1[line]) for line in lines if line in beside])
    scored: list[tuple[bool, float, float, int]] = []
    for x in _peaks(whites):
        support, crossing = all_whites.holding(x), inked.holding(x)
        if support >= _FEW_PAIRS or crossing <= support:
            clear = support >= _FEW_PAIRS and not shared.holding(x)
            scored.append((not clear, _CROSSING * crossing - support, x, support))
    best: list[float] = []
    scored.sort()
    while scored and len(best) < most:
        x = scored[0][2]
        best.append(x)
        # Whites that hold mostly the same pairs are one gutter.
        same = _Intervals([(begin, end) for begin, end in whites if begin <= x <= end])
        scored = [entry for entry in scored[1:] if 2 * same.holding(entry[2]) <= entry[3]]
    return best


def _whites(boxes: Boxes, pairs: Sequence[Pair]) -> list[tuple[float, float]]:
    """Return the white from each line to the nearest one on its right."""
    nearest: dict[int, float] = {}
    for left, right in pairs:
        x = boxes.x0[right]
        if x < nearest.get(left, _FAR):
            nearest[left] = x
    return [(boxes.x1[left], x) for left, x in nearest.items()]


def _peaks(whites: Sequence[tuple[float, float]]) -> list[float]:
    """Return the middles of the stretches that more whites share than what lies left and right of them."""
    edges = sorted([(begin, False) for begin, _ in whites] + [(end, True) for _, end in whites])
    return [
        (edge + after) / 2
        for (edge, is_end), (after, after_is_end) in zip(edges, edges[1:], strict=False)
        if after_is_end and not is_end
    ]


class _Intervals:
    """Intervals that are asked how many of them hold an x."""

    def __init__(self, intervals: Sequence[tuple[float, float]]) -> None:
        self._begins = sorted([begin for begin, _ in intervals])
        self._ends = sorted([end for _, end in intervals])

    def holding(self, x: float) -> int:
        return bisect_right(self._begins, x) - bisect_left(self._ends, x)
