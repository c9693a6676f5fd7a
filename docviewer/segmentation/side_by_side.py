"""Lines that stand side by side: which pairs there are, and the rows that they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

#: Share of the smaller height by which lines overlap that stand side by side.
OVERLAP = 0.5
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
    for at, i in enumerate(by_top, 1):
        begin, end, low, height = x0[i], x1[i], bottom[i], bottom[i] - top[i]
        for place in range(at, len(by_top)):
            j = by_top[place]
            high = top[j]
            if high >= low:
                break
            if x0[j] >= end or x1[j] <= begin:  # seldom, so it is asked first
                shared = min(low, bottom[j]) - high
                if shared > OVERLAP * height or shared > OVERLAP * (bottom[j] - high):
                    pairs.append((i, j) if x0[j] >= end else (j, i))
    return Boxes(x0, top, x1, bottom, size, middle, tuple(pairs))


def pairs_among(boxes: Boxes, lines: Collection[int]) -> list[Pair]:
    """Return the pairs whose lines are both among `lines`."""
    chosen = set(lines)
    return [pair for pair in boxes.pairs if pair[0] in chosen and pair[1] in chosen]


def rows_of(boxes: Boxes, lines: Sequence[int]) -> list[list[int]]:
    """Return lines by rows from top to bottom, those of one row from left to right."""
    top, bottom, middle = boxes.top, boxes.bottom, boxes.middle
    rows: list[list[int]] = []
    height, at = 0.0, -_FAR
    for line in sorted(lines, key=middle.__getitem__):
        own = bottom[line] - top[line]
        if middle[line] - at <= OVERLAP * (own if own < height else height):
            rows[-1].append(line)
        else:
            rows.append([line])
            height, at = own, middle[line]
    for row in rows:
        if len(row) > 1:
            row.sort(key=boxes.x0.__getitem__)
    return rows
