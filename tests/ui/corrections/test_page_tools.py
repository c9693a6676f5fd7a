"""Boxes changed, segments framed and lines left out found by keys alone, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.ui.page_view.box_tool import Tool

if TYPE_CHECKING:
    from tests.ui.corrections.conftest import Hands

_Key = Qt.Key
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_box_grows_by_arrow_keys_and_takes_the_lines_below(hands: Hands) -> None:
    segment = next(s for s in range(hands.count - 1) if len(hands.segments.lines_of(s)) > 3)
    lines = hands.segments.lines_of(segment).tolist()
    hands.select(segment)
    hands.press(_Key.Key_B)
    assert hands.view.tool is Tool.ADJUST
    hands.press(_Key.Key_Up)
    hands.press(_Key.Key_Return)
    hands.settle()
    grown = hands.segments.lines_of(int(hands.segments.of_line[lines[0]])).tolist()
    assert grown == lines[:-1]
    assert hands.undo_words != "Undo"


def test_the_frame_is_taken_in_hand_and_put_away_by_keys(hands: Hands) -> None:
    hands.select(0)
    hands.press(_Key.Key_F)
    assert hands.view.tool is Tool.FRAME
    hands.press(_Key.Key_Escape)
    assert hands.view.tool is Tool.POINT
    assert hands.selected == (0,)


def test_a_line_left_out_is_found_and_brought_back_by_keys_alone(hands: Hands) -> None:
    texts = hands.texts()
    hands.select(1)
    hands.press(_Key.Key_Delete)
    hands.settle()
    assert hands.texts() != texts
    hands.press(_Key.Key_H)
    assert hands.view.selected_excluded is not None
    while hands.view.excluded.on_page(0):
        hands.press(_Key.Key_H)
        hands.press(_Key.Key_Return)
        hands.settle()
    assert hands.texts() == texts


def test_all_segments_of_the_page_are_selected_in_the_session_too(hands: Hands) -> None:
    hands.window.actions_by_name["select-all-segments"].trigger()
    on_page = tuple(sorted(set(hands.view.boxes.shown_on(hands.view.page))))
    assert hands.selected == on_page
    assert len(on_page) > 1


def test_keys_that_draw_are_no_commands_meanwhile(hands: Hands) -> None:
    """As a key press from outside: shortcuts are looked for first, as the window system has it."""
    hands.select(4)
    hands.press(_Key.Key_B)
    before = hands.view.box_tool.edit
    assert before is not None
    for key, modifier in ((_Key.Key_Up, _CTRL), (_Key.Key_Left, _CTRL | _SHIFT)):
        QTest.keyClick(hands.window.windowHandle(), key, modifier)
    edit = hands.view.box_tool.edit
    assert edit is not None
    assert edit.box[3] == pytest.approx(before.box[3] - 1)
    assert edit.box[0] == pytest.approx(before.box[0] - 1)
    assert hands.selected == (4,)
    assert hands.view.modes.turn == 0
    hands.press(_Key.Key_Escape)
    QTest.keyClick(hands.window.windowHandle(), _Key.Key_Up, _CTRL)
    assert hands.selected == (3,)


def test_the_status_bar_says_what_keys_do_with_a_caret_or_a_tool(hands: Hands) -> None:
    status = hands.window.status
    hands.select(4)
    place = status.place_text
    hands.press(_Key.Key_S)
    assert status.place_text == "S splits here · arrows move the caret, Esc takes it away"
    hands.press(_Key.Key_Escape)
    assert status.place_text == place
    for key, words in ((_Key.Key_D, "Draw a box"), (_Key.Key_B, "Arrows move"), (_Key.Key_F, "Draw a frame")):
        hands.press(key)
        assert status.place_text.startswith(words)
        hands.press(_Key.Key_Escape)
        assert status.place_text == place


def test_the_hint_tells_the_keys_that_a_person_gave_the_command(hands: Hands) -> None:
    hands.window.shortcuts.give("split", ["Q"])
    hands.select(4)
    hands.do("split")
    assert hands.window.status.place_text.startswith("Q splits here")
