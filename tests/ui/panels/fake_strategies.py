"""Small strategies that declare one parameter of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Labels
from docviewer.core.parameters import Kind, Parameter
from docviewer.core.strategy import Histogram, Live

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.core.evidence import Evidence
    from docviewer.core.parameters import Value, Values

GAP = Parameter(
    "gap_factor", "Gap factor", "A larger factor gives fewer segments.", Kind.NUMBER, 1.6, 0.8, 3.0, 0.05, "x"
)
SHORT = Parameter("short_line", "Short last line", "How short a last line is.", Kind.NUMBER, 0.8, 0.0, 1.0, 0.01, "%")
BAND = Parameter(
    *("header_band", "Header band", "Where headers begin.", Kind.BAND, None, 0.0, 1.0, 0.01, "%"),
    presets=(("published", (0.10, 0.14)),),
    learnable=True,
)
LINES = Parameter("longest", "Longest heading", "Lines.", Kind.INTEGER, 3, 1, 10, 1, "lines", more=True)
BOLD = Parameter("bold", "Bold headings", "Whether bold lines are headings.", Kind.SWITCH, True, more=True)
CASE = Parameter(
    *("letters", "Letters", "Which letters.", Kind.CHOICE, "any_case"), choices=("any_case", "upper_case"), more=True
)
STOPS = Parameter("stops", "Stops", "What ends a sentence.", Kind.WORDS, ". ! ?", more=True)

GAPS = Histogram(
    *("gap_factor", "Line gaps", "x usual leading"),
    np.concatenate((np.linspace(0.9, 1.2, 900), np.linspace(1.7, 2.4, 100))),
    np.ones(1000),
    Live.ABOVE,
)
EDGES = Histogram(
    "header_band", "Left edges", "share of page width", np.linspace(0.08, 0.9, 400), np.ones(400), Live.INSIDE
)


@dataclass(frozen=True)
class FakeStrategy:
    """A strategy that makes one segment of all lines."""

    name: str
    title: str
    summary: str
    parameters: tuple[Parameter, ...]

    def label(self, evidence: Evidence, values: Values) -> Labels:
        return Labels.from_starts(np.zeros(len(evidence), dtype=bool))

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        return "first line"

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        return {}

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        return ()


SPACING = FakeStrategy(
    "line-spacing",
    "Line spacing",
    "A new segment starts where the gap is larger than usual.",
    (GAP, SHORT, BAND, LINES, BOLD, CASE, STOPS),
)
SIZE = FakeStrategy("font-size", "Font size", "A heading is set larger than the text.", (SHORT,))
STRATEGIES = {strategy.name: strategy for strategy in (SPACING, SIZE)}


def histogram_of(values: Sequence[float], live: Live = Live.ABOVE) -> Histogram:
    """Return line gaps that all count the same."""
    return Histogram(
        "gap_factor", "Line gaps", "x usual leading", np.asarray(values, np.float64), np.ones(len(values)), live
    )
