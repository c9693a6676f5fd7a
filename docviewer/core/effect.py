"""Say what a change of threshold did: how many segments of each role came and went."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role

if TYPE_CHECKING:
    from docviewer.core.lines import IntArray
    from docviewer.core.segments import Segments

_PLURALS = {Role.OTHER: "others"}
#: What leads is told first.
_ORDER = (Role.TITLE, Role.HEADING, *(role for role in Role if role not in (Role.TITLE, Role.HEADING)))


def role_counts(segments: Segments) -> IntArray:
    """Return the number of segments of each role; shape (number of roles,)."""
    return np.bincount(segments.role, minlength=len(Role)).astype(np.int32)


def effect_text(before: IntArray, after: IntArray) -> str:
    """Say the difference in words, as "+3 headings −1 paragraph"; empty where there is none."""
    return "  ".join(_told(role, change) for role, change in role_changes(before, after))


def role_changes(before: IntArray, after: IntArray) -> tuple[tuple[Role, int], ...]:
    """Return the roles of which there are more or fewer segments, what leads first, and how many more."""
    difference = (after - before).tolist()
    return tuple((role, int(difference[role])) for role in _ORDER if difference[role])


def _told(role: Role, change: int) -> str:
    """Say one change; no-break spaces keep a number with its noun where the text is wrapped."""
    sign = "+" if change > 0 else "−"
    return f"{sign}{abs(change):,} {_noun(role, abs(change))}".replace(" ", "\u00a0")


def _noun(role: Role, count: int) -> str:
    return role.label if count == 1 else _PLURALS.get(role, f"{role.label}s")
