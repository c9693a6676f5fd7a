"""Turned pages, pages alone, pages in other colours, as a person meets them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest

from docviewer.ui import theme as themes
from docviewer.ui.page_view.page_colours import DARK
from docviewer.ui.page_view.page_layout import PagePoint
from docviewer.ui.page_view.view_modes import ViewModes
from tests.ui.page_view.made_pages import A4, picture

ALONE = ViewModes(continuous=False)


def press(view, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(view, key, modifiers)


def roll(view, angle):
    at = QPointF(200, 200)
    event = QWheelEvent(
        at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wheelEvent(event)


def click(view, place):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.camera.to_view(place).toPoint())


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_click_on_a_turned_page_selects_what_is_there(boxed, turn, qtbot):
    boxed.set_modes(ViewModes(turn))
    boxed.show_rect(0, (72.0, 100.0, 200.0, 110.0))
    with qtbot.waitSignal(boxed.segment_clicked) as clicked:
        click(boxed, PagePoint(0, 100.0, 105.0))
    assert clicked.args == [1]


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_turning_keeps_what_is_in_the_middle_of_the_view(boxed, turn):
    boxed.show_rect(1, (72.0, 400.0, 300.0, 420.0))
    middle = QPointF(boxed.viewport().rect().center())
    before = boxed.camera.to_page(middle)
    boxed.set_modes(ViewModes(turn))
    after = boxed.camera.to_page(middle)
    assert after.page == before.page
    assert after.y == pytest.approx(before.y, abs=2) or boxed.camera.frame(1).height() < 500


def test_turning_all_the_way_round_changes_no_box(boxed):
    before = boxed.boxes.on_page(0)
    for turn in (1, 2, 3, 0):
        boxed.set_modes(ViewModes(turn))
    assert boxed.boxes.on_page(0) == before


def test_a_picture_is_painted_turned(view):
    view.fit_page()
    image = picture(200, 283)
    for x in range(200):
        for y in range(60):
            image.setPixelColor(x, y, QColor("#FF0000"))  # the top of the page is red
    view.set_picture(0, 200 / A4[0], image)
    for turn, point in enumerate([(300, 40), (560, 420), (300, 800), (40, 420)]):
        view.set_modes(ViewModes(turn))
        view.go_to_page(0)
        shot = view.viewport().grab().toImage()
        top = view.camera.to_view(PagePoint(0, 300.0, 40.0)).toPoint()
        bottom = view.camera.to_view(PagePoint(0, 300.0, 800.0)).toPoint()
        assert shot.pixelColor(top).red() > 200, point
        assert shot.pixelColor(top).green() < 80
        assert shot.pixelColor(bottom).green() > 200


@pytest.mark.parametrize("continuous", [True, False])
@pytest.mark.parametrize("turn", [0, 1])
def test_pages_fit_in_every_mode(view, turn, continuous):
    view.set_modes(ViewModes(turn, continuous))
    view.fit_page()
    frame = view.camera.frame(0)
    assert frame.height() <= view.viewport().height()
    assert frame.width() <= view.viewport().width()
    view.fit_width()
    assert view.camera.frame(0).width() == pytest.approx(view.viewport().width() - 32, abs=2)


def test_alone_only_one_page_shows_and_fits_without_scrolling(view):
    view.fit_page()
    view.set_modes(ALONE)
    assert view.shown_pages() == (0,)
    assert view.verticalScrollBar().maximum() == 0


def test_page_down_and_up_turn_single_pages(view):
    view.set_modes(ALONE)
    view.fit_page()
    press(view, Qt.Key.Key_PageDown)
    assert view.shown_pages() == (1,)
    press(view, Qt.Key.Key_PageDown)
    press(view, Qt.Key.Key_PageDown)
    assert view.page == 2
    press(view, Qt.Key.Key_PageUp)
    assert view.shown_pages() == (1,)


def test_a_long_single_page_is_scrolled_to_its_end_before_it_is_turned(view):
    view.set_modes(ALONE)
    view.fit_width()
    press(view, Qt.Key.Key_PageDown)
    assert view.page == 0
    while not view.at_end(1):
        press(view, Qt.Key.Key_PageDown)
    press(view, Qt.Key.Key_PageDown)
    assert view.page == 1
    assert view.at_end(-1)
    press(view, Qt.Key.Key_PageUp)
    assert view.page == 0
    assert view.at_end(1) or view.verticalScrollBar().value() > 0


def test_the_wheel_turns_single_pages_at_their_ends(view):
    view.set_modes(ALONE)
    view.fit_page()
    roll(view, -60)
    assert view.page == 0
    roll(view, -60)
    assert view.page == 1
    roll(view, 120)
    assert view.page == 0
    roll(view, 120)
    assert view.page == 0


def test_what_is_shown_on_another_page_turns_to_it(view, qtbot):
    view.set_modes(ALONE)
    with qtbot.waitSignal(view.page_changed):
        view.show_rect(2, (100.0, 700.0, 200.0, 720.0))
    assert view.shown_pages() == (2,)
    assert view.viewport().rect().contains(view.camera.rect(2, (100.0, 700.0, 200.0, 720.0)).toRect())


def test_all_pages_come_back_where_one_was_alone(view):
    view.set_modes(ALONE)
    view.go_to_page(2)
    view.set_modes(ViewModes())
    assert view.page == 2
    assert 2 in view.shown_pages()


def test_dark_pages_are_dark_before_and_with_their_picture(view):
    view.set_modes(ViewModes(colours=DARK))
    at = view.camera.to_view(PagePoint(0, 200.0, 100.0)).toPoint()
    assert view.viewport().grab().toImage().pixelColor(at).name().upper() == DARK.paper
    view.set_picture(0, view.camera.scale, picture(*(round(side * view.camera.scale) for side in A4)))
    shown = view.viewport().grab().toImage().pixelColor(at)
    assert shown.getRgb()[:3] == pytest.approx(QColor(DARK.paper).getRgb()[:3], abs=3)


def test_boxes_stand_out_from_dark_paper(boxed):
    light = [style.mark.name() for style in boxed._styles]
    boxed.set_modes(ViewModes(colours=DARK))
    dark = [style.mark.name() for style in boxed._styles]
    assert dark != light
    assert min(themes.contrast(mark.upper(), DARK.paper) for mark in dark) >= themes.MARK_CONTRAST
