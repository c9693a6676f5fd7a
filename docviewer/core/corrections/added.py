"""Add lines that weren't read: the text of a region, typed or recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.corrections.added_names import new_key
from docviewer.core.corrections.draft import Draft
from docviewer.core.corrections.order import redirect
from docviewer.core.errors import WrongInput
from docviewer.core.labels import Role
from docviewer.core.work import AddedLine, Fix

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Work

    Box = tuple[float, float, float, float]


def with_added_lines(
    work: Work, corrected: Corrected, page: int, lines: Iterable[tuple[Box, str, float]], role: int = Role.PARAGRAPH
) -> Work:
    """Add the text of a region as one segment; lines without text don't count.

    It is read behind the line above it in its column, before what is read behind that one now.

    Args:
        work: The work before.
        corrected: What it comes to.
        page: Page index, from 0.
        lines: Of each its (x0, top, x1, bottom) in points, its text and its confidence 0..1.
        role: A `Role` value.

    Raises:
        WrongInput: None of the lines has text, or a box isn't one.
    """
    given = [(box, " ".join(text.split()), confidence) for box, text, confidence in lines if text.strip()]
    if not given:
        raise WrongInput("There is no text in the box.", "", "Type its text, or draw the box around some.")
    draft = Draft(work, corrected.edited)
    behind = _read_above(corrected, page, _around([box for box, _, _ in given]))
    keys: list[LineKey] = []
    place = behind
    for box, text, confidence in given:
        key = new_key(draft, page)
        draft.set_added(key, AddedLine(_checked(box), text, min(1.0, max(0.0, confidence)), place))
        keys.append(key)
        place = key
    redirect(draft, page, behind, keys[-1], keys)
    draft.keep_fix(Fix(tuple(keys), int(role), 1 if role in (Role.HEADING, Role.LIST_ITEM) else 0))
    return draft.done()


def _checked(box: Box) -> Box:
    x0, top, x1, bottom = (float(edge) for edge in box)
    if not np.isfinite([x0, top, x1, bottom]).all():
        raise WrongInput("The box isn't on the page.", "", "Draw it again.")
    return min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom)


def _around(boxes: list[Box]) -> Box:
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)


def _read_above(corrected: Corrected, page: int, box: Box) -> LineKey | None:
    """Return the line that a new one in `box` is read behind, None where it is the first of its page.

    That is the lowest line above its middle that shares some of its width; without one, the line read before the first
    line below it; in a column of its own, the last of the lines that end left of it, then of those above.
    """
    lines = corrected.lines
    first, last = lines.page.searchsorted([page, page + 1]).tolist()
    if first == last:
        return None
    own = slice(first, last)
    middle = (lines.top[own] + lines.bottom[own]) / 2
    above = middle <= (box[1] + box[3]) / 2
    beside = (lines.x0[own] < box[2]) & (lines.x1[own] > box[0])
    if (above & beside).any():
        at = int(np.argmax(np.where(above & beside, middle, -np.inf)))
    elif beside.any():
        at = int(np.flatnonzero(beside)[0]) - 1
    else:
        earlier = np.flatnonzero((lines.x1[own] <= box[0]) | above)
        at = int(earlier[-1]) if len(earlier) else -1
    return None if at < 0 else corrected.edited.key_of(first + at)
