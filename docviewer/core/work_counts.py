"""How much a person made of a document, in numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.work import Work


def corrections_of(work: Work) -> int:
    """Return how many lines and segments a person changed; what was only accepted isn't changed."""
    return sum(
        len(page.edits) + len(page.added) + sum(not fix.pin for fix in page.fixes.values())
        for page in work.pages.values()
    )


def review_states_of(work: Work) -> Mapping[ReviewState, int]:
    """Return how many segments have each state that a person gave; those never judged aren't counted."""
    counts = Counter(review.state for page in work.pages.values() for review in page.reviews.values())
    return {state: counts[state] for state in ReviewState if state is not ReviewState.UNREVIEWED}


def notes_of(work: Work) -> int:
    """Return how many notes there are on segments, pages and the document."""
    on_segments = sum(bool(review.note) for page in work.pages.values() for review in page.reviews.values())
    on_pages = sum(bool(page.review and page.review.note) for page in work.pages.values())
    return on_segments + on_pages + bool(work.note)
