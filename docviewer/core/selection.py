"""Name a line so that the name holds while pages arrive and thresholds move."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.labels import Labels
    from docviewer.core.lines import Lines

#: (page index, n-th line of that page, from 0)
Anchor = tuple[int, int]


def anchor_of(lines: Lines, line: int) -> Anchor | None:
    """Return the anchor of `line`, or None where there is no such line."""
    if not 0 <= line < len(lines):
        return None
    page = int(lines.page[line])
    return page, line - lines.span_of(page)[0]


def line_at(lines: Lines, anchor: Anchor | None) -> int:
    """Return the index of the line at `anchor`, or -1 where it isn't there (yet)."""
    if anchor is None:
        return -1
    page, nth = anchor
    first, last = lines.span_of(page)
    line = first + nth
    return line if nth >= 0 and line < last else -1


def anchors_of(lines: Lines, which: Sequence[int]) -> tuple[Anchor, ...]:
    """Return the anchors of the lines of these indices that are there; at once, for there may be very many."""
    there = [line for line in which if 0 <= line < len(lines)]
    pages = lines.page[there]
    return tuple(zip(pages.tolist(), (there - lines.starts_of(pages)).tolist(), strict=True))


def lines_at(lines: Lines, anchors: Sequence[Anchor]) -> list[int]:
    """Return the indices of those of the anchored lines that are there (yet)."""
    if not anchors:
        return []
    pages, nth = zip(*anchors, strict=True)
    found = lines.starts_of(pages) + nth
    ends = lines.starts_of([page + 1 for page in pages])
    return [line for line, end, at in zip(found.tolist(), ends.tolist(), nth, strict=True) if at >= 0 and line < end]


def first_line_of_selected(lines: Lines, labels: Labels, anchor: Anchor | None) -> int:
    """Return the first line of the segment that the anchored line is in, or -1."""
    line = line_at(lines, anchor)
    return -1 if line < 0 or line >= len(labels) else int(labels.segment[line])
