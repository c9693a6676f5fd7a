"""Make a segment again what it was when it was reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.corrections.draft import Draft
from docviewer.core.errors import WrongInput
from docviewer.core.work import Fix, ReviewState

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.work import Review, Work


def as_reviewed(work: Work, corrected: Corrected, review: Review) -> Work:
    """Make the lines of a review one segment of the role and level it had; who reviewed it and when stays.

    Raises:
        WrongInput: Some of the lines aren't in the document any more.
    """
    if any(corrected.edited.line_of(key) < 0 for key in review.lines):
        raise WrongInput(
            "Some of the lines that were reviewed aren't in the document any more.",
            "They were left out or cut since.",
            "Undo that, or accept the segment as it is now.",
        )
    draft = Draft(work, corrected.edited)
    draft.set_fix(Fix(review.lines, review.role, review.level, pin=review.state is ReviewState.ACCEPTED))
    draft.set_review(review)
    return draft.done()
