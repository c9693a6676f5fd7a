"""Find segments by all evidence there is: what other tools decide by one rule is weighed here.

At each line of text pieces of evidence - white, indents, how the line before ends, list marks, style, columns and
pages - add up to whether a paragraph starts there (`boundary_evidence`); others tell of each block whether it is a
heading (`heading_evidence`). Footnotes, captions, tables, running lines and icons are flows of their own (`flows`), so
that paragraphs go on past them. Idea: additive evidence with logistic weights, as in scorecards.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.hints import TAGS
from docviewer.core.labels import Flow, Labels, Role
from docviewer.core.parameters import Kind, Parameter, complete, number
from docviewer.core.strategy import Histogram, Live
from docviewer.segmentation.blocks import Blocks, blocks_of
from docviewer.segmentation.boundary_evidence import BIAS, WEIGHTS, BoundaryRule, boundary_pieces, weigh
from docviewer.segmentation.draft import HEADINGS_APART, LISTS_APART, RUNNING_APART, no_lines
from docviewer.segmentation.heading_evidence import (
    HEADING_BIAS,
    HEADING_WEIGHTS,
    LayoutHeadings,
    heading_pieces,
    may_be_headings,
)
from docviewer.segmentation.heading_levels import rank_headings
from docviewer.segmentation.hint_coverage import hint_coverage
from docviewer.segmentation.hinted import follow_hints, told_lines
from docviewer.segmentation.layout_reasons import explain_apart, explain_boundary, explain_heading_evidence
from docviewer.segmentation.section_levels import with_numbered_levels
from docviewer.segmentation.table_lines import with_whole_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray
    from docviewer.core.parameters import Value, Values

#: Headings whose sizes differ by no more (points) are of one level.
_SIZE_TOLERANCE = 0.5
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
        labels = _weigh(evidence, given).labels
        return follow_hints(evidence, labels) if _follows_tags(evidence, given) else labels

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Name the pieces of evidence that decide at `line`, with what they count."""
        given, labels = complete(self.parameters, values), self.label(evidence, values)
        if _follows_tags(evidence, given) and _is_told(evidence, int(labels.segment[line])):
            return _explain_tag(evidence, labels, line)
        running = bool(evidence.features["running"][line])
        if evidence.features["flow"][line] != Flow.BODY and not (running and not given["running_apart"]):
            return explain_apart(evidence, labels, line)
        weighed = _weigh(evidence, given)
        if line and not running and not given["running_apart"] and evidence.features["running"][line - 1]:
            return "Starts a segment: a running line stands before it, kept in the text."
        said = explain_boundary(evidence, labels, boundary_rule(given), line)
        block = weighed.block_that_begins_at(line)
        if block < 0 or not given["headings_apart"]:
            return said
        why = explain_heading_evidence(evidence, weighed.blocks, heading_rule(given), bool(weighed.heads[block]), block)
        return f"{said} {why}".rstrip()

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


@dataclass(frozen=True, slots=True, eq=False)
class _Weighed:
    """What the evidence of n lines comes to: labels, the blocks of the text, which of them are headings."""

    labels: Labels
    blocks: Blocks
    heads: BoolArray

    def block_that_begins_at(self, line: int) -> int:
        """Return the number of the block whose first line this is, or -1."""
        block = int(np.searchsorted(self.blocks.first, line))
        return block if block < len(self.blocks) and self.blocks.first[block] == line else -1


def boundary_rule(given: Values) -> BoundaryRule:
    """Return the thresholds of boundaries."""
    return BoundaryRule(
        gap=number(given, "gap_factor"),
        indent=number(given, "first_line_indent"),
        short=number(given, "short_line"),
        heading_ratio=number(given, "heading_ratio"),
        lists=bool(given["lists_apart"]),
    )


def heading_rule(given: Values) -> LayoutHeadings:
    """Return what counts as a heading."""
    return LayoutHeadings(
        number(given, "heading_ratio"), number(given, "gap_factor"), int(number(given, "longest_heading"))
    )


def text_blocks(evidence: Evidence, given: Values) -> Blocks:
    """Return the blocks of the text, headings and paragraphs alike."""
    flow, starts = _boundaries(evidence, given)
    return blocks_of(starts, flow == Flow.BODY)


def _boundaries(evidence: Evidence, given: Values) -> tuple[AnyArray, BoolArray]:
    """Return the flow of each line, and where segments start; (n,) each."""
    flow, starts = _flows(evidence, given)
    total = weigh(boundary_pieces(evidence, boundary_rule(given)), WEIGHTS, BIAS)
    starts |= (flow == Flow.BODY) & ((total > 0) | (evidence.features["previous"] < 0))
    return flow, starts


def _weigh(evidence: Evidence, given: Values) -> _Weighed:
    features = evidence.features
    flow, starts = _boundaries(evidence, given)
    text = flow == Flow.BODY
    blocks = blocks_of(starts, text)
    role = np.where(text, 0, features["apart"]).astype(np.int8)
    level = np.zeros(len(evidence), dtype=np.int8)
    if given["lists_apart"]:
        listed = features["list_item"] & starts & text
        role[listed], level[listed] = Role.LIST_ITEM, features["list_depth"][listed].clip(1)
    heads = np.zeros(len(blocks), dtype=bool)
    if given["headings_apart"] and len(blocks):
        rule = heading_rule(given)
        heads = weigh(heading_pieces(evidence, blocks, rule), HEADING_WEIGHTS, HEADING_BIAS) > 0
        heads &= may_be_headings(evidence, blocks, rule)
        _put_headings(evidence, blocks, heads, rule, role, level)
    labels = with_whole_tables(Labels.from_starts(starts, role, level, flow), features["table"])
    return _Weighed(labels, blocks, heads)


def _flows(evidence: Evidence, given: Values) -> tuple[AnyArray, BoolArray]:
    """Return the flow of each line, and where segments begin whatever the evidence says; (n,) each.

    Running lines that aren't set apart are text, and the text behind them starts anew.
    """
    flow, begins = evidence.features["flow"], evidence.features["begins"]
    if given["running_apart"]:
        return flow, begins & (flow != Flow.BODY)
    running = evidence.features["running"] > 0
    starts = begins & (flow != Flow.BODY) & ~running
    starts[1:] |= running[:-1] & ~running[1:] & (flow[1:] == Flow.BODY)
    return np.where(running, np.int8(Flow.BODY), flow), starts


def _put_headings(
    evidence: Evidence, blocks: Blocks, heads: BoolArray, rule: LayoutHeadings, role: AnyArray, level: AnyArray
) -> None:
    """Write roles and levels of the headings; in place."""
    if not heads.any():
        return
    first = blocks.first[heads]
    lines = blocks.lines[heads[blocks.of_line]]
    starts = np.isin(lines, first)
    levels = rank_headings(evidence, lines, starts, _SIZE_TOLERANCE, rule.ratio * evidence.scalars["body_size"])
    levels = with_numbered_levels(evidence, first, levels)
    level[first] = levels
    role[first] = np.where(levels == 0, Role.TITLE, Role.HEADING)


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
