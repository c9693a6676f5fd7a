"""The segment table: 50,000 rows, in step with the page, and quiet while it is set."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docviewer.core.labels import Labels
from docviewer.core.segments import derive_segments
from docviewer.ui.panels import segment_model
from docviewer.ui.panels.segment_table import SegmentTable
from docviewer.ui.theme import DARK
from tests.ui.panels.gestures import Counted, Heard, click_row, texts
from tests.ui.panels.made_segments import LINES, lines_of, segmented


def everything(table):
    return Heard(table.segment_chosen, table.segment_activated, table.filter_edited)


def top_row(table):
    return table.view.rowAt(0)


def test_a_click_tells_the_first_line_of_the_segment(table):
    chosen = Heard(table.segment_chosen)
    click_row(table, 4)
    assert chosen.told == [(12,)]


def test_setting_anything_from_outside_tells_nobody(table):
    heard = everything(table)
    table.set_selected(300)
    table.set_segments(LINES, segmented(LINES, 5))
    table.set_rows(np.arange(600) % 2 == 0)
    table.set_selected(-1)
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


def shows_current_whole(table):
    return table.view.viewport().rect().contains(table.view.visualRect(table.view.currentIndex()).adjusted(8, 0, -8, 0))


def test_a_cleared_filter_leads_back_to_the_selection_it_hid(table):
    heard = Heard(table.segment_chosen)
    table.set_selected(1500)
    table.set_rows(np.arange(1000) < 10)
    assert table.view.currentIndex().row() == -1
    table.set_rows(None)
    assert table.view.currentIndex().row() == 500
    assert shows_current_whole(table)
    assert not heard


def test_a_cleared_filter_leads_back_to_a_selection_that_was_scrolled_away(table):
    table.set_rows(np.arange(1000) % 2 == 0)
    table.set_selected(1500)
    table.view.verticalScrollBar().setValue(0)
    table.set_rows(None)
    assert table.view.currentIndex().row() == 500
    assert shows_current_whole(table)


def test_a_row_chosen_while_filtered_keeps_its_place_and_those_beside_it(table):
    table.set_rows(np.arange(1000) % 100 == 99)
    click_row(table, 4)
    click_row(table, 5, Qt.KeyboardModifier.ControlModifier)
    place = table.view.visualRect(table.view.currentIndex()).top()
    table.set_rows(None)
    assert table.view.visualRect(table.view.currentIndex()).top() == place
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [499, 599]


def test_rows_for_other_segments_are_refused(table):
    with pytest.raises(ValueError, match="7 segments"):
        table.set_rows(np.ones(7, dtype=bool))


def test_without_segments_it_says_so(table):
    table.set_segments(None, None)
    assert "No segments yet" in texts(table)
    assert not table.empty.button.isVisible()
    assert not table.filter_bar.count.isVisible()


def test_of_fifty_thousand_replaced_segments_only_the_rows_that_show_are_worked_on(qtbot, monkeypatch):
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
    resets, changes = Heard(table.model.modelReset, table.model.layoutChanged), Heard(table.model.dataChanged)
    sizes = Heard(table.model.rowsInserted, table.model.rowsRemoved)
    previews = Counted(monkeypatch, segment_model, "beginning")
    for move in range(1, 21):
        table.set_segments(lines, versions[move % 5])
        QApplication.processEvents()
    assert table.model.row_of_line(30_000) == table.view.currentIndex().row()
    assert not resets
    assert (len(changes.told), len(sizes.told)) == (20, 20)
    showing = table.view.viewport().height() // table.view.verticalHeader().defaultSectionSize() + 2
    assert 0 < previews.calls <= 20 * showing
