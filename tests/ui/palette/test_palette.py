"""The palette in the real window, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.ui.commands import COMMANDS
from docviewer.ui.palette.entries import Entry, ranked

if TYPE_CHECKING:
    from docviewer.ui.palette.palette import Palette
    from docviewer.ui.palette.palette_controller import PaletteController
    from tests.ui.conftest import Driver


@pytest.fixture
def controller(driver: Driver) -> PaletteController:
    return driver.desktop.tools.palette


@pytest.fixture
def palette(controller: PaletteController, driver: Driver) -> Palette:
    driver.desktop.window.actions_by_name["palette"].trigger()
    assert controller.palette.isVisible()
    return controller.palette


def shown(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_every_command_of_the_menus_is_there(palette: Palette, driver: Driver) -> None:
    texts = {text.removesuffix(" (on)") for text in shown(palette)}
    actions = driver.desktop.window.actions_by_name
    missing = {c.name for c in COMMANDS if c.name != "palette" and actions[c.name].text().replace("&", "") not in texts}
    assert missing == set()


def test_enter_does_what_is_chosen_and_closes(palette: Palette, driver: Driver) -> None:
    before = driver.desktop.window.table.isVisible()
    QTest.keyClicks(palette.field, "segment table")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert driver.desktop.window.table.isVisible() is not before


def test_what_was_used_comes_first_the_next_time(palette: Palette, controller: PaletteController) -> None:
    QTest.keyClicks(palette.field, "segment table")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert controller.recent == ["show-table"]
    controller.open()
    assert shown(controller.palette)[0] == "Segment table"


def test_what_cannot_be_done_is_listed_with_the_reason_and_not_done(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "export")
    assert shown(palette)[0] == "Export…"
    assert "not available: Needs a document with segments" in palette.field.accessibleDescription()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_arrows_move_and_escape_closes(palette: Palette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_nothing_found_is_said(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "zzzz")
    assert shown(palette) == []
    assert palette.empty.isVisible()


def test_a_number_leads_to_that_page(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    controller = driver.desktop.tools.palette
    controller.open()
    QTest.keyClicks(controller.palette.field, "page 3")
    assert shown(controller.palette)[0] == "Go to page 3 of 4"
    QTest.keyClick(controller.palette.field, Qt.Key.Key_Return)
    driver.wait(lambda: driver.state.view.page == 2)


def test_another_open_document_is_brought_to_the_front(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    driver.open_sample("spacing-only.pdf")
    controller = driver.desktop.tools.palette
    controller.open()
    QTest.keyClicks(controller.palette.field, "two-level-report.pdf open documents")
    QTest.keyClick(controller.palette.field, Qt.Key.Key_Return)
    assert driver.state.path.endswith("two-level-report.pdf")


def test_a_strategy_is_chosen_by_its_name(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    controller = driver.desktop.tools.palette
    controller.open()
    QTest.keyClicks(controller.palette.field, "line spacing")
    QTest.keyClick(controller.palette.field, Qt.Key.Key_Return)
    assert driver.state.work.strategy == "line-spacing"


def test_of_equals_the_one_used_lately_comes_first() -> None:
    entries = [Entry(key, "Zoom", "View", "", lambda: None) for key in ("a", "b")]
    assert [entry.key for entry in ranked(entries, "zoom", ["b"])] == ["b", "a"]
    assert [entry.key for entry in ranked(entries, "", ["b"])] == ["b", "a"]


def test_going_to_a_page_is_a_jump_that_one_can_come_back_from(controller: PaletteController, driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    controller.open()
    QTest.keyClicks(controller.palette.field, "3")
    QTest.keyClick(controller.palette.field, Qt.Key.Key_Return)
    driver.wait(lambda: driver.state.view.page == 2)
    driver.desktop.window.actions_by_name["back"].trigger()
    driver.wait(lambda: driver.state.view.page == 0)
