"""Measure where lines begin and end across their column, in reading direction.

Right-to-left text is measured from the right: its start edge is the right one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, IntArray, Lines
    from docviewer.segmentation.neighbours import Neighbours

#: Left edges this close (points) are one edge.
_SAME_EDGE = 2.0
#: Share of a column's lines that may stick out beyond its right edge.
_STICKING_OUT = 0.04
#: A column of fewer lines may never be as wide as its text could be; see `_usual_ends`.
_FEW_LINES = 4
#: Columns that begin within so many points of each other are alike.
_ALIKE = 6.0
_PAGE_WIDTH = 612.0


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """Edges of n lines and of their columns, points from the edge of the page where reading starts.

    Attributes:
        right_to_left: bool (n,), whether the line's column is read from the right.
        page_width: float64 (n,).
        start: Where the line begins.
        end: Where it ends.
        column_start: Where most text of its column begins.
        column_end: How far lines of its column reach.
    """

    right_to_left: BoolArray
    page_width: FloatArray
    start: FloatArray
    end: FloatArray
    column_start: FloatArray
    column_end: FloatArray


def measure_edges(
    lines: Lines,
    page_sizes: tuple[tuple[float, float], ...],
    neighbours: Neighbours,
    characters: IntArray,
    right_to_left: BoolArray,
) -> Edges:
    """Measure lines against their columns; `right_to_left` tells the direction of each line's letters."""
    group, groups = neighbours.group, neighbours.groups
    weight = characters.astype(np.float64)
    towards_left = np.bincount(group, weight * right_to_left, groups) > 0.5 * np.bincount(group, weight, groups)
    mirrored = towards_left[group]
    page_width = _page_widths(lines, page_sizes)
    start = np.where(mirrored, page_width - lines.x1, lines.x0)
    end = np.where(mirrored, page_width - lines.x0, lines.x1)
    starts = _usual_starts(group, groups, start, weight)
    ends = _usual_ends(group, groups, starts, end)
    return Edges(mirrored, page_width, start, end, starts[group], np.maximum(ends[group], starts[group]))


def _page_widths(lines: Lines, page_sizes: tuple[tuple[float, float], ...]) -> FloatArray:
    widths = np.array([width for width, _ in page_sizes] or [_PAGE_WIDTH], dtype=np.float64)
    widths = np.where(widths > 0, widths, _PAGE_WIDTH)
    return widths[np.clip(lines.page, 0, len(widths) - 1)]


def _usual_starts(group: AnyArray, groups: int, start: FloatArray, weight: FloatArray) -> FloatArray:
    """Return per group the edge at which most characters begin, the leftmost of equals; (groups,)."""
    if not len(group):
        return np.empty(0)
    order = np.lexsort((start, group))
    sorted_group, sorted_start = group[order], start[order]
    new = np.ones(len(order), dtype=bool)
    new[1:] = (np.diff(sorted_group) != 0) | (np.diff(sorted_start) > _SAME_EDGE)
    at = np.flatnonzero(new)
    set_here = np.add.reduceat(weight[order], at)
    edge_group = sorted_group[at]
    best = np.lexsort((sorted_start[at], -set_here, edge_group))
    first = np.searchsorted(edge_group[best], np.arange(groups))
    return np.asarray(sorted_start[at][best[first]])


def _usual_ends(group: AnyArray, groups: int, starts: FloatArray, end: FloatArray) -> FloatArray:
    """Return per group how far its lines reach; (groups,).

    A column of few lines takes over how far larger columns with the same start reach.
    """
    if not len(group):
        return np.empty(0)
    sizes = np.bincount(group, minlength=groups)
    offsets = np.concatenate(([0], np.cumsum(sizes)))
    sorted_end = end[np.lexsort((end, group))]
    ends: FloatArray = sorted_end[offsets[1:] - 1 - np.floor(_STICKING_OUT * sizes).astype(np.int64)]
    large = np.flatnonzero(sizes >= _FEW_LINES)
    if not len(large) or len(large) == groups:
        return ends
    by_start = large[np.argsort(starts[large], kind="stable")]
    low = np.searchsorted(starts[by_start], starts - _ALIKE)
    high = np.searchsorted(starts[by_start], starts + _ALIKE)
    for small in np.flatnonzero((sizes < _FEW_LINES) & (high > low)).tolist():
        alike = by_start[low[small] : high[small]]
        usual = ends[alike[np.argmax(sizes[alike])]]
        ends[small] = max(ends[small], usual)
    return ends
