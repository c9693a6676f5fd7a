"""Make what the review panel tells from the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.labels import Role
from docviewer.core.text import join_lines
from docviewer.core.work import PageReview, ReviewState
from docviewer.ui.review.changed_card import SinceReview
from docviewer.ui.review.review_words import who_and_when
from docviewer.ui.review.subject_section import SubjectCard
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.review_states import ReviewStates
    from docviewer.core.session import DocumentId
    from docviewer.core.work import Review, Work

_NO_REVIEW = PageReview()
_TEXT_LENGTH = 48


def segment_subject(document: DocumentId, corrected: Corrected, segment: int) -> tuple[DocumentId, LineKey]:
    """Return what names a segment while its note is written."""
    return document, corrected.edited.key_of(int(corrected.segments.first[segment]))


def segment_card(document: DocumentId, corrected: Corrected, states: ReviewStates, segment: int) -> SubjectCard:
    """Return the card of a segment."""
    review = states.reviews.get(segment)
    page = int(corrected.lines.page[corrected.segments.first[segment]]) + 1
    return SubjectCard(
        segment_subject(document, corrected, segment),
        f"{segment + 1:,} {_role_words(*_role_of(corrected, segment))}",
        tr("page {page}", page=f"{page:,}"),
        ReviewState.UNREVIEWED if review is None else review.state,
        "" if review is None or review.state is ReviewState.UNREVIEWED else who_and_when(review.by, review.at),
        states.notes.get(segment, ""),
    )


def page_card(document: DocumentId, work: Work, page: int, left: int, total: int) -> SubjectCard:
    """Return the card of a page (index), of whose `total` segments `left` have no verdict."""
    review = work.page(page).review or _NO_REVIEW
    place = tr_n("{left} of {n} segment left", "{left} of {n} segments left", total, left=f"{left:,}") if total else ""
    reviewed = review.state is not ReviewState.UNREVIEWED
    told = who_and_when(review.by, review.at) if reviewed else ""
    title = tr("Page {page}", page=f"{page + 1:,}")
    return SubjectCard((document, page), title, place, review.state, told, review.note)


def since_review(corrected: Corrected, states: ReviewStates, segment: int) -> SinceReview | None:
    """Say what a segment was and what it is; None where it is what was reviewed."""
    review = states.reviews.get(segment)
    if review is None or not states.changed[segment]:
        return None
    lines = [corrected.edited.line_of(key) for key in review.lines]
    there = [line for line in lines if line >= 0]
    members = corrected.segments.lines_of(segment).tolist()
    was = _extent(corrected, review.role, review.level, len(lines), there)
    now = _extent(corrected, *_role_of(corrected, segment), len(members), members)
    if was == now:
        now = tr("{now}; its text was edited", now=now)
    return SinceReview(was, now, can_return=_can_return(corrected, review, there, members, segment))


def _can_return(corrected: Corrected, review: Review, there: list[int], members: list[int], segment: int) -> bool:
    """Whether lines, role and level can be what they were; a text that was edited since is a matter of undo."""
    same = there == members and (review.role, review.level) == tuple(map(int, _role_of(corrected, segment)))
    return len(there) == len(review.lines) and not same


def _role_of(corrected: Corrected, segment: int) -> tuple[int, int]:
    return int(corrected.segments.role[segment]), int(corrected.segments.level[segment])


def _extent(corrected: Corrected, role: int, level: int, count: int, lines: list[int]) -> str:
    text = " ".join(join_lines([corrected.lines.texts[line] for line in lines[:4]]).split())
    if len(text) > _TEXT_LENGTH:
        text = f"{text[: _TEXT_LENGTH - 1].rstrip()}…"
    words = tr_n("{n} line", "{n} lines", count)
    return f"{_role_words(role, level)}, {words}: “{text}”"


def _role_words(role: int, level: int) -> str:
    kind = Role(role)
    words = tr(kind.label)
    return tr("{role} level {level}", role=words, level=level) if kind is Role.HEADING and level else words
