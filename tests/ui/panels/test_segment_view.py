"""Rows of the segment table: what they say, keys, copying, sorting, looks."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docviewer.core.labels import Labels
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.segments import derive_segments
from docviewer.ui.panels.segment_model import Column, SegmentModel
from docviewer.ui.theme import DARK, ROLE_COLOURS
from tests.ui.panels.gestures import LEFT, Heard, click_header, click_row
from tests.ui.panels.made_segments import LINES, segmented


def column_of(table, column, rows=8):
    return [table.model.cell(row, column) for row in range(rows)]


def test_each_row_says_order_page_role_level_and_text(table):
    assert [table.model.cell(1, column) for column in Column] == [
        *("2", "1", "paragraph", ""),
        "line 3 <b>of</b> text line 4 <b>of</b> text line 5 <b>of</b> text",
        "to review",
    ]
    assert table.model.cell(0, Column.LEVEL) == "2"
    assert [table.model.headerData(column, Qt.Orientation.Horizontal) for column in Column] == [
        *("#", "Page", "Role", "Level", "Text", "State")
    ]


def test_numbers_stand_right(table):
    alignment = table.model.data(table.model.index(0, Column.PAGE), Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & int(Qt.AlignmentFlag.AlignRight)


def test_keys_move_the_selection_and_tell_it(table):
    click_row(table, 1)
    chosen, activated = Heard(table.segment_chosen), Heard(table.segment_activated)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(table.view, key)
    assert [line for (line,) in chosen.told] == [6, 3, 2997, 0]
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert activated.told == [(0,)]


def test_letters_do_not_search(table):
    click_row(table, 3)
    chosen = Heard(table.segment_chosen)
    QTest.keyClicks(table.view, "l9")
    assert not chosen


def test_a_double_click_asks_to_see_the_segment_on_the_page(table):
    activated = Heard(table.segment_activated)
    place = table.view.visualRect(table.model.index(2, Column.TEXT)).center()
    QTest.mouseClick(table.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(table.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert activated.told == [(6,)]


def test_copying_takes_the_whole_texts_of_the_selected_rows(table):
    click_row(table, 0)
    click_row(table, 1, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n") == [table.model.full_text(0), table.model.full_text(1)]


def test_the_context_menu_copies_and_shows_on_the_page(table):
    click_row(table, 1)
    activated = Heard(table.segment_activated)
    actions = {action.text(): action for action in table.view.context_menu().actions() if action.text()}
    assert list(actions) == ["Copy text", "Copy row", "Show on page"]
    actions["Copy row"].trigger()
    assert QGuiApplication.clipboard().text() == f"2\t1\tparagraph\t\t{table.model.full_text(1)}\tto review"
    actions["Show on page"].trigger()
    assert activated.told == [(3,)]


def test_the_context_menu_opens_at_a_row(table, qtbot):
    table.view.customContextMenuRequested.emit(QPoint(40, 40))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)


def test_a_click_on_a_title_sorts_again_reverses_and_a_third_restores(table):
    click_row(table, 2)
    click_header(table, Column.ROLE)
    assert set(column_of(table, Column.ROLE)) == {"paragraph"}
    assert column_of(table, Column.ORDER, 3) == ["2", "6", "10"]
    assert table.model.headerData(Column.ROLE, Qt.Orientation.Horizontal) == "Role ↑"
    click_header(table, Column.ROLE)
    assert set(column_of(table, Column.ROLE)) == {"list item"}
    assert column_of(table, Column.ORDER, 2) == ["3", "7"]
    click_header(table, Column.ROLE)
    assert column_of(table, Column.ORDER, 3) == ["1", "2", "3"]
    assert table.model.first_line(table.view.currentIndex().row()) == 6


def test_order_reverses_and_comes_back(table):
    click_header(table, Column.ORDER)
    assert column_of(table, Column.ORDER, 2) == ["1000", "999"]
    click_header(table, Column.ORDER)
    assert column_of(table, Column.ORDER, 2) == ["1", "2"]


def test_texts_are_not_sorted(table):
    click_header(table, Column.TEXT)
    assert column_of(table, Column.ORDER, 3) == ["1", "2", "3"]


def test_sorting_stays_while_segments_change(table):
    click_header(table, Column.PAGE)
    click_header(table, Column.PAGE)
    table.set_segments(LINES, segmented(LINES, 5))
    assert column_of(table, Column.PAGE, 1) == ["75"]
    table.set_selected(1500)
    assert table.model.first_line(table.view.currentIndex().row()) == 1500


def test_long_texts_are_cut_before_they_are_joined():
    lines = Lines.from_columns({name: np.zeros(1) for name in COLUMN_TYPES}, ["word " * 10_000])
    model = SegmentModel()
    model.set_segments(lines, derive_segments(lines, Labels.from_starts(np.ones(1, dtype=bool))))
    assert len(model.cell(0, Column.TEXT)) <= 400
    assert len(model.full_text(0)) > 40_000


def test_role_marks_have_their_colours(table):
    mark = table.view.visualRect(table.model.index(2, Column.ROLE))
    picture = table.view.viewport().grab().toImage()
    colour = picture.pixelColor(mark.left() + 10, mark.center().y() + 1).name().upper()
    assert colour == ROLE_COLOURS["list_item"]


def test_a_theme_change_repaints_the_rows(table):
    before = table.view.viewport().grab().toImage()
    table.set_theme(DARK)
    assert table.view.viewport().grab().toImage() != before


def test_level_and_page_make_room_for_the_text_where_it_is_narrow(table):
    table.resize(300, 300)
    QApplication.processEvents()
    assert table.view.isColumnHidden(Column.LEVEL)
    assert table.view.columnWidth(Column.TEXT) >= 64
    table.resize(900, 300)
    QApplication.processEvents()
    assert not table.view.isColumnHidden(Column.PAGE)


def test_rows_grow_with_the_font(table):
    assert table.view.rowHeight(0) >= 27
    font = table.view.font()
    font.setPointSizeF(24)
    table.view.setFont(font)
    QApplication.processEvents()
    assert table.view.rowHeight(0) >= table.view.fontMetrics().height()
