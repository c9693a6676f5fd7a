"""Say what a segment is: its role and level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.corrections.draft import Draft
from docviewer.core.corrections.members import keys_of_each, ordinals
from docviewer.core.labels import Role
from docviewer.core.work import Fix

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.corrected import Corrected
    from docviewer.core.work import Work

#: Headings so near in size, points, are of one level.
_SAME_SIZE = 0.3
#: Roles that have a level of 1 or more.
_RANKED = (Role.HEADING, Role.LIST_ITEM)


def retyped(work: Work, corrected: Corrected, segments: Iterable[int], role: int, level: int | None = None) -> Work:
    """Give segments a role, under any strategy.

    Args:
        work: The work before.
        corrected: What it comes to.
        segments: Ordinals.
        role: A `Role` value.
        level: Of headings and list items, from 1; None for the level that fits: the one it has, else that of headings
            of this size.
    """
    draft = Draft(work, corrected.edited)
    chosen = ordinals(corrected, segments)
    each = keys_of_each(draft, corrected, chosen)
    draft.free(key for keys in each for key in keys)
    by_size: dict[float, int] = {}
    for segment, keys in zip(chosen, each, strict=True):
        first = int(corrected.segments.first[segment])
        rank = usual_level(corrected, first, role, by_size) if level is None or role not in _RANKED else max(1, level)
        draft.keep_fix(Fix(keys, int(role), rank))
    return draft.done()


def usual_level(corrected: Corrected, line: int, role: int, by_size: dict[float, int] | None = None) -> int:
    """Return the level that a segment beginning at `line` has when it becomes of `role`.

    `by_size` keeps the levels of headings by size, for a caller who asks for many.
    """
    if role not in _RANKED:
        return 0
    segments = corrected.segments
    segment = int(segments.of_line[line])
    if int(segments.role[segment]) == role and segments.level[segment] > 0:
        return int(segments.level[segment])
    if role != Role.HEADING:
        return 1
    size, known = float(corrected.lines.font_size[line]), {} if by_size is None else by_size
    if size not in known:
        known[size] = max(1, _level_of_size(corrected, size))
    return known[size]


def _level_of_size(corrected: Corrected, size: float) -> int:
    """The level that most headings of this size, points, have, 0 where there are none."""
    segments, sizes = corrected.segments, corrected.lines.font_size
    alike = (segments.role == Role.HEADING) & (np.abs(sizes[segments.first] - size) <= _SAME_SIZE)
    levels = segments.level[alike]
    return int(np.bincount(levels).argmax()) if len(levels) else 0
