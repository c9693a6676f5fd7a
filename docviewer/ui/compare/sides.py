"""The two sides of a comparison, as the view shows them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docviewer.ui.panels.shown_value import value_text, with_unit
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from docviewer.core.comparison import Comparison
    from docviewer.core.labels import Labels
    from docviewer.core.parameters import Value, Values
    from docviewer.core.segments import Segments
    from docviewer.core.strategy import Strategy


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One segmentation of the document, whatever it comes from.

    Attributes:
        title: What it comes from, as "Line spacing".
        detail: What is special about it, as "gap factor 1.60 ×"; may be empty.
        labels: Of the document's lines; None while they are on their way.
        segments: Derived from them.
    """

    title: str
    detail: str = ""
    labels: Labels | None = None
    segments: Segments | None = None

    @classmethod
    def of(cls, strategy: Strategy, values: Values, labels: Labels | None, segments: Segments | None) -> Side:
        """Say what `labels` come from: a strategy, and what isn't at its default."""
        return cls(tr(strategy.title), settings_text(strategy, values), labels, segments)

    def named(self, title: str) -> Side:
        """Return the side under another title."""
        return replace(self, title=title)

    @property
    def words(self) -> str:
        """Title and detail on one line."""
        return f"{self.title} · {self.detail}" if self.detail else self.title


@dataclass(frozen=True, slots=True)
class Choice:
    """What the other side is made with.

    Attributes:
        strategy: Name of the strategy.
        values: Parameters that differ from its defaults.
        frozen: Whether these are the settings of a moment, kept.
        automatic: Whether it follows the document's own settings, without its corrections.
    """

    strategy: str
    values: tuple[tuple[str, Value], ...] = ()
    frozen: bool = False
    automatic: bool = False

    @classmethod
    def of(cls, strategy: str, values: Values, frozen: bool = False, automatic: bool = False) -> Choice:
        """Keep `values` as they are now."""
        return cls(strategy, tuple(sorted(values.items())), frozen, automatic)

    @property
    def parameters(self) -> Values:
        """The values by name."""
        return dict(self.values)


def settings_text(strategy: Strategy, values: Values) -> str:
    """Say which parameters aren't at their defaults, as "gap factor 1.60 × · lists apart no"."""
    parts = [
        f"{tr(parameter.label).lower()} {with_unit(parameter, value_text(parameter, values[parameter.name]))}"
        for parameter in strategy.parameters
        if parameter.name in values and values[parameter.name] != parameter.default
    ]
    return " · ".join(parts)


def same_text(comparison: Comparison) -> str:
    """Say that both sides are the same, as "Both find the same 38 segments."."""
    count = int(comparison.a.starts.sum())
    return tr_n("Both find the same segment.", "Both find the same {n} segments.", count)
