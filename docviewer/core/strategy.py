"""What a segmentation strategy is: a pure function from evidence and parameters to labels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.lines import FloatArray
    from docviewer.core.parameters import Parameter, Value, Values


class Live(Enum):
    """Which part of a histogram a threshold acts on."""

    ABOVE = auto()
    BELOW = auto()
    INSIDE = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """The values that a parameter cuts, in the parameter's own unit.

    Attributes:
        parameter: Name of the parameter whose threshold is drawn.
        title: As "Line gaps".
        axis: As "× usual leading".
        values: float64 (m,), finite.
        weights: float64 (m,), what each value counts.
        live: Which side of the threshold the parameter acts on.
    """

    parameter: str
    title: str
    axis: str
    values: FloatArray
    weights: FloatArray
    live: Live = Live.ABOVE


class Strategy(Protocol):
    """One way to find segments. Pure: labels depend on evidence and parameters alone.

    Attributes:
        name: Public name, as `line-spacing`.
        title: As "Line spacing".
        summary: One sentence that says when a new segment starts.
        parameters: Declarations, the most useful first.
    """

    @property
    def name(self) -> str:
        """Public name."""
        ...

    @property
    def title(self) -> str:
        """Name shown to people."""
        ...

    @property
    def summary(self) -> str:
        """When a new segment starts."""
        ...

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Declared parameters."""
        ...

    def label(self, evidence: Evidence, values: Values) -> Labels:
        """Label all lines; missing values take their defaults."""
        ...

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Say from the deciding numbers why a segment starts at `line`, or why it doesn't."""
        ...

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        """Return what the learnable parameters come to on this document."""
        ...

    def remark(self, evidence: Evidence, values: Values) -> str:
        """Say what a person should know of this strategy on this document, a sentence; empty if nothing."""
        ...

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        """Return the histogram of each parameter that cuts a feature; the first is shown at the start."""
        ...
