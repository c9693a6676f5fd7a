from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from docviewer.core.labels import Role
from docviewer.reading.page_results import Link
from tests.ui.page_view.made_edits import edited
from tests.ui.page_view.made_pages import at, drag, report, segments_of

ADDRESS = "https://example.org/report"
TEXT = ["Copy", "Copy with line breaks"]


def place(view, x, y):
    return QPointF(at(view, 0, x, y))


def words(menu):
    return [] if menu is None else [action.text() for action in menu.actions() if not action.isSeparator()]


def trigger(menu, text):
    next(action for action in menu.actions() if action.text() == text).trigger()


def ask(widget, where, reason=QContextMenuEvent.Reason.Mouse):
    QApplication.sendEvent(widget, QContextMenuEvent(reason, where, widget.mapToGlobal(where)))


@pytest.fixture
def popped(boxed, qtbot):
    """Returns the menu that is open over `boxed`, or None; closes it in the end."""
    yield lambda: next((menu for menu in boxed.findChildren(QMenu) if menu.isVisible()), None)
    for menu in boxed.findChildren(QMenu):
        menu.close()


def test_where_nothing_is_there_is_no_menu(boxed):
    assert boxed.menu_at(place(boxed, 500, 300)) is None
    assert boxed.menu_at(QPointF(2, 2)) is None
    assert boxed.menu_of_selected() is None


def test_a_segment_offers_to_be_selected_copied_and_its_role_hidden(boxed, qtbot):
    menu = boxed.menu_at(place(boxed, 80, 105))
    assert words(menu) == ["Select segment", "Copy segment text", "Hide paragraph boxes"]
    with qtbot.waitSignal(boxed.segment_clicked) as clicked:
        trigger(menu, "Select segment")
    assert clicked.args == [1]
    menu = boxed.menu_at(place(boxed, 80, 105))
    assert words(menu) == ["Copy segment text", "Hide paragraph boxes"]
    with qtbot.waitSignal(boxed.segment_copy_wanted) as wanted:
        trigger(menu, "Copy segment text")
    assert wanted.args == [1]


def test_the_legend_tells_which_boxes_were_hidden(boxed, qtbot):
    menu = boxed.menu_at(place(boxed, 80, 77))
    with qtbot.waitSignal(boxed.legend.roles_toggled) as hidden:
        trigger(menu, "Hide heading boxes")
    assert hidden.args == [frozenset({int(Role.HEADING)})]
    assert boxed.menu_at(place(boxed, 80, 77)) is None
    entry = next(entry for entry in boxed.legend.entries if entry.text() == "heading")
    assert not entry.isChecked()


def test_selected_text_offers_to_be_copied_where_it_is(boxed):
    drag(boxed, (0, 72, 105), (0, 150, 105))
    menu = boxed.menu_at(place(boxed, 100, 105))
    assert words(menu)[:2] == TEXT
    assert "Copy" not in words(boxed.menu_at(place(boxed, 80, 155)))
    trigger(menu, "Copy")
    assert QGuiApplication.clipboard().text() == "The northern"


def test_an_address_can_be_copied(boxed, qtbot):
    boxed.set_links(0, (Link((300.0, 300.0, 400.0, 320.0), uri=ADDRESS), Link((300.0, 340.0, 400.0, 360.0), page=2)))
    menu = boxed.menu_at(place(boxed, 350, 310))
    assert words(menu) == ["Copy address"]
    with qtbot.waitSignal(boxed.text_copied), qtbot.assertNotEmitted(boxed.link_clicked):
        trigger(menu, "Copy address")
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert boxed.menu_at(place(boxed, 350, 350)) is None


def test_where_boxes_overlap_the_selected_one_is_meant(boxed, qtbot):
    lines, _ = report()
    boxed.set_segments(lines, segments_of(lines, (0, 1, 3, 6, 7, 8)))
    boxed.boxes._pages[0] = tuple(box._replace(x0=0.0, top=0.0) for box in boxed.boxes.on_page(0))
    boxed.set_selected(3)
    with qtbot.waitSignal(boxed.segment_copy_wanted) as wanted:
        trigger(boxed.menu_at(place(boxed, 74, 75)), "Copy segment text")
    assert wanted.args == [3]


