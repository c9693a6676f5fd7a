"""Find the line above each line: the one before it in the same column, or that its column stands under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, IntArray, Lines

#: A line this share of its size higher than the one before it isn't below it: the text went back up.
_BACK_UP = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """How n lines stand to each other.

    Attributes:
        group: int (n,), number of the page and column a line is in, from 0; running lines have groups of their own.
        groups: How many there are.
        order: int (n,), lines sorted by `group`, reading order kept inside.
        above: int32 (n,), index of the line above, or -1.
        gap: float64 (n,), points from the baseline above to the own one; nan where nothing is above.
    """

    group: AnyArray
    groups: int
    order: AnyArray
    above: IntArray
    gap: FloatArray


def find_neighbours(lines: Lines, running: AnyArray) -> Neighbours:
    """Find the line above each line; a running line (where `running` isn't 0) is above running lines only."""
    n = len(lines)
    key = lines.page.astype(np.int64) * (int(lines.column.max(initial=0)) + 1) + lines.column
    key = 2 * key + (running != 0)
    order = np.argsort(key, kind="stable")
    sorted_key = key[order]
    first = np.ones(n, dtype=bool)
    first[1:] = sorted_key[1:] != sorted_key[:-1]
    group = np.empty(n, dtype=np.int64)
    group[order] = np.cumsum(first) - 1
    above = np.full(n, -1, dtype=np.int32)
    above[order[1:]] = np.where(first[1:], -1, order[:-1])
    gap = np.where(above >= 0, lines.baseline - lines.baseline[above], np.nan) if n else np.empty(0)
    back_up = gap < -_BACK_UP * lines.font_size
    above[back_up] = -1
    gap[back_up] = np.nan
    _stack_columns(lines, running != 0, above, gap)
    return Neighbours(group, int(first.sum()), order, above, gap)


def _stack_columns(lines: Lines, running: BoolArray, above: IntArray, gap: FloatArray) -> None:
    """Give a column's first line the line before it as its line above, where that stands over it; in place."""
    if len(lines) < 2:
        return
    here = np.flatnonzero((above[1:] < 0) & (np.diff(lines.page) == 0) & ~running[1:] & ~running[:-1]) + 1
    overlap = np.minimum(lines.x1[here], lines.x1[here - 1]) - np.maximum(lines.x0[here], lines.x0[here - 1])
    down = lines.baseline[here] - lines.baseline[here - 1]
    here = here[(overlap > 0) & (down > _BACK_UP * lines.font_size[here])]
    above[here] = here - 1
    gap[here] = lines.baseline[here] - lines.baseline[here - 1]


def value_above(values: AnyArray, above: IntArray, missing: float | bool) -> AnyArray:
    """Return for each line the value of the line above; `missing` where there is none."""
    return np.where(above >= 0, values[above], missing) if len(values) else values


def line_before(kept: BoolArray) -> IntArray:
    """Return for each line the latest kept line before it in reading order, or -1; int32 (n,)."""
    n = len(kept)
    latest = np.maximum.accumulate(np.where(kept, np.arange(n, dtype=np.int32), np.int32(-1))) if n else np.empty(0)
    return np.concatenate((np.full(min(n, 1), -1), latest[:-1])).astype(np.int32)


def line_after(kept: BoolArray) -> IntArray:
    """Return for each line the next kept line after it in reading order, or n; int32 (n,)."""
    n = len(kept)
    following = np.where(kept, np.arange(n, dtype=np.int32), np.int32(n))
    nearest = np.minimum.accumulate(following[::-1])[::-1]
    return np.append(nearest[1:], n)[:n].astype(np.int32)
