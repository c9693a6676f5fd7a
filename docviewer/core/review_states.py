"""What a person thinks of each segment as it is now: verdict, whether it changed since, whether there is a note.

A review hangs on lines; which segment it is of, and whether that is still what was reviewed, is worked out for all of
them at once. Reviews are looked up by page and kept, so that a verdict costs its own page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.corrections.edit_digest import edits_digest
from docviewer.core.labels import Role
from docviewer.core.lines import read_only
from docviewer.core.reviews_by_segment import ReviewsBySegment
from docviewer.core.work import LineEdit, Review, ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from docviewer.core.corrected import Corrected
    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.line_keys import LineKey
    from docviewer.core.lines import AnyArray, BoolArray, IntArray, Lines
    from docviewer.core.segments import Segments
    from docviewer.core.work import PageWork, Work

#: States by the number that stands for them.
STATES = tuple(ReviewState)
_NUMBERS = {state: number for number, state in enumerate(STATES)}
#: Roles that say nothing of the text: they may be passed by.
RUNNING = (Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER)
_NO_EDIT = LineEdit()


@dataclass(frozen=True, slots=True, eq=False)
class _PageReviews:
    """The reviews of one page, found among the lines.

    Attributes:
        made: The page's work that they are from.
        reviews: Those with a line that is there.
        lines: Indices of the lines that are there, one review after the other.
        counts: How many of them each has.
        whole: Whether all its lines are there and edited as they were.
        traits: int16 (reviews, 4): number of the state, role, level, whether there is a note.
    """

    made: PageWork
    reviews: tuple[Review, ...]
    lines: IntArray
    counts: IntArray
    whole: BoolArray
    traits: NDArray[np.int16]

    @classmethod
    def of(cls, made: PageWork, work: Work, edited: EditedLines) -> _PageReviews:
        found = [(review, [edited.line_of(key) for key in review.lines]) for review in made.reviews.values()]
        found = [(review, lines) for review, lines in found if max(lines) >= 0]
        there = [[line for line in lines if line >= 0] for _, lines in found]
        plain = not _any_edited(made, work)
        whole = [
            len(lines) == len(review.lines) and review.edits == ("" if plain else _digest(review.lines, work))
            for (review, _), lines in zip(found, there, strict=True)
        ]
        return cls(
            made,
            tuple(review for review, _ in found),
            np.array([line for lines in there for line in lines], dtype=np.int32),
            np.array([len(lines) for lines in there], dtype=np.int32),
            np.array(whole, dtype=bool),
            np.array([_traits(review) for review, _ in found], dtype=np.int16).reshape(-1, 4),
        )


def _any_edited(made: PageWork, work: Work) -> bool:
    """Whether any line is edited of the pages that the reviews kept with one page name."""
    first = min((key.page for key in made.reviews), default=0)
    return any(work.page(page).changes_lines for page in range(first, made.reach + 1))


def _traits(review: Review) -> tuple[int, int, int, bool]:
    return _NUMBERS[review.state], review.role, review.level, bool(review.note)


@dataclass(frozen=True, slots=True, eq=False)
class ReviewStates:
    """Arrays over the k segments.

    Attributes:
        state: int8 (k,), index in `list(ReviewState)`.
        changed: bool (k,), whether the segment isn't any more what got this verdict.
        noted: bool (k,), whether there is a note on it.
        reviews: The review of each segment that has one, by ordinal.
        notes: The notes on each segment that has some, by ordinal; those on what it was made of among them.
    """

    state: NDArray[np.int8]
    changed: BoolArray
    noted: BoolArray
    reviews: Mapping[int, Review]
    notes: Mapping[int, str]
    _edited: EditedLines
    _pages: Mapping[int, _PageReviews]

    @classmethod
    def of(cls, corrected: Corrected, work: Work | None = None, before: ReviewStates | None = None) -> ReviewStates:
        """Find the reviews of `work` (that of `corrected` if omitted) on the segments of `corrected`.

        Args:
            corrected: The segments.
            work: Whose reviews; verdicts change no labels, so it may be newer than `corrected`.
            before: The states before a change, of which what still holds is taken.
        """
        work, edited = corrected.work if work is None else work, corrected.edited
        known = before._pages if before is not None and before._edited is edited else {}
        pages = {page: _looked_up(known.get(page), made, work, edited) for page, made in work.pages.items()}
        return _joined(corrected, {page: found for page, found in pages.items() if found.reviews})


def _looked_up(known: _PageReviews | None, made: PageWork, work: Work, edited: EditedLines) -> _PageReviews:
    """Take what is known of a page's reviews; edits of its lines always make another `edited`."""
    if known is not None and known.made.reviews is made.reviews:
        return known
    return _PageReviews.of(made, work, edited)


