"""The segment table: 50,000 rows, filtered, sorted, in step with the page, and quiet while it is set."""

from __future__ import annotations

from statistics import median
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from docviewer.core.labels import Labels, Role
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.segments import derive_segments
from docviewer.ui.panels.segment_model import Column, SegmentModel
from docviewer.ui.panels.segment_table import SegmentTable
from docviewer.ui.theme import DARK, LIGHT, ROLE_COLOURS
from tests.ui.panels.gestures import LEFT, Heard

ROLES = [Role.TITLE, Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM]


def lines_of(count):
    columns = {name: np.zeros(count) for name in COLUMN_TYPES}
    columns["page"] = np.arange(count) // 40
    return Lines.from_columns(columns, [f"line {i} <b>of</b> text" for i in range(count)])


def segmented(lines, every=3, offset=0):
    """Return segments of `every` lines, the first of `offset`, with roles and levels by turns."""
    at = np.arange(len(lines))
    starts = (at - offset) % every == 0
    ordinal = np.cumsum(starts)
    role = np.array(ROLES)[ordinal % len(ROLES)]
    return derive_segments(lines, Labels.from_starts(starts, role, (role == Role.HEADING) * (1 + ordinal % 3)))


LINES = lines_of(3000)
SEGMENTS = segmented(LINES)


@pytest.fixture
def table(qtbot):
    """A thousand segments, 700 x 300 pixels, shown."""
    table = SegmentTable()
    qtbot.addWidget(table)
    table.set_segments(LINES, SEGMENTS)
    table.resize(700, 300)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    return table


def everything(table):
    return Heard(table.segment_chosen, table.segment_activated, table.filter_edited)


def click_row(table, row, keys=Qt.KeyboardModifier.NoModifier):
    place = table.view.visualRect(table.model.index(row, Column.TEXT)).center()
    QTest.mouseClick(table.view.viewport(), LEFT, keys, place)


def column_of(table, column, rows=8):
    return [table.model.cell(row, column) for row in range(rows)]


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def top_row(table):
    return table.view.rowAt(0)


def click_header(table, column):
    header = table.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)


def test_each_row_says_order_page_role_level_and_text(table):
    assert [table.model.cell(1, column) for column in Column] == [
        *("2", "1", "paragraph", ""),
        "line 3 <b>of</b> text line 4 <b>of</b> text line 5 <b>of</b> text",
    ]
    assert table.model.cell(0, Column.LEVEL) == "2"
    assert [table.model.headerData(column, Qt.Orientation.Horizontal) for column in Column] == [
        *("#", "Page", "Role", "Level", "Text")
    ]


