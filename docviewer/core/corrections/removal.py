"""Take lines and acceptances out of all that names them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.corrections.draft import NO_EDIT
from docviewer.core.corrections.order import moved_lines, stand_behind
from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from docviewer.core.corrections.draft import Draft
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Review


def reopen(draft: Draft, review: Review) -> None:
    """Open an accepted review again; nothing stays of it but its note."""
    if review.state is ReviewState.ACCEPTED:
        draft.drop_review(review)
        if review.note:
            draft.set_review(replace(review, state=ReviewState.UNREVIEWED))


def forget(draft: Draft, keys: set[LineKey]) -> None:
    """Take lines that will be there no more out of edits, fixes and reviews; what stood behind one moves up."""
    for fix in draft.fixes_holding(keys):
        draft.drop_fix(fix)
        if rest := tuple(key for key in fix.lines if key not in keys):
            draft.keep_fix(replace(fix, lines=rest))
    for review in draft.reviews_naming(keys):
        draft.drop_review(review)
        if rest := tuple(key for key in review.lines if key not in keys):
            _set_beside(draft, replace(review, lines=rest))
    for page in {key.page for key in keys}:
        _move_up(draft, page, keys)
    for key in keys:
        draft.set_edit(key, NO_EDIT)
        if key.is_added:
            draft.set_added(key, None)


def _set_beside(draft: Draft, review: Review) -> None:
    """Write a review; where another one begins with the same line, that one stands and gets its note."""
    other = draft.review(review.lines[0])
    if other is None:
        draft.set_review(review)
    elif review.note:
        draft.set_review(replace(other, note="\n".join(filter(None, (other.note, review.note)))))


def _move_up(draft: Draft, page: int, keys: set[LineKey]) -> None:
    """Let what stands behind lines that go stand behind what these stand behind, or are cut from."""
    places = dict(moved_lines(draft, page))
    for key, place in places.items():
        seen: set[LineKey] = set()
        before = place
        while place in keys and place not in seen:
            seen.add(place)
            place = places.get(place, place.whole if place.start else None)
        if place != before and key not in keys:
            stand_behind(draft, key, None if place in keys else place)
