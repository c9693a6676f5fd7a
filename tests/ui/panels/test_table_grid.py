from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidgetSelectionRange

from docviewer.core.tables import Cell, Table, TableKind
from docviewer.ui.corrections.segment_card import SegmentCard
from docviewer.ui.panels.segment_panel import SegmentPanel
from docviewer.ui.panels.table_grid import HEADS, TableGrid
from docviewer.ui.theme import DARK, LIGHT
from tests.builders.documents import make_table

PRICES = make_table(("Item", "Price"), ("Tea", "3"), ("Cake", "4"))
SPANNED = Table(
    0,
    (0, 0, 9, 9),
    (
        Cell(0, 0, 2, 1, "Name", header=True),
        Cell(0, 1, 1, 2, "Years", header=True),
        Cell(1, 1, 1, 1, "a"),
        Cell(1, 2, 1, 1, "b"),
    ),
)


@pytest.fixture
def grid(qtbot):
    made = TableGrid()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show_table(PRICES)
    made.show()
    return made


def clipboard():
    return QGuiApplication.clipboard().text()


def test_every_cell_is_shown_and_none_can_be_edited(grid):
    shown = [[grid.item(row, column).text() for column in range(2)] for row in range(3)]
    assert shown == [["Item", "Price"], ["Tea", "3"], ["Cake", "4"]]
    assert grid.editTriggers() == TableGrid.EditTrigger.NoEditTriggers


def test_heads_are_marked(grid):
    assert [bool(grid.item(row, 0).data(HEADS)) for row in range(3)] == [True, False, False]


def test_a_cell_over_several_places_is_one(grid):
    grid.show_table(SPANNED)
    assert (grid.rowSpan(0, 0), grid.columnSpan(0, 1)) == (2, 2)
    grid.show_table(PRICES)
    assert (grid.rowSpan(0, 0), grid.columnSpan(0, 1)) == (1, 1)


def test_copying_takes_the_whole_table_or_what_is_selected(grid, qtbot):
    qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "Item\tPrice\nTea\t3\nCake\t4"
    grid.setRangeSelected(QTableWidgetSelectionRange(1, 0, 2, 0), True)
    grid.copy()
    assert clipboard() == "Tea\nCake"


def test_a_long_text_wraps_and_makes_its_row_higher(grid):
    before = grid.rowHeight(1)
    grid.show_table(make_table(("Item", "Note"), ("Tea", "many words " * 12)))
    assert grid.rowHeight(1) > 2 * before


def test_columns_use_the_room_that_there_is(grid):
    assert sum(grid.columnWidth(column) for column in range(2)) >= grid.viewport().width() - 2


@pytest.mark.parametrize("width", [240, 300, 400])
def test_columns_of_long_texts_give_way_before_one_has_to_scroll(grid, width):
    grid.resize(width, 300)
    grid.show_table(make_table(("Field", "Value"), ("many words " * 4, "many words " * 5)))
    assert sum(grid.columnWidth(column) for column in range(2)) <= grid.viewport().width()
    assert min(grid.columnWidth(column) for column in range(2)) >= 96


def test_columns_without_room_keep_their_width_and_scroll(grid):
    grid.show_table(make_table(*[tuple(["many words " * 4] * 6)] * 2))
    assert [grid.columnWidth(column) for column in range(6)] == [168] * 6


def test_a_very_long_table_is_shown_in_part_and_copied_whole(grid):
    grid.show_table(make_table(*((str(row), "x") for row in range(4000))))
    assert grid.rowCount() == 750
    grid.copy()
    assert clipboard().count("\n") == 3999
    grid.selectAll()
    grid.copy()
    assert clipboard().count("\n") == 3999


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_heads_have_the_colour_of_the_theme(grid, theme):
    grid.set_theme(theme)
    picture = grid.grab().toImage()
    place = grid.visualItemRect(grid.item(0, 1)).bottomRight()
    assert picture.pixelColor(place.x() - 4, place.y() - 2).name().upper() == theme.chrome


@pytest.fixture
def panel(qtbot):
    made = SegmentPanel()
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show()
    return made


def card(table=None):
    return SegmentCard("8 table", "Page 1", "It stands in a table.", "Item Price", table)


def test_a_table_is_shown_as_a_grid_and_text_as_text(panel):
    panel.show_card(card(PRICES))
    assert panel.grid.isVisible()
    panel.show_card(card())
    assert not panel.grid.isVisible()


def test_a_form_shows_the_labels_of_its_fields_as_heads(panel):
    form = make_table(("Name", "Ada"), ("Town", "London"), headers=0, kind=TableKind.FORM)
    panel.show_card(card(form))
    assert [bool(panel.grid.item(1, column).data(HEADS)) for column in range(2)] == [True, False]


def test_the_buttons_below_a_table_ask_for_what_they_say(panel, qtbot):
    panel.show_card(card(PRICES))
    for signal, text in ((panel.markdown_wanted, "Copy as Markdown"), (panel.csv_wanted, "Save as CSV…")):
        (button,) = [each for each in panel.findChildren(QPushButton) if each.text() == text]
        with qtbot.waitSignal(signal) as told:
            button.click()
        assert told.args == [PRICES]


def labels(panel):
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def test_what_is_left_out_of_a_very_long_table_or_text_is_told(panel):
    told = "The first 750 of 4,000 rows. Copies and files have them all."
    panel.show_card(card(make_table(*((str(row), "x") for row in range(4000)))))
    assert told in labels(panel)
    panel.show_card(card(PRICES))
    assert told not in labels(panel)
    panel.show_card(SegmentCard("8 paragraph", "Page 1", "", "word " * 5000))
    assert "The first 20,000 of 25,000 characters. Copies have them all." in labels(panel)


def test_the_buttons_go_on_below_one_another_where_the_panel_is_narrow(panel, qtbot):
    panel.show_card(card(PRICES))
    assert panel.minimumSizeHint().width() < 248
    panel.resize(248, 400)
    shown = [each for each in panel.findChildren(QPushButton) if each.isVisible()]
    qtbot.waitUntil(lambda: len({each.y() for each in shown}) > 1)
    assert all(each.width() == each.sizeHint().width() for each in shown)
    assert all(each.geometry().right() < 248 and each.geometry().bottom() < 400 for each in shown)
    assert panel.grid.mapTo(panel, panel.grid.rect().bottomLeft()).y() < min(each.y() for each in shown)
    panel.resize(600, 400)
    qtbot.waitUntil(lambda: len({each.y() for each in shown}) == 1)
