"""The compare view in the real window: enter, freeze, drag, step through differences, overlay, leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docviewer.ui.compare.side_head import FROZEN
from docviewer.wiring import strategy_named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from docviewer.ui.compare.compare_controller import CompareController
    from docviewer.ui.compare.compare_view import CompareView
    from docviewer.ui.compare.difference_list import DifferenceList
    from tests.ui.conftest import Driver

_CTRL, _ALT, _NO = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def report(driver: Driver) -> Driver:
    """A document of four pages, its segments found by line spacing; the window has the keyboard."""
    driver.open_sample("two-level-report.pdf")
    driver.desktop.panels.strategy_controller.choose("line-spacing")
    driver.desktop.window.resize(1440, 900)
    driver.desktop.window.activateWindow()
    assert driver.desktop.pages.current is not None
    driver.desktop.pages.current.setFocus()
    return driver


def comparing(driver: Driver) -> CompareController:
    return driver.desktop.panels.comparing


def view_of(driver: Driver) -> CompareView:
    view = comparing(driver).view
    assert view is not None
    return view


def list_of(driver: Driver) -> DifferenceList:
    listed = comparing(driver).list
    assert listed is not None
    return listed


def press(driver: Driver, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NO, on: QWidget | None = None) -> None:
    """Press a key where the keyboard is."""
    target = on or QApplication.focusWidget() or driver.desktop.window
    QTest.keyClick(target, key, modifiers)


def enter(driver: Driver, other: str = "font-size") -> None:
    """Compare with a strategy, by key."""
    press(driver, Qt.Key.Key_D, _CTRL)
    comparing(driver).choose(other)
    wait_for_comparison(driver, other)


def wait_for_comparison(driver: Driver, other: str = "font-size") -> None:
    """Wait until what the panel says now is compared with a strategy's defaults: on a busy machine that comes later."""

    def is_there() -> bool:
        facts, found = driver.facts, comparing(driver).comparison
        if found is None or found.a is not facts.labels or not facts.labels_are_of(driver.state.work):
            return False
        assert facts.evidence is not None
        expected = strategy_named(other).label(facts.evidence, {})
        return all(np.array_equal(getattr(found.b, name), getattr(expected, name)) for name in ("segment", "role"))

    driver.wait(is_there)


def drag_gap(driver: Driver) -> None:
    """Move the slider of the gap to its end."""
    slider = driver.desktop.panels.strategy.parameters.control("gap_factor").editor.slider
    slider.setValue(slider.maximum())


def test_a_key_brings_both_sides_forward_and_escape_takes_them_away(report: Driver) -> None:
    window = report.desktop.window
    enter(report)
    assert window.stage.currentWidget() is view_of(report)
    assert view_of(report).a.isVisible()
    assert view_of(report).b.isVisible()
    assert report.desktop.pages.current is view_of(report).a
    press(report, Qt.Key.Key_Escape, on=view_of(report).a)
    assert window.stage.currentWidget() is window.documents
    assert not window.actions_by_name["compare"].isChecked()
    assert report.desktop.panels.table.isVisible()
    assert not list_of(report).isVisible()


def test_escape_leaves_from_the_list_and_from_a_slider_too(report: Driver) -> None:
    slider = report.desktop.panels.strategy.parameters.control("gap_factor").editor.slider
    enter(report)
    for widget in (list_of(report).view, slider):
        report.desktop.window.actions_by_name["compare"].setChecked(True)
        press(report, Qt.Key.Key_Escape, on=widget)
        assert not report.desktop.window.actions_by_name["compare"].isChecked()


def test_the_sides_show_what_they_are_made_with(report: Driver) -> None:
    enter(report)
    drag_gap(report)
    wait_for_comparison(report)
    assert view_of(report).head_a.detail.text().startswith("Line spacing · gap")
    assert view_of(report).head_b.chooser.currentText() == "Font size"
    facts = report.facts
    assert view_of(report).a.boxes.segments is facts.segments
    assert len(view_of(report).b.boxes) != len(view_of(report).a.boxes)


def test_frozen_settings_stay_while_a_slider_is_dragged(report: Driver) -> None:
    enter(report)
    QTest.mouseClick(view_of(report).head_b.freeze, Qt.MouseButton.LeftButton)
    assert view_of(report).head_b.chooser.currentData() == FROZEN
    wait_for_comparison(report, "line-spacing")
    assert list_of(report).model.rowCount() == 0
    assert "same" in list_of(report).empty.accessibleName()
    kept = view_of(report).b.boxes.segments
    drag_gap(report)
    wait_for_comparison(report, "line-spacing")
    assert view_of(report).b.boxes.segments is kept
    comparison = comparing(report).comparison
    assert comparison is not None
    assert list_of(report).model.rowCount() == len(comparison.differences) > 0
    assert "Paragraphs 1.00" not in view_of(report).figures.words


