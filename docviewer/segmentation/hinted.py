"""Follow what a source says of its own lines - tags of a PDF, layout blocks of Textract - and a strategy elsewhere.

One block of the source is one segment, wherever its lines stand. A line that no block of a known role holds is not
told; it follows the fallback, line by line:

- where the lines told before and after it in its segment of the fallback are of one block, it joins that block;
- else it stays with its neighbours in that segment that aren't told either, apart from all lines that are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Labels
from docviewer.core.lines import read_only

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from docviewer.core.evidence import Evidence
    from docviewer.core.hints import Hints
    from docviewer.core.lines import AnyArray, BoolArray, IntArray

#: In `hinted_roles`: the source doesn't tell.
NOT_TOLD = -1


def hinted_roles(hints: Hints) -> NDArray[np.int8]:
    """Return the role of each line as the source tells it, or `NOT_TOLD`; int8 (n,)."""
    roles = [NOT_TOLD if block.role is None else int(block.role) for block in hints.blocks]
    return _of_block(hints, [*roles, NOT_TOLD])


def hinted_levels(hints: Hints) -> NDArray[np.int8]:
    """Return the level of each line as the source tells it, 0 where it doesn't; int8 (n,)."""
    return _of_block(hints, [*(min(block.level, 127) for block in hints.blocks), 0])


def told_lines(hints: Hints | None, lines: int) -> BoolArray:
    """Return which of so many lines are in a block of a known role; bool (n,)."""
    if hints is None:
        return np.zeros(lines, dtype=bool)
    return np.asarray(hinted_roles(hints) != NOT_TOLD)


def hinted_segments(hints: Hints) -> IntArray:
    """Return for each line the first line of its block, -1 where the source doesn't tell; int32 (n,)."""
    first = np.full(len(hints.blocks) + 1, -1, dtype=np.int32)
    backwards = np.arange(len(hints) - 1, -1, -1, dtype=np.int32)
    first[hints.of_line[backwards]] = backwards  # the last one written is the first line
    return np.where(told_lines(hints, len(hints)), first[hints.of_line], np.int32(-1))


def hinted_starts(hints: Hints) -> BoolArray:
    """Return where a block of a known role begins; bool (n,)."""
    return np.asarray(hinted_segments(hints) == np.arange(len(hints)))


def follow_hints(evidence: Evidence, fallback: Labels) -> Labels:
    """Return labels that follow the hints of `evidence`, and `fallback` where they tell nothing.

    Args:
        evidence: Of n lines.
        fallback: What another strategy makes of the n lines.
    """
    hints = evidence.hints
    if hints is None or not (told := told_lines(hints, len(evidence))).any():
        return fallback
    hinted = hinted_segments(hints)
    segment, joined = _segments(fallback.segment, told, hinted)
    role = np.where(told, hinted_roles(hints), fallback.role)
    level = np.where(told, hinted_levels(hints), fallback.level)
    role[joined], level[joined] = role[segment[joined]], level[segment[joined]]
    return Labels(read_only(segment), read_only(role), read_only(level))


def _segments(fallback: IntArray, told: BoolArray, hinted: IntArray) -> tuple[IntArray, BoolArray]:
    """Return the first line of each line's segment, and which lines join a block that doesn't hold them.

    The lines of each segment of the fallback are cut into pieces: lines of one block, or lines that aren't told.
    """
    order = np.argsort(fallback, kind="stable")
    whole, block = fallback[order], np.where(told, hinted, -1)[order]
    begins = np.ones(len(order), dtype=bool)
    begins[1:] = (np.diff(whole) != 0) | (np.diff(block) != 0)
    at = np.flatnonzero(begins)
    piece_of = np.cumsum(begins) - 1
    target = np.where(block[at] < 0, order[at], block[at])
    between = _between_one_block(whole[at], block[at])
    target[between] = block[at[between] - 1]
    segment = np.empty(len(order), dtype=np.int32)
    segment[order] = target[piece_of]
    joined = np.zeros(len(order), dtype=bool)
    joined[order] = np.isin(piece_of, between)
    return segment, joined


def _between_one_block(whole: IntArray, block: IntArray) -> AnyArray:
    """Return the pieces of lines not told whose neighbours in the fallback's segment are parts of one block."""
    before, after = slice(None, -2), slice(2, None)
    same = (whole[before] == whole[after]) & (block[before] == block[after])
    return np.flatnonzero(same & (block[1:-1] < 0) & (block[before] >= 0)) + 1


def _of_block(hints: Hints, values: list[int]) -> NDArray[np.int8]:
    """Return the value of each line's block; the last one serves the lines without a block: index -1."""
    return np.array(values, dtype=np.int8)[hints.of_line]
