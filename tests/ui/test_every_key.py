"""Every key of every command, pressed in the real window wherever it works: one command answers, never two or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMetaMethod
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from docviewer.ui.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Driver


def page(driver: Driver) -> QWidget:
    """The page view."""
    view = driver.desktop.pages.current
    assert view is not None
    return view


def table(driver: Driver) -> QWidget:
    """The segment table."""
    driver.desktop.window.actions_by_name["show-table"].setChecked(True)
    return driver.desktop.panels.table.view


def find_bar(driver: Driver) -> QWidget:
    """A button of the find bar: its text box takes the keys that edit text."""
    driver.desktop.window.actions_by_name["find"].trigger()
    return driver.desktop.panels.finding.bar.listed


def compared_page(driver: Driver) -> QWidget:
    """The page view while two strategies are compared."""
    driver.desktop.window.actions_by_name["compare"].trigger()
    driver.wait(lambda: driver.desktop.window.actions_by_name["next-difference"].isEnabled())
    return page(driver)


@pytest.mark.parametrize(
    ("place", "scopes"),
    [(page, ("", "review")), (table, ("", "review")), (find_bar, ("", "find")), (compared_page, ("", "compare"))],
)
def test_every_key_gives_the_one_command_that_it_is_declared_for(
    driver: Driver, place: Callable[[Driver], QWidget], scopes: tuple[str, ...]
) -> None:
    driver.open_sample("two-level-report.pdf")
    window = driver.desktop.window
    window.activateWindow()
    widget = place(driver)
    widget.setFocus()
    driver.wait(widget.hasFocus)
    fired: list[str] = []
    for name, action in window.actions_by_name.by_name.items():  # what it does isn't done
        action.triggered.disconnect()
        if action.isSignalConnected(QMetaMethod.fromSignal(action.toggled)):
            action.toggled.disconnect()
        action.triggered.connect(lambda _=False, name=name: fired.append(name))
        action.setEnabled(True)
    heard = {}
    for command in COMMANDS:
        for keys in command.keys if command.scope in scopes else ():
            fired.clear()
            QTest.keySequence(widget, QKeySequence(keys))
            heard[command.name, keys] = tuple(fired)
    assert {asked: names for asked, names in heard.items() if names != asked[:1]} == {}
