"""Font sizes of recognised text: from the heights of its words, and the same size for all lines of one font.

Recognition tells how high the ink of a word is, not its font size. How much of the size that is depends on the letters:
"on" reaches from the baseline to the height of an x, "bay" over it and below. So each word is first taken to the size
that letters of its kind have that height in; what is left, a few percent of noise, is evened out by clustering.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from docviewer.core.text import both_without_spaces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Heights over the baseline and below it, in sizes; usual text fonts differ by a few percent.
_X_HEIGHT, _TALL, _BELOW, _BELOW_COMMA = 0.52, 0.72, 0.21, 0.13
#: How much of their square East Asian characters fill, some below the baseline.
_SQUARE = 0.92
_REACHING_DOWN, _COMMAS = frozenset("gjpqy()[]{}|_çş"), frozenset(",;$Q")
_LOW = frozenset("acegmnopqrsuvwxyzçşñ")
#: Marks whose height says nothing of the size, as dots and dashes.
_NO_MEASURE = frozenset(".,:;'\"`-–—_=~*•·…^°")
#: Sizes within this factor of a cluster's middle make it up; those within the larger one join it.
_CORE, _JOINS = 1.07, 1.13
_DECIMALS = 1


class Cluster(NamedTuple):
    """A font size, and the measured sizes that come to it."""

    low: float
    high: float
    size: float


def word_size(text: str, height: float, padding: float = 0.0) -> float | None:
    """Return the font size of a word from how high its box is, in the same unit; None where that can't be told.

    Args:
        text: The word.
        height: Of its box, across the direction of the text.
        padding: How much of the size the box is higher than the ink.
    """
    letters = set(text) - _NO_MEASURE
    if not letters or height <= 0:
        return None
    if not text.isascii() and any(both_without_spaces(letter, letter) for letter in letters):
        return height / (_SQUARE + padding)
    above = _X_HEIGHT if letters <= _LOW else _TALL
    return height / (above + depth(text) + padding)


def reaches_down(text: str) -> bool:
    """Tell whether letters of a word, or its commas, reach below the line they stand on."""
    return depth(text) > 0


def depth(text: str) -> float:
    """Return how far a word reaches below the line it stands on, in sizes."""
    if not _REACHING_DOWN.isdisjoint(text):
        return _BELOW
    return 0.0 if _COMMAS.isdisjoint(text) else _BELOW_COMMA


def line_size(words: Iterable[tuple[str, float]], padding: float = 0.0) -> float | None:
    """Return the font size of a line: the middle one of its words, longer words counting more.

    Args:
        words: Text and height of each.
        padding: See `word_size`.
    """
    sizes = [(size, len(text)) for text, height in words if (size := word_size(text, height, padding)) is not None]
    return _middle(sorted(sizes)) if sizes else None


def learn_clusters(
    sizes: Sequence[float], weights: Sequence[float], *, core: float = _CORE, joins: float = _JOINS
) -> tuple[Cluster, ...]:
    """Return the sizes of the fonts behind sizes that differ by recognition alone, those of most text first.

    The size around which most text lies is taken with all that is near it, then the next of what is left.

    Args:
        sizes: Of n lines; those that aren't positive are passed over.
        weights: What each counts, as its number of characters.
        core: Sizes within this factor of a cluster's middle make it up.
        joins: Those within this one join it.
    """
    left = sorted((size, weight) for size, weight in zip(sizes, weights, strict=True) if size > 0)
    found: list[Cluster] = []
    while left:
        values = [size for size, _ in left]
        middle = _heaviest(values, [weight for _, weight in left], core)
        first, last = bisect_left(values, middle / joins), bisect_right(values, middle * joins)
        near = slice(bisect_left(values, middle / core), bisect_right(values, middle * core))
        found.append(Cluster(middle / joins, middle * joins, round(_middle(left[near]), _DECIMALS)))
        del left[first:last]
    return tuple(found)


def size_among(clusters: Iterable[Cluster], size: float) -> float:
    """Return the size of the first cluster that takes in `size`, to a tenth; `size` itself where none does."""
    return next((each.size for each in clusters if each.low <= size <= each.high), round(size, _DECIMALS))


def clustered(
    sizes: Sequence[float], weights: Sequence[float], *, core: float = _CORE, joins: float = _JOINS
) -> list[float]:
    """Return for each size that of its cluster; see `learn_clusters`."""
    clusters = learn_clusters(sizes, weights, core=core, joins=joins)
    return [size_among(clusters, size) for size in sizes]


def _heaviest(values: Sequence[float], weights: Sequence[float], core: float) -> float:
    """Return the value with most weight around it; `values` ascend."""
    total = [0.0, *accumulate(weights)]
    around = [total[bisect_right(values, value * core)] - total[bisect_left(values, value / core)] for value in values]
    return values[max(range(len(values)), key=around.__getitem__)]


def _middle(weighted: Sequence[tuple[float, float]]) -> float:
    """Return the weighted median of ascending values."""
    half = math.fsum(weight for _, weight in weighted) / 2
    reached = 0.0
    for value, weight in weighted:
        reached += weight
        if reached >= half:
            return value
    return weighted[-1][0]