def test_a_right_click_opens_the_menu_and_selects_nothing(boxed, popped, qtbot):
    where = at(boxed, 0, 80, 105)
    with qtbot.assertNotEmitted(boxed.segment_clicked):
        QTest.mouseClick(boxed.viewport(), Qt.MouseButton.RightButton, pos=where)
        ask(boxed.viewport(), where)
    assert words(popped())[0] == "Select segment"


def test_a_right_click_beside_everything_opens_nothing(boxed, popped):
    ask(boxed.viewport(), at(boxed, 0, 500, 300))
    assert popped() is None


def test_a_right_click_on_the_legend_is_not_meant_for_the_page(boxed, popped):
    boxed.resize(700, 240)
    page, box = boxed.boxes.boxes_of(2)[0]
    boxed.scroll_by(0, boxed.camera.rect(page, box.edges).center().y() - boxed.legend.geometry().center().y())
    ask(boxed.legend, QPoint(5, boxed.legend.height() // 2))
    assert popped() is None


def test_shift_f10_opens_the_menu_of_the_selected_segment_and_shows_it(boxed, popped):
    boxed.set_selected(7)
    QTest.keyClick(boxed, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert words(popped()) == ["Copy segment text", "Hide paragraph boxes"]
    page, box = boxed.boxes.boxes_of(boxed.selected)[0]
    assert boxed.viewport().rect().contains(boxed.camera.rect(page, box.edges).toAlignedRect())


def test_the_menu_key_opens_the_same_menu(boxed, popped):
    boxed.set_selected(1)
    boxed.select_all_text()
    ask(boxed, QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert words(popped()) == [*TEXT, "Copy segment text", "Hide paragraph boxes"]


def test_the_menu_key_opens_nothing_where_nothing_is_selected(boxed, popped):
    ask(boxed, QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert popped() is None


def test_a_controller_fills_the_menu_with_what_fits(boxed):
    targets = []

    def fill(menu, target):
        targets.append(target)
        menu.addAction("Merge")

    boxed.set_menu_filler(fill)
    boxed.set_selection((1, 3), 3)
    menu = boxed.menu_at(place(boxed, 80, 105))
    assert words(menu) == ["Merge", "Copy text of segments", "Hide paragraph boxes"]
    assert (targets[-1].segment, targets[-1].segments, targets[-1].line, targets[-1].page) == (1, (1, 2), 1, 0)
    boxed.menu_at(place(boxed, 80, 77))
    assert (targets[-1].segment, targets[-1].segments) == (0, (0,))
    boxed.menu_of_selected()
    assert (targets[-1].segment, targets[-1].segments) == (2, (1, 2))
    assert words(boxed.menu_at(place(boxed, 500, 300))) == ["Merge"]


def test_the_text_of_several_segments_is_copied_together(boxed):
    boxed.set_selection((0, 1), 0)
    trigger(boxed.menu_at(place(boxed, 80, 105)), "Copy text of segments")
    assert QGuiApplication.clipboard().text().startswith("Results\nThe northern")


def test_a_line_left_out_offers_to_be_restored(boxed, popped, qtbot):
    made = edited(report()[0], excluded=(2,))
    boxed.set_edits(made)
    boxed.set_segments(made.lines, segments_of(made.lines, (0, 1, 2, 5)))
    menu = boxed.menu_at(place(boxed, 100, 119))
    assert words(menu) == ["Restore line"]
    with qtbot.waitSignal(boxed.restore_wanted) as wanted:
        trigger(menu, "Restore line")
    assert wanted.args == [(made.excluded[0].key,)]
    boxed.choose_excluded(made.excluded[0].key)
    QTest.keyClick(boxed, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert words(popped()) == ["Restore line"]


def test_all_lines_left_out_of_a_page_are_restored_together(boxed, qtbot):
    made = edited(report()[0], excluded=(2, 3))
    boxed.set_edits(made)
    boxed.set_segments(made.lines, segments_of(made.lines, (0, 1, 2, 4)))
    menu = boxed.menu_at(place(boxed, 100, 119))
    both = "Restore all 2 lines left out of this page"
    assert words(menu) == ["Restore line", both]
    with qtbot.waitSignal(boxed.restore_wanted) as wanted:
        trigger(menu, both)
    assert wanted.args == [tuple(piece.key for piece in made.excluded)]
