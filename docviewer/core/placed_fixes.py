"""Find the lines of all fixes: looked up page by page and kept, so that a change costs its own page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role
from docviewer.core.lines import read_only

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.line_keys import LineKey
    from docviewer.core.lines import BoolArray, IntArray
    from docviewer.core.work import Fix, PageWork

#: Roles of text that running text goes on around: what stands before and behind such a segment may be one.
APART = (Role.CAPTION, Role.FOOTNOTE, Role.TABLE, Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER, Role.OTHER)
#: Stands for a role or level that a fix leaves to the strategy.
_FREE = -1


@dataclass(frozen=True, slots=True, eq=False)
class _PageFixes:
    """The fixes kept with one page, found among the lines.

    Attributes:
        made: The mapping that they are from.
        reach: Index of the last page that one of them has lines on.
        fixes: Those with a line that is there, in reading order.
        counts: int32, how many lines of each are there.
        page: int32, page index of each of these lines, one fix after another.
        nth: int32, which line of its page it is.
        traits: int16 (fixes, 3), role, level, pin.
        lost: Keys of lines that aren't there.
    """

    made: Mapping[LineKey, Fix]
    reach: int
    fixes: tuple[Fix, ...]
    counts: IntArray
    page: IntArray
    nth: IntArray
    traits: NDArray[np.int16]
    lost: tuple[LineKey, ...]

    @classmethod
    def of(cls, made: Mapping[LineKey, Fix], edited: EditedLines) -> _PageFixes:
        found: list[tuple[list[int], Fix]] = []
        lost: list[LineKey] = []
        for fix in made.values():
            places = [edited.line_of(key) for key in fix.lines]
            if -1 in places:
                lost.extend(key for key, line in zip(fix.lines, places, strict=True) if line < 0)
                places = [line for line in places if line >= 0]
            if places:
                found.append((places, fix))
        found.sort(key=lambda entry: min(entry[0]))
        lines = np.array([line for places, _ in found for line in places], dtype=np.int32)
        page = edited.lines.page[lines]
        fixes = tuple(fix for _, fix in found)
        return cls(
            made,
            max((key.page for fix in made.values() for key in fix.lines), default=-1),
            fixes,
            np.array([len(places) for places, _ in found], dtype=np.int32),
            page,
            (lines - edited.lines.page.searchsorted(page)).astype(np.int32),
            np.array([_traits(fix) for fix in fixes], dtype=np.int16).reshape(-1, 3),
            tuple(lost),
        )


def _traits(fix: Fix) -> tuple[int, int, bool]:
    return _FREE if fix.role is None else fix.role, _FREE if fix.level is None else fix.level, fix.pin


@dataclass(frozen=True, slots=True, eq=False)
class PlacedFixes:
    """Fixes found again among n lines; f of them.

    Attributes:
        of_line: int32 (n,), index into `fixes`, -1 for lines that no fix holds.
        fixes: Those with at least one line that is there, in reading order of their first lines.
        role: int16 (f,), -1 for what the strategy says; likewise `level`.
        pin: bool (f,), which only hold what a strategy found.
        lost: Keys that fixes name and that aren't there.
    """

    of_line: IntArray
    fixes: tuple[Fix, ...]
    role: NDArray[np.int16]
    level: NDArray[np.int16]
    pin: BoolArray
    lost: tuple[LineKey, ...]
    _edited: EditedLines
    _pages: Mapping[int, _PageFixes]
    _first: IntArray

    @classmethod
    def of(cls, edited: EditedLines, pages: Mapping[int, PageWork], before: PlacedFixes | None = None) -> PlacedFixes:
        """Find the lines of all fixes of `pages`; a line that two fixes claim goes to the one that comes first.

        Args:
            edited: The lines.
            pages: What was made of pages, by index.
            before: The fixes found before a change, of which what still holds is taken.
        """
        known = {} if before is None or before._edited.keys is not edited.keys else before._pages
        found: dict[int, _PageFixes] = {}
        for page in sorted(pages):
            if made := pages[page].fixes:
                held = known.get(page)
                holds = held is not None and held.made is made and before is not None
                if holds and held and before and edited.stands_like(before._edited, page, held.reach):
                    found[page] = held
                else:
                    found[page] = _PageFixes.of(made, edited)
        return cls._joined(edited, found)

    @classmethod
    def _joined(cls, edited: EditedLines, pages: dict[int, _PageFixes]) -> PlacedFixes:
        parts = list(pages.values())
        of_line = np.full(len(edited), -1, dtype=np.int32)
        fixes = tuple(chain.from_iterable(part.fixes for part in parts))
        lost = tuple(chain.from_iterable(part.lost for part in parts))
        traits = np.concatenate([np.empty((0, 3), dtype=np.int16), *(part.traits for part in parts)])
        if fixes:
            page = np.concatenate([part.page for part in parts])
            begins = edited.lines.page.searchsorted(np.arange(int(page.max()) + 1, dtype=np.int32))
            lines = begins[page] + np.concatenate([part.nth for part in parts])
            kept = _claim(of_line, lines, np.concatenate([part.counts for part in parts]))
            if kept is not None:
                fixes, traits = tuple(fixes[at] for at in kept.tolist()), traits[kept]
        role, level, pin = (read_only(traits[:, at]) for at in range(3))
        first = read_only(_first_lines(of_line, len(fixes)))
        pages_found = MappingProxyType(pages)
        return cls(read_only(of_line), fixes, role, level, pin.astype(bool), lost, edited, pages_found, first)

    def first_lines(self) -> IntArray:
        """Return the first line of each fix; int32 (f,)."""
        return self._first


def _first_lines(of_line: IntArray, count: int) -> IntArray:
    first = np.empty(count, dtype=np.int32)
    held = np.flatnonzero(of_line >= 0)[::-1].astype(np.int32)
    first[of_line[held]] = held
    return first


def _claim(of_line: IntArray, lines: IntArray, counts: IntArray) -> IntArray | None:
    """Write into `of_line` which fix holds each line, numbered by first lines; return their order if it is another."""
    fix = np.repeat(np.arange(len(counts)), counts)
    first = np.minimum.reduceat(lines, np.cumsum(counts) - counts)
    if (np.diff(first) > 0).all() and np.bincount(lines).max() == 1:
        of_line[lines] = fix
        return None
    order = np.argsort(first, kind="stable")
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order))
    by_rank = np.argsort(-rank[fix], kind="stable")  # of two that claim a line the first is written last
    of_line[lines[by_rank]] = rank[fix][by_rank]
    held = np.zeros(len(order), dtype=bool)
    held[of_line[of_line >= 0]] = True
    if held.all():
        return None if (np.diff(order) > 0).all() else order.astype(np.int32)
    renumbered = np.cumsum(held, dtype=np.int32) - 1
    taken = of_line >= 0
    of_line[taken] = renumbered[of_line[taken]]
    return order[held].astype(np.int32)
