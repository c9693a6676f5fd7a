"""Find sections by font size: a heading is set larger than the text, or bold and on its own.

The body's size is the one that sets most characters. Lines a given ratio larger are
headings; their distinct sizes make the levels. A section is a heading and all text up
to the next heading, across columns and pages; text before the first heading is kept.
Idea: the "font size" technique of the published Textract paragraph solution.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.parameters import Kind, Parameter, complete, number
from docviewer.core.strategy import Histogram, Live
from docviewer.segmentation.draft import RUNNING_APART, Draft, no_lines
from docviewer.segmentation.explaining import explain_not_heading, explain_set_apart, is_heading
from docviewer.segmentation.headings import HeadingRule, find_headings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.parameters import Value, Values


class FontSize:
    """Starts a section at each line larger than the body, or bold and standing alone."""

    name = "font-size"
    title = "Font size"
    summary = "A section starts at each heading: a line set larger than the text, or bold and standing alone."
    parameters = (
        Parameter(
            "heading_ratio",
            "Heading size",
            "How much larger than the body a heading is set; larger finds fewer headings.",
            Kind.NUMBER,
            1.1,
            minimum=1.0,
            maximum=3.0,
            step=0.01,
            unit="x",
        ),
        Parameter(
            "bold_headings",
            "Bold headings",
            "Lines as large as the body are headings too where they are bold and stand alone.",
            Kind.SWITCH,
            True,
        ),
        Parameter(
            "size_tolerance",
            "Size tolerance",
            "Sizes closer than this are one level; larger makes fewer levels.",
            Kind.NUMBER,
            0.5,
            minimum=0.0,
            maximum=4.0,
            step=0.1,
            unit="pt",
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
        RUNNING_APART,
    )

    def label(self, evidence: Evidence, values: Values) -> Labels:
        """Label headings by size and weight, and the text after each as one segment."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return no_lines()
        draft = Draft(evidence, np.zeros(len(evidence), dtype=bool), bool(given["running_apart"]))
        draft.put_headings(find_headings(evidence, _rule(given)))
        return draft.finish()

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Say from the sizes why a segment starts at `line`, or why it doesn't."""
        given, labels = complete(self.parameters, values), self.label(evidence, values)
        rule = _rule(given)
        why = explain_not_heading(evidence, find_headings(evidence, rule), rule, line)
        said = explain_set_apart(evidence, labels, rule, bool(given["running_apart"]), line)
        if said is None:
            return f"Goes on: {why}, so this is text, as is the line before."
        return said if is_heading(labels, line) or labels.role[line] else f"{said[:-1]}; this one is text: {why}."

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        """Return nothing: no parameter is learned."""
        return MappingProxyType({})

    def remark(self, evidence: Evidence, values: Values) -> str:
        """Return nothing: it works on any document."""
        return ""

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        """Return the font sizes over the body's, by characters, and the steps between distinct sizes."""
        if not len(evidence):
            return ()
        body, size = evidence.scalars["body_size"], evidence.lines.font_size
        distinct = np.unique(np.round(size, 1))
        steps = np.diff(distinct)
        return (
            Histogram(
                "heading_ratio",
                "Font sizes",
                "× body size",
                size / body,
                evidence.features["characters"].astype(np.float64),
                Live.ABOVE,
            ),
            Histogram("size_tolerance", "Steps between sizes", "pt", steps, np.ones(len(steps)), Live.ABOVE),
        )


def _rule(given: Values) -> HeadingRule:
    return HeadingRule(
        ratio=number(given, "heading_ratio"),
        tolerance=number(given, "size_tolerance"),
        bold=bool(given["bold_headings"]),
        longest=int(number(given, "longest_heading")),
    )
