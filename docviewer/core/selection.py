"""Name a line so that the name holds while pages arrive and thresholds move."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.core.labels import Labels
    from docviewer.core.lines import Lines

#: (page index, n-th line of that page, from 0)
Anchor = tuple[int, int]


def anchor_of(lines: Lines, line: int) -> Anchor | None:
    """Return the anchor of `line`, or None where there is no such line."""
    if not 0 <= line < len(lines):
        return None
    page = int(lines.page[line])
    return page, line - int(lines.page.searchsorted(page))


def line_at(lines: Lines, anchor: Anchor | None) -> int:
    """Return the index of the line at `anchor`, or -1 where it isn't there (yet)."""
    if anchor is None:
        return -1
    page, nth = anchor
    first, last = lines.page.searchsorted([page, page + 1]).tolist()
    line = first + nth
    return line if nth >= 0 and line < last else -1


def first_line_of_selected(lines: Lines, labels: Labels, anchor: Anchor | None) -> int:
    """Return the first line of the segment that the anchored line is in, or -1."""
    line = line_at(lines, anchor)
    return -1 if line < 0 or line >= len(labels) else int(labels.segment[line])
