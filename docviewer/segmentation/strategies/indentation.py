"""Find sections by indentation: headers stand out into the margin, text is set in.

A line whose left edge lies in the header band is a header; the text up to the next
header is its section, divided where a first line is indented. The band is learned from
the left edges of the document; the published rule used 0.10 to 0.14 of the page width.
Headings outside of it are told by size and weight, as by the other strategies.
Idea: the "indent" technique of the published Textract paragraph solution.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role
from docviewer.core.parameters import Kind, Parameter, complete, number
from docviewer.core.strategy import Histogram, Live
from docviewer.segmentation.band_headers import (
    TITLE_RATIO,
    BandRule,
    find_headers,
    find_title,
    in_band,
    usual_size,
    without_gaps,
)
from docviewer.segmentation.draft import APART, Draft, no_lines
from docviewer.segmentation.explaining import (
    compared,
    explain_heading,
    explain_list_item,
    explain_new_column,
    explain_running,
    is_heading,
    line_before,
    percent,
    pt,
)
from docviewer.segmentation.headings import HeadingRule, find_headings
from docviewer.segmentation.indents import explain_indent, first_line_indents, steps_back

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.parameters import Band, Value, Values

_HEADINGS = HeadingRule()


class Indentation:
    """Starts a section at each line that stands out into the margin, a paragraph at each first-line indent."""

    name = "indentation"
    title = "Indentation"
    summary = "A section starts at each line in the header band of left edges; a paragraph at each first-line indent."
    parameters = (
        Parameter(
            "header_band",
            "Header band",
            "Where headers begin, from and to, as a share of the page width; wider takes more lines for headers.",
            Kind.BAND,
            None,
            minimum=0.0,
            maximum=1.0,
            step=0.005,
            unit="%",
            presets=(("published", (0.10, 0.14)),),
            learnable=True,
        ),
        Parameter(
            "first_line_indent",
            "First-line indent",
            "How far a paragraph's first line is set in; larger finds fewer paragraphs.",
            Kind.NUMBER,
            7.0,
            minimum=2.0,
            maximum=144.0,
            step=0.5,
            unit="pt",
        ),
        Parameter(
            "tolerance",
            "Tolerance",
            "Edges closer than this are one; larger takes more lines for headers and makes fewer levels.",
            Kind.NUMBER,
            2.0,
            minimum=0.0,
            maximum=20.0,
            step=0.5,
            unit="pt",
            more=True,
        ),
        Parameter(
            "longest_header",
            "Longest header",
            "A block of more lines in the band is text; larger lets longer headers be.",
            Kind.INTEGER,
            4,
            minimum=1,
            maximum=20,
            step=1,
            unit="lines",
            more=True,
        ),
        *APART,
    )

    def label(self, evidence: Evidence, values: Values) -> Labels:
        """Label headers by their left edge, and paragraphs by their first line's."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return no_lines()
        features = evidence.features
        least = number(given, "first_line_indent")
        starts = first_line_indents(evidence, least) | steps_back(evidence, least)
        starts |= features["first_of_column"] & ~features["goes_on"]
        draft = Draft(evidence, starts, bool(given["running_apart"]))
        if given["lists_apart"]:
            draft.put_lists(features["list_start"])
        rule = _rule(evidence, given)
        large = find_headings(evidence, _HEADINGS) if given["headings_apart"] else find_title(evidence, rule)
        headers = find_headers(evidence, rule, large.lines[large.level == 0])
        draft.put_headings(without_gaps(large, headers))
        draft.put_headings(headers)
        return draft.finish()

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Say from the left edges why a segment starts at `line`, or why it doesn't."""
        given, labels = complete(self.parameters, values), self.label(evidence, values)
        features, starts = evidence.features, bool(labels.starts[line])
        if given["running_apart"] and features["running"][line]:
            return explain_running(evidence, line)
        edge = _edge_in_words(evidence, given, line)
        before = line_before(evidence, bool(given["running_apart"]), line)
        if is_heading(labels, line):
            return _explain_header(evidence, given, labels, edge, line)
        if before < 0 or is_heading(labels, before):
            why = "the document's first line of text" if before < 0 else "the line before is a header, this one isn't"
            return f"Starts a segment: {why}; {edge}."
        if starts and labels.role[line] == Role.LIST_ITEM:
            return explain_list_item(evidence, line)
        if features["above"][line] < 0:
            return explain_new_column(evidence, line, starts)
        return f"{explain_indent(evidence, number(given, 'first_line_indent'), line, starts)}; {edge}."

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        """Return the header band that the left edges of this document suggest."""
        return MappingProxyType({"header_band": _learned_band(evidence)})

    def remark(self, evidence: Evidence, values: Values) -> str:
        """Return nothing: it works on any document."""
        return ""

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        """Return the left edges as shares of the page width, and how far lines are set in."""
        if not len(evidence):
            return ()
        features = evidence.features
        indent = features["indent"][np.abs(features["indent"]) > 0.5]
        share = np.clip(features["start_share"], 0.0, 1.0)
        return (
            Histogram("header_band", "Left edges", "of page width", share, np.ones(len(share)), Live.INSIDE),
            Histogram("first_line_indent", "Indents", "pt", indent, np.ones(len(indent)), Live.ABOVE),
        )


def _band(evidence: Evidence, given: Values) -> Band:
    band = given["header_band"]
    return band if isinstance(band, tuple) else _learned_band(evidence)


def _learned_band(evidence: Evidence) -> Band:
    return (evidence.scalars.get("header_from", 0.0), evidence.scalars.get("header_to", 0.0))


def _rule(evidence: Evidence, given: Values) -> BandRule:
    return BandRule(_band(evidence, given), number(given, "tolerance"), int(number(given, "longest_header")))


def _edge_in_words(evidence: Evidence, given: Values, line: int) -> str:
    low, high = _band(evidence, given)
    learned = "learned " if given["header_band"] is None else ""
    share = float(evidence.features["start_share"][line])
    edge = f"left edge at {percent(share)} of the page width"
    if high <= 0:
        return f"{edge}, and no header band was {learned or 'set'}".rstrip()
    inside = "in" if in_band(evidence, _rule(evidence, given))[line] else "not in"
    return f"{edge}, {inside} the {learned}header band {percent(low)} to {percent(high)}"


def _explain_header(evidence: Evidence, given: Values, labels: Labels, edge: str, line: int) -> str:
    rule, title = _rule(evidence, given), labels.role[line] == Role.TITLE
    if given["headings_apart"] and (title or not in_band(evidence, rule)[line]):
        return f"{explain_heading(evidence, labels, _HEADINGS, line)[:-1]}; {edge}."
    if not labels.starts[line]:
        gap = float(evidence.features["gap"][line])
        return f"Goes on with the header above, {pt(gap)} below it; {edge}."
    if title:
        usual = usual_size(evidence, np.flatnonzero(in_band(evidence, rule) & (labels.role != Role.TITLE)))
        size = compared(float(evidence.lines.font_size[line]), TITLE_RATIO, usual, strict=False)
        return f"Starts the title: the first line, larger than every other, size {size}; {edge}."
    return f"Starts a header of level {int(labels.level[line])}: {edge}."
