"""What is to be told of segments beside their role: corrected, accepted, changed since …, as one array each.

A controller makes it and gives it to `PageView.set_marks`; it shows as long as the view has the very segments that it
is over. Loads no numpy at run time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from docviewer.core.lines import BoolArray
    from docviewer.core.segments import Segments


class Mark(Enum):
    """One thing told of a segment; the value is its bit. Declared in the order in which they stand beside a box."""

    ACCEPTED = 1
    REJECTED = 2
    ATTENTION = 4
    CHANGED = 8
    NOTED = 16
    CORRECTED = 32
    PINNED = 64
    ADDED = 128

    @property
    def on_badge(self) -> bool:
        """Whether it is a badge beside the box; others are told by the edge, beside the line, or in words only."""
        return self not in (Mark.CORRECTED, Mark.PINNED, Mark.ADDED)


#: The place of each review state in the order of `ReviewState` -> its mark; unreviewed has none.
STATE_MARKS = {
    list(ReviewState).index(ReviewState.ACCEPTED): Mark.ACCEPTED,
    list(ReviewState).index(ReviewState.REJECTED): Mark.REJECTED,
    list(ReviewState).index(ReviewState.ATTENTION): Mark.ATTENTION,
}


@dataclass(frozen=True, slots=True, eq=False)
class SegmentMarks:
    """Arrays of shape (k,) over the k segments.

    Attributes:
        segments: That the arrays are over; the marks show only while the view shows these.
        corrected: Whether a person changed the segment (`Corrected.by_hand`).
        pinned: Whether it holds under every strategy (`Corrected.pinned`).
        state: Its review state, int8: the index in `list(ReviewState)`.
        changed: Whether it isn't any more what was reviewed.
        noted: Whether there is a note on it.
    """

    segments: Segments
    corrected: BoolArray
    pinned: BoolArray
    state: NDArray[np.int8]
    changed: BoolArray
    noted: BoolArray

    def flags(self) -> bytes:
        """Return the bits of the marks of each segment, one byte per segment."""
        made = self.corrected * Mark.CORRECTED.value + self.pinned * Mark.PINNED.value
        made = made + self.changed * Mark.CHANGED.value + self.noted * Mark.NOTED.value
        for state, mark in STATE_MARKS.items():
            made = made + (self.state == state) * mark.value
        return bytes(made.astype("u1").tobytes())


def marks_in(flags: int) -> tuple[Mark, ...]:
    """Return the marks whose bits are set."""
    return _MARKS_IN[flags & 255]


_MARKS_IN = tuple(tuple(mark for mark in Mark if flags & mark.value) for flags in range(256))
