"""One control per declared parameter: slider, field, presets, reset, help."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from docviewer.ui.panels.parameter_control import ParameterControl
from docviewer.ui.panels.slider_look import HANDLE_PX
from docviewer.ui.theme import DARK
from tests.ui.panels.fake_strategies import BAND, BOLD, CASE, GAP, LINES, SHORT, STOPS
from tests.ui.panels.gestures import LEFT, NO_KEYS, Heard, drag


@pytest.fixture
def shown(qtbot):
    frames = []

    def show(parameter, width=320):
        frame = QWidget()
        control = ParameterControl(parameter)
        QVBoxLayout(frame).addWidget(control)
        frames.append(frame)
        qtbot.addWidget(frame)
        frame.resize(width, 200)
        frame.show()
        frame.activateWindow()
        qtbot.waitUntil(frame.isActiveWindow)
        return control

    return show


def handle_at(slider, share):
    return QPoint(round(HANDLE_PX / 2 + share * (slider.width() - HANDLE_PX)), slider.height() // 2)


def share(parameter, number):
    return (number - parameter.minimum) / (parameter.maximum - parameter.minimum)


def label(control):
    return control.head.label.text()


@pytest.mark.parametrize("parameter", [GAP, SHORT, BAND, LINES, BOLD, CASE, STOPS], ids=lambda p: p.kind.name)
def test_every_kind_gets_its_control_with_accessible_names(shown, parameter):
    control = shown(parameter)
    assert label(control) == parameter.label
    assert control.help_button.accessibleName() == f"Help: {parameter.label}"
    widgets = [widget for widget in (control.editor.head, control.editor.body) if widget is not None]
    assert all(parameter.label in widget.accessibleName() for widget in widgets)
    assert all(widget.toolTip() == parameter.help for widget in widgets)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [(GAP, 2.0), (SHORT, 0.5), (BAND, (0.2, 0.4)), (LINES, 7), (BOLD, False), (CASE, "upper_case"), (STOPS, "; :")],
    ids=lambda p: getattr(p, "name", ""),
)
def test_a_value_set_from_outside_is_shown_and_told_to_nobody(shown, parameter, value):
    control = shown(parameter)
    heard = Heard(control.edited, control.finished, control.reset)
    control.set_value(value, None)
    control.set_value(parameter.default, None)
    assert not heard


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


def test_a_typed_value_counts_on_enter(shown):
    control = shown(SHORT)
    field = control.editor.field
    edits, ends = Heard(control.edited), Heard(control.finished)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "62,5")
    assert not edits
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert edits.told == [("short_line", 0.625)]
    assert ends.told == [("short_line",)]
    assert field.text() == "62.5"
    assert control.editor.slider.value() == 0.625


def test_a_typed_value_counts_when_the_field_is_left(shown):
    control = shown(GAP)
    field = control.editor.field
    edits = Heard(control.edited)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "2")
    control.editor.slider.setFocus()
    assert edits.told == [("gap_factor", 2.0)]


def test_a_wrong_value_is_refused_with_the_range_and_given_up_with_escape(shown):
    control = shown(GAP)
    field = control.editor.field
    edits = Heard(control.edited)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "99")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not edits
    assert "0.80 to 3.00 ×" in control.note
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "1.60"
    assert control.note == ""


def test_up_and_down_step_the_field(shown):
    control = shown(GAP)
    edits = Heard(control.edited)
    control.editor.field.setFocus()
    QTest.keyClick(control.editor.field, Qt.Key.Key_Up)
    assert edits.told == [("gap_factor", 1.65)]


def test_typing_is_not_disturbed_by_a_value_that_arrives(shown):
    control = shown(GAP)
    field = control.editor.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "2.")
    control.set_value(1.9, None)
    assert field.text() == "2."


def test_the_reset_button_shows_only_while_the_value_is_changed(shown):
    control = shown(GAP)
    resets = Heard(control.reset)
    assert not control.reset_button.isVisible()
    control.set_value(2.0, None)
    assert control.reset_button.isVisible()
    assert control.reset_button.toolTip() == "Back to 1.60 ×"
    QTest.mouseClick(control.reset_button, LEFT)
    assert resets.told == [("gap_factor",)]


def test_a_learned_value_is_shown_as_auto_and_there_is_a_way_back(shown):
    control = shown(BAND)
    control.set_value(None, (0.12, 0.3))
    assert control.editor.field.text() == "12 – 30"
    assert control.head.auto.isVisible()
    assert not control.reset_button.isVisible()
    control.set_value((0.2, 0.3), (0.12, 0.3))
    assert not control.head.auto.isVisible()
    assert "auto" in control.reset_button.toolTip()


def test_presets_are_offered_and_the_value_in_force_is_checked(shown):
    control = shown(BAND)
    control.set_value(None, (0.12, 0.3))
    menu = control.preset_menu()
    edits, ends = Heard(control.edited), Heard(control.finished)
    assert [action.text() for action in menu.actions()] == [
        "Auto: learned from the document (12 – 30 %)",
        "Published (10 – 14 %)",
    ]
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    menu.actions()[1].trigger()
    assert edits.told == [("header_band", (0.10, 0.14))]
    control.preset_menu().actions()[0].trigger()
    assert edits.told[-1] == ("header_band", None)
    assert len(ends.told) == 2


def test_the_preset_button_pops_its_menu_up(shown, qtbot):
    control = shown(BAND)
    QTest.mouseClick(control.presets_button, LEFT)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)


def test_presets_have_no_button_where_there_are_none(shown):
    assert not shown(GAP).presets_button.isVisible()


def test_help_opens_under_the_control_and_closes_again(shown):
    control = shown(GAP)
    QTest.mouseClick(control.help_button, LEFT)
    assert control.note == GAP.help
    QTest.keyClick(control.help_button, Qt.Key.Key_Space)
    assert control.note == ""
    assert control.help_button.accessibleDescription() == GAP.help


def test_a_switch_turns_with_mouse_and_space(shown):
    control = shown(BOLD)
    edits = Heard(control.edited)
    QTest.mouseClick(control.editor.switch, LEFT)
    QTest.keyClick(control.editor.switch, Qt.Key.Key_Space)
    assert edits.told == [("bold", False), ("bold", True)]


def test_a_whole_number_steps_with_keys_and_counts_typed_on_enter(shown):
    control = shown(LINES)
    box = control.editor.box
    edits = Heard(control.edited)
    QTest.keyClick(box, Qt.Key.Key_Up)
    box.selectAll()
    QTest.keyClicks(box, "9")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert edits.told == [("longest", 4), ("longest", 9)]


def test_a_choice_is_made_with_keys(shown):
    control = shown(CASE)
    edits = Heard(control.edited)
    control.editor.box.setFocus()
    QTest.keyClick(control.editor.box, Qt.Key.Key_Down)
    assert edits.told == [("letters", "upper_case")]
    assert control.editor.box.currentText() == "Upper case"


def test_words_count_on_enter_with_single_spaces(shown):
    control = shown(STOPS)
    line = control.editor.line
    edits = Heard(control.edited)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, " .   ; ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert edits.told == [("stops", ". ;")]


def test_touching_any_part_tells_which_parameter(shown):
    control = shown(GAP)
    touches = Heard(control.touched)
    QTest.mouseClick(control.editor.field, LEFT)
    assert ("gap_factor",) in touches.told


@pytest.mark.parametrize("width", [220, 268, 420])
@pytest.mark.parametrize("points", [10, 14])
@pytest.mark.parametrize("parameter", [GAP, BAND, LINES, BOLD], ids=lambda p: p.kind.name)
def test_nothing_is_cut_off_at_any_width(shown, parameter, points, width):
    font = QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(points)
    QApplication.setFont(larger)
    try:
        control = shown(parameter, width + 18)
        control.set_unit_width(control.unit_width())
        QApplication.processEvents()
        parts = [control.head.label, control.editor.head, control.head.unit, control.head.auto]
        for part in (part for part in parts if part is not None and part.isVisible()):
            place = part.geometry()
            assert place.right() < control.head.width()
            assert place.width() >= part.minimumSizeHint().width()
            assert place.height() >= part.minimumSizeHint().height()
        assert not control.head.label.geometry().intersects(control.editor.head.geometry())
    finally:
        QApplication.setFont(font)


def test_a_theme_change_repaints_what_is_shown(shown):
    control = shown(GAP)
    before = control.grab().toImage()
    control.set_theme(DARK)
    assert control.grab().toImage() != before
