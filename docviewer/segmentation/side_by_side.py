"""Lines that stand side by side: which pairs there are, and where the white between them makes a gutter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

#: Share of the smaller height by which lines overlap that stand side by side.
OVERLAP = 0.5
#: A line that crosses a gutter speaks against it as much as this share of a pair that stands beside it.
_CROSSING = 0.2
#: A gutter that fewer pairs stand beside must not cross more lines than there are pairs.
_FEW_PAIRS = 3

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
        nearest[left] = min(nearest.get(left, np.inf), boxes.x0[right])
    begin = np.array([boxes.x1[left] for left in nearest])
    end = np.array(list(nearest.values()))
    middle = np.array(sorted({round((a + b) / 2, 1) for a, b in zip(begin.tolist(), end.tolist(), strict=True)}))
    holds = (begin <= middle[:, None]) & (middle[:, None] <= end)
    support = np.count_nonzero(holds, axis=1)
    x0 = np.array([boxes.x0[line] for line in lines])
    x1 = np.array([boxes.x1[line] for line in lines])
    crossing = np.count_nonzero((x0 < middle[:, None]) & (x1 > middle[:, None]), axis=1)
    proven = (support >= _FEW_PAIRS) | (crossing <= support)
    score = np.where(proven, support - _CROSSING * crossing, -np.inf)
    best: list[float] = []
    while len(best) < most and np.isfinite(score[at := int(np.argmax(score))]):
        best.append(float(middle[at]))
        # Whites that hold mostly the same pairs are one gutter.
        score[2 * np.count_nonzero(holds & holds[at], axis=1) > support] = -np.inf
        score[at] = -np.inf
    return best


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
