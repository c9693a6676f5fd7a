"""Lines and segments made by count, for the segment table."""

from __future__ import annotations

import numpy as np

from docviewer.core.labels import Labels, Role
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.segments import derive_segments

ROLES = [Role.TITLE, Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM]


def lines_of(count):
    columns = {name: np.zeros(count) for name in COLUMN_TYPES}
    columns["page"] = np.arange(count) // 40
    return Lines.from_columns(columns, [f"line {i} <b>of</b> text" for i in range(count)])


def segmented(lines, every=3, offset=0):
    """Return segments of `every` lines, the first of `offset`, with roles and levels by turns."""
    at = np.arange(len(lines))
    starts = (at - offset) % every == 0
    ordinal = np.cumsum(starts)
    role = np.array(ROLES)[ordinal % len(ROLES)]
    return derive_segments(lines, Labels.from_starts(starts, role, (role == Role.HEADING) * (1 + ordinal % 3)))


LINES = lines_of(3000)
SEGMENTS = segmented(LINES)


LINES = lines_of(3000)
SEGMENTS = segmented(LINES)
