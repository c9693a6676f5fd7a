"""Lines that stand side by side: which pairs there are, and where the white between them makes a gutter."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

#: Share of the smaller height by which lines overlap that stand side by side.
OVERLAP = 0.5
#: A line that crosses a gutter speaks against it as much as this share of a pair that stands beside it.
_CROSSING = 0.2
#: A gutter that fewer pairs stand beside must not cross more lines than there are pairs.
_FEW_PAIRS = 3
#: Whites whose middles lie so close, in sizes, are tried as one gutter.
_ONE_GUTTER = 0.1

_FAR = float("inf")

Pair = tuple[int, int]  # a line and one to its right


@dataclass(frozen=True, slots=True, eq=False)
class Boxes:
    """Boxes of n lines, points, origin at the top left; their font sizes, and the pairs that stand side by side."""

    x0: Sequence[float]
    top: Sequence[float]
    x1: Sequence[float]
    bottom: Sequence[float]
    size: Sequence[float]
    middle: Sequence[float]
    pairs: tuple[Pair, ...] = ()


def boxes_of(
    x0: Sequence[float], top: Sequence[float], x1: Sequence[float], bottom: Sequence[float], size: Sequence[float]
) -> Boxes:
    """Return boxes with the pairs among them."""
    middle = [(a + b) / 2 for a, b in zip(top, bottom, strict=True)]
    by_top = sorted(range(len(top)), key=top.__getitem__)
    pairs: list[Pair] = []
    for at, i in enumerate(by_top):
        low, height = bottom[i], bottom[i] - top[i]
        for j in by_top[at + 1 :]:
            high = top[j]
            if high >= low:
                break
            if min(low, bottom[j]) - high > OVERLAP * min(height, bottom[j] - high):
                if x1[i] <= x0[j]:
                    pairs.append((i, j))
                elif x1[j] <= x0[i]:
                    pairs.append((j, i))
    return Boxes(x0, top, x1, bottom, size, middle, tuple(pairs))


def pairs_among(boxes: Boxes, lines: Collection[int]) -> list[Pair]:
    """Return the pairs whose lines are both among `lines`."""
    chosen = set(lines)
    return [pair for pair in boxes.pairs if pair[0] in chosen and pair[1] in chosen]


def gutters(boxes: Boxes, lines: Sequence[int], pairs: Sequence[Pair], most: int) -> list[float]:
    """Return the x of vertical whites that lines stand on both sides of, the best first, `most` at most."""
    nearest: dict[int, float] = {}
    for left, right in pairs:
        x = boxes.x0[right]
        if x < nearest.get(left, _FAR):
            nearest[left] = x
    whites = [(boxes.x1[left], x) for left, x in nearest.items()]
    all_whites = _Intervals(whites)
    inked = _Intervals([(boxes.x0[line], boxes.x1[line]) for line in lines])
    scored: list[tuple[float, float, int]] = []
    for x in _middles(whites, _ONE_GUTTER * boxes.size[lines[0]]).values():
        support, crossing = all_whites.holding(x), inked.holding(x)
        if support and (support >= _FEW_PAIRS or crossing <= support):
            scored.append((_CROSSING * crossing - support, x, support))
    best: list[float] = []
    scored.sort()
    while scored and len(best) < most:
        x = scored[0][1]
        best.append(x)
        # Whites that hold mostly the same pairs are one gutter.
        same = _Intervals([(begin, end) for begin, end in whites if begin <= x <= end])
        scored = [entry for entry in scored[1:] if 2 * same.holding(entry[1]) <= entry[2]]
    return best


def _middles(whites: Sequence[tuple[float, float]], step: float) -> dict[int, float]:
    """Return the middles of whites by how many steps they lie across the page: one for each number of steps."""
    middles: dict[int, float] = {}
    for begin, end in whites:
        x = (begin + end) / 2
        middles.setdefault(round(x / step) if step > 0 else len(middles), x)
    return middles


class _Intervals:
    """Intervals that are asked how many of them hold an x."""

    def __init__(self, intervals: Sequence[tuple[float, float]]) -> None:
        self._begins = sorted([begin for begin, _ in intervals])
        self._ends = sorted([end for _, end in intervals])

    def holding(self, x: float) -> int:
        return bisect_right(self._begins, x) - bisect_left(self._ends, x)


def rows_of(boxes: Boxes, lines: Sequence[int]) -> list[int]:
    """Order lines from top to bottom, those of one height from left to right."""
    ordered = sorted(lines, key=boxes.middle.__getitem__)
    rows: list[list[int]] = []
    for line in ordered:
        if rows:
            first = rows[-1][0]
            height = min(boxes.bottom[line] - boxes.top[line], boxes.bottom[first] - boxes.top[first])
            if boxes.middle[line] - boxes.middle[first] <= OVERLAP * height:
                rows[-1].append(line)
                continue
        rows.append([line])
    return [line for row in rows for line in (sorted(row, key=boxes.x0.__getitem__) if len(row) > 1 else row)]
