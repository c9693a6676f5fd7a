"""One control per declared parameter: slider, field, presets, reset, help."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docviewer.ui.theme import DARK
from tests.ui.panels.fake_strategies import BAND, BOLD, CASE, GAP, LINES, SHORT, STOPS
from tests.ui.panels.gestures import LEFT, Heard


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


def test_a_band_that_was_not_found_says_so_without_a_unit(shown):
    control = shown(BAND)
    control.set_value(None, (0.0, 0.0))
    field = control.editor.field
    assert field.text() == "none found"
    assert field.width() >= field.fontMetrics().horizontalAdvance("none found") + 2 * 9 + 4
    assert control.head.unit.text() == ""
    assert control.editor.slider.accessibleDescription() == "none found"
    assert "(none found)" in control.preset_menu().actions()[0].text()
    control.set_value((0.12, 0.3), (0.0, 0.0))
    assert (field.text(), control.head.unit.text()) == ("12 – 30", "%")
