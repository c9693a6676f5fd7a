"""Each act of review on the selected segments as a step: from the scene to the work after it, with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core import corrections
from docviewer.core.corrections.going_back import as_reviewed
from docviewer.core.errors import WrongInput
from docviewer.core.work import ReviewState
from docviewer.ui.corrections.scene import Correction
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Review
    from docviewer.ui.corrections.scene import Scene

#: Verdict -> its name behind "Undo", for one segment and for many.
_NAMES = {
    ReviewState.ACCEPTED: ("accept", "accept {n} segments"),
    ReviewState.REJECTED: ("reject", "reject {n} segments"),
    ReviewState.ATTENTION: ("mark as needing attention", "mark {n} segments as needing attention"),
    ReviewState.UNREVIEWED: ("re-open", "re-open {n} segments"),
}
_PAGE_NAMES = {
    ReviewState.ACCEPTED: "accept page {page}",
    ReviewState.REJECTED: "reject page {page}",
    ReviewState.ATTENTION: "mark page {page} as needing attention",
    ReviewState.UNREVIEWED: "re-open page {page}",
}


def give_verdict(scene: Scene, state: ReviewState, by: str, at: str, following: int) -> Correction:
    """Give the selected segments a verdict; `following` is the segment selected then, -1 to stay."""
    if not scene.chosen:
        raise WrongInput(tr("No segment is selected."), "", tr("Select one on the page or in the table; J does."))
    work = corrections.reviewed(scene.work, scene.corrected, scene.chosen, state, by, at)
    name = tr_n(*_NAMES[state], len(scene.chosen))
    return Correction(name, work, () if following < 0 else (scene.key_of_segment(following),))


def give_page_verdict(scene: Scene, page: int, state: ReviewState, by: str, at: str, following: int) -> Correction:
    """Give a page (index) a verdict; accepting it accepts what is left to review on it."""
    work = corrections.page_reviewed(scene.work, scene.corrected, page, state, by, at)
    name = tr(_PAGE_NAMES[state], page=page + 1)
    return Correction(name, work, () if following < 0 else (scene.key_of_segment(following),))


def go_back(scene: Scene, review: Review) -> Correction:
    """Make a segment again what was reviewed: the same lines, role and level; the verdict holds again."""
    work = as_reviewed(scene.work, scene.corrected, review)
    return Correction(tr("return to what was reviewed"), work, (review.lines[0],))


def write_note(scene: Scene, key: LineKey, note: str, by: str, at: str) -> Correction | None:
    """Write a note on the segment that a line is in; None where the line isn't there any more."""
    line = scene.corrected.edited.line_of(key)
    if line < 0:
        return None
    segment = int(scene.corrected.segments.of_line[line])
    return Correction(tr("note"), corrections.noted(scene.work, scene.corrected, segment, note, by, at))
