"""The preferences in the real window: generated, searched, applied at once, keys edited by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox

from docviewer.core.settings_schema import SECTIONS, SETTINGS
from docviewer.ui.preferences.preferences_dialog import KEYBOARD
from docviewer.ui.preferences.setting_editors import WordedChoiceEditor

if TYPE_CHECKING:
    from docviewer.ui.preferences.preferences_dialog import PreferencesDialog
    from docviewer.ui.preferences.setting_row import SettingRow
    from tests.ui.conftest import Driver


@pytest.fixture
def dialog(driver: Driver) -> PreferencesDialog:
    driver.desktop.window.actions_by_name["preferences"].trigger()
    dialog = driver.desktop.tools.preferences.open_dialog()
    assert dialog.isVisible()
    return dialog


def row(dialog: PreferencesDialog, name: str) -> SettingRow:
    return next(page.rows[name] for page in dialog.pages.values() if name in page.rows)


def choose(dialog: PreferencesDialog, name: str, value: str) -> None:
    editor = row(dialog, name).editor
    assert isinstance(editor, WordedChoiceEditor)
    editor.box.setCurrentIndex(editor.box.findData(value))
    editor.box.activated.emit(editor.box.currentIndex())


def test_every_setting_of_the_schema_has_a_row(dialog: PreferencesDialog) -> None:
    rows = {name for page in dialog.pages.values() for name in page.rows}
    assert rows == {setting.name for setting in SETTINGS}
    assert [dialog.sections.item(at).text() for at in range(dialog.sections.count())] == [*SECTIONS, KEYBOARD]


def test_a_second_opening_brings_the_same_dialog_forward(dialog: PreferencesDialog, driver: Driver) -> None:
    assert driver.desktop.tools.preferences.open_dialog() is dialog


def test_a_theme_counts_at_once_and_in_the_menu(dialog: PreferencesDialog, driver: Driver) -> None:
    choose(dialog, "theme", "dark")
    assert driver.desktop.themes.theme.dark
    checked = [a.text() for a in driver.desktop.window.submenus["theme"].actions() if a.isChecked()]
    assert checked == ["Dark"]
    row(dialog, "theme").reset.click()
    assert driver.desktop.settings.theme == "system"


def test_a_choice_in_a_menu_is_shown_in_the_dialog(dialog: PreferencesDialog, driver: Driver) -> None:
    driver.desktop.panels.tables.choose(driver.desktop.panels.tables.search.OFF)
    editor = row(dialog, "tables").editor
    assert isinstance(editor, WordedChoiceEditor)
    assert editor.box.currentData() == "off"
    choose(dialog, "tables", "all")
    checked = [a.text() for a in driver.desktop.window.submenus["tables"].actions() if a.isChecked()]
    assert len(checked) == 1
    assert driver.desktop.panels.tables.search.value == "all"


def test_the_strategy_of_new_documents_is_used_for_them(dialog: PreferencesDialog, driver: Driver) -> None:
    choose(dialog, "strategy", "font-size")
    driver.open_sample("two-level-report.pdf")
    assert driver.state.work.strategy == "font-size"


def test_the_card_comes_after_the_time_that_is_set(dialog: PreferencesDialog, driver: Driver) -> None:
    driver.open_sample("spacing-only.pdf")
    box = row(dialog, "hover_delay").editor.head
    assert isinstance(box, QSpinBox)
    box.setValue(1000)
    view = driver.desktop.pages.current
    assert view is not None
    assert view._card_delay.interval() == 1000


def test_corrections_are_signed_with_the_name_given(dialog: PreferencesDialog, driver: Driver) -> None:
    line = row(dialog, "reviewer").editor.head
    assert line is not None
    assert driver.desktop.store.author != "Jane Doe"
    QTest.keyClicks(line, "Jane Doe")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert driver.desktop.store.author == "Jane Doe"
    assert dialog.isVisible()


def test_the_way_back_is_offered_for_what_was_changed_only(dialog: PreferencesDialog, driver: Driver) -> None:
    assert row(dialog, "tables").reset.isHidden()
    driver.desktop.settings.set_value("tables", "off")
    assert not row(dialog, "tables").reset.isHidden()
    dialog.reset_all.click()
    assert driver.desktop.settings.tables == "auto"
    assert row(dialog, "tables").reset.isHidden()


def test_a_search_leaves_what_fits_and_says_when_nothing_does(dialog: PreferencesDialog) -> None:
    QTest.keyClicks(dialog.search, "night")
    assert [s for at, s in enumerate(SECTIONS) if not dialog.sections.item(at).isHidden()] == ["Appearance"]
    assert not row(dialog, "page_colours").isHidden()
    assert row(dialog, "theme").isHidden()
    dialog.search.setText("zebra")
    assert dialog.stack.currentWidget() is dialog.none_found
    dialog.search.clear()
    assert not row(dialog, "theme").isHidden()


def test_keys_are_given_by_keyboard(dialog: PreferencesDialog, driver: Driver) -> None:
    dialog.show_section(KEYBOARD)
    dialog.keys.table.choose("export")
    QTest.keyClick(dialog.keys.field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.keys.field, Qt.Key.Key_Return)
    assert driver.desktop.window.shortcuts.of("export") == ("Ctrl+L",)
    assert driver.desktop.window.actions_by_name["export"].shortcut().toString() == "Ctrl+L"


def test_a_clash_is_told_and_nothing_happens_before_it_is_decided(dialog: PreferencesDialog, driver: Driver) -> None:
    keys, shortcuts = dialog.keys, driver.desktop.window.shortcuts
    dialog.show_section(KEYBOARD)
    keys.table.choose("export")
    keys.field.setKeySequence(QKeySequence("Ctrl+O"))
    keys.use.click()
    assert keys.problem.text() == "Ctrl+O belongs to “Open”."
    assert shortcuts.of("export") == ("Ctrl+E",)
    keys.give_up.click()
    assert keys.problem.isHidden()
    keys.field.setKeySequence(QKeySequence("Ctrl+O"))
    keys.add.click()
    keys.take_over.click()
    assert shortcuts.of("export") == ("Ctrl+E", "Ctrl+O")
    assert shortcuts.of("open") == ()
    keys.table.choose("open")
    keys.reset.click()
    assert "belongs to “Export”" in keys.problem.text()
    keys.take_over.click()
    assert shortcuts.of("open") == ("Ctrl+O",)
    dialog.reset_all.click()
    assert shortcuts.of("export") == ("Ctrl+E",)


def test_a_letter_alone_is_refused_for_a_command_of_the_window(dialog: PreferencesDialog) -> None:
    dialog.show_section(KEYBOARD)
    dialog.keys.table.choose("open")
    dialog.keys.field.setKeySequence(QKeySequence("M"))
    assert not dialog.keys.use.isEnabled()
    assert "typing" in dialog.keys.problem.text()


def test_a_command_can_be_left_without_keys(dialog: PreferencesDialog, driver: Driver) -> None:
    dialog.show_section(KEYBOARD)
    dialog.keys.table.choose("export")
    dialog.keys.remove.click()
    assert driver.desktop.window.actions_by_name["export"].shortcuts() == []


def test_escape_empties_the_field_and_then_closes(dialog: PreferencesDialog) -> None:
    dialog.show_section(KEYBOARD)
    dialog.keys.field.setKeySequence(QKeySequence("Ctrl+L"))
    QTest.keyClick(dialog.keys.field, Qt.Key.Key_Escape)
    assert dialog.keys.field.keySequence().isEmpty()
    assert dialog.isVisible()
    QTest.keyClick(dialog.keys.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
