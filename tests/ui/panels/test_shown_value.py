"""Values as people read and type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.errors import WrongInput
from docviewer.ui.panels.shown_value import decimals, number_text, read_value, snapped, unit_text, value_text
from tests.ui.panels.fake_strategies import BAND, BOLD, GAP, SHORT


def test_a_share_is_shown_as_a_percentage():
    assert value_text(SHORT, 0.8) == "80"
    assert value_text(BAND, (0.1, 0.14)) == "10 – 14"


def test_an_exact_value_between_steps_is_not_rounded_away():
    assert value_text(GAP, 1.625) == "1.625"
    assert value_text(SHORT, 0.805) == "80.5"


def test_a_learned_value_is_called_auto():
    assert value_text(BAND, None) == "auto"
    assert value_text(BOLD, True) == "yes"


def test_decimals_follow_the_step():
    assert (decimals(GAP), decimals(SHORT)) == (2, 0)


def test_units_are_shown_as_signs():
    assert (unit_text(GAP), unit_text(SHORT)) == ("×", "%")


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.7", 1.7), ("1,7", 1.7), (" 1.7 × ", 1.7), ("1.7 x", 1.7), ("3", 3.0), (".9", 0.9)],
)
def test_numbers_are_read_as_people_type_them(text, value):
    assert read_value(GAP, text) == value


@pytest.mark.parametrize("text", ["10-14", "10 – 14", "10 % – 14 %", "10 14", "14-10", "10—14"])
def test_bands_are_read_as_people_type_them(text):
    assert read_value(BAND, text) == (0.10, 0.14)


def test_auto_is_a_value_only_where_it_can_be_learned():
    assert read_value(BAND, "Auto") is None
    with pytest.raises(WrongInput):
        read_value(GAP, "auto")


@pytest.mark.parametrize("text", ["", "abc", "9", "1.6.2", "1 2", "1.6 pt", "-1"])
def test_what_is_no_value_is_refused_with_the_range(text):
    with pytest.raises(WrongInput, match=r"0\.80 to 3\.00 ×"):
        read_value(GAP, text)


@given(st.floats(0.8, 3.0))
def test_what_is_shown_reads_back(number):
    number = snapped(GAP, number)
    assert read_value(GAP, number_text(GAP, number)) == pytest.approx(number)


@given(st.floats(-10, 10))
def test_snapping_stays_on_steps_within_the_range(number):
    value = snapped(GAP, number)
    steps = (value - GAP.minimum) / GAP.step
    assert GAP.minimum <= value <= GAP.maximum
    assert steps == pytest.approx(round(steps), abs=1e-6)
    assert snapped(GAP, value) == value
