"""Weigh at each line of text whether a paragraph starts there: named pieces of evidence, summed.

Each piece says how strongly something speaks, from -2 to 2; its weight in `WEIGHTS` says how much that counts. A
paragraph starts where the sum with `BIAS` is above zero. The sum is the logarithm of odds: weights were reasoned, then
fitted on tagged documents by logistic regression that keeps near what was reasoned (packaging/fit_layout.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.boundaries import BESIDE
from docviewer.segmentation.endings import NO_MARK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray

#: What each piece of evidence counts, by name. See `boundary_pieces` for what they are.
WEIGHTS: Mapping[str, float] = {
    "gap": 2.1,
    "wide_gap": 1.8,
    "usual_gap": 0.4,
    "unlike_gaps": 2.6,
    "unlike_indents": 1.7,
    "full": 2.8,
    "full_here": 0.7,
    "ended": 1.4,
    "short": 0.4,
    "short_in_column": 2.0,
    "stop": 0.5,
    "no_stop": 1.0,
    "open": 1.3,
    "lower": 1.1,
    "lower_unended": 1.8,
    "first_line": 2.0,
    "first_line_stop": 2.2,
    "out": 2.0,
    "size": 2.0,
    "weight": 2.2,
    "slant": 1.6,
    "list": 4.1,
    "counts_on": 2.1,
    "set_in": 1.0,
    "contents": 3.0,
    "rows": 3.0,
    "beside": 5.0,
    "one_heading": 3.2,
    "elsewhere": 2.2,
    "elsewhere_unended": 1.3,
}
BIAS = 1.2

#: White and lengths over which pieces grow to their full strength: usual leadings, em, shares of the size.
_GAP_RANGE, _WIDE_RANGE = 0.1, 0.5
_FULL_RANGE, _ENDED_RANGE, _SHORT_RANGE, _VERY_SHORT_RANGE = 1.5, 1.5, 5.0, 10.0
_SIZE_RANGE = 0.05
#: Steps that undo each other to so many em are those of a first line.
_SAME_STEP = 0.3
#: Lines of one heading: sizes differ by so much at most (share), and stand so many usual leadings apart.
_ONE_SIZE, _WRAPPED = 0.03, 1.5


@dataclass(frozen=True, slots=True)
class BoundaryRule:
    """The thresholds of the evidence.

    Attributes:
        gap: Usual leadings from which white speaks for a start.
        indent: em from which a first line is set in.
        short: em that a line must leave, past the next one's first word, to be short.
        heading_ratio: Size from which lines look like headings, as a multiple of the body's.
        lists: Whether list marks count.
    """

    gap: float = 1.1
    indent: float = 0.6
    short: float = 0.5
    heading_ratio: float = 1.1
    lists: bool = True


def boundary_pieces(evidence: Evidence, rule: BoundaryRule) -> dict[str, FloatArray]:
    """Return the pieces of evidence by name; float64 (n,) each, positive for a start."""
    features, scalars = evidence.features, evidence.scalars
    below, gap = features["below"], _number(features["text_gap"], 1.0)
    beside = below & (gap < BESIDE)
    row = below & ~beside
    room, here = _number(features["room"], 0.0), _number(features["room_here"], 0.0)
    lower, stopped = features["starts_lower"], features["stopped"]
    ended = stopped & ~lower
    listed = features["list_item"] & rule.lists
    first_line = _first_lines(evidence, rule, row)
    one_heading = _one_heading(evidence, rule, row, gap)
    apart = ~beside
    entry = features["below_entry"]
    short = apart * np.clip((here - rule.short) / _SHORT_RANGE, 0.0, 1.0)
    usual = np.where(row, np.clip((rule.gap - gap) / _GAP_RANGE, 0.0, 1.0), 0.0)
    return {
        "gap": np.where(row & ~one_heading, np.clip((gap - rule.gap) / _GAP_RANGE, 0.0, 2.0), 0.0),
        "usual_gap": -usual,
        "wide_gap": np.where(row, np.clip((gap - _WRAPPED) / _WIDE_RANGE, 0.0, 1.0), 0.0),
        "unlike_gaps": -usual * scalars["spaced"],
        "unlike_indents": -_as_number(~first_line & ~listed & ~beside & ~features["centred"]) * scalars["indented"],
        "full": (apart & ~entry) * -np.clip((rule.short - room) / _FULL_RANGE, 0.0, 1.0),
        "full_here": (apart & ~entry & (room > rule.short)) * -np.clip((rule.short - here) / _FULL_RANGE, 0.0, 1.0),
        "ended": (apart & ended) * np.clip((here - rule.short) / _ENDED_RANGE, 0.0, 1.0),
        "short": short,
        "short_in_column": apart * np.clip((room - rule.short) / _VERY_SHORT_RANGE, 0.0, 1.0),
        "stop": _as_number(ended & apart),
        "no_stop": -_as_number(~stopped),
        "open": (features["open_before"] & ~listed) * (short - 1.0),
        "lower": -_as_number(lower & ~listed),
        "lower_unended": -_as_number(lower & ~listed & ~stopped),
        "first_line": _as_number(first_line),
        "first_line_stop": _as_number(first_line & stopped),
        "out": _as_number(_steps_out(features, rule, row)),
        "size": apart * np.clip(np.abs(features["size_change"]) / _SIZE_RANGE, 0.0, 2.0),
        "weight": _as_number(features["weight_change"] & apart),
        "slant": _as_number(features["slant_change"] & apart),
        "list": _as_number(listed),
        "counts_on": _as_number(listed & features["counts_on"]),
        "set_in": _as_number(_set_in(features, rule, row)),
        "contents": _as_number(entry),
        "rows": _as_number(features["rows"]),
        "beside": -_as_number(beside),
        "one_heading": -_as_number(one_heading),
        "elsewhere": _as_number(~below),
        "elsewhere_unended": -_as_number(~below & ~stopped & (here <= rule.short)),
    }


def weigh(pieces: Mapping[str, FloatArray], weights: Mapping[str, float], bias: float) -> FloatArray:
    """Return the sum of all pieces with their weights."""
    total = np.full(len(next(iter(pieces.values()))), bias)
    for name, piece in pieces.items():
        total += weights[name] * piece
    return total


def _number(values: FloatArray, missing: float) -> FloatArray:
    return np.where(np.isnan(values), missing, values)


def _as_number(flags: AnyArray) -> FloatArray:
    return np.asarray(flags, dtype=np.float64)


def _first_lines(evidence: Evidence, rule: BoundaryRule, row: BoolArray) -> BoolArray:
    """Tell which lines are set in as first lines are: further than the line above, and than the one below or a stop.

    The second line of a list item is further in than its mark.
    """
    features = evidence.features
    back = features["next_step"] <= -rule.indent
    set_in = row & (features["step"] >= rule.indent) & (back | features["stopped"]) & ~features["below_item"]
    elsewhere = ~features["below"] & (features["indent"] >= rule.indent * evidence.lines.font_size) & back
    return np.asarray((set_in | elsewhere) & ~features["centred"])


def _steps_out(features: Mapping[str, AnyArray], rule: BoundaryRule, row: BoolArray) -> BoolArray:
    """Tell which lines step out from the line above, unless that was set in as a first line."""
    undone = np.abs(features["step_before"] + features["step"]) < _SAME_STEP
    return np.asarray(row & (features["step"] <= -rule.indent) & ~undone)


def _set_in(features: Mapping[str, AnyArray], rule: BoundaryRule, row: BoolArray) -> BoolArray:
    """Tell which lines begin a block that is set in: the line above is set as the one above it, the one below as this.

    The second line of a list item or of a hanging paragraph isn't one.
    """
    stays = (np.abs(features["next_step"]) < _SAME_STEP) & (np.abs(features["step_before"]) < _SAME_STEP)
    return np.asarray(row & (features["step"] >= rule.indent) & stays & ~features["below_item"])


def _one_heading(evidence: Evidence, rule: BoundaryRule, row: BoolArray, gap: FloatArray) -> BoolArray:
    """Tell which lines go on with a large or bold line above that is set alike."""
    features, lines = evidence.features, evidence.lines
    large = lines.font_size >= rule.heading_ratio * evidence.scalars["body_size"] - 1e-9
    alike = ~features["weight_change"] & ~features["slant_change"] & (np.abs(features["size_change"]) <= _ONE_SIZE)
    alike &= (large | features["bold_alone"]) & ~features["stopped"]
    return np.asarray(row & alike & (gap <= _WRAPPED) & (features["list_mark"] == NO_MARK) & (features["section"] == 0))
