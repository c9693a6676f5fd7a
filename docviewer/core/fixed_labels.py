"""Put segments as a person left them into the labels that a strategy found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Labels
from docviewer.core.lines import read_only
from docviewer.core.placed_fixes import APART

if TYPE_CHECKING:
    from docviewer.core.lines import BoolArray, IntArray
    from docviewer.core.placed_fixes import PlacedFixes


def with_fixes(labels: Labels, placed: PlacedFixes) -> Labels:
    """Return labels in which every fix is a segment of its own, exactly its lines.

    What a strategy's segment loses to a fix leaves a segment before and one behind it; around a fix of a role that
    text goes on around (a footnote, a table), both are one.
    """
    if not placed.fixes:
        return labels
    fix = placed.of_line
    free = fix < 0
    segment = np.arange(len(labels), dtype=np.int32)
    role, level = labels.role.copy(), labels.level.copy()
    _part_the_rest(labels.segment, free, _goes_around(placed, free), segment)
    first = placed.first_lines()
    segment[~free] = first[fix[~free]]
    role[first] = np.where(placed.role < 0, role[first], placed.role)
    level[first] = np.where(placed.level < 0, level[first], placed.level)
    return Labels(read_only(segment), read_only(role[segment]), read_only(level[segment]))


def _goes_around(placed: PlacedFixes, free: BoolArray) -> BoolArray:
    """Which lines belong to a fix that text goes on around; bool (n,)."""
    apart = np.isin(placed.role, APART)
    return np.asarray(~free & apart[np.maximum(placed.of_line, 0)])


def _part_the_rest(found: IntArray, free: BoolArray, around: BoolArray, segment: IntArray) -> None:
    """Write into `segment` where the segments of the lines that no fix holds begin."""
    seen = np.flatnonzero(~around)
    seen = seen[np.argsort(found[seen], kind="stable")]
    begins = np.ones(len(seen), dtype=bool)
    begins[1:] = (found[seen[1:]] != found[seen[:-1]]) | ~free[seen[:-1]]
    mine = free[seen]
    starts = np.maximum.accumulate(np.where(begins, np.arange(len(seen)), 0))
    segment[seen[mine]] = seen[starts][mine].astype(np.int32)
