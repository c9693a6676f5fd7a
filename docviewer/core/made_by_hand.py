"""What a person made of the segments of a document, beside the segments themselves: for exports."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.review_states import STATES, ReviewStates
from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from docviewer.core.corrected import Corrected
    from docviewer.core.lines import AnyArray, BoolArray, IntArray
    from docviewer.core.work import PageReview


class Only(StrEnum):
    """Which segments are taken away."""

    ALL = "all"
    REVIEWED = "reviewed"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True, eq=False)
class MadeByHand:
    """Arrays over k segments, and what is said of pages and of all.

    Attributes:
        corrected: bool (k,), whether a person corrected it.
        state: int8 (k,), index of its verdict in `list(ReviewState)`.
        changed: bool (k,), whether it isn't any more what got that.
        notes: By ordinal.
        note: On the whole document, or empty.
        pages: Verdicts and notes on pages, by page index.
    """

    corrected: BoolArray
    state: NDArray[np.int8]
    changed: BoolArray
    notes: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    note: str = ""
    pages: Mapping[int, PageReview] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, corrected: Corrected) -> MadeByHand:
        """Gather it for the segments of `corrected`."""
        states, work = ReviewStates.of(corrected), corrected.work
        pages = {page: made.review for page, made in sorted(work.pages.items()) if made.review is not None}
        return cls(corrected.by_hand(), states.state, states.changed, states.notes, work.note, pages)

    def state_of(self, ordinal: int) -> ReviewState:
        """Return the verdict on a segment; unreviewed where it isn't any more what got one."""
        return ReviewState.UNREVIEWED if self.changed[ordinal] else STATES[int(self.state[ordinal])]

    def holds(self, only: Only) -> BoolArray:
        """Return which segments are among `only`; one that changed since its review isn't reviewed."""
        if only is Only.ALL:
            return np.ones(len(self.state), dtype=bool)
        if only is Only.REVIEWED:
            return np.asarray((self.state != STATES.index(ReviewState.UNREVIEWED)) & ~self.changed)
        return np.asarray((self.state == STATES.index(ReviewState.ACCEPTED)) & ~self.changed)

    def take(self, ordinals: AnyArray) -> MadeByHand:
        """Return the same of some segments alone."""
        notes = {new: self.notes[old] for new, old in enumerate(ordinals.tolist()) if old in self.notes}
        corrected, state, changed = self.corrected[ordinals], self.state[ordinals], self.changed[ordinals]
        return MadeByHand(corrected, state, changed, notes, self.note, self.pages)


def tables_as_they_stand(corrected: Corrected) -> IntArray:
    """Return which table each line is in, as far as its cells still say what its lines do; int32 (n,), -1 if none.

    A table of which text was replaced or left out is exported as its lines.
    """
    evidence, edited = corrected.evidence, corrected.edited
    of_line: IntArray = evidence.features["table"].astype(np.int32)
    texts = edited.source.texts
    stale = {
        int(of_line[line])
        for line, piece in edited.pieces.items()
        if piece.origin < 0 or piece.text != texts[piece.origin].strip()
    }
    if edited.excluded:
        read = corrected.source.features["table"]
        stale |= {int(read[piece.origin]) for piece in edited.excluded if piece.origin >= 0}
    stale.discard(-1)
    return np.where(np.isin(of_line, sorted(stale)), -1, of_line).astype(np.int32) if stale else of_line