def test_freezing_from_the_menu_enters_the_comparison(report: Driver) -> None:
    report.desktop.window.actions_by_name["freeze"].trigger()
    assert report.desktop.window.stage.currentWidget() is view_of(report)
    wait_for_comparison(report, "line-spacing")
    assert view_of(report).figures.words.startswith("Paragraphs 1.00, Boundaries 1.00")


def test_keys_step_through_the_differences_round_and_round(report: Driver) -> None:
    enter(report)
    listed = list_of(report)
    count = listed.model.rowCount()
    assert count > 2
    press(report, Qt.Key.Key_Down, _ALT)
    assert listed.steps.place.text() == f"1 of {count}"
    press(report, Qt.Key.Key_F3)
    assert listed.steps.place.text() == f"2 of {count}"
    press(report, Qt.Key.Key_Up, _ALT)
    press(report, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert listed.steps.place.text() == f"{count} of {count}"
    assert listed.view.currentIndex().row() == count - 1
    assert view_of(report).accessibleDescription().startswith(f"Difference {count} of {count}, page 4: ")


def test_stepping_scrolls_both_sides_to_the_difference(report: Driver) -> None:
    enter(report)
    comparison = comparing(report).comparison
    assert comparison is not None
    last = comparison.difference(len(comparison.differences) - 1)
    assert last.page == 3
    press(report, Qt.Key.Key_Up, _ALT)
    for pages in (view_of(report).a, view_of(report).b):
        assert last.page in pages.shown_pages()


def test_a_row_of_the_list_brings_its_difference_into_view(report: Driver) -> None:
    enter(report)
    listed = list_of(report)
    row = listed.model.rowCount() - 1
    listed.view.scrollToBottom()
    place = listed.view.visualRect(listed.model.index(row, 2)).center()
    QTest.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, _NO, place)
    assert listed.steps.place.text().startswith(f"{row + 1} of")
    assert int(listed.model.cells(row)[1]) - 1 in view_of(report).a.shown_pages()


def test_a_click_on_a_box_that_differs_chooses_its_difference(report: Driver) -> None:
    enter(report)
    comparison = comparing(report).comparison
    assert comparison is not None
    pages = view_of(report).b
    first = comparison.difference(0)
    spot = pages.camera.rect(first.page, first.bbox).topLeft().toPoint() + QPoint(6, 3)
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, _NO, spot)
    assert list_of(report).steps.place.text().startswith("1 of")


def test_both_sides_scroll_and_zoom_together(report: Driver) -> None:
    enter(report)
    a, b = view_of(report).a, view_of(report).b
    a.go_to_page(2)
    assert (b.page, b.zoom) == (2, a.zoom)
    b.set_zoom(1.5)
    assert a.zoom == 1.5
    b.scroll_by(0, 300)
    assert a.keep_place().anchor.page == b.keep_place().anchor.page
    assert a.keep_place().anchor.y == pytest.approx(b.keep_place().anchor.y, abs=1)
    report.desktop.window.actions_by_name["zoom-out"].trigger()
    assert b.zoom == a.zoom < 1.5


def test_the_overlay_puts_both_on_one_page_and_is_remembered(report: Driver) -> None:
    enter(report)
    overlay = report.desktop.window.actions_by_name["overlay"]
    overlay.trigger()
    assert view_of(report).overlaid
    assert not view_of(report).b.isVisible()
    press(report, Qt.Key.Key_Escape, on=view_of(report).a)
    report.desktop.window.actions_by_name["compare"].trigger()
    assert view_of(report).overlaid
    overlay.trigger()
    assert view_of(report).b.isVisible()


def test_a_narrow_window_begins_with_the_overlay(report: Driver) -> None:
    report.desktop.window.resize(1024, 700)
    enter(report)
    assert view_of(report).overlaid
    assert report.desktop.window.actions_by_name["overlay"].isChecked()


def test_without_the_list_the_steps_are_above_the_pages(report: Driver) -> None:
    enter(report)
    steps = view_of(report).steps
    assert not steps.isVisible()
    press(report, Qt.Key.Key_F9)
    press(report, Qt.Key.Key_F3)
    count = list_of(report).model.rowCount()
    assert steps.isVisible()
    assert steps.place.text() == f"1 of {count}"
    assert view_of(report).accessibleDescription().startswith(f"Difference 1 of {count}, page ")
    comparing(report).freeze()
    wait_for_comparison(report, "line-spacing")
    assert steps.place.text() == ""
    press(report, Qt.Key.Key_F9)
    assert not steps.isVisible()