def _joined(corrected: Corrected, pages: Mapping[int, _PageReviews]) -> ReviewStates:
    segments, count = corrected.segments, len(corrected.segments)
    state, changed = np.zeros(count, dtype=np.int8), np.zeros(count, dtype=bool)
    noted = np.zeros(count, dtype=bool)
    reviews = ReviewsBySegment((), np.full(count, -1, dtype=np.int32))
    notes: dict[int, str] = {}
    if pages:
        parts = [pages[page] for page in sorted(pages)]
        traits = np.concatenate([part.traits for part in parts])
        segment, same, own = _compared(segments, parts, traits)
        order = _written(segment, own)
        on = segment[order]
        state[on], changed[on] = traits[order, 0], ~same[order]
        changed &= state != _NUMBERS[ReviewState.UNREVIEWED]
        of_segment = np.full(count, -1, dtype=np.int32)
        of_segment[on] = order
        reviews = ReviewsBySegment([part.reviews for part in parts], of_segment)
        for at in order[traits[order, 3] > 0].tolist():
            ordinal, note = int(segment[at]), reviews.review(at).note
            noted[ordinal] = True
            notes[ordinal] = f"{note}\n{notes[ordinal]}" if ordinal in notes else note
    return ReviewStates(read_only(state), read_only(changed), read_only(noted), reviews, notes, corrected.edited, pages)


def _written(segment: IntArray, own: BoolArray) -> AnyArray:
    """Return the order in which reviews are written over one another.

    A segment's own review goes before one that begins inside it; of those, the first: it is written last.
    """
    if (segment[1:] > segment[:-1]).all():  # one a segment: nothing is written over
        return np.arange(len(segment))
    return np.lexsort((-np.arange(len(own)), own))


def _compared(
    segments: Segments, pages: list[_PageReviews], traits: NDArray[np.int16]
) -> tuple[IntArray, BoolArray, BoolArray]:
    """Return of each review its segment, whether that is what was reviewed, whether both begin with the same line."""
    lines = np.concatenate([page.lines for page in pages])
    counts = np.concatenate([page.counts for page in pages])
    starts = np.cumsum(counts) - counts
    of_line = segments.of_line[lines]
    segment = of_line[starts]
    together = np.minimum.reduceat(of_line, starts) == np.maximum.reduceat(of_line, starts)
    size = np.diff(segments.offsets)[segment]
    own = segments.first[segment] == lines[starts]
    same = np.concatenate([page.whole for page in pages]) & together & (size == counts) & own
    same &= (segments.role[segment] == traits[:, 1]) & (segments.level[segment] == traits[:, 2])
    return segment, same, own


def _digest(keys: tuple[LineKey, ...], work: Work) -> str:
    if not any(work.page(page).changes_lines for page in {key.page for key in keys}):
        return ""
    return edits_digest(
        keys,
        lambda key: work.page(key.page).edits.get(key, _NO_EDIT),
        lambda key: work.page(key.page).added.get(key),
    )


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review is.

    Attributes:
        done: How many segments have a verdict.
        total: Of how many.
        pages_left: How many pages have a segment without one.
        accepted: How many are accepted; likewise `rejected`, `attention`.
        changed: How many aren't any more what got their verdict.
    """

    done: int
    total: int
    pages_left: int
    accepted: int
    rejected: int
    attention: int
    changed: int


def progress(states: ReviewStates, segments: Segments, lines: Lines) -> Progress:
    """Count how far the review is."""
    counts = np.bincount(states.state, minlength=len(STATES)).tolist()
    unreviewed, accepted, rejected, attention = counts
    pages = np.unique(lines.page[segments.first[states.state == 0]])
    changed = int(states.changed.sum())
    total = len(states.state)
    return Progress(total - unreviewed, total, len(pages), accepted, rejected, attention, changed)


def left_by_page(states: ReviewStates, segments: Segments, lines: Lines, page_count: int) -> IntArray:
    """Return how many segments that begin on each page have no verdict, int (page_count,)."""
    pages = lines.page[segments.first[states.state == 0]]
    left: IntArray = np.bincount(pages, minlength=page_count).astype(np.int32)
    return left


def next_of_state(
    states: ReviewStates,
    segments: Segments,
    start: int,
    state: ReviewState = ReviewState.UNREVIEWED,
    *,
    forward: bool = True,
    skip_running: bool = False,
    done: tuple[int, ...] = (),
) -> int:
    """Return the next segment with this verdict, from the other end after the last; -1 where there is none.

    Args:
        states: The verdicts.
        segments: What they are on.
        start: Where to begin, itself last; -1 for the beginning.
        state: The verdict looked for.
        forward: Towards the end of the document.
        skip_running: Whether headers, footers and page numbers are passed by.
        done: Segments that aren't taken.
    """
    fits = states.state == _NUMBERS[state]
    if skip_running:
        fits &= ~np.isin(segments.role, RUNNING)
    fits[list(done)] = False
    found = np.flatnonzero(fits)
    if not len(found):
        return -1
    if forward:
        at = int(found.searchsorted(start, side="right"))
        return int(found[at % len(found)])
    at = int(found.searchsorted(start, side="left")) - 1 if start >= 0 else -1
    return int(found[at])
