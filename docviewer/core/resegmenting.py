"""Derive segments anew only where labels changed: a correction touches few lines of very many.

The result is the very one that `derive_segments` gives; what was known before only saves work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.segments import (
    Segments,
    box_rows,
    boxes_from,
    derive_segments,
    grouped,
    least_sure,
    parent_headings,
)

if TYPE_CHECKING:
    from docviewer.core.labels import Labels
    from docviewer.core.lines import AnyArray, IntArray, Lines
    from docviewer.core.segments import BoxRows

#: Where more than this share of the lines is touched, all is derived anew.
_MOST = 0.25


def resegmented(lines: Lines, labels: Labels, before: Segments, labels_before: Labels) -> Segments:
    """Return the segments of `labels`.

    Args:
        lines: The n lines.
        labels: Of them.
        before: The segments of `labels_before`; the very same come back where nothing differs.
        labels_before: Other labels of the same lines.
    """
    if len(labels) != len(labels_before):
        return derive_segments(lines, labels)
    span = _span(labels, labels_before, before)
    if span is None:
        return before
    if span[1] - span[0] > _MOST * len(labels):
        return derive_segments(lines, labels)
    return _spliced(lines, labels, before, *span)


def _span(labels: Labels, labels_before: Labels, before: Segments) -> tuple[int, int] | None:
    """Return the lines `low:high` outside of which nothing differs, and that share no segment with others."""
    differs = labels.segment != labels_before.segment
    differs |= labels.role != labels_before.role
    differs |= labels.level != labels_before.level
    touched = np.flatnonzero(differs)
    if not len(touched):
        return None
    low, high = int(touched[0]), int(touched[-1]) + 1
    while True:
        # Outside the span both labels are alike, so that lines behind it are found by the segments before.
        lowest = min(int(labels.segment[low:high].min()), int(labels_before.segment[low:high].min()))
        first, last = _ordinals(before, low, high)
        ends = before.members[before.offsets[first + 1 : last + 1] - 1]
        highest = max(high, int(ends.max(initial=-1)) + 1)
        if (lowest, highest) == (low, high):
            return low, high
        low, high = lowest, highest


def _ordinals(before: Segments, low: int, high: int) -> tuple[int, int]:
    first, last = before.first.searchsorted(np.array([low, high], dtype=np.int32)).tolist()
    return first, last


def _spliced(lines: Lines, labels: Labels, before: Segments, low: int, high: int) -> Segments:
    """Return `before` with the segments of the lines `low:high` replaced."""
    begin, end = _ordinals(before, low, high)
    inside = labels.segment[low:high]
    starts = inside == np.arange(low, high, dtype=np.int32)
    first = (np.flatnonzero(starts) + low).astype(np.int32)
    more = len(first) - (end - begin)
    of_line = before.of_line.copy()
    if more:
        of_line[high:] += np.where(of_line[high:] >= end, np.int32(more), np.int32(0))
    of_line[low:high] = (begin - 1 + np.cumsum(starts, dtype=np.int32))[inside - low]
    counts = np.bincount(of_line[low:high] - begin, minlength=len(first))
    ends = before.offsets[begin] + np.cumsum(counts, dtype=np.int32)
    offsets = _put(before.offsets, begin + 1, end + 1, ends)
    members = before.members.copy()
    mine = members[before.offsets[begin] : before.offsets[end]] = grouped(of_line[low:high]) + np.int32(low)
    role = _put(before.role, begin, end, labels.role[first])
    level = _put(before.level, begin, end, labels.level[first])
    sure = least_sure(lines, mine, ends - counts.astype(np.int32) - before.offsets[begin])
    return Segments(
        _put(before.first, begin, end, first),
        of_line,
        members,
        offsets,
        role,
        level,
        parent_headings(role, level),
        boxes_from(_put_boxes(before, begin, end, more, box_rows(lines, of_line, mine, role))),
        _put(before.confidence, begin, end, sure),
    )


def _put_boxes(before: Segments, begin: int, end: int, more: int, rows: BoxRows) -> BoxRows:
    """Return the boxes before with those of the segments `begin:end` replaced, and the later ones renumbered."""
    boxes = before.boxes
    first, last = boxes.segment.searchsorted(np.array([begin, end], dtype=np.int32)).tolist()
    segment: IntArray = np.concatenate((boxes.segment[:first], rows[0], boxes.segment[last:] + np.int32(more)))
    return (
        segment,
        _put(boxes.page, first, last, rows[1]),
        _put(boxes.x0, first, last, rows[2]),
        _put(boxes.top, first, last, rows[3]),
        _put(boxes.x1, first, last, rows[4]),
        _put(boxes.bottom, first, last, rows[5]),
    )


def _put(values: AnyArray, begin: int, end: int, part: AnyArray) -> AnyArray:
    return np.concatenate((values[:begin], part.astype(values.dtype, copy=False), values[end:]))
