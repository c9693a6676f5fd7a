"""Measure the white space between lines against the usual leading of their size and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, Lines

#: Gaps that may be leadings, as multiples of the size.
_LEAST, _MOST = 0.6, 3.0
#: Sizes this close (points) share a leading.
_SIZE_STEP = 0.5
#: So many gaps of one size make a leading of a column's own, of the document's own.
_ENOUGH_HERE, _ENOUGH = 4, 3
#: Where no line above is known to be full, the smaller gaps are taken for leadings: paragraphs only add.
_LOW = 0.3
_USUAL_RATIO = 1.2


def usual_leading(lines: Lines, group: AnyArray, gap: FloatArray, same_size: BoolArray, full: BoolArray) -> FloatArray:
    """Return the usual leading at each line, points; float64 (n,).

    The middle gap inside running text - below full lines of the same size - of the same
    page, column and size; where there are too few, of that size in the whole document;
    where there are none, in proportion to the size.

    Args:
        lines: The n lines.
        group: (n,) number of each line's page and column.
        gap: (n,) points to the baseline above, nan where there is none.
        same_size: Where the line above has the line's own size.
        full: Where the line above is so full that the line's first word didn't fit.
    """
    size = np.maximum(lines.font_size, 1e-6)
    relative = gap / size
    usable = same_size & (relative > _LEAST) & (relative < _MOST)
    inner = usable & full
    size_class = np.rint(size / _SIZE_STEP).astype(np.int64)
    leading = _ratio(relative, inner, usable) * size
    for key, chosen, quantile, enough in (
        (size_class, usable, _LOW, _ENOUGH),
        (size_class, inner, 0.5, _ENOUGH),
        (group * (int(size_class.max(initial=0)) + 1) + size_class, inner, 0.5, _ENOUGH_HERE),
    ):
        value, count = _by_class(key, gap, chosen, quantile)
        leading = np.where(count >= enough, value, leading)
    return leading


def _ratio(relative: FloatArray, inner: BoolArray, usable: BoolArray) -> float:
    if inner.any():
        return float(np.median(relative[inner]))
    return min(float(np.quantile(relative[usable], _LOW)), _USUAL_RATIO) if usable.any() else _USUAL_RATIO


def _by_class(key: AnyArray, gap: FloatArray, chosen: BoolArray, quantile: float) -> tuple[FloatArray, AnyArray]:
    """Return a quantile of the chosen gaps of each line's class, and how many there are; both (n,)."""
    if not chosen.any():
        return np.zeros(len(key)), np.zeros(len(key), dtype=np.int64)
    keys, gaps = key[chosen], gap[chosen]
    order = np.lexsort((gaps, keys))
    classes, first, counts = np.unique(keys[order], return_index=True, return_counts=True)
    values = gaps[order][first + np.floor(quantile * (counts - 1)).astype(np.int64)]
    at = np.minimum(np.searchsorted(classes, key), len(classes) - 1)
    known = classes[at] == key
    return values[at], np.where(known, counts[at], 0)
