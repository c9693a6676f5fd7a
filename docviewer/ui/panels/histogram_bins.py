"""Sort a feature's values into bins a person can read: round edges, no far outliers, the threshold always inside."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.parameters import Kind
from docviewer.ui.panels.shown_value import number_text

if TYPE_CHECKING:
    from docviewer.core.lines import FloatArray
    from docviewer.core.parameters import Parameter
    from docviewer.core.strategy import Histogram

#: Share of the values that may lie outside the shown range on either side. Of the values, not of their weight: a
#: heading is one line in a hundred and few characters, and yet what is looked for.
_TAIL = 0.001
#: If the values fill at least this share of the parameter's range, the whole range is shown, so that line and
#: slider stand above each other.
_WHOLE_RANGE = 0.12
_MOST_BINS = 40
_LEAST_STEPS = 16
_COARSE = 2048
_MOST_TICKS = 6
_ROUND = (1.0, 2.0, 5.0)


@dataclass(frozen=True, slots=True, eq=False)
class Bins:
    """Counts over equal bins, in the parameter's unit.

    Attributes:
        low: Where the first bin begins.
        width: Of each bin.
        counts: float64 (b,), the weight in each bin; what lies outside is counted in the end bins.
        under: Whether values lie below `low`.
        over: Whether values lie above `high`.
    """

    low: float
    width: float
    counts: FloatArray
    under: bool
    over: bool

    @property
    def high(self) -> float:
        """Where the last bin ends."""
        return self.low + self.width * len(self.counts)

    def edge(self, index: int) -> float:
        """Return where bin `index` begins, free of rounding noise."""
        return round(self.low + index * self.width, 10)

    def holds(self, *numbers: float) -> bool:
        """Tell whether all numbers lie in the range, half a millionth of a bin allowed."""
        slack = self.width * 1e-6
        return all(self.low - slack <= number <= self.high + slack for number in numbers)


def bin_values(histogram: Histogram, parameter: Parameter, keep: tuple[float, ...] = ()) -> Bins:
    """Bin `histogram` over a range that shows what matters and includes the numbers in `keep`."""
    low, high = _shown_range(histogram, parameter, keep)
    width = _bin_width(high - low, parameter)
    first = parameter.minimum + math.floor((low - parameter.minimum) / width + 1e-9) * width
    count = max(1, math.ceil((high - first) / width - 1e-9))
    counts = _counted(histogram.values, histogram.weights, first, width, count)
    values = histogram.values
    under, over = (
        (bool(values.min() < first), bool(values.max() > first + count * width)) if len(values) else (False,) * 2
    )
    return Bins(first, width, counts, under, over)


def _counted(values: FloatArray, weights: FloatArray | None, low: float, width: float, count: int) -> FloatArray:
    at = np.floor((values - low) / width + 1e-9)
    index = np.clip(at, 0, count - 1).astype(np.intp)
    return np.bincount(index, weights=weights, minlength=count).astype(np.float64, copy=False)


def _shown_range(histogram: Histogram, parameter: Parameter, keep: tuple[float, ...]) -> tuple[float, float]:
    least, most = parameter.minimum, parameter.maximum
    span = most - least
    if span <= 0:
        return least, least + max(parameter.step, 1e-6)
    inner = _inner_range(histogram, least, span)
    if inner is None or inner[1] - inner[0] >= span * _WHOLE_RANGE:
        return least, most
    low, high = min((inner[0], *keep)), max((inner[1], *keep))
    if high - low >= span * _WHOLE_RANGE:
        return least, most
    margin = max((high - low) * 0.1, (_LEAST_STEPS * parameter.step - (high - low)) / 2)
    return max(least, low - margin), min(most, high + margin)


def _inner_range(histogram: Histogram, least: float, span: float) -> tuple[float, float] | None:
    if not len(histogram.values):
        return None
    total = np.cumsum(_counted(histogram.values, None, least, span / _COARSE, _COARSE))
    first, last = np.searchsorted(total, [total[-1] * _TAIL + 1e-9, total[-1] * (1 - _TAIL)]).tolist()
    return least + first * span / _COARSE, least + (last + 1) * span / _COARSE


def _bin_width(span: float, parameter: Parameter) -> float:
    """Return the finest round multiple of the step that needs no more than `_MOST_BINS` bins."""
    step = parameter.step if parameter.step > 0 else span / _MOST_BINS
    least = max(span / _MOST_BINS, step if parameter.kind is Kind.INTEGER else 0.0)
    decade = 10.0 ** math.floor(math.log10(least / step))
    steps = next(digit * decade for digit in (*_ROUND, 10.0) if digit * decade * step >= least * (1 - 1e-9))
    return steps * step


def _round_numbers(bins: Bins) -> list[float]:
    """Return three to seven round numbers inside the range, for the scale."""
    span = bins.high - bins.low
    decade = 10.0 ** math.floor(math.log10(span))
    gap = next(gap for gap in (decade / 5, decade / 4, decade / 2, decade, 2 * decade) if span / gap <= _MOST_TICKS)
    first = math.ceil(bins.low / gap - 1e-9)
    last = math.floor(bins.high / gap + 1e-9)
    return [round(gap * at, 10) for at in range(first, last + 1)]


def scale_texts(bins: Bins, parameter: Parameter) -> tuple[tuple[float, str], ...]:
    """Return what stands under the bars: (share 0..1 of the width, text), ascending."""
    low, high = bins.edge(0), bins.edge(len(bins.counts))
    places = [low, *(number for number in _round_numbers(bins) if low < number < high), high]
    texts = [number_text(parameter, place) for place in places]
    texts[0] = f"≤ {texts[0]}" if bins.under else texts[0]
    texts[-1] = f"≥ {texts[-1]}" if bins.over else texts[-1]
    return tuple(((place - low) / (high - low), text) for place, text in zip(places, texts, strict=True))
