"""Bins that make sense: round edges, no far outliers, the threshold always inside."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from docviewer.ui.panels.histogram_bins import bin_values, scale_texts
from tests.ui.panels.fake_strategies import GAP, GAPS, LINES, histogram_of


def test_no_value_gets_lost():
    assert bin_values(GAPS, GAP).counts.sum() == GAPS.weights.sum()


def test_edges_lie_on_steps():
    bins = bin_values(GAPS, GAP)
    steps = (bins.low - GAP.minimum) / GAP.step, bins.width / GAP.step
    assert steps == pytest.approx([round(step) for step in steps])


def test_the_whole_range_is_shown_where_values_fill_it():
    bins = bin_values(GAPS, GAP)
    assert (bins.edge(0), bins.edge(len(bins.counts))) == (0.8, 3.0)


def test_a_far_outlier_is_counted_at_the_end_and_marked():
    bins = bin_values(histogram_of([*GAPS.values, 500.0, -20.0]), GAP)
    assert bins.high == pytest.approx(3.0)
    assert (bins.counts[0], bins.counts[-1]) == (1 + bin_values(GAPS, GAP).counts[0], 1)
    assert [text for _, text in scale_texts(bins, GAP)][:: len(scale_texts(bins, GAP)) - 1] == ["≤ 0.80", "≥ 3.00"]


def test_values_in_a_corner_of_a_wide_range_fill_the_picture():
    wide = replace(GAP, minimum=0.0, maximum=200.0, step=0.5)
    bins = bin_values(histogram_of(np.linspace(9, 12, 500)), wide, (14.0,))
    assert bins.high < 25
    assert bins.holds(9.0, 12.0, 14.0)


def test_a_threshold_far_away_is_always_inside():
    wide = replace(GAP, minimum=0.0, maximum=200.0, step=0.5)
    assert bin_values(histogram_of(np.linspace(9, 12, 500)), wide, (190.0,)).holds(190.0, 9.0)


def test_no_values_show_the_parameter_range():
    bins = bin_values(histogram_of([]), GAP)
    assert bins.holds(0.8, 3.0)
    assert not bins.counts.any()


def test_one_single_value_has_room_around_it():
    bins = bin_values(histogram_of([1.25]), GAP)
    assert bins.low < 1.25 < bins.high
    assert bins.counts.sum() == 1


def test_bins_of_whole_numbers_are_whole():
    bins = bin_values(replace(histogram_of([1, 1, 2, 3]), parameter="longest"), LINES)
    assert bins.width == 1


def test_weights_count():
    bins = bin_values(replace(histogram_of([1.0, 2.0]), weights=np.array([3.0, 4.0])), GAP)
    assert sorted(bins.counts[bins.counts > 0]) == [3.0, 4.0]


@settings(max_examples=60)
@given(arrays.arrays(np.float64, st.integers(0, 60), elements=st.floats(-1e6, 1e6)), st.floats(0.8, 3.0))
def test_any_values_give_a_range_with_the_threshold_and_all_the_weight(values, threshold):
    bins = bin_values(histogram_of(values), GAP, (threshold,))
    assert bins.holds(threshold)
    assert bins.counts.sum() == len(values)
    assert 1 <= len(bins.counts) <= 45
    texts = scale_texts(bins, GAP)
    assert [share for share, _ in texts] == sorted(share for share, _ in texts)


def test_fifty_thousand_values_are_counted_as_numpy_counts_them():
    many = histogram_of(np.random.default_rng(1).normal(1.2, 0.3, 50_000))
    bins = bin_values(many, GAP, (1.6,))
    edges = [bins.edge(at) for at in range(len(bins.counts) + 1)]
    counted, _ = np.histogram(np.clip(many.values, edges[0], edges[-1]), edges)
    assert bins.counts.tolist() == counted.tolist()
