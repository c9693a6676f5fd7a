"""Sliders: handles by mouse and keys, always on steps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docviewer.ui.panels.slider_look import HANDLE_PX
from tests.ui.panels.fake_strategies import BAND, GAP
from tests.ui.panels.gestures import LEFT, NO_KEYS, Heard, drag


def handle_at(slider, share):
    return QPoint(round(HANDLE_PX / 2 + share * (slider.width() - HANDLE_PX)), slider.height() // 2)


def share(parameter, number):
    return (number - parameter.minimum) / (parameter.maximum - parameter.minimum)


def test_dragging_the_handle_gives_values_on_steps_and_ends_once(shown):
    control = shown(GAP)
    slider = control.editor.slider
    edits, ends = Heard(control.edited), Heard(control.finished)
    drag(slider, handle_at(slider, share(GAP, 1.6)), [handle_at(slider, place) for place in (0.5, 0.7, 0.9)])
    values = [value for _, value in edits.told]
    assert values == sorted(values)
    assert all(round(value * 100) % 5 == 0 for value in values)
    assert values[-1] == pytest.approx(0.8 + 0.9 * 2.2, abs=0.03)
    assert control.editor.field.text() == f"{values[-1]:.2f}"
    assert ends.told == [("gap_factor",)]


def test_two_hundred_moves_edit_only_when_the_value_changes(shown):
    control = shown(GAP)
    slider = control.editor.slider
    edits = Heard(control.edited)
    drag(slider, handle_at(slider, 0.2), [handle_at(slider, 0.2 + 0.003 * move) for move in range(200)])
    values = [value for _, value in edits.told]
    assert len(values) == len(set(values))
    assert len(values) >= 20


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 1.65),
        (Qt.Key.Key_Left, 1.55),
        (Qt.Key.Key_Up, 1.65),
        (Qt.Key.Key_Down, 1.55),
        (Qt.Key.Key_PageUp, 2.1),
        (Qt.Key.Key_PageDown, 1.1),
        (Qt.Key.Key_Home, 0.8),
        (Qt.Key.Key_End, 3.0),
    ],
)
def test_keys_move_the_slider_by_steps(shown, key, value):
    control = shown(GAP)
    edits, ends = Heard(control.edited), Heard(control.finished)
    control.editor.slider.setFocus()
    QTest.keyClick(control.editor.slider, key)
    assert edits.told == [("gap_factor", value)]
    assert ends.told == [("gap_factor",)]


def test_a_key_moves_a_value_between_steps_onto_the_next_step(shown):
    control = shown(GAP)
    control.set_value(1.62, None)
    edits = Heard(control.edited)
    QTest.keyClick(control.editor.slider, Qt.Key.Key_Right)
    assert edits.told == [("gap_factor", 1.65)]


def test_the_wheel_over_a_slider_scrolls_the_panel_instead(shown):
    control = shown(GAP)
    slider = control.editor.slider
    edits = Heard(control.edited)
    where = QPointF(slider.rect().center())
    turned = QWheelEvent(
        *(where, slider.mapToGlobal(where), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NO_KEYS),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(slider, turned)
    assert not edits


def test_each_handle_of_a_band_drags_alone(shown):
    control = shown(BAND)
    control.set_value((0.2, 0.6), None)
    slider = control.editor.slider
    edits = Heard(control.edited)
    drag(slider, handle_at(slider, 0.6), [handle_at(slider, place) for place in (0.7, 0.8)])
    assert edits.told[-1][1][0] == 0.2
    assert edits.told[-1][1][1] == pytest.approx(0.8, abs=0.01)
    drag(slider, handle_at(slider, 0.2), [handle_at(slider, 0.1)])
    assert edits.told[-1][1][0] == pytest.approx(0.1, abs=0.01)
    low, high = edits.told[-1][1]
    assert control.editor.field.text() == f"{low * 100:.0f} – {high * 100:.0f}"


def test_tab_goes_from_one_handle_of_a_band_to_the_other(shown):
    control = shown(BAND)
    control.set_value((0.2, 0.6), None)
    slider = control.editor.slider
    edits = Heard(control.edited)
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Tab)
    assert slider.hasFocus()
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert [value for _, value in edits.told] == [(0.21, 0.6), (0.21, 0.7)]
    QTest.keyClick(slider, Qt.Key.Key_Tab)
    assert not slider.hasFocus()


@pytest.mark.parametrize("place", [0.0, 0.5, 1.0])
def test_handles_at_one_place_can_be_drawn_apart(shown, place):
    control = shown(BAND)
    control.set_value((place, place), None)
    slider = control.editor.slider
    edits = Heard(control.edited)
    goal = 0.3 if place > 0.3 else 0.7
    drag(slider, handle_at(slider, place), [handle_at(slider, (place + goal) / 2), handle_at(slider, goal)])
    low, high = edits.told[-1][1]
    assert (low, high) == pytest.approx((min(goal, place), max(goal, place)), abs=0.01)
    assert all(0 <= low <= high <= 1 for _, (low, high) in edits.told)


@pytest.mark.parametrize("parameter", [GAP, BAND], ids=lambda p: p.kind.name)
def test_taking_a_handle_at_its_edge_changes_nothing(shown, parameter):
    control = shown(parameter)
    control.set_value(1.6 if parameter is GAP else (0.3, 0.6), None)
    slider = control.editor.slider
    edits = Heard(control.edited)
    place = share(GAP, 1.6) if parameter is GAP else 0.6
    QTest.mouseClick(slider, LEFT, NO_KEYS, handle_at(slider, place) + QPoint(6, 0))
    assert not edits


def test_a_press_on_the_track_brings_the_handle_there(shown):
    control = shown(GAP)
    slider = control.editor.slider
    edits = Heard(control.edited)
    QTest.mouseClick(slider, LEFT, NO_KEYS, handle_at(slider, share(GAP, 2.5)))
    assert edits.told[-1][1] == pytest.approx(2.5, abs=0.051)


def test_the_ends_of_a_band_do_not_pass_each_other(shown):
    control = shown(BAND)
    control.set_value((0.5, 0.55), None)
    slider = control.editor.slider
    edits = Heard(control.edited)
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert edits.told == [("header_band", (0.55, 0.55))]
