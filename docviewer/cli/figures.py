"""Write figures from 0 to 1; one without a meaning is null in JSON and a dash in text."""

from __future__ import annotations

_DECIMALS = 4


def rounded(value: float | None) -> float | None:
    """Return a figure as JSON tells it."""
    return None if value is None else round(value, _DECIMALS)


def number(value: float | None) -> str:
    """Return a figure as text tells it."""
    return "-" if value is None else f"{value:.3f}"
