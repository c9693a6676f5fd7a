from __future__ import annotations

import math

import pytest

from docviewer.ui.page_view import zoom
from docviewer.ui.page_view.page_layout import MARGIN


def test_steps_go_up_and_down_the_same_stairs():
    up = [zoom.SMALLEST]
    while up[-1] < zoom.LARGEST:
        up.append(zoom.step_above(up[-1]))
    down = [zoom.LARGEST]
    while down[-1] > zoom.SMALLEST:
        down.append(zoom.step_below(down[-1]))
    assert up == list(reversed(down)) == list(zoom.STEPS)


def test_between_two_steps_the_nearest_ones_are_next():
    assert zoom.step_above(1.05) == 1.1
    assert zoom.step_below(1.05) == 1.0
    assert zoom.step_above(0.9999) == 1.1


@pytest.mark.parametrize(("asked", "given"), [(0.0, 0.01), (1e9, 16.0), (math.nan, 1.0), (math.inf, 1.0), (2.5, 2.5)])
def test_zooms_keep_within_limits(asked, given):
    assert zoom.within_limits(asked) == given


def test_a_fitting_page_is_as_large_as_the_view_allows():
    width = zoom.fitting_width((600.0, 800.0), 1000.0)
    assert 600 * width * zoom.FULL_SIZE == pytest.approx(1000 - 2 * MARGIN)
    whole = zoom.fitting_page((600.0, 800.0), 1000.0, 500.0)
    assert 800 * whole * zoom.FULL_SIZE == pytest.approx(500 - 2 * MARGIN)


def test_an_enormous_page_fits_a_small_view():
    whole = zoom.fitting_page((14_400.0, 14_400.0), 600.0, 500.0)
    assert 14_400 * whole * zoom.FULL_SIZE == pytest.approx(500 - 2 * MARGIN)
    assert zoom.step_below(0.1) < 0.1
