"""The Review tab in the real window: verdicts by mouse, notes, history, changes since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.core import corrections
from docviewer.core.history import Step
from docviewer.core.session import with_work
from docviewer.core.work import ReviewState
from docviewer.ui.panels.segment_model import Column

if TYPE_CHECKING:
    from docviewer.ui.review.review_panel import ReviewPanel
    from tests.ui.review.conftest import Reviewer

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(review: Reviewer) -> ReviewPanel:
    review.show_review()
    return review.panels.review


def edit(review: Reviewer, name: str, transition, *args) -> None:
    """Make a correction as if by another part of the window."""
    document = review.driver.desktop.store.session.active
    work = transition(review.driver.state.work, review.corrected, *args)
    review.driver.desktop.store.edit(Step(name), document, with_work, work)
    review.rest()
    review.panels.reviewing.panel_controller.show()


def test_without_a_segment_the_panel_says_what_to_do(review: Reviewer, panel: ReviewPanel) -> None:
    assert panel.segment.isHidden()
    assert panel.progress.words.text().startswith(f"0 of {len(review.corrected.segments)} segments")


def test_a_click_on_a_button_gives_the_verdict_and_says_who_and_when(review: Reviewer, panel: ReviewPanel) -> None:
    review.driver.desktop.settings.set_value("reviewer", "anna")
    review.driver.desktop.settings.set_value("auto_advance", False)
    review.select(2)
    review.driver.wait(lambda: panel.segment.title.startswith("3 "))
    QTest.mouseClick(panel.segment.verdicts.buttons[ReviewState.REJECTED], Left)
    review.rest()
    assert review.state_of(2) is ReviewState.REJECTED
    review.driver.wait(lambda: panel.segment.told.startswith("Rejected by anna, today "))
    assert panel.segment.verdicts.buttons[ReviewState.REJECTED].isChecked()
    QTest.mouseClick(panel.segment.verdicts.take_back, Left)
    review.driver.wait(lambda: panel.segment.told == "")
    assert review.state_of(2) is ReviewState.UNREVIEWED


def test_a_click_accepts_the_page_with_all_its_segments(review: Reviewer, panel: ReviewPanel) -> None:
    review.select(1)
    review.driver.wait(lambda: panel.page.title == "Page 1")
    QTest.mouseClick(panel.page.verdicts.buttons[ReviewState.ACCEPTED], Left)
    review.rest()
    on_page = review.corrected.lines.page[review.corrected.segments.first] == 0
    assert (review.states.state[on_page] == 1).all()
    assert review.driver.state.work.page(0).review.state is ReviewState.ACCEPTED


def test_n_writes_a_note_that_is_kept_shown_and_one_undo_step(review: Reviewer, panel: ReviewPanel) -> None:
    review.select(2)
    review.press(Key.Key_N)
    review.driver.wait(panel.segment.note.hasFocus)
    for word in ("look ", "here"):
        QTest.keyClicks(panel.segment.note, word)
        panel.segment.note.keep()
    QTest.keyClick(panel.segment.note, Key.Key_Return, Control)
    review.driver.wait(review.view.hasFocus)
    assert review.states.notes == {2: "look here"}
    assert review.panels.table.model.cell(2, Column.STATE) == "to review, with a note"
    assert review.undo_text() == "Undo note"
    review.window.actions_by_name["undo"].trigger()
    assert review.states.notes == {}
    review.driver.wait(lambda: panel.segment.note.toPlainText() == "")


def test_a_note_that_is_being_written_goes_to_the_segment_that_it_is_on(review: Reviewer, panel: ReviewPanel) -> None:
    review.select(2)
    review.press(Key.Key_N)
    QTest.keyClicks(panel.segment.note, "of the third")
    review.panels.segments_controller.choose(int(review.corrected.segments.first[5]))
    review.driver.wait(lambda: panel.segment.title.startswith("6 "))
    assert review.states.notes == {2: "of the third"}
    assert panel.segment.note.toPlainText() == ""


def test_a_note_that_is_being_written_is_kept_when_its_document_closes(review: Reviewer, panel: ReviewPanel) -> None:
    review.select(2)
    review.press(Key.Key_N)
    kept: list[object] = []
    review.driver.desktop.store.subscribe_edits(
        lambda edited: kept.extend(getattr(leaf.after, "note", "") for leaf in edited.change.patch.changes)
    )
    QTest.keyClicks(panel.segment.note, "half a wo")
    QTest.keyClick(panel.segment.note, Key.Key_W, Control)
    review.driver.wait(lambda: review.driver.desktop.store.session.current is None)
    assert "half a wo" in kept


def test_what_happened_while_the_panel_was_hidden_is_told_when_it_is_seen(review: Reviewer, panel: ReviewPanel) -> None:
    review.window.actions_by_name["show-right"].setChecked(False)
    review.select(4)
    review.press(Key.Key_A)
    review.window.actions_by_name["show-right"].setChecked(True)
    assert panel.progress.words.text().startswith("1 of ")


def test_notes_on_page_and_document_are_kept(review: Reviewer, panel: ReviewPanel) -> None:
    review.select(1)
    review.driver.wait(lambda: panel.page.title == "Page 1")
    for editor, text in ((panel.page.note, "of the page"), (panel.document_note, "of it all")):
        review.focus(editor)
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Key.Key_Return, Control)
        review.driver.wait(review.view.hasFocus)
    work = review.driver.state.work
    assert (work.page(0).review.note, work.note) == ("of the page", "of it all")


def test_the_history_tells_what_happened_to_the_segment_the_latest_first(review: Reviewer, panel: ReviewPanel) -> None:
    review.driver.desktop.settings.set_value("auto_advance", False)
    review.select(2)
    review.press(Key.Key_R)
    review.press(Key.Key_2)
    review.panels.reviewing.panel_controller.show()
    told = [row.split(",")[0] for row in panel.history.rows]
    assert told[0].startswith("Change to heading by ") or told[0] == "Change to heading"
    assert told[1].startswith("Reject")
    review.panels.segments_controller.choose(int(review.corrected.segments.first[9]))
    review.driver.wait(lambda: panel.history.rows == ())


def test_a_change_since_the_review_is_explained_and_can_be_taken_back(review: Reviewer, panel: ReviewPanel) -> None:
    review.driver.desktop.settings.set_value("auto_advance", False)
    review.select(2)
    review.press(Key.Key_A)
    before = review.corrected.labels.segment.tolist()
    edit(review, "merge", corrections.merged, [2, 3])
    assert not panel.changed.isHidden()
    was, now = panel.changed.words
    assert was != now
    assert "lines: “" in was
    assert review.panels.table.model.cell(2, Column.STATE) == "accepted, changed since review"
    QTest.mouseClick(panel.changed.go_back, Left)
    review.rest()
    assert review.corrected.labels.segment.tolist() == before
    review.driver.wait(panel.changed.isHidden)
    assert review.state_of(2) is ReviewState.ACCEPTED


def test_a_change_since_the_review_can_be_accepted_as_it_is(review: Reviewer, panel: ReviewPanel) -> None:
    review.driver.desktop.settings.set_value("auto_advance", False)
    review.select(2)
    review.press(Key.Key_R)
    edit(review, "merge", corrections.merged, [2, 3])
    QTest.mouseClick(panel.changed.accept_now, Left)
    review.rest()
    assert (review.state_of(2), review.states.changed.any()) == (ReviewState.ACCEPTED, False)
    review.driver.wait(panel.changed.isHidden)


def test_a_text_edited_since_is_told_but_is_a_matter_of_undo(review: Reviewer, panel: ReviewPanel) -> None:
    review.driver.desktop.settings.set_value("auto_advance", False)
    review.select(2)
    review.press(Key.Key_A)
    line = int(review.corrected.segments.first[2]) + 1
    edit(review, "edit of a line", corrections.with_line_text, line, "other words")
    assert not panel.changed.isHidden()
    assert "its text was edited" in panel.changed.words[1]
    assert not panel.changed.go_back.isEnabled()


def test_verdicts_survive_another_strategy(review: Reviewer) -> None:
    review.select(2)
    review.press(Key.Key_A)
    keys = {key for page in review.driver.state.work.pages.values() for key in page.reviews}
    review.panels.strategy_controller.choose("indentation")
    review.rest()
    assert {key for page in review.driver.state.work.pages.values() for key in page.reviews} == keys
    told = review.panels.review_watch.progress()
    assert told is not None
    assert (told.accepted, told.changed) == (1, 0)


def test_without_a_document_there_is_nothing_to_review(review: Reviewer, panel: ReviewPanel) -> None:
    review.window.actions_by_name["close"].trigger()
    review.driver.wait(lambda: panel.currentWidget() is panel.empty)
    assert review.window.status.review_text == ""


def test_tips_of_verdicts_say_what_they_do_and_follow_other_keys(review: Reviewer, panel: ReviewPanel) -> None:
    accept_page = panel.page.verdicts.buttons[ReviewState.ACCEPTED]
    assert accept_page.toolTip() == "Accept the page, and each segment on it that has no verdict yet (Shift+A)"
    review.window.shortcuts.give("accept", ("Y",))
    assert panel.segment.verdicts.buttons[ReviewState.ACCEPTED].toolTip() == "Accept (Y)"
