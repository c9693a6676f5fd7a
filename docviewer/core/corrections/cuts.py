"""Cut a line in two at a character: the segment is split there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.corrections.added_names import new_key
from docviewer.core.corrections.draft import Draft
from docviewer.core.corrections.grouping import part
from docviewer.core.corrections.members import check_line, segment_keys
from docviewer.core.corrections.order import redirect, stand_behind
from docviewer.core.corrections.texts import range_as_read, write_text
from docviewer.core.errors import WrongInput
from docviewer.core.text_edit import mapped_offset
from docviewer.core.work import AddedLine, Cut

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Work


def cut_line(work: Work, corrected: Corrected, line: int, at: int, x: float) -> Work:
    """Cut a line in two and split its segment there; the pieces stay in the reviews of the whole.

    Args:
        work: The work before.
        corrected: What it comes to.
        line: Index of the line.
        at: Index of the character of the line's text, as it is now, that begins the second piece.
        x: Where that character begins on the page, points.

    Raises:
        WrongInput: One of the pieces would say nothing.
    """
    check_line(corrected, line)
    text, key = corrected.lines.texts[line], corrected.edited.key_of(line)
    if not text[: max(0, at)].strip() or not text[max(0, at) :].strip():
        raise WrongInput("A line can't be cut at its end.", "A piece would be empty.", "Choose a place inside it.")
    draft = Draft(work, corrected.edited)
    keys = segment_keys(draft, corrected, [int(corrected.segments.of_line[line])])
    x = min(max(x, float(corrected.lines.x0[line])), float(corrected.lines.x1[line]))
    cut = _cut_added if key.is_added else _cut_read
    second = cut(draft, key, text, at, x)
    for review in draft.reviews_naming([key]):
        draft.set_review(replace(review, lines=_with_second(review.lines, key, second)))
    part(draft, _with_second(keys, key, second), second)
    return draft.done()


def _with_second(keys: tuple[LineKey, ...], key: LineKey, second: LineKey) -> tuple[LineKey, ...]:
    place = keys.index(key) + 1
    return (*keys[:place], second, *keys[place:])


def _cut_read(draft: Draft, key: LineKey, text: str, at: int, x: float) -> LineKey:
    """Cut a line that was read, or a piece of one; return the key of the second piece."""
    second = key._replace(start=_place_as_read(draft, key, text, at))
    whole = draft.edit(key.whole)
    cuts = sorted((*whole.cuts, Cut(second.start, x)), key=lambda cut: cut.at)
    draft.set_edit(key.whole, replace(whole, cuts=tuple(cuts)))
    redirect(draft, key.page, key, second, ())
    if draft.edit(key).first or draft.edit(key).after is not None:
        stand_behind(draft, second, key)
    write_text(draft, key, text[:at].strip())
    write_text(draft, second, text[at:].strip())
    return second


def _place_as_read(draft: Draft, key: LineKey, text: str, at: int) -> int:
    """Return the character of the line's text as read that the place `at` in its text now comes from."""
    read = draft.edited.source.texts[draft.edited.keys.line_of(key)]
    start, end = range_as_read(draft, key)
    if end - start < 2:
        raise WrongInput("The line can't be cut.", "A single character was read here.", "Add a line for the rest.")
    raw = read[start:end]
    place = len(raw) - len(raw.lstrip()) + at if raw.strip() == text else mapped_offset(raw, text, at)
    while place < len(raw) - 1 and raw[place].isspace():
        place += 1
    return start + min(max(place, 1), len(raw) - 1)


def _cut_added(draft: Draft, key: LineKey, text: str, at: int, x: float) -> LineKey:
    """Make two lines of one that was added; return the key of the second."""
    added, second = draft.added_of(key.page)[key], new_key(draft, key.page)
    x0, top, x1, bottom = added.box
    redirect(draft, key.page, key, second, ())
    draft.set_edit(key, replace(draft.edit(key), text=None))
    draft.set_added(key, replace(added, box=(x0, top, x, bottom), text=text[:at].strip()))
    draft.set_added(second, AddedLine((x, top, x1, bottom), text[at:].strip(), added.confidence, key))
    return second
