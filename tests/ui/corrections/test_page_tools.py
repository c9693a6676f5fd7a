"""Boxes changed, segments framed and lines left out found by keys alone, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from docviewer.ui.page_view.box_tool import Tool

if TYPE_CHECKING:
    from tests.ui.corrections.conftest import Hands

_Key = Qt.Key


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
