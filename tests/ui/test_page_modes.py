"""Rotate, one page at a time, page colours, jumps and the full screen, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.ui.page_view.page_colours import AS_IS, DARK, SEPIA

REPORT = "two-level-report.pdf"


@pytest.fixture
def report(driver):
    """The driver with the report open."""
    driver.open_sample(REPORT)
    driver.desktop.window.activateWindow()
    driver.wait(driver.desktop.window.isActiveWindow)
    return driver


def do(driver, name):
    driver.desktop.window.actions_by_name[name].trigger()


def view(driver):
    return driver.desktop.pages.current


def test_a_document_is_rotated_by_itself(report):
    do(report, "rotate-right")
    assert view(report).modes.turn == 1
    assert report.state.view.turn == 1
    report.open_sample("two-column-article.pdf")
    assert view(report).modes.turn == 0
    do(report, "rotate-left")
    assert report.state.view.turn == 3


def test_one_page_at_a_time_holds_for_all_documents_and_is_remembered(report):
    do(report, "single-page")
    assert not view(report).modes.continuous
    report.open_sample("two-column-article.pdf")
    assert not view(report).modes.continuous
    assert report.desktop.settings.word("page_layout") == "single"
    do(report, "single-page")
    assert view(report).modes.continuous


def test_page_colours_hold_for_pages_and_thumbnails_apart_from_the_theme(report):
    do(report, "colours-dark")
    assert view(report).modes.colours == DARK
    assert report.desktop.panels.pages.thumbnails.colours == DARK
    assert report.desktop.themes.theme.name == "light"
    assert report.desktop.settings.word("page_colours") == "dark"
    report.desktop.settings.set_value("page_colours", "sepia")
    assert view(report).modes.colours == SEPIA
    assert report.desktop.window.actions_by_name["colours-sepia"].isChecked()
    do(report, "colours-as-is")
    assert view(report).modes.colours == AS_IS


def test_dark_pages_are_recoloured_off_the_window_s_thread(report):
    do(report, "colours-dark")
    pictures = view(report).pictures
    report.wait(lambda: 0 in pictures and view(report).dressed.get(0, pictures.get(0)) is not None)
    dressed = view(report).dressed.get(0, pictures.get(0))
    assert dressed is not pictures.get(0)
    assert dressed.pixmap.size() == pictures.get(0).pixmap.size()
    assert dressed.pixmap.toImage().pixelColor(3, 3).lightness() < 60


def test_the_compare_view_takes_every_mode(report):
    do(report, "rotate-right")
    do(report, "colours-dark")
    do(report, "compare")
    report.wait(lambda: report.desktop.panels.comparing.comparison is not None)
    sides = report.desktop.panels.comparing.view.a, report.desktop.panels.comparing.view.b
    assert {side.modes for side in sides} == {view(report).modes}
    assert sides[0].modes.turn == 1
    do(report, "single-page")
    do(report, "rotate-right")
    assert {(side.modes.turn, side.modes.continuous) for side in sides} == {(2, False)}
    sides[0].go_to_page(1)
    assert sides[1].page == 1
    do(report, "compare")
    assert view(report).modes.turn == 2


def test_back_and_forward_go_through_jumps_but_not_through_scrolling(report):
    actions = report.desktop.window.actions_by_name
    assert not actions["back"].isEnabled()
    view(report).scroll_by(0, 300)
    assert not actions["back"].isEnabled()
    do(report, "last-page")
    last = view(report).page
    assert last > 0
    do(report, "first-page")
    assert actions["back"].isEnabled()
    assert not actions["forward"].isEnabled()
    QTest.keyClick(report.desktop.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view(report).page == last
    assert report.state.view.page == last
    assert report.desktop.window.page_box.text().startswith(f"{last + 1} /")
    QTest.keyClick(report.desktop.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view(report).page == 0
    assert view(report).verticalScrollBar().value() == 300
    assert not actions["back"].isEnabled()
    QTest.keyClick(report.desktop.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view(report).page == last
    report.desktop.pages.go_to_page(1)
    assert not actions["forward"].isEnabled()


def test_the_mouse_s_buttons_go_back_and_forward(report):
    do(report, "last-page")
    last = view(report).page
    QTest.mouseClick(view(report).viewport(), Qt.MouseButton.BackButton)
    assert view(report).page == 0
    QTest.mouseClick(view(report).viewport(), Qt.MouseButton.ForwardButton)
    assert view(report).page == last


def test_jumps_belong_to_their_document(report):
    do(report, "last-page")
    report.open_sample("two-column-article.pdf")
    assert not report.desktop.window.actions_by_name["back"].isEnabled()


def test_steps_through_the_table_are_one_jump(report):
    first = report.facts.segments.first.tolist()
    for line in first[-3:]:
        report.desktop.panels.table.segment_chosen.emit(line)
    do(report, "back")
    assert view(report).verticalScrollBar().value() == 0
    assert not report.desktop.window.actions_by_name["back"].isEnabled()


def test_escape_leaves_the_full_screen_and_panels_stay_as_they_were(report):
    window = report.desktop.window
    window.actions_by_name["show-right"].setChecked(False)
    QTest.keyClick(window, Qt.Key.Key_F11)
    report.wait(window.isFullScreen)
    assert window.actions_by_name["full-screen"].isChecked()
    assert window.left.isVisible()
    assert window.right.isHidden()
    view(report).setFocus()
    QTest.keyClick(view(report), Qt.Key.Key_Escape)
    report.wait(lambda: not window.isFullScreen())
    assert not window.actions_by_name["full-screen"].isChecked()
    assert window.right.isHidden()


def test_thumbnails_are_turned_like_the_pages_of_their_document(report):
    thumbnails = report.desktop.panels.pages.thumbnails

    def frame():
        return thumbnails.frame(0, thumbnails.visualRect(thumbnails.model().index(0, 0)))

    assert frame().height() > frame().width()
    do(report, "rotate-right")
    assert frame().width() > frame().height()
    report.open_sample("two-column-article.pdf")
    assert frame().height() > frame().width()


def test_the_page_that_comes_forward_when_a_document_closes_has_the_keyboard(report):
    report.open_sample("two-column-article.pdf")
    report.desktop.window.activateWindow()
    note = report.desktop.panels.review.document_note
    report.desktop.panels.right.bring_forward(report.desktop.panels.review)
    report.wait(note.isVisible)
    note.setFocus()
    report.wait(note.hasFocus)
    do(report, "close")
    assert report.state.path.endswith(REPORT)
    report.wait(lambda: view(report).hasFocus())


def test_a_document_that_is_locked_shows_no_zoom(report):
    status = report.desktop.window.status
    assert "%" in status.zoom_text
    report.open_sample("encrypted.pdf")
    assert (status.zoom_text, report.desktop.window.zoom_box.text()) == ("", "")
