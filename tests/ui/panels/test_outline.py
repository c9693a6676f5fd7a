from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester, QTest

from docviewer.core.document import OutlineEntry
from docviewer.ui import theme
from docviewer.ui.panels.outline import Outline

BOOK = (
    ("The book", 0, 0, 0),
    ("First chapter", 1, 3, 0),
    ("A section", 2, 9, 1),
    ("Second chapter", 1, 20, 4),
    ("A section", 2, 30, 5),
)
MARKS = (
    OutlineEntry("Cover", 0, 0),
    OutlineEntry("Part", 2, 0),
    OutlineEntry("Chapter", 3, 1),
    OutlineEntry("Lost", -1, 0),
)


@pytest.fixture
def outline(qtbot):
    outline = Outline()
    qtbot.addWidget(outline)
    outline.resize(260, 400)
    outline.show()
    qtbot.waitExposed(outline)
    return outline


def tree(model, parent=None):
    """Titles as nested lists, `(title, page, children)`."""
    rows = []
    for row in range(model.rowCount() if parent is None else model.rowCount(parent)):
        index = model.index(row, 0) if parent is None else model.index(row, 0, parent)
        rows.append((index.data(), index.siblingAtColumn(1).data(), tree(model, index)))
    return rows


def find(outline, title):
    flags = Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly
    model = outline.tree.model()
    return model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, title, -1, flags)


def click(outline, index):
    QTest.mouseClick(outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=outline.tree.visualRect(index).center())


def test_without_headings_it_says_what_will_be_here(outline):
    assert not outline.tree.isVisible()
    outline.set_entries(BOOK)
    assert outline.tree.isVisible()
    outline.set_entries(())
    assert not outline.tree.isVisible()


def test_headings_stand_under_headings_of_a_lower_level(outline):
    outline.set_entries(BOOK)
    section = [("A section", "2", [])], [("A section", "6", [])]
    assert tree(outline.tree.model()) == [
        ("The book", "1", [("First chapter", "1", section[0]), ("Second chapter", "5", section[1])])
    ]


def test_the_tree_keeps_the_rules_of_models(outline):
    QAbstractItemModelTester(outline.tree.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    outline.set_entries(BOOK)
    outline.set_entries(BOOK[1:])
    outline.set_entries((("Deep first", 5, 0, 0), ("Then high", 1, 1, 0)))
    outline.set_entries(())


def test_a_click_chooses_a_heading_by_its_first_line(outline, qtbot):
    outline.set_entries(BOOK)
    with qtbot.waitSignal(outline.heading_chosen) as chosen, qtbot.assertNotEmitted(outline.page_chosen):
        click(outline, find(outline, "A section")[1])
    assert chosen.args == [30]


def test_a_click_on_the_page_number_is_a_click_on_the_heading(outline, qtbot):
    outline.set_entries(BOOK)
    with qtbot.waitSignal(outline.heading_chosen) as chosen:
        click(outline, find(outline, "Second chapter")[0].siblingAtColumn(1))
    assert chosen.args == [20]


def test_enter_chooses_once(outline, qtbot):
    outline.set_entries(BOOK)
    chosen = []
    outline.heading_chosen.connect(chosen.append)
    outline.tree.setCurrentIndex(find(outline, "First chapter")[0])
    QTest.keyClick(outline.tree, Qt.Key.Key_Return)
    assert chosen == [3]


def test_bookmarks_stand_in_where_there_are_no_headings(outline, qtbot):
    outline.set_bookmarks(MARKS)
    assert tree(outline.tree.model()) == [("Cover", "1", []), ("Part", "3", [("Chapter", "4", [])]), ("Lost", "", [])]
    with qtbot.waitSignal(outline.page_chosen) as chosen:
        click(outline, find(outline, "Chapter")[0])
    assert chosen.args == [3]
    with qtbot.assertNotEmitted(outline.page_chosen):
        click(outline, find(outline, "Lost")[0])
    outline.set_entries(BOOK)
    assert find(outline, "Cover") == []
    outline.set_entries(())
    assert find(outline, "Cover") != []


def test_what_was_folded_stays_folded_and_the_current_entry_current(outline):
    outline.set_entries(BOOK)
    outline.tree.collapse(find(outline, "First chapter")[0])
    outline.tree.setCurrentIndex(find(outline, "A section")[1])
    outline.set_entries((*BOOK, ("Third chapter", 1, 44, 8)))
    assert not outline.tree.isExpanded(find(outline, "First chapter")[0])
    assert outline.tree.isExpanded(find(outline, "Second chapter")[0])
    assert outline.tree.currentIndex() == find(outline, "A section")[1]
    outline.tree.expand(find(outline, "First chapter")[0])
    outline.set_entries(BOOK)
    assert outline.tree.isExpanded(find(outline, "First chapter")[0])


def test_a_long_outline_shows_its_first_two_levels(outline):
    parts = tuple((f"Part {i // 3}" if i % 3 == 0 else f"Chapter {i}", min(i % 3, 2), i, i) for i in range(300))
    outline.set_entries(parts)
    assert outline.tree.isExpanded(find(outline, "Part 4")[0])
    assert not outline.tree.isExpanded(find(outline, "Chapter 13")[0])


def test_the_same_headings_again_leave_the_tree_alone(outline):
    outline.set_entries(BOOK)
    resets = []
    outline.tree.model().modelReset.connect(lambda: resets.append(1))
    outline.set_entries(list(BOOK))
    assert resets == []
    outline.set_entries(BOOK[:3])
    assert resets == [1]


def test_titles_are_plain_text_of_one_line(outline):
    outline.set_entries((("<b>Bold</b>\nclaims", 1, 0, 0), ("  ", 1, 1, 0)))
    assert [row[0] for row in tree(outline.tree.model())] == ["<b>Bold</b> claims", "(no text)"]


def test_page_numbers_take_the_theme_s_soft_colour(outline):
    outline.set_theme(theme.DARK)
    outline.set_entries(BOOK)
    colour = outline.tree.model().index(0, 1).data(Qt.ItemDataRole.ForegroundRole)
    assert colour.name().upper() == theme.DARK.soft


def test_in_a_narrow_rail_most_of_the_width_is_for_titles(outline, qtbot):
    outline.resize(176, 400)
    outline.set_entries(BOOK)
    qtbot.wait(10)
    deepest = outline.tree.visualRect(find(outline, "A section")[0])
    assert deepest.left() <= 3 * 10
    assert deepest.width() >= 176 - theme.PANEL_PADDING - 3 * 10 - 30


def test_a_title_cut_short_is_told_in_full_by_its_tool_tip(outline):
    outline.set_entries((("Earnings <b>before</b> tax & all", 1, 0, 0),))
    tip = outline.tree.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == "Earnings <b>before</b> tax & all"


def test_rows_keep_the_padding_of_panels(qtbot):
    outline = Outline()
    qtbot.addWidget(outline)
    outline.set_entries(BOOK)
    outline.resize(176, 300)
    outline.show()
    assert outline.tree.viewport().mapTo(outline, QPoint(0, 0)).x() == theme.PANEL_PADDING
