from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.ui.page_view.turned import (
    edges_turned_back,
    quarters,
    turned,
    turned_back,
    turned_edges,
    turned_size,
)

SIZES = st.tuples(st.floats(1, 3000), st.floats(1, 3000))
POINTS = st.tuples(st.floats(-500, 3500), st.floats(-500, 3500))
TURNS = st.integers(0, 3)


@given(SIZES, POINTS, TURNS)
def test_turning_back_undoes_turning(size, point, turn):
    assert turned_back(*turned(*point, size, turn), size, turn) == pytest.approx(point, abs=1e-6)


@given(SIZES, POINTS)
def test_four_quarters_are_a_full_turn(size, point):
    at, page = point, size
    for _ in range(4):
        at, page = turned(*at, page, 1), turned_size(page, 1)
    assert at == pytest.approx(point, abs=1e-6)
    assert page == size


@given(SIZES, POINTS, TURNS)
def test_several_quarters_are_one_after_the_other(size, point, turn):
    at, page = point, size
    for _ in range(turn):
        at, page = turned(*at, page, 1), turned_size(page, 1)
    assert turned(*point, size, turn) == pytest.approx(at, abs=1e-6)


@given(SIZES, st.tuples(st.floats(0, 500), st.floats(0, 500), st.floats(500, 900), st.floats(500, 900)), TURNS)
def test_a_turned_box_keeps_its_area_and_comes_back(size, box, turn):
    x0, top, x1, bottom = turned_edges(box, size, turn)
    assert x0 <= x1
    assert top <= bottom
    assert (x1 - x0) * (bottom - top) == pytest.approx((box[2] - box[0]) * (box[3] - box[1]), abs=1e-6)
    assert edges_turned_back((x0, top, x1, bottom), size, turn) == pytest.approx(box, abs=1e-6)


def test_the_top_left_corner_goes_clockwise():
    corners = [turned(0, 0, (200, 100), turn) for turn in range(4)]
    assert corners == [(0, 0), (100, 0), (200, 100), (0, 200)]


def test_turns_of_any_sign_are_quarters():
    assert [quarters(turn) for turn in (-1, 0, 5, 4)] == [3, 0, 1, 0]
