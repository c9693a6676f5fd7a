"""Find what a change of threshold did: how many segments of each role came and went."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role

if TYPE_CHECKING:
    from docviewer.core.lines import IntArray
    from docviewer.core.segments import Segments

#: What leads is told first.
_ORDER = (Role.TITLE, Role.HEADING, *(role for role in Role if role not in (Role.TITLE, Role.HEADING)))


def role_counts(segments: Segments) -> IntArray:
    """Return the number of segments of each role; shape (number of roles,)."""
    return np.bincount(segments.role, minlength=len(Role)).astype(np.int32)


def role_changes(before: IntArray, after: IntArray) -> tuple[tuple[Role, int], ...]:
    """Return the roles of which there are more or fewer segments, what leads first, and how many more."""
    difference = (after - before).tolist()
    return tuple((role, int(difference[role])) for role in _ORDER if difference[role])
