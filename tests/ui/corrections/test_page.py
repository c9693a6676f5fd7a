"""Correct on the page: split at the caret and in the panel, roles, levels, order, leaving out, drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from docviewer.core.labels import Role

if TYPE_CHECKING:
    from tests.ui.corrections.conftest import Hands

_SHIFT, _ALT, _CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_Key = Qt.Key


def long_segment(hands: Hands) -> int:
    return next(s for s in range(hands.count) if len(hands.segments.lines_of(s)) > 3)


def menu_texts(hands: Hands, at: QPoint) -> list[str]:
    menu = hands.view.menu_at(at.toPointF())
    assert menu is not None
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_s_puts_the_caret_before_the_second_line_and_splits_there(hands: Hands) -> None:
    segment, before = long_segment(hands), hands.count
    lines = hands.segments.lines_of(segment).tolist()
    hands.select(segment)
    hands.press(_Key.Key_S)
    assert hands.count == before
    hands.press(_Key.Key_Down)
    hands.press(_Key.Key_S)
    assert hands.count == before + 1
    assert int(hands.segments.first[segment + 1]) == lines[2]
    assert hands.selected == (segment + 1,)
    assert hands.undo_words == "Undo split"


def test_a_click_into_a_line_and_s_cut_the_line_there(hands: Hands) -> None:
    segment = long_segment(hands)
    line, text = int(hands.segments.lines_of(segment)[1]), hands.text(segment)
    hands.click(segment)
    hands.driver.wait(lambda: hands.view.text.has_glyphs(hands.view.page))
    QTest.mouseClick(hands.view.viewport(), Qt.MouseButton.LeftButton, pos=hands.place_of(line))
    assert hands.view.caret is not None
    hands.press(_Key.Key_S)
    assert hands.undo_words == "Undo split in a line"
    assert hands.selected == (segment + 1,)
    one, other = hands.text(segment), hands.text(segment + 1)
    assert f"{one}{other}".replace(" ", "") == text.replace(" ", "")
    assert len(hands.corrected.lines) == len(hands.corrected.edited.source) + 1
    hands.press(_Key.Key_Z, _CTRL)
    assert hands.text(segment) == text


@pytest.mark.parametrize(
    ("key", "token"), [(_Key.Key_1, "title"), (_Key.Key_6, "footnote"), (_Key.Key_0, "page_number")]
)
def test_digits_change_the_role(hands: Hands, key: Qt.Key, token: str) -> None:
    hands.select(4)
    hands.press(key)
    assert hands.role(4) == token
    assert hands.undo_words == f"Undo change to {token.replace('_', ' ')}"
    assert hands.window.actions_by_name[f"role-{token}"].isChecked()


def test_plus_and_minus_change_the_level_of_headings_alone(hands: Hands) -> None:
    heading = next(s for s in range(hands.count) if hands.role(s) == "heading")
    level = int(hands.segments.level[heading])
    hands.select(heading)
    hands.press(_Key.Key_Plus)
    assert int(hands.segments.level[heading]) == level + 1
    hands.press(_Key.Key_Minus)
    assert int(hands.segments.level[heading]) == level
    hands.select(next(s for s in range(hands.count) if hands.role(s) == "paragraph"))
    assert not hands.window.actions_by_name["deeper"].isEnabled()


def test_delete_leaves_out_and_restores_what_is_left_out(hands: Hands) -> None:
    before, text = hands.count, hands.text(4)
    hands.select(4)
    hands.press(_Key.Key_Delete)
    assert hands.count == before - 1
    assert text not in hands.texts()
    assert hands.selected == (4,)
    key = hands.corrected.edited.excluded[0].key
    hands.view.choose_excluded(key)
    assert hands.window.actions_by_name["exclude"].text() == "Restore line"
    hands.press(_Key.Key_Delete)
    assert hands.undo_words == "Undo restore"
    assert len(hands.corrected.edited.excluded) < len(hands.segments.lines_of(4)) + 3


def test_lines_left_out_are_listed_for_the_page_and_come_back_from_there(hands: Hands) -> None:
    texts = hands.texts()
    hands.select(4)
    hands.press(_Key.Key_Delete)
    hands.desktop.panels.right.bring_forward(hands.panel)
    left_out = hands.panel.left_out
    hands.driver.wait(left_out.isVisible)
    while left_out.list.lines.rowCount():
        left_out.list.choose_row(0)
        QTest.mouseClick(left_out.restore, Qt.MouseButton.LeftButton)
        hands.settle()
    assert sorted(hands.texts()) == sorted(texts)


def test_alt_and_arrows_move_in_reading_order_and_show_the_numbers(hands: Hands) -> None:
    texts = hands.texts()
    hands.select(4)
    hands.press(_Key.Key_Up, _ALT)
    assert hands.texts()[3:5] == [texts[4], texts[3]]
    assert hands.selected == (3,)
    assert hands.desktop.store.session.show_numbers
    assert hands.window.actions_by_name["numbers"].isChecked()
    hands.press(_Key.Key_Down, _ALT)
    assert hands.texts() == texts


def test_the_first_of_a_page_does_not_move_up_and_it_is_said_why(hands: Hands) -> None:
    texts = hands.texts()
    hands.select(0)
    hands.press(_Key.Key_Up, _ALT)
    assert hands.texts() == texts
    assert "first of its page" in hands.message


def test_d_and_a_drag_gather_lines_into_a_segment(hands: Hands) -> None:
    segment = long_segment(hands)
    lines = hands.segments.lines_of(segment).tolist()
    hands.select(segment)
    hands.press(_Key.Key_D)
    begin, end = hands.place_of(lines[1], -0.02), hands.place_of(lines[2], 1.02)
    begin.setY(begin.y() - 4)
    end.setY(end.y() + 4)
    view = hands.view.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(view, (begin + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    hands.settle()
    assert hands.undo_words == "Undo draw segment"
    (chosen,) = hands.selected
    assert hands.segments.lines_of(chosen).tolist() == lines[1:3]


def test_d_and_enter_gather_by_keys_alone(hands: Hands) -> None:
    segment = long_segment(hands)
    lines = hands.segments.lines_of(segment).tolist()
    hands.select(segment)
    hands.press(_Key.Key_D)
    for _ in range(40):
        hands.press(_Key.Key_Up)
        if len(hands.view.lines_in(hands.view.box_tool.edit.page, hands.view.box_tool.edit.box)) == 2:
            break
    hands.press(_Key.Key_Return)
    (chosen,) = hands.selected
    assert hands.segments.lines_of(chosen).tolist() == lines[:2]


def test_t_asks_for_the_text_of_a_drawn_region(hands: Hands) -> None:
    hands.select(2)
    hands.press(_Key.Key_T)
    hands.press(_Key.Key_Right)
    QTest.keyClick(hands.view, _Key.Key_Return)
    dialog = hands.desktop.panels.corrections.regions.dialog
    assert dialog is not None
    hands.driver.wait(dialog.isVisible)
    assert dialog.instead.isVisible()
    dialog.instead.setChecked(False)
    QTest.keyClicks(dialog.editor, "A line that nobody read")
    QTest.keyClick(dialog.editor, _Key.Key_Return, _CTRL)
    hands.settle()
    (chosen,) = hands.selected
    assert hands.text(chosen) == "A line that nobody read"
    assert hands.undo_words == "Undo add text"


def test_a_region_is_recognised_and_takes_the_place_of_what_stood_there(hands: Hands) -> None:
    segment = 2
    text = hands.text(segment)
    hands.select(segment)
    hands.press(_Key.Key_O)
    hands.press(_Key.Key_Right)
    QTest.keyClick(hands.view, _Key.Key_Return)
    hands.driver.wait(lambda: hands.undo_words == "Undo recognition of a region")
    hands.settle()
    (chosen,) = hands.selected
    assert hands.text(chosen) == text
    assert len(hands.corrected.edited.excluded) > 0


def test_a_right_click_offers_what_fits(hands: Hands) -> None:
    segment = long_segment(hands)
    hands.select(segment)
    second = int(hands.segments.lines_of(segment)[1])
    on_line = menu_texts(hands, hands.place_of(second))
    assert {"Split before this line", "Edit this line…", "Merge with previous", "Change role", "Leave out"} <= set(
        on_line
    )
    first = menu_texts(hands, hands.place_of(int(hands.segments.first[segment])))
    assert "Split before this line" not in first
    assert "Reset segment to automatic" not in first
    empty = menu_texts(hands, QPoint(hands.view.viewport().width() // 2, 16))
    assert empty[:3] == ["Draw segment", "Add text…", "Recognise region"]


def test_a_right_click_on_another_box_selects_it_first(hands: Hands) -> None:
    hands.select(2)
    menu_texts(hands, hands.place_of(int(hands.segments.first[1])))
    assert hands.selected == (1,)


def test_merging_goes_across_a_page_break_past_running_lines(hands: Hands) -> None:
    lines, segments = hands.corrected.lines, hands.segments
    following = next(
        s for s in range(1, hands.count) if lines.page[segments.first[s]] > 0 and segments.role[s] == Role.PARAGRAPH
    )
    hands.select(following)
    hands.press(_Key.Key_M)
    (chosen,) = hands.selected
    pages = {int(page) for page in hands.corrected.lines.page[hands.segments.lines_of(chosen)]}
    assert len(pages) == 2 or hands.role(chosen) != "paragraph"


def test_the_menu_offers_the_verdicts_that_would_be_others(hands: Hands) -> None:
    def verdicts() -> list[str]:
        known = ("Accept", "Reject", "Needs attention", "Re-open", "Note…")
        return [text for text in menu_texts(hands, hands.place_of(int(hands.segments.first[1]))) if text in known]

    assert verdicts() == ["Accept", "Reject", "Needs attention", "Note…"]
    hands.do("accept")
    assert verdicts() == ["Reject", "Needs attention", "Re-open", "Note…"]


def test_what_is_selected_after_a_segment_is_left_out_can_be_seen(hands: Hands) -> None:
    last = max(at for at in range(hands.count) if int(hands.corrected.lines.page[hands.segments.first[at]]) == 0)
    hands.select(last)
    hands.do("exclude")
    (chosen,) = hands.selected
    (page, box), *_ = hands.view.boxes.boxes_of(chosen)
    assert page == 1
    assert hands.view.viewport().rect().intersects(hands.view.camera.rect(page, box.edges).toRect())
