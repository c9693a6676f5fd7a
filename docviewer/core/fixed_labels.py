"""Put segments as a person left them into the labels that a strategy found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Labels, Role
from docviewer.core.lines import read_only

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.line_keys import LineKey
    from docviewer.core.lines import BoolArray, IntArray
    from docviewer.core.work import Fix, PageWork

#: Roles of text that running text goes on around: what stands before and behind such a segment may be one.
APART = (Role.CAPTION, Role.FOOTNOTE, Role.TABLE, Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER, Role.OTHER)


@dataclass(frozen=True, slots=True, eq=False)
class PlacedFixes:
    """Fixes found again among n lines.

    Attributes:
        of_line: int32 (n,), index into `fixes`, -1 for lines that no fix holds.
        fixes: Those with at least one line that is there, in reading order of their first lines.
        lost: Keys that fixes name and that aren't there.
    """

    of_line: IntArray
    fixes: tuple[Fix, ...]
    lost: tuple[LineKey, ...] = ()

    @classmethod
    def of(cls, edited: EditedLines, pages: Mapping[int, PageWork]) -> PlacedFixes:
        """Find the lines of all fixes of `pages`; a line that two fixes claim goes to the one that comes first."""
        of_line = np.full(len(edited), -1, dtype=np.int32)
        found, lost = _found(edited, (fix for page in sorted(pages) for fix in pages[page].fixes.values()))
        kept: list[Fix] = []
        for lines, fix in sorted(found, key=lambda entry: entry[0][0]):
            free = [line for line in lines if of_line[line] < 0]
            if free:
                of_line[free] = len(kept)
                kept.append(fix)
        return cls(read_only(of_line), tuple(kept), lost)


def _found(edited: EditedLines, fixes: Iterable[Fix]) -> tuple[list[tuple[list[int], Fix]], tuple[LineKey, ...]]:
    found: list[tuple[list[int], Fix]] = []
    lost: list[LineKey] = []
    for fix in fixes:
        places = [edited.line_of(key) for key in fix.lines]
        lost.extend(key for key, line in zip(fix.lines, places, strict=True) if line < 0)
        if lines := [line for line in places if line >= 0]:
            found.append((lines, fix))
    return found, tuple(lost)


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
    fixed = np.flatnonzero(~free)
    _, first = np.unique(fix[fixed], return_index=True)
    segment[fixed] = fixed[first].astype(np.int32)[fix[fixed]]
    for number, line in enumerate(fixed[first].tolist()):
        asked = placed.fixes[number]
        role[line] = role[line] if asked.role is None else asked.role
        level[line] = level[line] if asked.level is None else asked.level
    return Labels(read_only(segment), read_only(role[segment]), read_only(level[segment]))


def _goes_around(placed: PlacedFixes, free: BoolArray) -> BoolArray:
    """Which lines belong to a fix that text goes on around; bool (n,)."""
    apart = np.array([fix.role is not None and fix.role in APART for fix in placed.fixes])
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
