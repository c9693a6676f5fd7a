"""Find segments by all evidence there is: what other tools decide by one rule is weighed here.

At each line of text pieces of evidence - white, indents, how the line before ends, list marks, style, columns and
pages - add up to whether a paragraph starts there (`boundary_evidence`); others tell of each block whether it is a
heading (`heading_evidence`). Footnotes, captions, tables, running lines and icons are flows of their own (`flows`), so
that paragraphs go on past them. Idea: additive evidence with logistic weights, as in scorecards.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.hint_sources import TAGS
from docviewer.core.labels import Flow, Role
from docviewer.core.parameters import Kind, Parameter, complete, number
from docviewer.core.strategy import Histogram, Live
from docviewer.segmentation.boundary_evidence import BoundaryRule
from docviewer.segmentation.draft import HEADINGS_APART, LISTS_APART, RUNNING_APART, no_lines
from docviewer.segmentation.heading_evidence import LayoutHeadings
from docviewer.segmentation.hint_coverage import hint_coverage
from docviewer.segmentation.hinted import follow_hints, told_lines
from docviewer.segmentation.layout_reasons import explain_apart, explain_boundary, explain_heading_evidence
from docviewer.segmentation.weighing import LayoutRule, weigh_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.lines import FloatArray
    from docviewer.core.parameters import Value, Values

#: Steps in that the histogram shows, em.
_LEAST_STEP = 0.05


class Layout:
    """Starts a segment where the evidence adds up to one."""

    name = "layout"
    title = "Layout"
    summary = "A segment starts where white space, indents, line ends, list marks, style and columns together say so."
    parameters = (
        Parameter(
            "gap_factor",
            "Gap",
            "How much larger than the usual leading a gap speaks for a new paragraph; larger finds fewer.",
            Kind.NUMBER,
            1.1,
            minimum=1.0,
            maximum=4.0,
            step=0.01,
            unit="x",
        ),
        Parameter(
            "heading_ratio",
            "Heading size",
            "How much larger than the body text speaks for a heading; larger finds fewer headings.",
            Kind.NUMBER,
            1.1,
            minimum=1.0,
            maximum=3.0,
            step=0.01,
            unit="x",
        ),
        Parameter(
            "first_line_indent",
            "First-line indent",
            "How many sizes (em) a first line is set in; larger finds fewer paragraphs.",
            Kind.NUMBER,
            0.6,
            minimum=0.2,
            maximum=10.0,
            step=0.1,
            unit="x",
        ),
        Parameter(
            "short_line",
            "Short last line",
            "How many sizes (em) a line leaves, past the next word, to be a paragraph's last; larger finds fewer.",
            Kind.NUMBER,
            0.5,
            minimum=0.0,
            maximum=20.0,
            step=0.1,
            unit="x",
            more=True,
        ),
        Parameter(
            "longest_heading",
            "Longest heading",
            "A block of more lines is text, however large; larger lets longer headings be.",
            Kind.INTEGER,
            4,
            minimum=1,
            maximum=20,
            step=1,
            unit="lines",
            more=True,
        ),
        Parameter(
            "use_tags",
            "Use the document's tags",
            "Follow the structure tags of the PDF where they cover most of its text.",
            Kind.SWITCH,
            True,
            more=True,
        ),
        HEADINGS_APART,
        LISTS_APART,
        RUNNING_APART,
    )

    def label(self, evidence: Evidence, values: Values) -> Labels:
        """Label segments by the evidence of boundaries and headings."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return no_lines()
        labels = weigh_lines(evidence, layout_rule(given)).labels
        return follow_hints(evidence, labels) if _follows_tags(evidence, given) else labels

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Name the pieces of evidence that decide at `line`, with what they count."""
        given, labels = complete(self.parameters, values), self.label(evidence, values)
        if _follows_tags(evidence, given) and _is_told(evidence, int(labels.segment[line])):
            return _explain_tag(evidence, labels, line)
        return _explain_evidence(evidence, labels, layout_rule(given), line)

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        """Return nothing: no parameter is learned."""
        return MappingProxyType({})

    def remark(self, evidence: Evidence, values: Values) -> str:
        """Say whether the document's tags are followed, and how far they go."""
        hints = evidence.hints
        if hints is None or hints.source != TAGS or not told_lines(hints, len(evidence)).any():
            return ""
        coverage = hint_coverage(evidence)
        share = f"Tags cover {100 * coverage.share:.0f} % of the text"
        if not complete(self.parameters, values)["use_tags"]:
            return f"{share}; they aren't used."
        if not coverage.is_good():
            return f"{share}{f', but seem wrong: {coverage.fault}' if coverage.fault else ''}; they aren't followed."
        if round(100 * coverage.share) >= 100:
            return f"{share} and are followed."
        return f"{share} and are followed there; the rest follows the layout."

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        """Return gaps, sizes, first-line indents and the room that lines leave."""
        if not len(evidence):
            return ()
        features, body = evidence.features, evidence.scalars["body_size"]
        sizes = (evidence.lines.font_size / body, features["characters"].astype(np.float64))
        return (
            _histogram("gap_factor", "Line gaps", "× usual leading", features["text_gap"]),
            Histogram("heading_ratio", "Font sizes", "× body size", *sizes, Live.ABOVE),
            _histogram("first_line_indent", "Steps to the right", "em", features["step"], least=_LEAST_STEP),
            _histogram("short_line", "Room left on the line before", "em", features["room_here"], least=0.0),
        )


