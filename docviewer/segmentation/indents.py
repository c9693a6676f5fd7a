"""Find the lines where the left edge steps in or out and a paragraph starts by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.going_on import SHORT
from docviewer.segmentation.neighbours import value_above

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import BoolArray

#: Lines set in alike differ by no more, points.
_ALIKE = 2.0
#: A line stands below the line above from so many usual leadings on; nearer it stands beside it.
NEXT_ROW = 0.5


def first_line_indents(evidence: Evidence, least: float) -> BoolArray:
    """Tell which lines are set in by `least` points as a paragraph's first line is; bool (n,).

    Such a line lies further in than the column and than the line above, and the line
    above is at its end, with a stop or well before its column's - otherwise this is how
    wrapped lines of a hanging paragraph look. Below a line set in alike it starts a
    paragraph if that line ended early with a stop.
    """
    features = evidence.features
    indent, step = features["indent"], features["indent_step"]
    early = features["fits_above"] > 0
    set_in = (indent >= least) & ~features["centred"] & (features["gap_ratio"] > NEXT_ROW)
    stopped = value_above(features["stops"], features["above"], False)
    short = early & (value_above(features["fill"], features["above"], 1.0) < SHORT)
    further = (step >= least) & (short | stopped)
    return np.asarray(set_in & (further | ((np.abs(step) <= _ALIKE) & early & stopped)))


def steps_back(evidence: Evidence, least: float) -> BoolArray:
    """Tell which lines step out by `least` points and start a paragraph by that; bool (n,).

    Either out of the column, as the first line of a hanging paragraph does, or back
    from two lines set in alike, as text after a quotation does, or from the second line
    of a list item.
    """
    features = evidence.features
    back = (features["indent_step"] <= -least) & (features["gap_ratio"] > NEXT_ROW) & ~features["centred"]
    at = np.flatnonzero(back)
    above = features["above"][at]
    block = np.abs(features["indent_step"][above]) <= _ALIKE
    item = (features["above"][above] >= 0) & features["list_start"][features["above"][above]]
    back[at] = block | item | (features["indent"][at] <= -least / 2)
    return np.asarray(back)


def explain_indent(evidence: Evidence, least: float, line: int, starts: bool) -> str:
    """Say from the indents why a paragraph starts at `line`, below another, or why it doesn't."""
    features = evidence.features
    indent, step = float(features["indent"][line]), float(features["indent_step"][line])
    if starts and step <= -least:
        return f"Starts a paragraph: set out by {-step:.1f} pt >= {least:g} pt from the line above"
    if starts:
        return f"Starts a paragraph: set in by {indent:.1f} pt >= {least:g} pt, and the line above is at its end"
    if indent < least:
        return f"Goes on: set in by {indent:.1f} pt < {least:g} pt"
    if features["centred"][line]:
        why = "but as far from the other edge: it is centred"
    elif not features["gap_ratio"][line] > NEXT_ROW:
        why = "but it stands beside the line above"
    elif step < least:
        why = f"but by {step:.1f} pt < {least:g} pt from the line above"
    else:
        why = "but the line above neither stops nor ends early"
    return f"Goes on: set in by {indent:.1f} pt >= {least:g} pt, {why}"
