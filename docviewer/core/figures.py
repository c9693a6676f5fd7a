"""Means of figures that some documents don't have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def means(names: Iterable[str], figures: Sequence[object]) -> dict[str, float | None]:
    """Return the mean of each attribute named over those that have it, by name; None where none of them has it."""
    found: dict[str, float | None] = {}
    for name in names:
        values = [value for each in figures if (value := getattr(each, name)) is not None]
        found[name] = sum(values) / len(values) if values else None
    return found
