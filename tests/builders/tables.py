"""Tables drawn on pages: their rules, and text in their cells."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from tests.builders.pdf import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW_PT = 24.0
_INSET = 6.0


def edges(first: float, sizes: Sequence[float]) -> list[float]:
    """Return the places of boundaries."""
    return list(accumulate(sizes, initial=first))


def grid_rules(xs: Sequence[float], ys: Sequence[float]) -> list[tuple[float, float, float, float]]:
    """Return the rules of a grid, each over its whole length."""
    return [*((x, ys[0], x, ys[-1]) for x in xs), *((xs[0], y, xs[-1], y) for y in ys)]


def cell_texts(xs: Sequence[float], ys: Sequence[float], rows: Sequence[Sequence[str]], **style: object) -> list[Text]:
    """Set the text of each cell; empty ones get none."""
    places = [(x, y, text) for y, row in zip(ys, rows, strict=False) for x, text in zip(xs, row, strict=False)]
    return [Text(x + _INSET, y + 16, text, **{"size": 10, **style}) for x, y, text in places if text]


def rules_around(
    xs: Sequence[float], ys: Sequence[float], spans: Sequence[tuple[int, int, int, int]]
) -> list[tuple[float, float, float, float]]:
    """Return the four rules around each cell (row, column, rows, columns)."""
    found: set[tuple[float, float, float, float]] = set()
    for row, column, height, width in spans:
        for at in range(row, row + height):
            top, bottom = ys[at], ys[at + 1]
            found |= {(xs[column], top, xs[column], bottom), (xs[column + width], top, xs[column + width], bottom)}
        for left, right in pairwise(xs[column : column + width + 1]):
            found |= {(left, ys[row], right, ys[row]), (left, ys[row + height], right, ys[row + height])}
    return sorted(found)
