"""The histogram: bins that make sense, a line that moves by mouse and keys, quick enough to drag."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docviewer.core.strategy import Live
from docviewer.ui.panels import histogram
from docviewer.ui.panels.histogram import HistogramView
from docviewer.ui.panels.histogram_bins import bin_values
from docviewer.ui.panels.histogram_rows import TagRow
from docviewer.ui.theme import DARK, LIGHT, THRESHOLD
from tests.ui.panels.fake_strategies import BAND, EDGES, GAP, GAPS, histogram_of
from tests.ui.panels.gestures import LEFT, NO_KEYS, Counted, Heard, Paints, drag


@pytest.fixture
def view(qtbot):
    """Line gaps with a line at 1.6, 328 pixels wide."""
    view = HistogramView()
    qtbot.addWidget(view)
    view.set_histogram(GAPS, GAP)
    view.set_value(1.6)
    view.set_theme(LIGHT)
    view.resize(328, 200)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def on_plot(view, number):
    """Return the place of a number on the surface that takes the mouse."""
    return QPoint(round(view.plot.x_of(number)), view.plot.height() // 2)


def pixel(view, number, height=3):
    """Return the colour a few pixels above the base line, as shown."""
    picture = view.plot.view.grab().toImage()
    return picture.pixelColor(round(view.plot.x_of(number)), picture.height() - height).name().upper()


def test_the_line_is_dragged_with_the_mouse_and_keeps_to_steps(view):
    drags, ends = Heard(view.dragged), Heard(view.drag_finished)
    drag(view.plot.view.viewport(), on_plot(view, 1.6), [on_plot(view, number) for number in (1.72, 2.0, 2.31)])
    assert [name for name, _ in drags.told] == ["gap_factor"] * len(drags.told)
    assert drags.told[-1][1] == pytest.approx(2.3, abs=0.011)
    assert all(round(value * 100) % 5 == 0 for _, value in drags.told)
    assert ends.told == [("gap_factor",)]


def test_a_drag_beyond_the_edge_stops_at_the_range(view):
    drags = Heard(view.dragged)
    drag(view.plot.view.viewport(), on_plot(view, 1.6), [QPoint(5000, 10)])
    assert drags.told == [("gap_factor", 3.0)]
    drag(view.plot.view.viewport(), on_plot(view, 3.0), [QPoint(-5000, 10)])
    assert drags.told[-1] == ("gap_factor", 0.8)


def test_the_line_is_taken_by_its_tag_too(view):
    drags = Heard(view.dragged)
    tag = view.tags.tag_rects()[0].center().toPoint()
    drag(view.tags, tag, [tag + QPoint(40, 0)])
    assert drags.told[-1][1] > 1.6


def test_a_press_away_from_the_line_brings_the_line_there(view):
    drags = Heard(view.dragged)
    QTest.mousePress(view.plot.view.viewport(), LEFT, NO_KEYS, on_plot(view, 2.5))
    assert drags.told[0][1] == pytest.approx(2.5, abs=0.03)
    QTest.mouseRelease(view.plot.view.viewport(), LEFT, NO_KEYS, on_plot(view, 2.5))


def test_pressing_on_the_line_moves_nothing(view):
    drags = Heard(view.dragged)
    QTest.mouseClick(view.plot.view.viewport(), LEFT, NO_KEYS, on_plot(view, 1.6) + QPoint(3, 0))
    assert not drags


def test_the_right_button_opens_no_menu_and_moves_nothing(view):
    drags = Heard(view.dragged)
    QTest.mouseClick(view.plot.view.viewport(), Qt.MouseButton.RightButton, NO_KEYS, on_plot(view, 2.5))
    assert not drags
    assert QApplication.activePopupWidget() is None


def test_the_wheel_does_not_zoom(view):
    viewport, before = view.plot.view.viewport(), view.shown_range
    where = QPointF(viewport.rect().center())
    turned = QWheelEvent(
        *(where, viewport.mapToGlobal(where), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, NO_KEYS),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(viewport, turned)
    assert view.shown_range == before
    assert view.plot.number_at(view.plot.width()) == pytest.approx(before[1])


def test_the_cursor_says_where_the_line_can_be_taken(view):
    viewport = view.plot.view.viewport()
    QTest.mouseMove(viewport, on_plot(view, 1.6))
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(viewport, on_plot(view, 2.5))
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


@pytest.mark.parametrize(
    ("key", "value"),
    [(Qt.Key.Key_Right, 1.65), (Qt.Key.Key_Left, 1.55), (Qt.Key.Key_PageUp, 2.1), (Qt.Key.Key_End, 3.0)],
)
def test_keys_move_the_line(view, key, value):
    drags, ends = Heard(view.dragged), Heard(view.drag_finished)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, key)
    assert drags.told == [("gap_factor", value)]
    assert ends.told == [("gap_factor",)]


def test_a_band_has_two_lines_and_tab_goes_between_them(view):
    view.set_histogram(EDGES, BAND)
    view.set_value((0.2, 0.6))
    drags = Heard(view.dragged)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert [value for _, value in drags.told] == [(0.21, 0.6), (0.21, 0.7)]


def test_the_line_of_a_band_that_is_nearest_moves_and_stops_at_the_other(view):
    view.set_histogram(EDGES, BAND)
    view.set_value((0.2, 0.6))
    drags = Heard(view.dragged)
    drag(view.plot.view.viewport(), on_plot(view, 0.2), [on_plot(view, 0.4), on_plot(view, 0.9)])
    assert drags.told[-1] == ("header_band", (0.6, 0.6))
    drag(view.plot.view.viewport(), on_plot(view, 0.6), [on_plot(view, 0.8)])
    assert drags.told[-1][1][1] == pytest.approx(0.8, abs=0.02)


def test_setting_a_value_tells_nobody(view):
    heard = Heard(view.dragged, view.drag_finished)
    view.set_value(2.0)
    view.set_value(None, 1.3)
    view.set_value(None)
    view.set_histogram(EDGES, BAND)
    view.set_histogram(None, None)
    assert not heard


def test_the_part_above_the_threshold_is_live(view):
    assert pixel(view, 2.025) == LIGHT.accent
    assert pixel(view, 1.025) == LIGHT.quiet
    view.set_value(0.9)
    assert pixel(view, 1.025) == LIGHT.accent


def test_the_part_below_is_live_where_the_parameter_acts_there(view):
    view.set_histogram(replace(GAPS, live=Live.BELOW), GAP)
    assert pixel(view, 1.025) == LIGHT.accent
    assert pixel(view, 2.025) == LIGHT.quiet


def test_the_part_inside_a_band_is_live(view):
    view.set_histogram(EDGES, BAND)
    view.set_value((0.3, 0.5))
    assert [pixel(view, place) for place in (0.21, 0.41, 0.71)] == [LIGHT.quiet, LIGHT.accent, LIGHT.quiet]


def test_the_line_is_drawn_at_its_value(view):
    assert pixel(view, 1.6, height=view.plot.height() // 2) == THRESHOLD


def test_the_tag_says_the_value_and_stays_inside(view):
    for value in (0.8, 1.6, 3.0):
        view.set_value(value)
        (rect,) = view.tags.tag_rects()
        assert rect.left() >= 0
        assert rect.right() <= view.tags.width()
    assert "3.00 ×" in view.accessibleName()


@pytest.mark.parametrize("places", [(0, 0), (5, 9), (100, 100), (100, 140), (315, 320), (320, 320)])
def test_the_tags_of_a_band_never_cover_each_other(qtbot, places):
    row = TagRow()
    qtbot.addWidget(row)
    row.resize(320, 20)
    row.set_tags(((places[0], "10"), (places[1], "14")), -1)
    first, second = row.tag_rects()
    assert first.left() >= 0
    assert second.right() <= 320
    assert first.right() < second.left()


def test_the_line_stands_above_the_handle_of_a_slider_as_wide(view):
    share = (1.6 - GAP.minimum) / (GAP.maximum - GAP.minimum)
    assert view.line_x() == pytest.approx(8 + share * (view.width() - 16), abs=0.5)


def test_a_value_outside_the_picture_widens_it(view):
    wide = replace(GAP, minimum=0.0, maximum=200.0, step=0.5)
    view.set_histogram(histogram_of(np.linspace(9, 12, 500)), wide)
    view.set_value(12.0)
    view.set_value(100.0)
    low, high = view.shown_range
    assert low <= 9
    assert high >= 100


@pytest.mark.parametrize("values", [[1.2], [1.2] * 5])
def test_a_single_value_is_one_bar_of_full_height(view, values):
    single = histogram_of(values)
    view.set_histogram(single, GAP)
    bins = bin_values(single, GAP, (1.6,))
    at = int(bins.counts.argmax())
    middle, beside = bins.edge(at) + bins.width / 2, bins.edge(at + 2) + bins.width / 2
    for height in (3, view.plot.height() - 3):
        assert pixel(view, middle, height) == LIGHT.quiet
        assert pixel(view, beside, height) == LIGHT.panel


def test_no_values_are_no_bars_and_the_line_stays(view):
    view.set_histogram(histogram_of([]), GAP)
    assert {pixel(view, number) for number in np.linspace(0.85, 1.5, 40)} == {LIGHT.panel}
    assert pixel(view, 1.6) == THRESHOLD


def test_a_theme_change_is_followed_at_once(view):
    view.set_theme(DARK)
    assert pixel(view, 2.025) == DARK.accent
    assert pixel(view, 2.8, height=view.plot.height() - 4) == DARK.panel


def test_axis_and_title_name_unit_and_scale(view):
    texts = [child.text() for child in view.findChildren(type(view._title._title))]
    assert texts == ["Line gaps", "× usual leading, √ count"]
    assert view.ticks.texts()[0] == "0.80"
    assert view.ticks.texts()[-1] == "3.00"


def test_a_move_of_the_line_bins_nothing_and_paints_once(view, qtbot, monkeypatch):
    QApplication.processEvents()
    bins = Counted(monkeypatch, histogram, "bin_values")
    paints = Paints(view.plot.view.viewport())
    for move in range(40):
        view.set_value(0.9 + 0.05 * move)
        QApplication.processEvents()
    assert bins.calls == 0
    assert 0 < paints.count <= 40


def test_no_bar_is_drawn_in_colours_of_the_library(view):
    picture = view.plot.view.grab().toImage()
    assert picture.pixelColor(2, 2) == QColor(LIGHT.panel)


def test_tags_carry_the_unit(view):
    assert [text for _, text in view.tags.tags] == ["1.60 ×"]
    view.set_histogram(EDGES, BAND)
    view.set_value(None, (0.12, 0.3))
    assert [text for _, text in view.tags.tags] == ["12 %", "30 %"]
    assert view.accessibleName() == "Left edges: Header band 12 % to 30 %"


def test_a_band_that_was_not_found_has_no_lines(view):
    view.set_histogram(EDGES, BAND)
    view.set_value(None, (0.0, 0.0))
    assert view.tags.tags == ()
    assert view.accessibleName() == "Left edges: Header band no threshold"
    view.set_value((0.0, 0.0), (0.0, 0.0))
    assert len(view.tags.tags) == 2
