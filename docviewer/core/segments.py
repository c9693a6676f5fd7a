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
    members = grouped(of_line)
    offsets = np.zeros(len(first) + 1, dtype=np.int32)
    np.cumsum(np.bincount(of_line, minlength=len(first)), out=offsets[1:])
    role, level = labels.role[first], labels.level[first]
    parent = parent_headings(role, level)
    boxes = boxes_from(box_rows(lines, of_line, members, role))
    confidence = least_sure(lines, members, offsets[:-1])
    return Segments(first, of_line, members, offsets, role, level, parent, boxes, confidence)


def grouped(of_line: IntArray) -> IntArray:
    """Return the indices of lines grouped by their segment's ordinal, in reading order inside each."""
    if len(of_line) < 2 or bool((of_line[1:] >= of_line[:-1]).all()):
        return np.arange(len(of_line), dtype=np.int32)
    return np.argsort(of_line, kind="stable").astype(np.int32)


def least_sure(lines: Lines, members: IntArray, starts: IntArray) -> FloatArray:
    """Return the least confidence among the members of each segment, which begin at `starts` among `members`."""
    return np.minimum.reduceat(lines.confidence[members], starts) if len(members) else np.empty(0)


def parent_headings(role: NDArray[np.int8], level: NDArray[np.int8]) -> IntArray:
    """Return for each segment the latest heading above it in rank, or -1; shape (k,).

    Headers, footers and page numbers stand under none: they belong to the page, not to the text.
    """
    is_head = (role == Role.TITLE) | (role == Role.HEADING)
    heads = np.flatnonzero(is_head).astype(np.int32)
    before = np.cumsum(is_head, dtype=np.int32) - is_head
    parent: IntArray = np.concatenate((np.array([-1], dtype=np.int32), heads))[before]
    parent[(role == Role.HEADER) | (role == Role.FOOTER) | (role == Role.PAGE_NUMBER)] = -1
    rank = np.where(role[heads] == Role.TITLE, 0, level[heads]).astype(np.int16)
    for value in np.unique(rank):
        at = heads[rank == value]
        above = np.concatenate((np.array([-1], dtype=np.int32), heads[rank < value]))
        parent[at] = above[np.searchsorted(above, at) - 1]
    return parent


#: Of boxes: segment, page, x0, top, x1, bottom.
BoxRows = tuple["IntArray", "IntArray", "FloatArray", "FloatArray", "FloatArray", "FloatArray"]


def box_rows(lines: Lines, of_line: IntArray, members: IntArray, role: NDArray[np.int8]) -> BoxRows:
    """Return the boxes of the segments that `members` are of, grouped by segment; `role` is that of all segments."""
    if not len(members):
        none, empty = np.empty(0, np.int32), np.empty(0, np.float64)
        return none, none, empty, empty, empty, empty
    segment, page, column = of_line[members], lines.page[members], lines.column[members]
    if (is_table := role == Role.TABLE).any():  # its columns aren't those of the page
        column = np.where(is_table[segment], 0, column)
    same = segment[1:] == segment[:-1]
    if (same & ((page[1:] < page[:-1]) | ((page[1:] == page[:-1]) & (column[1:] < column[:-1])))).any():
        order = np.lexsort((column, page, segment))
        members, segment, page, column = members[order], segment[order], page[order], column[order]
    changes = ~same | (page[1:] != page[:-1]) | (column[1:] != column[:-1])
    at = np.concatenate(([0], np.flatnonzero(changes) + 1))
    return (
        segment[at],
        page[at],
        np.minimum.reduceat(lines.x0[members], at),
        np.minimum.reduceat(lines.top[members], at),
        np.maximum.reduceat(lines.x1[members], at),
        np.maximum.reduceat(lines.bottom[members], at),
    )


def boxes_from(rows: BoxRows) -> Boxes:
    """Return the boxes with their order by page."""
    page = rows[1]
    if not len(page):
        return Boxes(*rows, rows[0], np.zeros(1, np.int32))
    by_page = np.argsort(page, kind="stable").astype(np.int32)
    counts = np.bincount(page)
    starts = np.zeros(len(counts) + 1, dtype=np.int32)
    np.cumsum(counts, out=starts[1:])
    return Boxes(*rows, by_page, starts)
