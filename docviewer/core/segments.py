"""Segments derived from labels as arrays: members, boxes, parent headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Labels, Role
from docviewer.core.text import join_lines

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from docviewer.core.lines import FloatArray, IntArray, Lines

_MAX_LEVEL = 127
_RUNNING = (Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER)


@dataclass(frozen=True, slots=True, eq=False)
class Boxes:
    """One box per segment, page and column (of a table, per page), ordered by segment; b boxes.

    Attributes:
        segment: int32 (b,), ordinal of the segment.
        page: int32 (b,), page index.
        x0: Left edge, points; likewise `top`, `x1`, `bottom`.
    """

    segment: IntArray
    page: IntArray
    x0: FloatArray
    top: FloatArray
    x1: FloatArray
    bottom: FloatArray
    by_page: IntArray
    page_starts: IntArray

    def __len__(self) -> int:
        return len(self.segment)

    def on_page(self, page: int) -> IntArray:
        """Return the indices of the boxes on `page`, by segment."""
        if not 0 <= page < len(self.page_starts) - 1:
            return self.by_page[:0]
        return self.by_page[self.page_starts[page] : self.page_starts[page + 1]]


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """k segments in reading order of their first lines.

    Attributes:
        first: int32 (k,), index of each segment's first line.
        of_line: int32 (n,), ordinal of the segment each line is in.
        members: int32 (n,), lines grouped by segment; segment s owns
            `members[offsets[s]:offsets[s + 1]]`.
        offsets: int32 (k + 1,).
        role: int8 (k,), values of `Role`.
        level: int8 (k,).
        parent: int32 (k,), ordinal of the heading each segment stands under, or -1; running lines stand under none.
        boxes: Where they are on the pages.
        confidence: float64 (k,), of each segment's least sure line; 1 where nothing was recognised.
    """

    first: IntArray
    of_line: IntArray
    members: IntArray
    offsets: IntArray
    role: NDArray[np.int8]
    level: NDArray[np.int8]
    parent: IntArray
    boxes: Boxes
    confidence: FloatArray

    def __len__(self) -> int:
        return len(self.first)

    def lines_of(self, segment: int) -> IntArray:
        """Return the indices of the lines of `segment`, in reading order."""
        return self.members[self.offsets[segment] : self.offsets[segment + 1]]

    def text_of(self, segment: int, lines: Lines) -> str:
        """Return the text of `segment`: lines joined, line-end hyphens healed."""
        return join_lines([lines.texts[i] for i in self.lines_of(segment).tolist()])


def derive_segments(lines: Lines, labels: Labels) -> Segments:
    """Derive members, boxes and parents from `labels`, in array operations only."""
    starts = labels.starts
    first = np.flatnonzero(starts).astype(np.int32)
    ordinal = np.cumsum(starts, dtype=np.int32) - 1
    of_line = ordinal[labels.segment]
    in_order = len(of_line) < 2 or bool((of_line[1:] >= of_line[:-1]).all())
    members = (
        np.arange(len(of_line), dtype=np.int32) if in_order else np.argsort(of_line, kind="stable").astype(np.int32)
    )
    offsets = np.zeros(len(first) + 1, dtype=np.int32)
    np.cumsum(np.bincount(of_line, minlength=len(first)), out=offsets[1:])
    role, level = labels.role[first], labels.level[first]
    parent = parent_headings(role, level)
    boxes = _boxes(lines, of_line, members, role == Role.TABLE)
    confidence = _least_sure(lines, members, offsets)
    return Segments(first, of_line, members, offsets, role, level, parent, boxes, confidence)


def _least_sure(lines: Lines, members: IntArray, offsets: IntArray) -> FloatArray:
    return np.minimum.reduceat(lines.confidence[members], offsets[:-1]) if len(members) else np.empty(0)


def parent_headings(role: NDArray[np.int8], level: NDArray[np.int8]) -> IntArray:
    """Return for each segment the latest heading above it in rank, or -1; shape (k,).

    Headers, footers and page numbers stand under none: they belong to the page, not to the text.
    """
    ordinal = np.arange(len(role), dtype=np.int32)
    heads = (role == Role.TITLE) | (role == Role.HEADING)
    rank = np.where(heads, np.where(role == Role.TITLE, 0, level), _MAX_LEVEL).astype(np.int16)
    parent = _latest_before(heads, ordinal)
    parent[np.isin(role, _RUNNING)] = -1
    for value in np.unique(rank[heads]):
        at = heads & (rank == value)
        parent[at] = _latest_before(heads & (rank < value), ordinal)[at]
    return parent


def _latest_before(mask: NDArray[np.bool_], ordinal: IntArray) -> IntArray:
    latest = np.maximum.accumulate(np.where(mask, ordinal, -1)) if len(mask) else ordinal
    return np.concatenate((np.full(min(1, len(mask)), -1, np.int32), latest[:-1])).astype(np.int32)


def _boxes(lines: Lines, of_line: IntArray, members: IntArray, is_table: NDArray[np.bool_]) -> Boxes:
    if not len(members):
        none = np.empty(0, np.int32)
        empty = np.empty(0, np.float64)
        return Boxes(none, none, empty, empty, empty, empty, none, np.zeros(1, np.int32))
    segment, page, column = of_line[members], lines.page[members], lines.column[members]
    if is_table.any():  # its columns aren't those of the page
        column = np.where(is_table[segment], 0, column)
    same = segment[1:] == segment[:-1]
    if (same & ((page[1:] < page[:-1]) | ((page[1:] == page[:-1]) & (column[1:] < column[:-1])))).any():
        order = np.lexsort((column, page, segment))
        members, segment, page, column = members[order], segment[order], page[order], column[order]
    changes = (np.diff(segment) != 0) | (np.diff(page) != 0) | (np.diff(column) != 0)
    at = np.concatenate(([0], np.flatnonzero(changes) + 1))
    box_page = page[at]
    by_page = np.argsort(box_page, kind="stable").astype(np.int32)
    page_starts = np.searchsorted(box_page[by_page], np.arange(int(box_page.max()) + 2)).astype(np.int32)
    return Boxes(
        segment[at],
        box_page,
        np.minimum.reduceat(lines.x0[members], at),
        np.minimum.reduceat(lines.top[members], at),
        np.maximum.reduceat(lines.x1[members], at),
        np.maximum.reduceat(lines.bottom[members], at),
        by_page,
        page_starts,
    )