def test_little_room_is_left_to_what_matters(report: Driver) -> None:
    report.desktop.window.resize(760, 700)
    enter(report)
    view, listed = view_of(report), list_of(report)
    report.wait(lambda: view.width() < 420 and listed.view.isColumnHidden(4))
    for head in (view.head_a, view.head_b):
        assert view.rect().contains(head.geometry())
        assert head.width() >= head.least_width
    assert view.head_b.rect().contains(view.head_b.chooser.geometry())
    assert not view.head_b.freeze.isVisible()
    shown = [column for column in range(5) if not listed.view.isColumnHidden(column)]
    assert sum(listed.view.columnWidth(column) for column in shown) <= listed.view.viewport().width()
    assert all(listed.view.columnWidth(column) >= 40 for column in shown)
    report.desktop.window.resize(1440, 900)
    report.wait(view.head_b.freeze.isVisible)
    report.wait(lambda: not any(listed.view.isColumnHidden(column) for column in range(5)))


def test_the_heat_strip_goes_to_pages(report: Driver) -> None:
    enter(report)
    heat = view_of(report).heat
    x = next(x for x in range(heat.width()) if heat.page_at(x) == 2) + 4
    QTest.mouseClick(heat, Qt.MouseButton.LeftButton, _NO, QPoint(x, 4))
    assert view_of(report).a.page == 2
    assert report.state.view.page == 2
    press(report, Qt.Key.Key_Right, on=heat)
    assert view_of(report).a.page == 3
    assert heat.words_for(3).startswith("Page 4: ")


def test_the_page_looked_at_is_the_one_shown_after_leaving(report: Driver) -> None:
    enter(report)
    view_of(report).a.go_to_page(2)
    press(report, Qt.Key.Key_Escape, on=view_of(report).a)
    current = report.desktop.pages.current
    assert current is not None
    assert current is not view_of(report).a
    assert current.page == 2
    report.wait(lambda: 2 in current.pictures)


def test_pictures_come_once_for_both_sides(report: Driver) -> None:
    enter(report)
    a, b = view_of(report).a, view_of(report).b
    a.go_to_page(3)
    report.wait(lambda: 3 in a.pictures)
    assert b.pictures.get(3) is a.pictures.get(3)


def test_what_was_compared_is_let_go_on_leaving(report: Driver) -> None:
    enter(report)
    a = view_of(report).a
    report.wait(lambda: 0 in a.pictures)
    press(report, Qt.Key.Key_Escape, on=a)
    assert (a.page_count, len(a.pictures), a.boxes.segments) == (0, 0, None)


def test_another_document_in_front_is_compared_too(report: Driver) -> None:
    enter(report)
    report.open_sample("spacing-only.pdf")
    report.wait(lambda: comparing(report).comparison and comparing(report).comparison.lines is report.facts.lines)
    comparison = comparing(report).comparison
    assert comparison is not None
    assert comparison.lines is report.facts.lines
    assert view_of(report).a.page_count == 1
    report.desktop.window.tabs.setCurrentIndex(0)
    assert view_of(report).a.page_count == 4
    assert view_of(report).head_b.chooser.currentText() == "Font size"


def test_a_document_that_is_read_again_is_drawn_again(report: Driver) -> None:
    enter(report)
    a = view_of(report).a
    a.go_to_page(2)
    report.wait(lambda: 2 in a.pictures)
    before = a.pictures.get(2)
    report.desktop.window.actions_by_name["reload"].trigger()
    report.wait(lambda: a.pictures.get(2) not in (None, before))
    report.wait_until_read()
    wait_for_comparison(report)


def test_a_locked_document_asks_for_its_password_first(report: Driver) -> None:
    enter(report)
    report.open_sample("encrypted.pdf")
    window = report.desktop.window
    assert window.stage.currentWidget() is window.documents
    assert window.actions_by_name["compare"].isChecked()
    window.tabs.setCurrentIndex(0)
    assert window.stage.currentWidget() is view_of(report)


def test_closing_the_last_document_ends_the_comparison(report: Driver) -> None:
    enter(report)
    report.desktop.window.actions_by_name["close"].trigger()
    window = report.desktop.window
    assert window.stage.currentWidget() is window.documents
    assert not window.actions_by_name["compare"].isChecked()
    assert not window.actions_by_name["next-difference"].isEnabled()


def test_the_hover_card_of_b_tells_why_b_starts_there(report: Driver) -> None:
    enter(report)
    b = view_of(report).b
    report.wait(lambda: b.boxes.segments is not None)
    assert b.boxes.segments is not None
    title, reason = comparing(report).hover_text_of_b(int(b.boxes.segments.first[1]))
    assert title.startswith("2 ")
    assert reason


def test_the_theme_reaches_both_sides(report: Driver) -> None:
    enter(report)
    report.desktop.themes.choose("dark")
    colour = view_of(report).grab().toImage().pixelColor(4, 4)
    assert colour.lightness() < 80
