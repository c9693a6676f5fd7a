"""Where a vertical white with text on both sides may part columns: the candidates of one level, the best first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.segmentation.side_by_side import Boxes, Pair

#: A line that crosses a gutter speaks against it as much as this share of a pair that stands beside it.
_CROSSING = 0.2
#: A gutter that fewer pairs stand beside must not cross more lines than there are pairs.
_FEW_PAIRS = 3

_FAR = float("inf")


def gutters(boxes: Boxes, lines: Sequence[int], pairs: Sequence[Pair], most: int) -> Iterator[float]:
    """Yield the x of vertical whites that lines stand on both sides of, the best first, `most` at most.

    A line that crosses a gutter while others stand beside it belongs to another arrangement of columns: whites that
    no such line crosses are better than all others. A line that has its height to itself, as a title, may cross.
    """
    to_right, to_left = _whites(boxes, pairs)
    whites = [*to_right, *to_left]
    from_left, from_right = _Intervals(to_right), _Intervals(to_left)
    inked = _Intervals([(boxes.x0[line], boxes.x1[line]) for line in lines])
    shared = _Intervals([(boxes.x0[line], boxes.x1[line]) for line in {line for pair in pairs for line in pair}])
    scored: list[tuple[bool, float, float, int]] = []
    for begin, end in _peaks(whites):
        x = (begin + end) / 2
        crossing = inked.holding(x)
        if crossing:
            x = inked.least_held(begin, end)
            crossing = inked.holding(x)
        support = max(from_left.holding(x), from_right.holding(x))
        if support >= _FEW_PAIRS or crossing <= support:
            clear = support >= _FEW_PAIRS and not shared.holding(x)
            scored.append((not clear, _CROSSING * crossing - support, x, support))
    scored.sort()
    for _ in range(most):
        if not scored:
            return
        x = scored[0][2]
        yield x
        # Whites that hold mostly the same pairs are one gutter.
        same = [_Intervals([white for white in side if white[0] <= x <= white[1]]) for side in (to_right, to_left)]
        scored = [entry for entry in scored[1:] if 2 * max(side.holding(entry[2]) for side in same) <= entry[3]]


_White = tuple[float, float]


def _whites(boxes: Boxes, pairs: Sequence[Pair]) -> tuple[list[_White], list[_White]]:
    """Return the white from each line to the nearest one on its right, and to the nearest one on its left.

    A large letter on one side may stand beside many lines on the other.
    """
    to_right: dict[int, float] = {}
    to_left: dict[int, float] = {}
    for left, right in pairs:
        begin, end = boxes.x1[left], boxes.x0[right]
        if end < to_right.get(left, _FAR):
            to_right[left] = end
        if begin > to_left.get(right, -_FAR):
            to_left[right] = begin
    return (
        [(boxes.x1[left], end) for left, end in to_right.items()],
        [(begin, boxes.x0[right]) for right, begin in to_left.items()],
    )


def _peaks(whites: Sequence[_White]) -> list[_White]:
    """Return the stretches that more whites share than what lies left and right of them."""
    edges = sorted([(begin, False) for begin, _ in whites] + [(end, True) for _, end in whites])
    return [(edge, after) for (edge, is_end), (after, after_is_end) in pairwise(edges) if after_is_end and not is_end]


class _Intervals:
    """Intervals that are asked how many of them hold an x."""

    def __init__(self, intervals: Sequence[tuple[float, float]]) -> None:
        self._begins = sorted([begin for begin, _ in intervals])
        self._ends = sorted([end for _, end in intervals])

    def holding(self, x: float) -> int:
        return bisect_right(self._begins, x) - bisect_left(self._ends, x)

    def least_held(self, begin: float, end: float) -> float:
        """Return an x between two that the fewest intervals hold: the middle of the widest such stretch."""
        inner = self._begins[bisect_right(self._begins, begin) : bisect_left(self._begins, end)]
        inner += self._ends[bisect_right(self._ends, begin) : bisect_left(self._ends, end)]
        edges = [begin, *sorted(inner), end]
        return min((self.holding((a + b) / 2), a - b, (a + b) / 2) for a, b in pairwise(edges))[2]
