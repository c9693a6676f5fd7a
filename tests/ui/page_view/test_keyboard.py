from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from docviewer.core.labels import Role
from docviewer.ui.page_view.page_view import PageView
from tests.ui.page_view.made_pages import A4, report

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(view, key, modifiers=Mod.NoModifier):
    QTest.keyClick(view, key, modifiers)


def test_tab_goes_through_the_segments_in_reading_order_and_shows_them(boxed):
    clicked = []
    boxed.segment_clicked.connect(clicked.append)
    for _ in range(6):
        press(boxed, Key.Key_Tab)
        page, box = boxed.boxes.boxes_of(boxed.selected)[0]
        rect = boxed.camera.rect(page, box.edges)
        assert boxed.viewport().rect().contains(rect.toAlignedRect())
        assert rect.bottom() <= boxed.legend.y()
    assert clicked == [0, 1, 3, 6, 7, 8]
    press(boxed, Key.Key_Backtab)
    assert clicked[-1] == 7


def test_tab_begins_on_the_page_looked_at(boxed):
    boxed.go_to_page(2)
    press(boxed, Key.Key_Tab)
    assert boxed.boxes.first_line(boxed.selected) == 7


def test_tab_leaves_hidden_roles_out(boxed):
    boxed.set_hidden_roles(frozenset({int(Role.HEADING)}))
    press(boxed, Key.Key_Tab)
    assert boxed.boxes.first_line(boxed.selected) == 1


def test_past_the_last_segment_tab_leads_on_to_the_next_widget(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 550)
    view, after = PageView(window), QPushButton("after", window)
    view.resize(700, 500)
    after.move(0, 510)
    view.set_page_sizes([A4] * 3)
    view.set_segments(*report())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.set_selected(8)
    press(view, Key.Key_Tab)
    assert not view.hasFocus()
    assert view.selected == 5


def test_escape_clears_text_first_then_the_segment(boxed, qtbot):
    boxed.set_selected(1)
    boxed.select_all_text()
    with qtbot.assertNotEmitted(boxed.segment_clicked):
        press(boxed, Key.Key_Escape)
    assert not boxed.selection
    with qtbot.waitSignal(boxed.segment_clicked) as clicked:
        press(boxed, Key.Key_Escape)
    assert clicked.args == [-1]


def test_enter_tells_the_selected_segment_again(boxed, qtbot):
    with qtbot.assertNotEmitted(boxed.segment_clicked):
        press(boxed, Key.Key_Return)
    boxed.set_selected(3)
    with qtbot.waitSignal(boxed.segment_clicked) as clicked:
        press(boxed, Key.Key_Return)
    assert clicked.args == [3]


@pytest.mark.parametrize(
    ("key", "modifiers", "way"),
    [
        (Key.Key_Down, Mod.NoModifier, 1),
        (Key.Key_Up, Mod.NoModifier, -1),
        (Key.Key_PageDown, Mod.NoModifier, 1),
        (Key.Key_PageUp, Mod.NoModifier, -1),
        (Key.Key_Space, Mod.NoModifier, 1),
        (Key.Key_Space, Mod.ShiftModifier, -1),
    ],
)
def test_keys_scroll(boxed, key, modifiers, way):
    bar = boxed.verticalScrollBar()
    bar.setValue(600)
    press(boxed, key, modifiers)
    assert (bar.value() - 600) * way > 0


def test_arrow_keys_scroll_sideways(boxed):
    boxed.set_zoom(3.0)
    bar = boxed.horizontalScrollBar()
    before = bar.value()
    press(boxed, Key.Key_Right)
    assert bar.value() > before
    press(boxed, Key.Key_Left)
    assert bar.value() == before


def test_whole_pages_turn_by_page_down(view):
    view.fit_page()
    press(view, Key.Key_PageDown)
    assert view.page == 1
    press(view, Key.Key_Space)
    assert view.page == 2
    press(view, Key.Key_PageUp)
    assert view.page == 1


def test_home_and_end_go_to_the_ends_of_the_page_and_of_the_document(boxed):
    boxed.go_to_page(1)
    press(boxed, Key.Key_End)
    bottom = boxed.camera.frame(1).bottom()
    assert boxed.page == 1
    assert bottom == pytest.approx(boxed.legend.y(), abs=20)
    press(boxed, Key.Key_Home)
    assert boxed.camera.frame(1).top() == pytest.approx(16, abs=1)
    press(boxed, Key.Key_End, Mod.ControlModifier)
    assert boxed.page == 2
    press(boxed, Key.Key_Home, Mod.ControlModifier)
    assert boxed.page == 0


def test_selected_text_is_copied_joined_or_with_its_line_breaks(boxed, qtbot):
    boxed.select_all_text()
    with qtbot.waitSignal(boxed.text_copied) as copied:
        press(boxed, Key.Key_C, Mod.ControlModifier)
    assert copied.args[0] == QGuiApplication.clipboard().text()
    assert copied.args[0].split("\n")[2] == (
        "Second paragraph, first line and its second line running on over the page"
    )
    with qtbot.waitSignal(boxed.text_copied) as copied:
        press(boxed, Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    assert copied.args[0].count("\n") == 8


def test_nothing_selected_leaves_the_clipboard_alone(boxed, qtbot):
    QGuiApplication.clipboard().setText("mine")
    with qtbot.assertNotEmitted(boxed.text_copied):
        press(boxed, Key.Key_C, Mod.ControlModifier)
    assert QGuiApplication.clipboard().text() == "mine"


def test_l_leads_to_the_legend_and_escape_back(boxed, qtbot):
    boxed.activateWindow()
    qtbot.waitUntil(boxed.hasFocus)
    press(boxed, Key.Key_L)
    entry = next(entry for entry in boxed.legend.entries if entry.isVisible())
    assert entry.hasFocus()
    press(entry, Key.Key_Escape)
    assert boxed.hasFocus()


def test_other_keys_are_left_to_the_window(boxed, qtbot):
    with qtbot.assertNotEmitted(boxed.segment_clicked):
        press(boxed, Key.Key_F7)
        press(boxed, Key.Key_Z, Mod.ControlModifier)
