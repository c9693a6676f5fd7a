"""Merge segments by keys, menus and the panel; across pages; undone by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from tests.ui.corrections.conftest import Hands

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_m_merges_with_the_segment_before_and_undo_takes_it_back(hands: Hands) -> None:
    before, texts = hands.count, hands.texts()
    hands.select(4)
    hands.press(Qt.Key.Key_M)
    assert hands.count == before - 1
    assert hands.text(3) == f"{texts[3]} {texts[4]}"
    assert hands.selected == (3,)
    assert hands.undo_words == "Undo merge"
    hands.press(Qt.Key.Key_Z, _CTRL)
    assert hands.texts() == texts


def test_shift_m_merges_with_the_next(hands: Hands) -> None:
    texts = hands.texts()
    hands.select(3)
    hands.press(Qt.Key.Key_M, _SHIFT)
    assert hands.text(3) == f"{texts[3]} {texts[4]}"


def test_several_selected_by_ctrl_click_become_one(hands: Hands) -> None:
    before = hands.count
    hands.click(2)
    hands.click(4, _CTRL)
    assert hands.selected == (2, 4)
    assert hands.window.actions_by_name["merge"].text() == "Merge 2 segments"
    hands.press(Qt.Key.Key_M)
    assert hands.count == before - 1
    assert hands.selected == (2,)
