"""Say why a segment is as it is where a person and not the strategy decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.labels import Role

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected


def reason_by_hand(corrected: Corrected, line: int) -> str:
    """Say what a person decided of the segment that `line` is in, a sentence or two; empty where the strategy did."""
    placed, segments = corrected.placed, corrected.segments
    number = int(placed.of_line[line])
    if number < 0:
        return ""
    if placed.pin[number]:
        return "Held by an accepted review."
    members = segments.lines_of(int(segments.of_line[line]))
    found = corrected.automatic.segment[members]
    whole = int((corrected.automatic.segment == found[0]).sum())
    if (found != found[0]).any():
        lines = "its lines were put together by hand"
    elif whole != len(members):
        lines = "its lines were parted from others by hand"
    else:
        lines = "its lines are those that the strategy finds"
    if placed.role[number] < 0:
        return f"Set by hand: {lines}."
    role = Role(int(placed.role[number]))
    level = f" of level {int(placed.level[number])}" if role is Role.HEADING and placed.level[number] > 0 else ""
    return f"Set by hand: {role.label}{level}; {lines}."
