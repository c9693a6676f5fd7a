"""A segmentation with all that a person corrected, and what it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.lines import BoolArray, Lines
    from docviewer.core.placed_fixes import PlacedFixes
    from docviewer.core.segments import Segments
    from docviewer.core.work import Work


@dataclass(frozen=True, slots=True, eq=False)
class Corrected:
    """Lines, labels and segments after the corrections of `work`.

    Attributes:
        source: The evidence as read.
        work: Whose corrections, strategy and parameters.
        edited: The m lines after the edits.
        evidence: Over these m lines.
        automatic: What the strategy says of them.
        placed: The fixes found among them.
        labels: `automatic` with the fixes in it.
        segments: Derived from `labels`.
        exact: Whether the features were gathered anew after the last line edit; if not, they are near enough to show.
        whole: Whether the strategy of `work` was asked for all lines; if not, `automatic` is partly of an earlier work.
    """

    source: Evidence
    work: Work
    edited: EditedLines
    evidence: Evidence
    automatic: Labels
    placed: PlacedFixes
    labels: Labels
    segments: Segments
    exact: bool = True
    whole: bool = True

    @property
    def lines(self) -> Lines:
        """The m lines after the edits."""
        return self.edited.lines

    def by_hand(self) -> BoolArray:
        """Which of the k segments a person corrected: fixed by more than a pin, or with a line edit; bool (k,)."""
        made = np.zeros(len(self.segments), dtype=bool)
        if self.placed.fixes:
            made[self.segments.of_line[self.placed.first_lines()[~self.placed.pin]]] = True
        if self.edited.pieces:
            made[self.segments.of_line[np.fromiter(self.edited.pieces, dtype=np.int32)]] = True
        return made

    def pinned(self) -> BoolArray:
        """Which of the k segments hold still under every strategy; bool (k,)."""
        held = np.zeros(len(self.segments), dtype=bool)
        held[self.segments.of_line[self.placed.of_line >= 0]] = True
        return held
