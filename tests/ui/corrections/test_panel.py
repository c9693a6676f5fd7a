"""The Segment panel: role, level, text, lines, what was corrected; nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.core.session import with_active
from docviewer.ui.corrections.segment_card import SegmentCard, SeveralCard

if TYPE_CHECKING:
    from tests.ui.corrections.conftest import Hands

_CTRL = Qt.KeyboardModifier.ControlModifier
_Key = Qt.Key


@pytest.fixture
def panel_shown(hands: Hands) -> Hands:
    hands.desktop.panels.right.bring_forward(hands.panel)
    return hands


def long_segment(hands: Hands) -> int:
    return next(s for s in range(hands.count) if len(hands.segments.lines_of(s)) > 3)


def type_text(hands: Hands, text: str) -> None:
    """Type over all of the text in the editor."""
    editor = hands.panel.text.editor
    editor.selectAll()
    QTest.keyClicks(editor, text)


def test_e_leads_into_the_text_and_ctrl_enter_takes_it(hands: Hands) -> None:
    hands.select(1)
    read = hands.text(1)
    hands.press(_Key.Key_E)
    editor = hands.panel.text.editor
    hands.driver.wait(editor.hasFocus)
    type_text(hands, "Another line")
    assert hands.panel.text.apply.isVisible()
    hands.press(_Key.Key_Return, _CTRL)
    assert hands.text(1) == "Another line"
    assert hands.undo_words == "Undo edit of text"
    assert hands.panel.text.original.isVisible()
    assert hands.panel.text.original.toPlainText() == read
    assert not hands.panel.text.apply.isVisible()
    assert isinstance(hands.panel.card, SegmentCard)
    assert hands.panel.card.made == ("text of 1 line",)


def test_escape_gives_up_what_was_typed_and_then_leads_back_to_the_page(hands: Hands) -> None:
    hands.select(1)
    read = hands.text(1)
    hands.press(_Key.Key_E)
    type_text(hands, "Nonsense")
    hands.press(_Key.Key_Escape)
    assert hands.panel.text.typed == read
    hands.press(_Key.Key_Escape)
    assert hands.view.hasFocus()
    assert hands.text(1) == read


def test_what_was_typed_is_taken_when_another_segment_is_selected(panel_shown: Hands) -> None:
    hands = panel_shown
    hands.select(1)
    type_text(hands, "Typed and left")
    hands.select(3)
    hands.settle()
    assert hands.text(1) == "Typed and left"
    assert hands.selected == (3,)


def test_a_text_that_is_emptied_is_refused_and_stays_as_typed(panel_shown: Hands) -> None:
    hands = panel_shown
    hands.select(1)
    read = hands.text(1)
    hands.panel.text.editor.setPlainText(" ")
    QTest.mouseClick(hands.panel.text.apply, Qt.MouseButton.LeftButton)
    assert hands.text(1) == read
    assert "no text" in hands.message
    assert hands.panel.text.dirty


def test_role_and_level_are_chosen_from_boxes(panel_shown: Hands) -> None:
    hands = panel_shown
    hands.select(4)
    roles = hands.panel.roles
    roles.role.setFocus()
    roles.role.setCurrentIndex(roles.role.findText("Heading"))
    roles.role.activated.emit(roles.role.currentIndex())
    hands.settle()
    assert hands.role(4) == "heading"
    assert roles.level.isVisible()
    roles.level.setCurrentIndex(2)
    roles.level.activated.emit(2)
    hands.settle()
    assert int(hands.segments.level[4]) == 3
    assert hands.undo_words == "Undo change of level"


def test_a_line_is_shown_on_the_page_edited_and_left_out(panel_shown: Hands) -> None:
    hands = panel_shown
    segment = long_segment(hands)
    hands.select(segment)
    lines, section = hands.segments.lines_of(segment).tolist(), hands.panel.lines
    section.list.choose_row(1)
    assert (
        hands.view.selection.copied(hands.view.boxes.segment_with, breaks=True) == hands.corrected.lines.texts[lines[1]]
    )
    section.list.lines.setData(section.list.lines.index(1), "Other words")
    hands.driver.wait(lambda: hands.corrected.lines.texts[lines[1]] == "Other words")
    hands.settle()
    assert hands.undo_words == "Undo edit of a line"
    section.list.setFocus()
    hands.press(_Key.Key_Delete)
    assert "Other words" not in hands.text(segment)
    assert len(hands.corrected.edited.excluded) == 1


def test_the_button_splits_before_the_chosen_line(panel_shown: Hands) -> None:
    hands = panel_shown
    segment, before = long_segment(hands), hands.count
    hands.select(segment)
    hands.panel.lines.list.choose_row(2)
    QTest.mouseClick(hands.panel.lines.split, Qt.MouseButton.LeftButton)
    hands.settle()
    assert hands.count == before + 1


def test_a_line_is_edited_in_place_by_keys(panel_shown: Hands) -> None:
    hands = panel_shown
    segment = long_segment(hands)
    hands.select(segment)
    line = int(hands.segments.lines_of(segment)[1])
    lists = hands.panel.lines.list
    lists.choose_row(1)
    lists.setFocus()
    hands.driver.wait(lists.hasFocus)
    hands.press(_Key.Key_F2)
    editor = hands.window.focusWidget()
    QTest.keyClicks(editor, "Typed in place")
    QTest.keyClick(editor, _Key.Key_Return)
    hands.driver.wait(lambda: hands.corrected.lines.texts[line] == "Typed in place")


def test_several_selected_are_counted_and_changed_together(panel_shown: Hands) -> None:
    hands = panel_shown
    hands.select(2, 4, 5)
    assert isinstance(hands.panel.card, SeveralCard)
    assert hands.panel.card.title == "3 segments selected"
    before = hands.count
    hands.press(_Key.Key_4)
    assert [hands.role(segment) for segment in (2, 4, 5)] == ["list_item"] * 3
    assert hands.selected == (2, 4, 5)
    hands.panel.merge_wanted.emit()
    hands.settle()
    assert hands.count == before - 2


def test_the_text_of_several_is_put_together_when_it_is_wanted(panel_shown: Hands) -> None:
    hands = panel_shown
    hands.select(1, 2, 3)
    assert isinstance(hands.panel.card, SeveralCard)
    assert hands.panel.card.text == "\n".join(hands.text(segment) for segment in (1, 2, 3))
    assert hands.driver.state.selected_segments is hands.driver.state.selected_segments  # found once for all that ask


def test_reset_gives_the_segment_back_to_the_strategy(panel_shown: Hands) -> None:
    hands = panel_shown
    texts = hands.texts()
    hands.select(4)
    hands.press(_Key.Key_M)
    assert hands.panel.reset.isVisible()
    QTest.mouseClick(hands.panel.reset, Qt.MouseButton.LeftButton)
    hands.settle()
    assert hands.texts() == texts
    assert hands.undo_words == "Undo reset to automatic"


def test_ctrl_z_in_an_untouched_text_undoes_in_the_document(hands: Hands) -> None:
    texts = hands.texts()
    hands.select(4)
    hands.press(_Key.Key_M)
    hands.press(_Key.Key_E)
    hands.driver.wait(hands.panel.text.editor.hasFocus)
    hands.press(_Key.Key_Z, _CTRL)
    assert hands.texts() == texts


def test_nothing_selected_says_what_to_do(panel_shown: Hands) -> None:
    hands = panel_shown
    hands.view.choose(-1)
    assert hands.panel.card is None
    assert not hands.window.actions_by_name["merge"].isEnabled()


def test_a_line_being_edited_is_taken_when_another_segment_is_selected(panel_shown: Hands) -> None:
    hands = panel_shown
    segment = long_segment(hands)
    line = begin_line(hands, segment, "Typed and left")
    hands.view.choose(0)
    hands.driver.wait(lambda: hands.corrected.lines.texts[line] == "Typed and left")
    assert hands.selected == (0,)


def test_a_line_being_edited_stays_with_its_document_when_another_comes_forward(panel_shown: Hands) -> None:
    hands = panel_shown
    store = hands.desktop.store
    report = store.session.active
    assert report is not None
    line = begin_line(hands, long_segment(hands), "Typed and left")
    hands.driver.open_sample("two-column-article.pdf")

    def text() -> str:
        lines = store.session.documents[report].facts.lines
        assert lines is not None
        return lines.texts[line]

    store.apply(with_active, report)
    hands.driver.wait(lambda: text() == "Typed and left")
    assert all(state.work.changes_lines == (key == report) for key, state in store.session.documents.items())


def test_what_is_typed_after_an_apply_that_changes_nothing_is_not_lost(panel_shown: Hands) -> None:
    hands = panel_shown
    hands.select(1)
    read = hands.text(1)
    type_text(hands, f"{read} ")
    QTest.mouseClick(hands.panel.text.apply, Qt.MouseButton.LeftButton)
    assert hands.text(1) == read
    type_text(hands, "Typed then")
    hands.select(3)
    hands.settle()
    assert hands.text(1) == "Typed then"


def begin_line(hands: Hands, segment: int, text: str) -> int:
    """Type into the editor over the second line of a segment; return the line."""
    hands.select(segment)
    line = int(hands.segments.lines_of(segment)[1])
    lists = hands.panel.lines.list
    lists.choose_row(1)
    lists.setFocus()
    hands.driver.wait(lists.hasFocus)
    hands.press(_Key.Key_F2)
    QTest.keyClicks(hands.window.focusWidget(), text)
    return line


def test_all_lines_left_out_of_a_page_are_taken_in_again_at_once(panel_shown: Hands) -> None:
    hands, panel = panel_shown, panel_shown.panel
    texts = hands.texts()
    page = hands.corrected.lines.page
    hands.select(*(s for s in range(hands.count) if not page[hands.segments.lines_of(s)].any()))
    hands.press(_Key.Key_Delete)
    assert len(hands.corrected.edited.excluded) > 3
    QTest.mouseClick(panel.left_out.restore_all, Qt.MouseButton.LeftButton)
    hands.driver.wait(lambda: hands.texts() == texts)  # features are gathered anew
    assert hands.undo_words == "Undo restore"
    assert not panel.left_out.isVisible()


def test_role_and_level_have_room_in_a_narrow_panel_with_a_scroll_bar(panel_shown: Hands) -> None:
    hands, panel = panel_shown, panel_shown.panel
    hands.select(*(s for s in range(4, 12)))
    hands.press(_Key.Key_Delete)  # many lines left out: the panel scrolls
    hands.select(next(s for s in range(hands.count) if hands.role(s) == "heading"))
    panel.window().resize(1024, 600)
    hands.driver.wait(lambda: panel.verticalScrollBar().maximum() > 0)
    level = panel.roles.level
    assert level.isVisible()
    assert level.mapTo(panel.viewport(), level.rect().topRight()).x() < panel.viewport().width()
