"""Evidence: lines and the features that depend on no parameter, computed once."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.hints import Hints
    from docviewer.core.lines import AnyArray, Lines
    from docviewer.core.tables import Table

#: Features that hold indices of lines; -1, or n for those after the last, where there is none.
INDEX_FEATURES = ("above", "before", "after", "previous")


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """All that a strategy may look at.

    Attributes:
        lines: The n lines of the pages read so far, in reading order.
        page_sizes: (width, height) of every page of the document, points.
        features: Arrays of shape (n,) by name, and `scalars` for the document as a whole;
            made by `docviewer.segmentation.features.gather`, which documents them.
        scalars: Numbers that hold for the whole document, as `body_size`.
        hints: What the source says of its lines, or None where it says nothing.
        tables: Those found so far; feature `table` tells which line is in which.
    """

    lines: Lines
    page_sizes: tuple[tuple[float, float], ...]
    features: Mapping[str, AnyArray] = field(default_factory=lambda: MappingProxyType({}))
    scalars: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    hints: Hints | None = None
    tables: tuple[Table, ...] = ()

    def __len__(self) -> int:
        return len(self.lines)
