"""Rows: lines of one flow that stand side by side, as the parts of a contents entry or a table's row do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The rows of n lines.

    Attributes:
        order: int (n,), lines flow by flow, reading order kept inside.
        begins: int (r,), places in `order` where rows begin.
        row: int (n,), number of each line's row.
        first: int (n,), the first line of each line's row.
    """

    order: AnyArray
    begins: AnyArray
    row: AnyArray
    first: AnyArray

    def largest(self, values: FloatArray) -> FloatArray:
        """Return the largest of the values, (n,), of each line's row; (n,)."""
        return np.asarray(np.maximum.reduceat(values[self.order], self.begins)[self.row])

    def any_of(self, flag: AnyArray) -> BoolArray:
        """Tell of each line whether a flag, bool (n,), holds for some line of its row; bool (n,)."""
        return np.asarray(np.logical_or.reduceat(flag[self.order], self.begins)[self.row])


def find_rows(flow: AnyArray, beside: BoolArray) -> Rows:
    """Find rows.

    Args:
        flow: (n,) `Flow` of each line; n > 0.
        beside: bool (n,), which lines stand beside the line before in their flow.
    """
    order = np.argsort(flow, kind="stable")
    new = ~beside[order]
    new[:1] = True
    begins = np.flatnonzero(new)
    row = np.empty(len(flow), dtype=np.int64)
    row[order] = np.cumsum(new) - 1
    return Rows(order, begins, row, order[begins][row])
