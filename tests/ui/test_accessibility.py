"""Every control of the real window has a name for screen readers, is large enough, and comes in reading order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QLineEdit, QScrollBar, QToolBar, QWidget

from docviewer.ui.preferences.preferences_dialog import KEYBOARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Driver

LEAST_PX = 24
#: Fields within others: what they are in has the focus and the name.
INNER = ("qt_spinbox_lineedit", "qt_keysequenceedit_lineedit")
DIALOGS = ("preferences", "shortcuts", "about", "licence", "properties", "export", "fault-reports")


@pytest.fixture
def report(driver: Driver) -> Driver:
    driver.open_sample("two-level-report.pdf")
    return driver


def controls(root: QWidget) -> list[QWidget]:
    """Return what Tab stops at in `root`, in the order in which it does."""
    found, widget = [], root.nextInFocusChain()
    while widget is not None and widget is not root:
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if stops and root.isAncestorOf(widget) and widget.isVisibleTo(root) and widget.objectName() not in INNER:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def name_of(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    if widget.accessibleName():
        return widget.accessibleName()  # of a drop-down box Qt's interface says what is chosen
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def told(widget: QWidget) -> str:
    """Say which widget it is."""
    path = [type(widget).__name__]
    parent = widget.parentWidget()
    while parent is not None:
        path.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " in ".join(path[:4])


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def shown_dialog(driver: Driver, command: str) -> QDialog:
    driver.desktop.window.actions_by_name[command].trigger()
    dialogs = [dialog for dialog in driver.desktop.window.findChildren(QDialog) if dialog.isVisible()]
    assert dialogs, command
    return dialogs[-1]


def panels(driver: Driver) -> Iterator[QWidget]:
    """Yield every tab of every panel in front, then the page."""
    window = driver.desktop.window
    for tabs in (driver.desktop.panels.left, driver.desktop.panels.right):
        for index in range(tabs.bar.count()):
            tabs.bar.setCurrentIndex(index)
            yield tabs
    yield from (window.table, window.stage, window.tabs, window.tool_bar, window.status)


def test_every_control_of_every_panel_has_a_name(report: Driver) -> None:
    nameless = {told(each) for panel in panels(report) for each in controls(panel) if not name_of(each)}
    assert nameless == set()


def test_every_control_of_every_panel_is_large_enough(report: Driver) -> None:
    small = {
        f"{told(each)} {name_of(each)!r} {each.height()} px"
        for panel in panels(report)
        for each in controls(panel)
        if each.height() < LEAST_PX and not isinstance(each, QScrollBar)
    }
    assert small == set()


@pytest.mark.parametrize("command", DIALOGS)
def test_a_dialog_has_a_title_and_names_and_room(report: Driver, command: str) -> None:
    dialog = shown_dialog(report, command)
    assert dialog.windowTitle()
    assert [told(each) for each in controls(dialog) if not name_of(each)] == []
    assert [told(each) for each in controls(dialog) if each.height() < LEAST_PX] == []
    dialog.close()


@pytest.mark.parametrize("command", DIALOGS)
def test_tab_follows_the_reading_order_in_a_dialog(report: Driver, command: str) -> None:
    dialog = shown_dialog(report, command)
    report.qtbot.waitExposed(dialog)
    order = [each for each in controls(dialog) if each.isVisible()]
    jumps = [
        f"{name_of(one)} -> {name_of(other)}"
        for one, other in pairwise(order)
        if _is_back(place_of(one), place_of(other))
    ]
    assert jumps == []
    dialog.close()


def test_all_sections_of_the_preferences_have_named_controls(report: Driver) -> None:
    dialog = report.desktop.tools.preferences.open_dialog()
    for section in [*dialog.pages, KEYBOARD]:
        dialog.show_section(section)
        assert [told(each) for each in controls(dialog) if not name_of(each)] == []
    for page in dialog.pages.values():
        for row in page.rows.values():
            assert row.editor.head is not None
            assert row.editor.head.accessibleDescription() == row.help.text()
    dialog.close()


def test_menus_and_boxes_of_the_tool_bar_are_named(report: Driver) -> None:
    bar = report.desktop.window.findChild(QToolBar)
    assert bar is not None
    assert {name_of(box) for box in bar.findChildren(QLineEdit)} == {"Zoom", "Page"}


def test_f6_reaches_every_panel_and_comes_back(report: Driver) -> None:
    window = report.desktop.window
    view = report.desktop.pages.current
    assert view is not None
    view.setFocus()
    places = (window.stage, window.table, window.right, window.left)
    seen = []
    for _ in range(len(places) + 1):
        focus = window.focusWidget()
        seen.append(next((i for i, place in enumerate(places) if focus is not None and place.isAncestorOf(focus)), -1))
        window.actions_by_name["next-panel"].trigger()
    assert seen == [0, 1, 2, 3, 0]


def _is_back(one: QRect, other: QRect) -> bool:
    """Tell whether `other` stands above or left of `one`, and neither below nor right of it."""
    below, right = other.center().y() > one.center().y() + 2, other.left() >= one.left()
    return not (below or right)
