"""Page and table share the height of the window: the page comes first, what a person dragged stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from docviewer.ui.page_splitter import PageSplitter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def splitter(qtbot: QtBot) -> PageSplitter:
    """Page and table in a high window, shown."""
    splitter = made(qtbot)
    heighten(splitter, 760)
    return splitter


def made(qtbot: QtBot) -> PageSplitter:
    splitter = PageSplitter(QWidget(), QWidget())
    splitter.setHandleWidth(1)
    qtbot.addWidget(splitter)
    return splitter


def heighten(splitter: PageSplitter, height: int) -> None:
    splitter.resize(600, height)
    splitter.show()
    QApplication.processEvents()


def drag_handle(splitter: PageSplitter, by: int) -> None:
    handle = splitter.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(20, 0))
    QTest.mouseMove(handle, QPoint(20, by))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(20, 0))


def test_in_a_low_window_the_table_has_three_rows(qtbot: QtBot) -> None:
    splitter = made(qtbot)
    heighten(splitter, 540)
    page, table = splitter.sizes()
    assert page >= 390
    assert 28 + 4 * 27 <= table <= 160


def test_the_table_shrinks_first_and_has_its_height_back(splitter: PageSplitter) -> None:
    assert splitter.sizes()[1] == 250
    heighten(splitter, 600)
    assert splitter.sizes() == [400, 199]
    heighten(splitter, 400)
    assert splitter.sizes()[1] >= 28 + 4 * 27
    heighten(splitter, 760)
    assert splitter.sizes()[1] == 250


def test_a_growing_window_is_for_the_page(splitter: PageSplitter) -> None:
    heighten(splitter, 1200)
    assert splitter.sizes()[1] == 250


def test_what_a_person_dragged_stays(splitter: PageSplitter) -> None:
    heighten(splitter, 540)
    drag_handle(splitter, -120)
    dragged = splitter.sizes()
    assert dragged[1] > 250
    heighten(splitter, 541)
    assert splitter.sizes()[1] == pytest.approx(dragged[1], abs=2)


def test_a_table_that_was_folded_away_stays_away(splitter: PageSplitter) -> None:
    drag_handle(splitter, 400)
    assert splitter.sizes()[1] == 0
    heighten(splitter, 600)
    assert splitter.sizes()[1] == 0


def test_the_next_run_has_the_same_heights(splitter: PageSplitter, qtbot: QtBot) -> None:
    heighten(splitter, 540)
    drag_handle(splitter, -120)
    other = made(qtbot)
    other.restore(splitter.saveState())
    heighten(other, 540)
    assert other.sizes() == splitter.sizes()
