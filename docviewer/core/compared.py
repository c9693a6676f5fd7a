"""A document segmented twice and compared: what the command line prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.comparison import Comparison
    from docviewer.core.document import DocumentInfo
    from docviewer.core.labels import Labels
    from docviewer.core.parameters import Parameter, Values

#: Sides that have the strategy kept of a document: with what a person corrected, and without.
CORRECTED, AUTOMATIC = AS_KEPT = ("corrected", "automatic")


@dataclass(frozen=True, slots=True, eq=False)
class ComparedSide:
    """One of the two segmentations, and where it comes from.

    Attributes:
        strategy: Name of the strategy.
        values: All its parameters.
        settings: (name, value as written) of those that aren't at their default.
        labels: What it found.
        kept_as: `CORRECTED` or `AUTOMATIC`; empty where the strategy was named.
    """

    strategy: str
    values: Values
    settings: tuple[tuple[str, str], ...]
    labels: Labels
    kept_as: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ComparedDocument:
    """A document and both its segmentations, compared."""

    info: DocumentInfo
    a: ComparedSide
    b: ComparedSide
    comparison: Comparison


def changed_settings(declared: Iterable[Parameter], values: Values) -> tuple[tuple[str, str], ...]:
    """Return (name, value as written) of the parameters that `values` takes away from their defaults."""
    given = ((parameter, values.get(parameter.name, parameter.default)) for parameter in declared)
    return tuple((parameter.name, parameter.format(value)) for parameter, value in given if value != parameter.default)
