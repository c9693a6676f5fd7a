"""Going back and forth through all steps of a document, with the mouse and with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from docviewer.core.history import Step
from docviewer.core.session import with_parameter, with_strategy
from docviewer.ui.store import Edited, Move

if TYPE_CHECKING:
    from docviewer.ui.workspace.undo_list import UndoList
    from tests.ui.conftest import Driver

NAMES = ("indentation", "line-spacing", "full-stop")


@pytest.fixture
def edited(driver: Driver) -> Driver:
    """A window with a document whose strategy was changed three times."""
    driver.open_sample("two-level-report.pdf")
    document = driver.desktop.store.session.active
    assert document is not None
    for name in NAMES:
        driver.desktop.store.edit(Step(f"change to {name}"), document, with_strategy, name)
    driver.desktop.window.activateWindow()
    return driver


def opened(driver: Driver) -> UndoList:
    driver.desktop.window.actions_by_name["undo-list"].trigger()
    popup = driver.desktop.panels.undo_list.popup
    assert popup.isVisible()
    return popup


def named(popup: UndoList) -> list[str]:
    return [popup.model.index(row).data() for row in range(popup.model.rowCount())]


def click(driver: Driver, popup: UndoList, row: int) -> None:
    spot: QPoint = popup.steps.visualRect(popup.model.index(row)).center()
    driver.qtbot.mouseMove(popup.steps.viewport(), spot)
    driver.qtbot.mouseClick(popup.steps.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_every_step_is_listed_and_the_present_one_marked(edited: Driver) -> None:
    popup = opened(edited)
    assert named(popup) == [
        "Change to full-stop",
        "Change to line-spacing",
        "Change to indentation",
        "Before the first change",
    ]
    assert popup.model.here == 0


def test_a_click_goes_back_to_that_point_and_another_forth(edited: Driver) -> None:
    click(edited, opened(edited), 2)
    assert edited.state.work.strategy == "indentation"
    popup = opened(edited)
    assert popup.model.here == 2
    click(edited, popup, 0)
    assert edited.state.work.strategy == "full-stop"


def test_arrow_keys_and_enter_do_the_same(edited: Driver) -> None:
    popup = opened(edited)
    for _ in range(3):
        edited.qtbot.keyClick(popup.steps, Qt.Key.Key_Down)
    assert popup.effect.text() == "Undo 3 steps"
    edited.qtbot.keyClick(popup.steps, Qt.Key.Key_Return)
    assert edited.state.work.strategy not in NAMES
    assert not popup.isVisible()
    assert edited.desktop.window.actions_by_name["redo"].text() == "Redo change to indentation"


def test_escape_leaves_everything_as_it_is(edited: Driver) -> None:
    popup = opened(edited)
    edited.qtbot.keyClick(popup.steps, Qt.Key.Key_Up)
    edited.qtbot.keyClick(popup.steps, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert edited.state.work.strategy == "full-stop"


def test_each_step_on_the_way_is_told_to_those_who_keep_it(edited: Driver) -> None:
    told: list[Edited] = []
    edited.desktop.store.subscribe_edits(told.append)
    click(edited, opened(edited), 3)
    assert [edit.move for edit in told] == [Move.UNDONE] * 3
    assert [edit.change.name for edit in told] == [f"change to {name}" for name in reversed(NAMES)]


def test_a_right_click_on_undo_opens_the_list_under_it(edited: Driver) -> None:
    window = edited.desktop.window
    button = window.tool_bar.widgetForAction(window.actions_by_name["undo"])
    button.customContextMenuRequested.emit(QPoint(2, 2))
    popup = edited.desktop.panels.undo_list.popup
    assert popup.isVisible()
    assert popup.y() >= button.mapToGlobal(QPoint(0, 0)).y()


def test_without_a_step_there_is_nothing_to_open(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    action = driver.desktop.window.actions_by_name["undo-list"]
    assert not action.isEnabled()
    document = driver.desktop.store.session.active
    assert document is not None
    driver.desktop.store.edit(Step("change of gap"), document, with_parameter, "gap_factor", 2.0)
    assert action.isEnabled()
