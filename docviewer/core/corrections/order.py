"""Move segments within their page: which line is read behind which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.corrections.draft import Draft
from docviewer.core.corrections.members import check_line, keys_of_each, ordinals, segment_lines
from docviewer.core.errors import WrongInput
from docviewer.core.work import Fix

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Work


def moved(
    work: Work, corrected: Corrected, segments: Iterable[int], before: int | None = None, after: int | None = None
) -> Work:
    """Move segments before or behind a line of the same page; each stays the segment that it is.

    Args:
        work: The work before.
        corrected: What it comes to.
        segments: Ordinals; they stay in the order in which they are read.
        before: Index of the line that will be read next, or None where `after` is given.
        after: Index of the line that will have been read last.

    Raises:
        WrongInput: The page isn't the same, or the line is one of those that are moved.
    """
    chosen = ordinals(corrected, segments)
    lines = segment_lines(corrected, chosen)
    place = before if after is None else after
    if not lines or place is None:
        raise WrongInput("There is nothing to move.", "", "Select a segment and the place that it is to go to.")
    check_line(corrected, place)
    _check_page(corrected, lines, place)
    at = _line_before(corrected, lines, place) if after is None else place
    draft = Draft(work, corrected.edited)
    each = keys_of_each(draft, corrected, chosen)
    page = int(corrected.lines.page[place])
    keys = [key for segment in each for key in segment if key.page == page and _was_read(draft, key)]
    above = {corrected.edited.key_of(line): _key(corrected, _line_before(corrected, lines, line)) for line in lines}
    put_behind(draft, keys, _key(corrected, at), above)
    draft.free(key for segment in each for key in segment)
    for segment, its in zip(chosen, each, strict=True):
        role, level = int(corrected.segments.role[segment]), int(corrected.segments.level[segment])
        draft.keep_fix(Fix(its, role, level))
    return draft.done()


def put_behind(
    draft: Draft, keys: Sequence[LineKey], place: LineKey | None, above: Mapping[LineKey, LineKey | None]
) -> None:
    """Write that lines are read behind `place` (None: first on their page), one after another.

    What was moved behind one of them before stays where it is: behind the line `above`, that it is taken from below.
    """
    page, going = keys[0].page, set(keys)
    for key in keys:
        redirect(draft, page, key, above.get(key, place), going)
    redirect(draft, page, place, keys[-1], going)
    for key in keys:
        stand_behind(draft, key, place)
        place = key


def redirect(draft: Draft, page: int, old: LineKey | None, new: LineKey | None, without: Collection[LineKey]) -> None:
    """Let the lines of a page that were moved behind `old` stand behind `new`; None means first on the page."""
    for key in [key for key, target in moved_lines(draft, page) if target == old and key not in without]:
        stand_behind(draft, key, new)


def moved_lines(draft: Draft, page: int) -> list[tuple[LineKey, LineKey | None]]:
    """Return the lines of a page that don't stand where they were read, with the line each stands behind."""
    edits, added = draft.edits_of(page), draft.added_of(page)
    found = {key: line.after for key, line in added.items()}
    found.update({key: edit.after for key, edit in edits.items() if edit.first or edit.after is not None})
    return list(found.items())


def stand_behind(draft: Draft, key: LineKey, place: LineKey | None) -> None:
    """Write that a line is read behind `place`; None means first on its page."""
    edit, added = draft.edit(key), draft.added(key)
    if added is not None:
        draft.set_added(key, replace(added, after=place))
        draft.set_edit(key, replace(edit, after=None, first=False))
    else:
        draft.set_edit(key, replace(edit, after=place, first=place is None))


def _check_page(corrected: Corrected, lines: list[int], place: int) -> None:
    page = corrected.lines.page
    if (page[lines] != page[place]).any():
        raise WrongInput(
            "Text can't be moved to another page.",
            "Its box stays where it was printed.",
            "Move it within its page, or merge it with a segment of the other page.",
        )
    if place in lines:
        raise WrongInput("A segment can't be moved into itself.", "", "Choose a line of another segment.")


def _line_before(corrected: Corrected, lines: list[int], line: int) -> int | None:
    """Return the line read last before `line` on its page that isn't one of `lines`, or None."""
    page, going = corrected.lines.page, set(lines)
    at = line - 1
    while at >= 0 and at in going:
        at -= 1
    return at if at >= 0 and page[at] == page[line] else None


def _key(corrected: Corrected, line: int | None) -> LineKey | None:
    return None if line is None else corrected.edited.key_of(line)


def _was_read(draft: Draft, key: LineKey) -> bool:
    return draft.added(key) is not None if key.is_added else draft.edited.keys.line_of(key) >= 0
