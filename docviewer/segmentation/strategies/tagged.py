"""Follow the tags of a PDF: the structure that its author's program wrote into it.

Each paragraph, heading, list item, caption or note of the structure tree is one segment,
wherever its lines stand, over columns and pages. Lines that no tag tells of follow
another strategy, line by line. Source: ISO 32000-1 14.7 and 14.8 (logical structure).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.hints import TAGS
from docviewer.core.labels import Role
from docviewer.core.parameters import Kind, Parameter, complete, number
from docviewer.segmentation.draft import no_lines
from docviewer.segmentation.hint_coverage import Coverage, hint_coverage
from docviewer.segmentation.hinted import follow_hints, told_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.core.evidence import Evidence
    from docviewer.core.hints import Hints
    from docviewer.core.labels import Labels
    from docviewer.core.lines import Lines
    from docviewer.core.parameters import Value, Values
    from docviewer.core.strategy import Histogram, Strategy

#: Of a fallback: it must not follow the tags by itself.
_WITHOUT_TAGS: Values = MappingProxyType({"use_tags": False})
_NAMES = {Role.OTHER: "text of another kind"}


class Tagged:
    """Starts a segment where an element of the document's structure begins.

    Args:
        fallbacks: Strategies that lines without a tag may follow; the first is the default.
    """

    name = "tagged"
    title = "Tags"
    summary = "A segment is what the PDF's own tags say: its paragraphs, headings, list items, captions and notes."

    def __init__(self, fallbacks: Sequence[Strategy]) -> None:
        self._fallbacks = {strategy.name: strategy for strategy in fallbacks}
        self.parameters: tuple[Parameter, ...] = (
            Parameter(
                "rest",
                "The rest follows",
                "The strategy that decides about lines which no tag tells of.",
                Kind.CHOICE,
                fallbacks[0].name,
                choices=tuple(self._fallbacks),
            ),
            Parameter(
                "least_coverage",
                "Least coverage",
                "Tags that cover a smaller share of the text aren't followed at all; larger trusts fewer documents.",
                Kind.NUMBER,
                0.0,
                unit="%",
                more=True,
            ),
        )

    def label(self, evidence: Evidence, values: Values) -> Labels:
        """Label lines by their tags, and the others by the strategy chosen."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return no_lines()
        rest = self._rest(given)
        labels = rest.label(evidence, _values_of(rest))
        return follow_hints(evidence, labels) if _is_followed(evidence, given) else labels

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Name the tag that decides about `line`, or say why the other strategy does."""
        given = complete(self.parameters, values)
        rest, hints = self._rest(given), evidence.hints
        if hints is None or not _is_followed(evidence, given):
            return rest.explain(evidence, _values_of(rest), line)
        labels, told = self.label(evidence, values), told_lines(hints, len(evidence))
        first = int(labels.segment[line])
        if told[line]:
            return _explain_tag(evidence.lines, hints, Role(int(labels.role[line])), first, line)
        if told[first]:
            return f"Goes on: no tag tells of this line, but it stands amid the lines of one {_tag(hints, first)}."
        return f"No tag tells of this line; {rest.title} decides. {rest.explain(evidence, _values_of(rest), line)}"

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        """Return nothing: no parameter is learned."""
        return MappingProxyType({})

    def remark(self, evidence: Evidence, values: Values) -> str:
        """Say how much of the text the tags cover, and what is wrong with them."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return ""
        rest = self._rest(given).title
        if not _has_tags(evidence):
            return f"This document has no tags; all of it follows {rest}."
        return _say(hint_coverage(evidence), number(given, "least_coverage"), rest)

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        """Return nothing: no parameter cuts a feature."""
        return ()

    def _rest(self, given: Values) -> Strategy:
        return self._fallbacks[str(given["rest"])]


def _values_of(rest: Strategy) -> Values:
    declared = {parameter.name for parameter in rest.parameters}
    return {name: value for name, value in _WITHOUT_TAGS.items() if name in declared}


def _has_tags(evidence: Evidence) -> bool:
    hints = evidence.hints
    return hints is not None and hints.source == TAGS and bool(told_lines(hints, len(evidence)).any())


def _is_followed(evidence: Evidence, given: Values) -> bool:
    least = number(given, "least_coverage")
    return _has_tags(evidence) and (least <= 0 or hint_coverage(evidence).share >= least)


def _say(coverage: Coverage, least: float, rest: str) -> str:
    share = _percent(coverage.share)
    if coverage.share < least:
        return f"Tags cover {share} of the text, less than {_percent(least)}; all of it follows {rest}."
    if coverage.fault:
        return f"Tags cover {share} of the text, but seem wrong: {coverage.fault}."
    if coverage.share >= 1:
        return "Tags cover all of the text."
    return f"Tags cover {share} of the text; the rest follows {rest}."


def _percent(share: float) -> str:
    """Return a share in whole percent, never rounded to all or nothing."""
    whole = round(100 * share)
    return f"{min(max(whole, 1), 99) if 0 < share < 1 else whole} %"


def _explain_tag(lines: Lines, hints: Hints, role: Role, first: int, line: int) -> str:
    tag = _tag(hints, line)
    if line == first:
        return f"Starts {_NAMES.get(role, f'a {role.label}')}: tagged as {tag} in the document's structure."
    page = int(lines.page[_line_before(hints, line)])
    where = "" if page == lines.page[line] else f" on page {page + 1}"
    return f"Goes on: tagged as the same {tag} as the text before it{where}, in the document's structure."


def _line_before(hints: Hints, line: int) -> int:
    """Return the line before in the same block."""
    return int(np.flatnonzero(hints.of_line[:line] == hints.of_line[line])[-1])


def _tag(hints: Hints, line: int) -> str:
    return hints.blocks[int(hints.of_line[line])].name
