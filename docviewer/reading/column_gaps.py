"""Cut a line where a gap in it is the white between two columns: a heading beside its paragraph, cells of a table.

A gap is such a white where the letters behind it begin at a left edge that neighbouring lines share, or where it is
wider than any space between words. A list mark stays with its item.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.reading.script import is_list_mark

if TYPE_CHECKING:
    from docviewer.core.lines import BoolArray
    from docviewer.reading.runs import Runs

#: Narrowest gap that can part columns, in sizes of the smaller letters beside it.
_LEAST = 0.8
#: From here one neighbour with the same left edge is proof enough; below it takes two.
_CLEAR = 1.5
#: From here a gap parts columns without any proof.
_SURE = 3.0
#: From here even a list mark is cut off.
_SURE_AFTER_MARK = 6.0
#: How much wider than the line's usual gap between words.
_OVER_USUAL = 1.5
#: Narrowest gap that is a space, in sizes.
_SPACE = 0.15
#: How far up and down neighbours are looked for, in sizes.
_REACH = 8.0
#: Left edges this close (points, or share of the size) are one.
_EDGE_PT = 1.5
_EDGE_SIZE = 0.15


def column_gaps(runs: Runs, together: BoolArray) -> BoolArray:
    """Return for each run but the first whether a column's white parts it from the run before; (n - 1,).

    Args:
        runs: Runs of a page, n of them.
        together: Whether each run but the first goes on the line of the one before; (n - 1,).
    """
    gap = runs.x0[1:] - runs.x1[:-1]
    size = np.minimum(runs.size[1:], runs.size[:-1])
    wide = np.flatnonzero(together & (gap >= _LEAST * size))
    cut = np.zeros(len(together), dtype=bool)
    if len(wide):
        begins = np.concatenate(([True], ~together))
        begins[wide + 1] = True
        edges = np.flatnonzero(begins)
        page = _Page(
            runs,
            together.tolist(),
            (gap / np.maximum(size, 0.1)).tolist(),
            list(zip(runs.x0[edges].tolist(), runs.baseline[edges].tolist(), strict=True)),
        )
        cut[wide] = [_parts(page, at) for at in wide.tolist()]
    return cut


@dataclass(frozen=True, slots=True)
class _Page:
    """Runs; whether each but the first goes on behind the one before; gaps in sizes; (x0, baseline) of beginnings."""

    runs: Runs
    together: list[bool]
    gaps: list[float]
    edges: list[tuple[float, float]]


def _parts(page: _Page, at: int) -> bool:
    """Judge the gap behind run `at`."""
    runs, width = page.runs, page.gaps[at]
    head = at
    while head > 0 and page.together[head - 1]:
        head -= 1
    if is_list_mark(runs.text[runs.start[head] : runs.end[at]]):
        return width >= _SURE_AFTER_MARK
    if width < _OVER_USUAL * _usual(page, at, head):
        return False
    if width >= _SURE:
        return True
    x0, baseline, size = float(runs.x0[at + 1]), float(runs.baseline[at + 1]), float(runs.size[at + 1])
    reach, near = _REACH * size, max(_EDGE_PT, _EDGE_SIZE * size)
    shared = sum(abs(x - x0) <= near and 0.5 * size < abs(y - baseline) <= reach for x, y in page.edges)
    return shared >= (1 if width >= _CLEAR else 2)


def _usual(page: _Page, at: int, head: int) -> float:
    """Return the median of the line's other gaps that are as wide as a space, or 0."""
    tail = at
    while tail < len(page.together) and page.together[tail]:
        tail += 1
    others = sorted(page.gaps[i] for i in range(head, tail) if i != at and page.gaps[i] > _SPACE)
    return others[len(others) // 2] if others else 0.0
