"""Blocks: the segments of the text as boundaries make them, with what their first, last and neighbouring lines tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray, BoolArray


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """k blocks of the text in reading order.

    Attributes:
        lines: int (m,), indices of the lines of text.
        first: int (k,), index of each block's first line.
        last: int (k,), index of its last line.
        count: int (k,), how many lines it has.
        of_line: int (m,), number of the block that each of `lines` is in.
    """

    lines: AnyArray
    first: AnyArray
    last: AnyArray
    count: AnyArray
    of_line: AnyArray

    def __len__(self) -> int:
        return len(self.first)

    def all_of(self, flag: AnyArray) -> BoolArray:
        """Tell of which blocks a flag, bool (n,), holds for all lines; bool (k,)."""
        return np.logical_and.reduceat(flag[self.lines], self._at()) if len(self) else np.zeros(0, dtype=bool)

    def any_of(self, flag: AnyArray) -> BoolArray:
        """Tell of which blocks a flag, bool (n,), holds for some line; bool (k,)."""
        return np.logical_or.reduceat(flag[self.lines], self._at()) if len(self) else np.zeros(0, dtype=bool)

    def sum_of(self, values: AnyArray) -> AnyArray:
        """Return the sum of values, (n,), over each block; (k,)."""
        return np.add.reduceat(values[self.lines], self._at()) if len(self) else np.zeros(0)

    def _at(self) -> AnyArray:
        return np.concatenate(([0], np.cumsum(self.count)[:-1]))


def blocks_of(starts: BoolArray, text: BoolArray) -> Blocks:
    """Return the blocks that begin at `starts` in the lines that are `text`, bool (n,) each; the first begins one."""
    lines = np.flatnonzero(text)
    begins = starts[lines].copy()
    begins[:1] = True
    at = np.flatnonzero(begins)
    count = np.diff(np.append(at, len(lines)))
    return Blocks(lines, lines[at], lines[at + count - 1], count, np.cumsum(begins) - 1)
