"""Merge, split and gather: which lines are one segment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.corrections.draft import Draft
from docviewer.core.corrections.members import check_line, held_role, ordinals, present_keys, segment_keys
from docviewer.core.corrections.roles import usual_level
from docviewer.core.errors import WrongInput
from docviewer.core.work import Fix

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Work


def merged(work: Work, corrected: Corrected, segments: Iterable[int]) -> Work:
    """Make one segment of several, wherever they stand; it keeps the role of the first.

    Raises:
        WrongInput: There are fewer than two.
    """
    chosen = ordinals(corrected, segments)
    if len(chosen) < 2:
        raise WrongInput("Only one segment is selected.", "Merging takes two or more.", "Select the others too.")
    draft = Draft(work, corrected.edited)
    keys = segment_keys(draft, corrected, chosen)
    role, level = held_role(draft, keys)
    draft.set_fix(Fix(keys, role, level))
    return draft.done()


def split_before(work: Work, corrected: Corrected, line: int) -> Work:
    """Part the segment of `line` in two; the second begins with it. Both keep the role.

    Raises:
        WrongInput: The segment begins with this line.
    """
    check_line(corrected, line)
    draft = Draft(work, corrected.edited)
    segment = int(corrected.segments.of_line[line])
    keys, key = segment_keys(draft, corrected, [segment]), corrected.edited.key_of(line)
    if line == int(corrected.segments.first[segment]):
        raise WrongInput(
            "The segment begins here already.",
            "A split makes a new one.",
            "Choose a line further down.",
        )
    part(draft, keys, key)
    return draft.done()


def part(draft: Draft, keys: tuple[LineKey, ...], key: LineKey) -> None:
    """Write that `keys`, one segment, are two, the second from `key` on."""
    role, level = held_role(draft, keys)
    at = keys.index(key)
    draft.free(keys)
    draft.keep_fix(Fix(keys[:at], role, level))
    draft.keep_fix(Fix(keys[at:], role, level))


def gathered(work: Work, corrected: Corrected, lines: Iterable[int], role: int | None = None) -> Work:
    """Make exactly these lines one segment; what is left of the segments they are taken from stays apart.

    Args:
        work: The work before.
        corrected: What it comes to.
        lines: Indices of at least one line.
        role: A `Role` value; None for what the first line is now.

    Raises:
        WrongInput: There is no line.
    """
    chosen = sorted(set(lines))
    if not chosen:
        raise WrongInput("There is no text in the box.", "", "Draw it around lines, or add its text by hand or by OCR.")
    for line in (chosen[0], chosen[-1]):
        check_line(corrected, line)
    draft = Draft(work, corrected.edited)
    keys = present_keys(corrected, chosen)
    held, level = held_role(draft, keys)
    draft.set_fix(Fix(keys, held, level) if role is None else Fix(keys, role, usual_level(corrected, chosen[0], role)))
    return draft.done()
