"""Follow the layout blocks of Amazon Textract: what the service itself took for titles, text, lists and tables.

Each LAYOUT_* block is one segment; each entry of a LAYOUT_LIST is a list item. Lines in no block follow
another strategy, line by line. Source: Amazon Textract Developer Guide, "Layout response objects".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.hint_sources import LAYOUT_BLOCKS
from docviewer.segmentation.hint_strategy import HintStrategy, covered

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.parameters import Values
    from docviewer.segmentation.hint_coverage import Coverage


class TextractLayout(HintStrategy):
    """Starts a segment where a layout block begins."""

    name = "textract-layout"
    title = "Textract layout"
    summary = "A segment is one layout block of a Textract result: a title, a text, an entry of a list, a table."
    source = LAYOUT_BLOCKS
    blocks = "layout blocks"
    untold = "no layout block holds"
    block = "{} block"

    def say_block(self, evidence: Evidence, line: int, *, starts: bool) -> str:
        """Name the layout block that holds a line."""
        hints = evidence.hints
        named = self.block.format(hints.blocks[int(hints.of_line[line])].name) if hints else ""
        return f"the first line of a {named}." if starts else f"in the same {named} as the text before it."

    def say_coverage(self, coverage: Coverage, given: Values, rest: str) -> str:
        """Say how much of the text the layout blocks cover, and what is wrong with them."""
        said = f"Textract's layout covers {covered(coverage.share)}"
        if coverage.fault:
            return f"{said}, but seems wrong: {coverage.fault}."
        return f"{said}." if coverage.share >= 1 else f"{said}; the rest follows {rest}."
