"""Say what is thought of segments and pages: verdicts and notes; what is accepted holds still."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.corrections.draft import Draft
from docviewer.core.corrections.edit_digest import edits_digest
from docviewer.core.corrections.members import keys_of_each, ordinals, present_keys
from docviewer.core.work import Fix, PageReview, Review, ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Work

_NO_REVIEW = PageReview()


def reviewed(
    work: Work, corrected: Corrected, segments: Iterable[int], state: ReviewState, by: str = "", at: str = ""
) -> Work:
    """Give segments a verdict.

    Accepting one pins it: its lines stay this segment, of this role and level, under any strategy. Any other verdict
    lets go what only a pin held. `UNREVIEWED` opens it again; notes stay.

    Args:
        work: The work before.
        corrected: What it comes to.
        segments: Ordinals.
        state: The verdict.
        by: Who.
        at: When, ISO 8601 in UTC.
    """
    draft = Draft(work, corrected.edited)
    _give(draft, corrected, ordinals(corrected, segments), state, by, at)
    return draft.done()


def page_reviewed(work: Work, corrected: Corrected, page: int, state: ReviewState, by: str = "", at: str = "") -> Work:
    """Give a page a verdict; accepting it accepts the segments that begin on it and have no verdict of their own."""
    draft = Draft(work, corrected.edited)
    if state is ReviewState.ACCEPTED:
        first = corrected.segments.first
        low, high = corrected.lines.page[first].searchsorted([page, page + 1]).tolist()
        open_ones = [segment for segment in range(low, high) if _is_open(draft, corrected, segment)]
        _give(draft, corrected, open_ones, state, by, at)
    note = (draft.page_review(page) or _NO_REVIEW).note
    review = PageReview(state, note, by, at)
    draft.set_page_review(page, None if state is ReviewState.UNREVIEWED and not note else review)
    return draft.done()


def noted(work: Work, corrected: Corrected, segment: int, note: str, by: str = "", at: str = "") -> Work:
    """Write a note on a segment; an empty one takes it away. The verdict stays."""
    draft = Draft(work, corrected.edited)
    (segment,) = ordinals(corrected, [segment])
    keys = present_keys(corrected, corrected.segments.lines_of(segment).tolist())
    old, text = draft.review(keys[0]), note.strip()
    for inner in _inside(draft, keys):
        draft.set_review(replace(inner, note="")) if _says(inner) else draft.drop_review(inner)
    if old is None:
        old = _review_of(draft, corrected, segment, keys, ReviewState.UNREVIEWED)
    if old.state is ReviewState.UNREVIEWED:
        old = replace(old, by=by, at=at)
    if text or _says(old):
        draft.set_review(replace(old, note=text))
    elif draft.review(keys[0]) is not None:
        draft.drop_review(old)
    return draft.done()


def page_noted(work: Work, page: int, note: str, by: str = "", at: str = "") -> Work:
    """Write a note on a page; an empty one takes it away. The verdict stays."""
    made, text = work.page(page), note.strip()
    old = made.review or _NO_REVIEW
    review = replace(old, note=text) if _says(old) else PageReview(old.state, text, by, at)
    return work.with_page(page, replace(made, review=review if text or _says(review) else None))


def document_noted(work: Work, note: str) -> Work:
    """Write a note on the document; an empty one takes it away."""
    return replace(work, note=note.strip())


def _give(draft: Draft, corrected: Corrected, segments: Sequence[int], state: ReviewState, by: str, at: str) -> None:
    each = keys_of_each(draft, corrected, segments)
    before = {key: fix for fix in draft.fixes_holding({key for keys in each for key in keys}) for key in fix.lines}
    if state is ReviewState.ACCEPTED:
        draft.free(key for keys in each for key in keys)
    for segment, keys in zip(segments, each, strict=True):
        present = present_keys(corrected, corrected.segments.lines_of(segment).tolist())
        if state is ReviewState.ACCEPTED:
            fix = before.get(present[0])
            by_hand = fix is not None and not fix.pin and fix.lines == keys
            role, level = int(corrected.segments.role[segment]), int(corrected.segments.level[segment])
            draft.keep_fix(Fix(keys, role, level, pin=not by_hand))
        elif (fix := before.get(present[0])) is not None and fix.pin:
            draft.drop_fix(fix)
        review = replace(_review_of(draft, corrected, segment, present, state), by=by, at=at)
        _write(draft, review)


def _write(draft: Draft, review: Review) -> None:
    """Write a review in the place of those that begin inside its segment, with their notes."""
    inner = _inside(draft, review.lines)
    own = draft.review(review.lines[0])
    notes = [other.note for other in ([own] if own else []) + inner if other.note]
    for other in inner:
        draft.drop_review(other)
    if review.state is ReviewState.UNREVIEWED and not notes:
        if own is not None:
            draft.drop_review(own)
        return
    draft.set_review(replace(review, note="\n".join(dict.fromkeys(notes))))


def _inside(draft: Draft, keys: tuple[LineKey, ...]) -> list[Review]:
    """Return the reviews that begin inside a segment, not with it."""
    found = (draft.review(key) for key in keys[1:])
    return [review for review in found if review is not None]


def _is_open(draft: Draft, corrected: Corrected, segment: int) -> bool:
    keys = present_keys(corrected, corrected.segments.lines_of(segment).tolist())
    review = draft.review(keys[0])
    if review is None or review.state is ReviewState.UNREVIEWED:
        return True
    now = _review_of(draft, corrected, segment, keys, review.state)
    return now != replace(review, note="", by="", at="")


def _review_of(
    draft: Draft, corrected: Corrected, segment: int, keys: tuple[LineKey, ...], state: ReviewState
) -> Review:
    role, level = int(corrected.segments.role[segment]), int(corrected.segments.level[segment])
    return Review(state, keys, role, level, edits_digest(keys, draft.edit, draft.added))


def _says(review: Review | PageReview) -> bool:
    return review.state is not ReviewState.UNREVIEWED
