"""A labelling under way: where segments start so far, their roles and levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Flow, Labels, Role
from docviewer.core.parameters import Kind, Parameter
from docviewer.segmentation.headings import find_headings

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray
    from docviewer.core.parameters import Values
    from docviewer.segmentation.headings import HeadingRule, Headings

_BODY, _RUNNING = np.uint8(Flow.BODY), np.uint8(Flow.RUNNING)

RUNNING_APART = Parameter(
    "running_apart",
    "Running lines apart",
    "Set headers, footers and page numbers that come back from page to page apart from the text.",
    Kind.SWITCH,
    True,
    more=True,
)
LISTS_APART = Parameter(
    "lists_apart",
    "List marks start",
    "A line that begins with a list mark starts a segment of its own.",
    Kind.SWITCH,
    True,
    more=True,
)
HEADINGS_APART = Parameter(
    "headings_apart",
    "Headings apart",
    "Lines larger than the text, or bold and standing alone, are headings; text never joins them.",
    Kind.SWITCH,
    True,
    more=True,
)

#: The switches that strategies of paragraphs share.
APART = (HEADINGS_APART, LISTS_APART, RUNNING_APART)


class Draft:
    """Arrays to write into, then `finish`."""

    __slots__ = ("_after", "level", "role", "running", "starts")

    def __init__(self, evidence: Evidence, starts: BoolArray, running_apart: bool) -> None:
        running = evidence.features["running"]
        self._after = evidence.features["after"]
        self.starts = starts
        self.role = np.zeros(len(evidence), dtype=np.int8)
        self.level = np.zeros(len(evidence), dtype=np.int8)
        self.running: AnyArray | None = running if running_apart and running.any() else None

    def put_lists(self, list_starts: BoolArray) -> None:
        """Start a list item at `list_starts`."""
        self.starts |= list_starts
        self.role[list_starts] = Role.LIST_ITEM
        self.level[list_starts] = 1

    def put_headings(self, headings: Headings) -> None:
        """Start a heading where `headings` has one, and a segment at the line after it."""
        at = headings.lines
        if not len(at):
            return
        after = at + 1 if self.running is None else self._after[at]
        self.starts[after[after < len(self.starts)]] = True
        self.starts[at] = headings.starts
        self.level[at] = headings.level
        self.role[at] = np.where(headings.level == 0, Role.TITLE, Role.HEADING)

    def finish(self) -> Labels:
        """Return the labels; running lines are segments of their own, text goes on across them."""
        if self.running is None:
            return Labels.from_starts(self.starts, self.role, self.level)
        apart = self.running > 0
        self.starts |= apart
        self.role[apart] = self.running[apart]
        self.level[apart] = 0
        return Labels.from_starts(self.starts, self.role, self.level, np.where(apart, _RUNNING, _BODY))


def no_lines() -> Labels:
    """Return the labels of no lines."""
    return Labels.from_starts(np.zeros(0, dtype=bool))


def paragraphs_apart(evidence: Evidence, starts: BoolArray, given: Values, rule: HeadingRule) -> Labels:
    """Return the labels of paragraphs that begin at `starts`, with list items, headings and running lines set apart.

    Args:
        evidence: Of n lines, at least one.
        starts: bool (n,); written into.
        given: Values of the switches in `APART`.
        rule: What a heading is.
    """
    draft = Draft(evidence, starts, bool(given["running_apart"]))
    if given["lists_apart"]:
        draft.put_lists(evidence.features["list_start"])
    if given["headings_apart"]:
        draft.put_headings(find_headings(evidence, rule))
    return draft.finish()
