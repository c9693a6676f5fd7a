"""Two ends of a band close together: each can be seen and taken, on the slider, its lines and their tags."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from docviewer.ui.panels.histogram import HistogramView
from docviewer.ui.panels.slider_look import HANDLE_PX, shown_centres
from tests.ui.panels.fake_strategies import BAND, EDGES
from tests.ui.panels.gestures import LEFT, NO_KEYS, Heard, drag

CLOSE = (0.5, 0.51)


@pytest.fixture
def slider(shown):
    control = shown(BAND)
    control.set_value(CLOSE, None)
    return control.editor.slider


@pytest.fixture
def edits(slider):
    return Heard(slider.valueChanged)


@pytest.fixture
def view(qtbot):
    """Left edges with two lines a few pixels apart."""
    view = HistogramView()
    qtbot.addWidget(view)
    view.set_histogram(EDGES, BAND)
    view.set_value(CLOSE)
    view.resize(328, 200)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def centres(slider, band=CLOSE):
    middle = slider.height() // 2
    return [QPoint(round(x), middle) for x in shown_centres(slider, band)]


def by(pixels):
    return QPoint(pixels, 0)


@pytest.mark.parametrize("band", [(0.0, 0.0), (0.0, 0.01), CLOSE, (0.5, 0.5), (1.0, 1.0)])
def test_handles_are_shown_side_by_side_inside_the_slider(slider, band):
    low, high = shown_centres(slider, band)
    assert high - low >= HANDLE_PX / 2
    assert low >= HANDLE_PX / 2
    assert high <= slider.width() - HANDLE_PX / 2


def test_handles_with_room_are_shown_in_place(slider):
    low, high = shown_centres(slider, (0.25, 0.75))
    span = slider.width() - HANDLE_PX
    assert (low, high) == pytest.approx((HANDLE_PX / 2 + 0.25 * span, HANDLE_PX / 2 + 0.75 * span))


def test_the_left_handle_is_taken_and_only_it_moves(slider, edits):
    left, _ = centres(slider)
    drag(slider, left - by(3), [left - by(30), left - by(60)])
    span = slider.width() - HANDLE_PX
    ((low, high),) = edits.told[-1]
    assert (low, high) == pytest.approx((0.5 - 57 / span, 0.51), abs=0.011)
    assert all(high == 0.51 for ((_, high),) in edits.told)


def test_the_right_handle_is_taken_and_only_it_moves(slider, edits):
    _, right = centres(slider)
    drag(slider, right + by(3), [right + by(30), right + by(60)])
    span = slider.width() - HANDLE_PX
    ((low, high),) = edits.told[-1]
    assert (low, high) == pytest.approx((0.5, 0.51 + 57 / span), abs=0.011)
    assert all(low == 0.5 for ((low, _),) in edits.told)


@pytest.mark.parametrize("handle", [0, 1])
def test_taking_a_handle_changes_nothing_until_it_is_drawn(slider, edits, handle):
    place = centres(slider)[handle]
    drag(slider, place, [place + by(1), place])
    assert {band for (band,) in edits.told} <= {CLOSE}


@pytest.mark.parametrize(("tag", "pixels"), [(0, -60), (1, 60)])
def test_each_tag_moves_its_own_line_as_far_as_the_mouse(view, tag, pixels):
    drags = Heard(view.dragged)
    start = view.tags.tag_rects()[tag].center().toPoint()
    drag(view.tags, start, [start + by(pixels // 2), start + by(pixels)])
    before, after = list(CLOSE), list(drags.told[-1][1])
    low, high = view.shown_range
    assert after[1 - tag] == before[1 - tag]
    assert after[tag] - before[tag] == pytest.approx(pixels / view.plot.width() * (high - low), abs=0.011)


@pytest.mark.parametrize("tag", [0, 1])
def test_a_click_on_a_tag_moves_nothing(view, tag):
    drags = Heard(view.dragged)
    QTest.mouseClick(view.tags, LEFT, NO_KEYS, view.tags.tag_rects()[tag].center().toPoint())
    assert not drags


@pytest.mark.parametrize(("side", "moved"), [(-4, 0), (4, 1)])
def test_the_line_on_the_side_of_the_mouse_is_taken(view, side, moved):
    drags = Heard(view.dragged)
    start = QPoint(round(view.plot.x_of(CLOSE[moved])) + side, 40)
    drag(view.plot.view.viewport(), start, [start + by(10 * side)])
    assert drags.told[-1][1][1 - moved] == CLOSE[1 - moved]
    assert drags.told[-1][1][moved] != CLOSE[moved]


@pytest.mark.parametrize("place", [0.0, 1.0])
def test_tags_at_an_edge_still_take_their_own_lines(view, place):
    view.set_value((place, place))
    drags = Heard(view.dragged)
    tag = 1 if place == 0.0 else 0
    start = view.tags.tag_rects()[tag].center().toPoint()
    drag(view.tags, start, [start + by(60 if tag else -60)])
    assert drags.told[-1][1][1 - tag] == place
    assert drags.told[-1][1][tag] != place
