"""Tell how much of a document's text its hints cover, and whether they are any good.

Hints are bad where they put most of the text into one paragraph, make paragraphs of lines in mid-sentence, or set
most of the text aside. What is judged is measured on the lines: no other strategy is asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role
from docviewer.segmentation.hinted import hinted_roles, hinted_segments

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray

#: Share of the body text from which hints are good to go by.
ENOUGH = 0.8
#: Share of sentences that go on in the next line of their column, parted there, from which hints are bad.
_MOST_PARTED = 0.25
#: Share of the body text in one paragraph, and lines in it, from which hints are bad.
_MOST_IN_ONE, _LONGEST = 0.5, 40
#: Share of the body text set aside as neither text nor heading, from which hints are bad.
_MOST_ASIDE = 0.5
#: So many sentences that go on are needed to judge.
_FEWEST = 8
#: Sizes of lines of one sentence differ by no more, points.
_SAME_SIZE = 0.5
_RUNNING = (Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER)
_TEXT = (Role.PARAGRAPH, Role.LIST_ITEM)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far hints go.

    Attributes:
        share: Of the characters of body text, those in blocks of a known role; 0..1.
        fault: Why the hints aren't to be followed, with the figure that tells; empty where nothing is wrong with them.
    """

    share: float
    fault: str = ""

    def is_good(self, least: float = ENOUGH) -> bool:
        """Tell whether the hints cover at least the share `least` of the text and have no fault."""
        return self.share >= least and not self.fault


def hint_coverage(evidence: Evidence) -> Coverage:
    """Measure the hints of `evidence`."""
    hints = evidence.hints
    if hints is None or not len(evidence):
        return Coverage(0.0)
    role = hinted_roles(hints)
    body = (evidence.features["running"] == 0) & ~np.isin(role, _RUNNING)
    characters = np.where(body, evidence.features["characters"], 0).astype(np.float64)
    total = float(characters.sum())
    if total <= 0:
        return Coverage(0.0)
    share = float(characters[role >= 0].sum()) / total
    block = hinted_segments(hints)
    faults = (
        _all_in_one(block, np.isin(role, _TEXT), characters / total),
        _broken_sentences(evidence, block, np.isin(role, _TEXT)),
        _set_aside(role, characters / total),
    )
    return Coverage(share, next(filter(None, faults), ""))


def _all_in_one(block: AnyArray, text: BoolArray, weight: AnyArray) -> str:
    """Say whether one paragraph holds most of the text."""
    if not text.any():
        return ""
    held = np.bincount(block[text], weight[text])
    largest = int(np.argmax(held))
    lines = int((block[text] == largest).sum())
    if held[largest] <= _MOST_IN_ONE or lines < _LONGEST:
        return ""
    return f"one paragraph holds {100 * held[largest]:.0f} % of the text, {lines} lines"


def _broken_sentences(evidence: Evidence, block: AnyArray, text: BoolArray) -> str:
    """Say whether lines that go on with a sentence are blocks of their own.

    A sentence surely goes on where a full line that doesn't stop is followed, in its column, by one that begins with
    a lower-case letter in the same size.
    """
    features = evidence.features
    above = features["above"]
    goes_on = (above >= 0) & text & text[above] & (features["start_case"] == 1) & ~features["stops"][above]
    goes_on &= (features["fits_above"] <= 0) & (features["list_mark"] == 0)
    goes_on &= np.abs(evidence.lines.font_size - evidence.lines.font_size[above]) <= _SAME_SIZE
    if (count := int(goes_on.sum())) < _FEWEST:
        return ""
    parted = float((block[goes_on] != block[above[goes_on]]).mean())
    if parted <= _MOST_PARTED:
        return ""
    return f"{100 * parted:.0f} % of {count} sentences that go on in the next line are parted there"


def _set_aside(role: AnyArray, weight: AnyArray) -> str:
    """Say whether most of the text is told to be something else."""
    aside = float(weight[role == Role.OTHER].sum())
    return f"{100 * aside:.0f} % of it is said to be no text" if aside > _MOST_ASIDE else ""
