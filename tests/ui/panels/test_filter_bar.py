"""The filter box: told after a moment, emptied with Escape, honest about mistakes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.ui.theme import LIGHT
from tests.ui.panels.gestures import LEFT, Heard, texts


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


def test_a_filter_without_matches_offers_to_clear_it(table):
    QTest.keyClicks(table.filter_bar.box, "zebra")
    QTest.keyClick(table.filter_bar.box, Qt.Key.Key_Return)
    table.set_rows(np.zeros(1000, dtype=bool))
    assert "No segment matches this filter" in texts(table)
    filters = Heard(table.filter_edited)
    QTest.mouseClick(table.empty.button, LEFT)
    assert filters.told == [("",)]
    assert table.filter_bar.box.text() == ""
