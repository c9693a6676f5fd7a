"""Find paragraphs by the white space between lines.

A paragraph starts where the gap to the line above is larger than a factor times the
usual leading of that size and column. At a new column or page, where no gap can be
measured, the paragraph goes on unless the lines on either side say otherwise.
Idea: the "line spacing" technique of the published Textract paragraph solution.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role
from docviewer.core.parameters import Kind, Parameter, complete, number
from docviewer.core.strategy import Histogram, Live
from docviewer.segmentation.draft import APART, no_lines, paragraphs_apart
from docviewer.segmentation.explaining import compared, explain_list_item, explain_new_column, explain_set_apart, pt
from docviewer.segmentation.headings import HeadingRule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.lines import BoolArray
    from docviewer.core.parameters import Value, Values

_HEADINGS = HeadingRule()


class LineSpacing:
    """Starts a paragraph below each gap that is larger than usual."""

    name = "line-spacing"
    title = "Line spacing"
    summary = "A paragraph starts where the gap to the line above is larger than usual for that size and column."
    parameters = (
        Parameter(
            "gap_factor",
            "Gap",
            "How much larger than the usual leading a gap between paragraphs is; larger finds fewer paragraphs.",
            Kind.NUMBER,
            1.2,
            minimum=1.0,
            maximum=4.0,
            step=0.01,
            unit="x",
        ),
        Parameter(
            "size_change",
            "Size change",
            "Text whose size differs by more from the line before starts a paragraph; larger ignores more.",
            Kind.NUMBER,
            1.0,
            minimum=0.1,
            maximum=20.0,
            step=0.1,
            unit="pt",
            more=True,
        ),
        *APART,
    )

    def label(self, evidence: Evidence, values: Values) -> Labels:
        """Label paragraphs by the gaps between lines."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return no_lines()
        return paragraphs_apart(evidence, _starts(evidence, given), given, _HEADINGS)

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Say from the gap why a paragraph starts at `line`, or why it doesn't."""
        given, labels = complete(self.parameters, values), self.label(evidence, values)
        rule = _HEADINGS if given["headings_apart"] else None
        said = explain_set_apart(evidence, labels, rule, bool(given["running_apart"]), line)
        if said is not None:
            return said
        features, starts = evidence.features, bool(labels.starts[line])
        step, change = abs(float(features["size_step"][line])), number(given, "size_change")
        if starts and labels.role[line] == Role.LIST_ITEM:
            return explain_list_item(evidence, line)
        if step > change:
            return f"Starts a paragraph: size differs by {pt(step)} > {pt(change)} from the line before."
        if features["above"][line] < 0:
            return explain_new_column(evidence, line, starts)
        gap, leading = float(features["gap"][line]), float(features["leading"][line])
        why = f"gap {compared(gap, number(given, 'gap_factor'), leading)}"
        return f"{'Starts a paragraph' if starts else 'Goes on'}: {why}, the usual leading here."

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        """Return nothing: no parameter is learned."""
        return MappingProxyType({})

    def remark(self, evidence: Evidence, values: Values) -> str:
        """Return nothing: it works on any document."""
        return ""

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        """Return the gaps between lines over the usual leading, and the changes of size."""
        if not len(evidence):
            return ()
        ratio = evidence.features["gap_ratio"]
        ratio = ratio[np.isfinite(ratio)]
        steps = np.abs(evidence.features["size_step"])
        steps = steps[steps > 0.05]
        return (
            Histogram("gap_factor", "Line gaps", "× usual leading", ratio, np.ones(len(ratio)), Live.ABOVE),
            Histogram("size_change", "Changes of size", "pt", steps, np.ones(len(steps)), Live.ABOVE),
        )


def _starts(evidence: Evidence, given: Values) -> BoolArray:
    features = evidence.features
    starts = features["gap_ratio"] > number(given, "gap_factor")
    starts |= features["first_of_column"] & ~features["goes_on"]
    starts |= np.abs(features["size_step"]) > number(given, "size_change")
    return np.asarray(starts)
