"""Follow the tags of a PDF: the structure that its author's program wrote into it.

Each paragraph, heading, list item, caption or note of the structure tree is one segment,
wherever its lines stand, over columns and pages. Lines that no tag tells of follow
another strategy, line by line. Source: ISO 32000-1 14.7 and 14.8 (logical structure).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.hint_sources import TAGS
from docviewer.core.parameters import Kind, Parameter, number
from docviewer.segmentation.hint_coverage import Coverage, hint_coverage
from docviewer.segmentation.hint_strategy import HintStrategy, covered, in_percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.evidence import Evidence
    from docviewer.core.hints import Hints
    from docviewer.core.parameters import Values
    from docviewer.core.strategy import Strategy

_LEAST_COVERAGE = Parameter(
    "least_coverage",
    "Least coverage",
    "Tags that cover a smaller share of the text aren't followed at all; larger trusts fewer documents.",
    Kind.NUMBER,
    0.0,
    unit="%",
    more=True,
)


class Tagged(HintStrategy):
    """Starts a segment where an element of the document's structure begins."""

    name = "tagged"
    title = "Tags"
    summary = "A segment is what the PDF's own tags say: its paragraphs, headings, list items, captions and notes."
    source = TAGS
    blocks = "tags"
    untold = "no tag tells of"
    block = "{}"

    def __init__(self, fallbacks: Sequence[Strategy]) -> None:
        super().__init__(fallbacks, [_LEAST_COVERAGE])

    def is_followed(self, evidence: Evidence, given: Values) -> bool:
        """Tell whether there are tags that cover enough of the text."""
        least = number(given, "least_coverage")
        return self._has_blocks(evidence) and (least <= 0 or hint_coverage(evidence).share >= least)

    def say_block(self, evidence: Evidence, line: int, *, starts: bool) -> str:
        """Name the tag of a line, and the page that its element comes from."""
        hints, lines = evidence.hints, evidence.lines
        if hints is None:
            return ""
        tag = hints.blocks[int(hints.of_line[line])].name
        if starts:
            return f"tagged as {tag} in the document's structure."
        page = int(lines.page[_line_before(hints, line)])
        where = "" if page == lines.page[line] else f" on page {page + 1}"
        return f"tagged as the same {tag} as the text before it{where}, in the document's structure."

    def say_coverage(self, coverage: Coverage, given: Values, rest: str) -> str:
        """Say how much of the text the tags cover, and what is wrong with them."""
        said, least = f"Tags cover {covered(coverage.share)}", number(given, "least_coverage")
        if coverage.share < least:
            return f"{said}, less than {in_percent(least)}; all of it follows {rest}."
        if coverage.fault:
            return f"{said}, but seem wrong: {coverage.fault}."
        return f"{said}." if coverage.share >= 1 else f"{said}; the rest follows {rest}."


def _line_before(hints: Hints, line: int) -> int:
    """Return the line before in the same block."""
    return int(np.flatnonzero(hints.of_line[:line] == hints.of_line[line])[-1])