def test_numbers_stand_right(table):
    alignment = table.model.data(table.model.index(0, Column.PAGE), Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & int(Qt.AlignmentFlag.AlignRight)


def test_a_click_tells_the_first_line_of_the_segment(table):
    chosen = Heard(table.segment_chosen)
    click_row(table, 4)
    assert chosen.told == [(12,)]


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


def test_setting_anything_from_outside_tells_nobody(table):
    heard = everything(table)
    table.set_selected(300)
    table.set_segments(LINES, segmented(LINES, 5))
    table.set_rows(np.arange(600) % 2 == 0)
    table.set_selected(-1)
    table.set_filter_text("role:heading")
    table.show_filter_error("There is no role.")
    table.set_segments(None, None)
    table.set_theme(DARK)
    QTest.qWait(200)
    assert not heard


def test_a_segment_selected_elsewhere_is_scrolled_to_only_if_it_does_not_show(table):
    table.set_selected(9)
    assert table.view.verticalScrollBar().value() == 0
    table.set_selected(1500)
    assert table.view.currentIndex().row() == 500
    assert table.view.visualRect(table.view.currentIndex()).bottom() <= table.view.viewport().height()
    assert table.view.verticalScrollBar().value() > 0


def test_the_same_selection_set_again_does_not_scroll_back(table):
    table.set_selected(1500)
    table.view.verticalScrollBar().setValue(0)
    table.set_selected(1500)
    assert table.view.verticalScrollBar().value() == 0


def test_selecting_none_clears_the_selection(table):
    table.set_selected(9)
    table.set_selected(-1)
    assert not table.view.selectionModel().hasSelection()
    assert table.view.currentIndex().row() == -1


def test_the_selection_stays_with_its_line_while_segments_change(table):
    table.set_selected(1500)
    place = table.view.visualRect(table.view.currentIndex()).top()
    table.set_segments(LINES, segmented(LINES, 5))
    assert table.view.currentIndex().row() == 300
    assert table.view.visualRect(table.view.currentIndex()).top() == place
    table.set_segments(LINES, segmented(LINES, 3))
    assert table.view.currentIndex().row() == 500
    assert table.view.visualRect(table.view.currentIndex()).top() == place


def test_the_topmost_segment_stays_on_top_while_segments_change(table):
    table.view.verticalScrollBar().setValue(500 * table.view.verticalHeader().defaultSectionSize())
    assert table.model.first_line(top_row(table)) == 1500
    table.set_segments(LINES, segmented(LINES, 2))
    assert table.model.first_line(top_row(table)) == 1500
    table.set_segments(LINES, segmented(LINES, 6))
    assert table.model.first_line(top_row(table)) == 1500


def test_several_selected_rows_are_found_again(table):
    click_row(table, 1)
    click_row(table, 3, Qt.KeyboardModifier.ControlModifier)
    table.set_segments(LINES, segmented(LINES, 1))
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [3, 9]


def test_the_count_says_how_many_match(table):
    assert "1,000 segments" in texts(table)
    table.set_rows(np.arange(1000) < 41)
    assert "41 of 1,000 segments" in texts(table)
    assert table.model.rowCount() == 41
    table.set_rows(None)
    assert "1,000 segments" in texts(table)


def test_a_filter_is_kept_by_line_until_new_rows_arrive(table):
    table.set_rows(np.arange(1000) < 10)
    table.set_segments(LINES, segmented(LINES, 6))
    assert table.model.rowCount() == 5


def test_rows_for_other_segments_are_refused(table):
    with pytest.raises(ValueError, match="7 segments"):
        table.set_rows(np.ones(7, dtype=bool))


def test_the_filter_is_told_a_moment_after_the_last_key(table, qtbot):
    table.focus_filter()
    filters = Heard(table.filter_edited)
    with qtbot.waitSignal(table.filter_edited, timeout=2000):
        QTest.keyClicks(table.filter_bar.box, "role:heading")
        assert not filters
    assert filters.told == [("role:heading",)]


def test_enter_tells_the_filter_at_once_and_only_once(table):
    filters = Heard(table.filter_edited)
    QTest.keyClicks(table.filter_bar.box, "page:2")
    QTest.keyClick(table.filter_bar.box, Qt.Key.Key_Return)
    assert filters.told == [("page:2",)]
    QTest.qWait(200)
    assert len(filters.told) == 1


def test_escape_empties_the_filter(table, qtbot):
    QTest.keyClicks(table.filter_bar.box, "zebra")
    QTest.keyClick(table.filter_bar.box, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.filter_edited, timeout=2000) as told:
        QTest.keyClick(table.filter_bar.box, Qt.Key.Key_Escape)
    assert told.args == [""]


def test_what_is_wrong_with_a_filter_is_said_under_it(table):
    table.show_filter_error("There is no role “hedaing”.")
    assert "There is no role “hedaing”." in texts(table)
    assert LIGHT.error in table.filter_bar.box.styleSheet()
    table.show_filter_error("")
    assert not table.filter_bar.problem.isVisible()


def test_without_segments_it_says_so(table):
    table.set_segments(None, None)
    assert "No segments yet" in texts(table)
    assert not table.empty.button.isVisible()


def test_a_filter_without_matches_offers_to_clear_it(table):
    QTest.keyClicks(table.filter_bar.box, "zebra")
    QTest.keyClick(table.filter_bar.box, Qt.Key.Key_Return)
    table.set_rows(np.zeros(1000, dtype=bool))
    assert "No segment matches this filter" in texts(table)
    filters = Heard(table.filter_edited)
    QTest.mouseClick(table.empty.button, LEFT)
    assert filters.told == [("",)]
    assert table.filter_bar.box.text() == ""


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
    assert QGuiApplication.clipboard().text() == f"2\t1\tparagraph\t\t{table.model.full_text(1)}"
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


def test_fifty_thousand_segments_are_replaced_in_a_moment(qtbot):
    lines = lines_of(60_000)
    versions = [derive_segments(lines, Labels.from_starts(np.arange(60_000) % 60 < 50 + k)) for k in range(5)]
    assert len(versions[0]) >= 50_000
    table = SegmentTable()
    qtbot.addWidget(table)
    table.set_segments(lines, versions[0])
    table.resize(860, 280)
    table.show()
    qtbot.waitExposed(table)
    table.set_selected(30_000)
    took = []
    for move in range(60):
        began = perf_counter()
        table.set_segments(lines, versions[move % 5])
        took.append(perf_counter() - began)
        QApplication.processEvents()
    assert table.model.row_of_line(30_000) == table.view.currentIndex().row()
    assert median(took) < 0.010  # 0.2 ms on a quiet machine
