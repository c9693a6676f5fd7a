"""Follow the layout blocks of Amazon Textract: what the service itself took for titles, text, lists and tables.

Each LAYOUT_* block is one segment; each entry of a LAYOUT_LIST is a list item. Lines in no block follow
another strategy, line by line. Source: Amazon Textract Developer Guide, "Layout response objects".
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from docviewer.core.hints import LAYOUT_BLOCKS
from docviewer.core.labels import Role
from docviewer.core.parameters import Kind, Parameter, complete
from docviewer.segmentation.draft import no_lines
from docviewer.segmentation.hint_coverage import hint_coverage
from docviewer.segmentation.hinted import follow_hints, told_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.parameters import Value, Values
    from docviewer.core.strategy import Histogram, Strategy

_NOTHING: Values = MappingProxyType({})
_NAMES = {Role.OTHER: "text of another kind"}


class TextractLayout:
    """Starts a segment where a layout block begins.

    Args:
        fallbacks: Strategies that lines in no block may follow; the first is the default.
    """

    name = "textract-layout"
    title = "Textract layout"
    summary = "A segment is one layout block of a Textract result: a title, a text, an entry of a list, a table."

    def __init__(self, fallbacks: Sequence[Strategy]) -> None:
        self._fallbacks = {strategy.name: strategy for strategy in fallbacks}
        self.parameters: tuple[Parameter, ...] = (
            Parameter(
                "rest",
                "The rest follows",
                "The strategy that decides about lines which no layout block holds.",
                Kind.CHOICE,
                fallbacks[0].name,
                choices=tuple(self._fallbacks),
            ),
        )

    def label(self, evidence: Evidence, values: Values) -> Labels:
        """Label lines by their layout blocks, and the others by the strategy chosen."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return no_lines()
        labels = self._rest(given).label(evidence, _NOTHING)
        return follow_hints(evidence, labels) if _has_blocks(evidence) else labels

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Name the block that decides about `line`, or say why the other strategy does."""
        given = complete(self.parameters, values)
        rest, hints = self._rest(given), evidence.hints
        if hints is None or not _has_blocks(evidence):
            return rest.explain(evidence, _NOTHING, line)
        labels, told = self.label(evidence, values), told_lines(hints, len(evidence))
        first = int(labels.segment[line])
        if told[line]:
            name = hints.blocks[hints.of_line[line]].name
            role = Role(int(labels.role[line]))
            if line == first:
                return f"Starts {_NAMES.get(role, f'a {role.label}')}: the first line of a {name} block."
            return f"Goes on: in the same {name} block as the line before."
        if told[first]:
            name = hints.blocks[hints.of_line[first]].name
            return f"Goes on: no layout block holds this line, but it stands amid the lines of one {name} block."
        return f"No layout block holds this line; {rest.title} decides. {rest.explain(evidence, _NOTHING, line)}"

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        """Return nothing: no parameter is learned."""
        return MappingProxyType({})

    def remark(self, evidence: Evidence, values: Values) -> str:
        """Say how much of the text the blocks cover, and what is wrong with them."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return ""
        rest = self._rest(given).title
        if not _has_blocks(evidence):
            return f"This document has no layout blocks; all of it follows {rest}."
        coverage = hint_coverage(evidence)
        said = f"Textract's layout covers {_percent(coverage.share)} of the text"
        if coverage.fault:
            return f"{said}, but seems wrong: {coverage.fault}."
        return f"{said}." if coverage.share >= 1 else f"{said}; the rest follows {rest}."

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        """Return nothing: no parameter cuts a feature."""
        return ()

    def _rest(self, given: Values) -> Strategy:
        return self._fallbacks[str(given["rest"])]


def _has_blocks(evidence: Evidence) -> bool:
    hints = evidence.hints
    return hints is not None and hints.source == LAYOUT_BLOCKS and bool(told_lines(hints, len(evidence)).any())


def _percent(share: float) -> str:
    """Return a share in whole percent, never rounded to all or nothing."""
    whole = round(100 * share)
    return f"{min(max(whole, 1), 99) if 0 < share < 1 else whole} %"
