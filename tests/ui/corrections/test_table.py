"""Correct in the segment table: several rows in step with the page, keys, the menu of the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.ui.panels.segment_model import Column

if TYPE_CHECKING:
    from tests.ui.corrections.conftest import Hands

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def click_row(hands: Hands, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = hands.table.view
    index = hands.table.model.index(row, Column.TEXT)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, view.visualRect(index).center())


def rows(hands: Hands) -> list[int]:
    return sorted({index.row() for index in hands.table.view.selectionModel().selectedRows()})


def test_rows_selected_in_the_table_are_selected_on_the_page(hands: Hands) -> None:
    click_row(hands, 2)
    click_row(hands, 4, _CTRL)
    hands.driver.wait(lambda: hands.view.selected_segments == {2, 4})
    assert hands.selected == (2, 4)
    click_row(hands, 6, _SHIFT)
    hands.driver.wait(lambda: hands.view.selected_segments == {2, 4, 5, 6})
    click_row(hands, 5)
    hands.driver.wait(lambda: hands.selected == (5,))


def test_boxes_selected_on_the_page_are_selected_in_the_table(hands: Hands) -> None:
    hands.select(1, 3)
    assert rows(hands) == [1, 3]
    assert hands.table.view.currentIndex().row() == 3


def test_leaving_a_row_alone_of_several_tells_the_page(hands: Hands) -> None:
    click_row(hands, 2)
    click_row(hands, 4, _CTRL)
    click_row(hands, 2, _CTRL)
    hands.driver.wait(lambda: hands.selected == (4,))


def test_m_delete_and_digits_work_while_the_table_has_the_keyboard(hands: Hands) -> None:
    before = hands.count
    click_row(hands, 3)
    hands.press(Qt.Key.Key_M)
    assert hands.count == before - 1
    assert rows(hands) == [2]
    hands.press(Qt.Key.Key_2)
    assert hands.role(2) == "heading"
    assert hands.table.view.hasFocus()
    hands.press(Qt.Key.Key_Delete)
    assert hands.count == before - 2
    assert rows(hands) == [2]


def test_letters_typed_into_the_filter_correct_nothing(hands: Hands) -> None:
    click_row(hands, 3)
    box = hands.table.filter_bar.box
    box.setFocus()
    hands.driver.wait(box.hasFocus)
    before = hands.texts()
    for key in (Qt.Key.Key_M, Qt.Key.Key_2, Qt.Key.Key_Delete, Qt.Key.Key_D):
        QTest.keyClick(box, key)
    assert box.text() == "m2d"
    assert hands.texts() == before


def test_the_menu_of_rows_offers_what_fits(hands: Hands) -> None:
    click_row(hands, 3)
    one = [action.text() for action in hands.table.view.context_menu().actions()]
    assert {"Merge with previous", "Merge with next", "Edit text", "Leave out"} <= set(one)
    click_row(hands, 4, _CTRL)
    several = [action.text() for action in hands.table.view.context_menu().actions()]
    assert {"Merge 2 segments", "Leave out 2 segments"} <= set(several)
    assert "Edit text" not in several


def test_s_in_the_table_lets_a_line_be_chosen_and_splits_before_it(hands: Hands) -> None:
    segment = next(s for s in range(hands.count) if len(hands.segments.lines_of(s)) > 3)
    before, lines = hands.count, hands.segments.lines_of(segment).tolist()
    click_row(hands, segment)
    hands.press(Qt.Key.Key_S)
    lists = hands.panel.lines.list
    hands.driver.wait(lists.hasFocus)
    hands.press(Qt.Key.Key_Down)
    assert lists.currentIndex().row() == 2
    hands.press(Qt.Key.Key_S)
    assert hands.count == before + 1
    assert int(hands.segments.first[segment + 1]) == lines[2]
    assert hands.selected == (segment + 1,)