def _histogram(name: str, title: str, axis: str, values: FloatArray, least: float = -np.inf) -> Histogram:
    kept = values[np.isfinite(values) & (values >= least)]
    return Histogram(name, title, axis, kept, np.ones(len(kept)), Live.ABOVE)


def _explain_evidence(evidence: Evidence, labels: Labels, rule: LayoutRule, line: int) -> str:
    features = evidence.features
    running = bool(features["running"][line])
    if features["flow"][line] != Flow.BODY and (rule.running_apart or not running):
        return explain_apart(evidence, labels, line)
    if line and not running and not rule.running_apart and features["running"][line - 1]:
        return "Starts a segment: a running line stands before it, kept in the text."
    said = explain_boundary(evidence, labels, rule.boundary, line)
    weighed = weigh_lines(evidence, rule)
    block = weighed.block_that_begins_at(line)
    if block < 0 or not rule.headings_apart:
        return said
    head = bool(weighed.heads[block])
    return f"{said} {explain_heading_evidence(evidence, weighed.blocks, rule.heading, head, block)}".rstrip()


def layout_rule(given: Values) -> LayoutRule:
    """Return the thresholds that values of the parameters make."""
    gap, ratio = number(given, "gap_factor"), number(given, "heading_ratio")
    return LayoutRule(
        BoundaryRule(
            gap=gap,
            indent=number(given, "first_line_indent"),
            short=number(given, "short_line"),
            heading_ratio=ratio,
            lists=bool(given["lists_apart"]),
        ),
        LayoutHeadings(ratio, gap, int(number(given, "longest_heading"))),
        headings_apart=bool(given["headings_apart"]),
        running_apart=bool(given["running_apart"]),
    )


def _follows_tags(evidence: Evidence, given: Values) -> bool:
    hints = evidence.hints
    return bool(given["use_tags"]) and hints is not None and hints.source == TAGS and hint_coverage(evidence).is_good()


def _is_told(evidence: Evidence, line: int) -> bool:
    return bool(told_lines(evidence.hints, len(evidence))[line])


def _explain_tag(evidence: Evidence, labels: Labels, line: int) -> str:
    hints = evidence.hints
    first = int(labels.segment[line])
    name = "" if hints is None else hints.blocks[int(hints.of_line[first])].name
    if line == first:
        return f"Starts a {Role(int(labels.role[line])).label}: tagged as {name} in the document's structure."
    return f"Goes on: in the document's structure it belongs to the {name} that begins before it."
