"""What the state column says of a segment: its verdict, whether it changed since, whether there is a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.work import ReviewState
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.lines import IntArray
    from docviewer.ui.page_view.segment_marks import SegmentMarks

STATES = tuple(ReviewState)
#: Place of each state in the sorted table: what asks for work comes first.
_RANKS = np.array(
    [
        {ReviewState.ATTENTION: 0, ReviewState.UNREVIEWED: 1, ReviewState.REJECTED: 2, ReviewState.ACCEPTED: 3}[state]
        for state in STATES
    ]
)
WORDS = {
    ReviewState.UNREVIEWED: "to review",
    ReviewState.ACCEPTED: "accepted",
    ReviewState.REJECTED: "rejected",
    ReviewState.ATTENTION: "needs attention",
}


@dataclass(frozen=True, slots=True)
class RowState:
    """One cell of the state column."""

    state: ReviewState = ReviewState.UNREVIEWED
    changed: bool = False
    noted: bool = False

    @property
    def words(self) -> str:
        """All that the cell shows, in words."""
        more = [tr("changed since review")] * self.changed + [tr("with a note")] * self.noted
        return ", ".join([tr(WORDS[self.state]), *more])


def row_state(marks: SegmentMarks, ordinal: int) -> RowState:
    """Return what is told of one segment."""
    state = STATES[int(marks.state[ordinal])]
    return RowState(state, bool(marks.changed[ordinal]), bool(marks.noted[ordinal]))


def state_ranks(marks: SegmentMarks) -> IntArray:
    """Return what the table is sorted by, int (k,): what changed since its review before what didn't."""
    ranks: IntArray = (_RANKS[marks.state] * 2 + ~marks.changed).astype(np.int32)
    return ranks
