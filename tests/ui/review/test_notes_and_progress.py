"""Notes in one list; progress in the status bar and beside the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.core.work import ReviewState
from docviewer.ui.panels.segment_model import Column

if TYPE_CHECKING:
    from docviewer.ui.review.notes_dialog import NotesDialog
    from tests.ui.review.conftest import Reviewer

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def note(review: Reviewer, segment: int, text: str) -> None:
    review.select(segment)
    review.press(Key.Key_N)
    QTest.keyClicks(review.panels.review.segment.note, text)
    QTest.keyClick(review.panels.review.segment.note, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    review.driver.wait(review.view.hasFocus)


def all_notes(review: Reviewer) -> NotesDialog:
    review.window.actions_by_name["all-notes"].trigger()
    dialog = review.panels.reviewing.all_notes.dialog
    assert dialog is not None
    review.driver.wait(dialog.isVisible)
    return dialog


def test_all_notes_are_listed_in_reading_order_and_lead_to_their_places(review: Reviewer) -> None:
    note(review, 8, "later")
    note(review, 2, "earlier")
    review.panels.review.document_note.setPlainText("all of it")
    review.panels.review.document_note.keep()
    dialog = all_notes(review)
    assert [entry.text for entry in dialog.notes] == ["all of it", "earlier", "later"]
    assert dialog.notes[1].place.startswith("3 ")
    dialog.list.setCurrentRow(2)
    QTest.mouseClick(dialog.show_it, Left)
    assert review.selected == 8


def test_segments_with_a_note_can_be_shown_in_the_table(review: Reviewer) -> None:
    note(review, 2, "look")
    QTest.mouseClick(all_notes(review).filter, Left)
    assert review.panels.table.filter_bar.box.text() == "note:yes"
    assert review.panels.table.model.shown.tolist() == [2]


def test_without_notes_the_list_says_how_to_write_one(review: Reviewer) -> None:
    dialog = all_notes(review)
    assert dialog.notes == ()
    assert dialog.show_it.isHidden()
    dialog.reject()


def test_progress_is_silent_until_the_review_begins(review: Reviewer) -> None:
    total = len(review.corrected.segments)
    thumbnails = review.panels.pages.thumbnails
    assert (review.window.status.review_text, thumbnails.mark(0)) == ("", None)
    review.select(1)
    review.press(Key.Key_A)
    review.driver.wait(lambda: review.window.status.review_text == f"1 of {total} reviewed")
    mark = thumbnails.mark(0)
    assert mark is not None
    assert mark.left == mark.total - 1
    told = thumbnails.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"Page 1, {mark.left} segments left to review"


def test_a_page_shows_its_own_verdict(review: Reviewer) -> None:
    review.panels.reviewing.commands.give_page(ReviewState.ATTENTION)
    review.rest()
    thumbnails = review.panels.pages.thumbnails
    review.driver.wait(lambda: thumbnails.mark(0) is not None)
    mark = thumbnails.mark(0)
    assert mark is not None
    assert mark.state is ReviewState.ATTENTION
    assert mark.words.startswith("needs attention, ")


def test_the_table_is_sorted_by_what_asks_for_work(review: Reviewer) -> None:
    review.driver.desktop.settings.set_value("auto_advance", False)
    for segment, key in ((3, Key.Key_X), (4, Key.Key_A), (5, Key.Key_R)):
        review.select(segment)
        review.press(key)
    model = review.panels.table.model
    model.sort(Column.STATE)
    words = [model.cell(row, Column.STATE) for row in range(model.rowCount())]
    assert (words[0], words[1], words[-2:]) == ("needs attention", "to review", ["rejected", "accepted"])


def test_verdicts_on_another_document_are_its_own(review: Reviewer) -> None:
    review.select(1)
    review.press(Key.Key_A)
    review.driver.open_sample("spacing-only.pdf")
    review.driver.wait(lambda: review.window.status.review_text == "")
    assert not review.states.state.any()
    review.window.tabs.setCurrentIndex(0)
    review.rest()
    assert review.state_of(1) is ReviewState.ACCEPTED


def test_going_to_the_note_of_a_page_is_a_jump(review: Reviewer) -> None:
    review.show_review()
    review.view.go_to_page(3)
    review.driver.wait(lambda: review.panels.review.page.title == "Page 4")
    review.panels.review.page.note.setPlainText("odd")
    review.panels.review.page.note.keep()
    review.view.go_to_page(0)
    dialog = all_notes(review)
    assert [entry.place for entry in dialog.notes] == ["Page 4"]
    QTest.mouseClick(dialog.show_it, Left)
    review.driver.wait(lambda: review.driver.state.view.page == 3)
    review.window.actions_by_name["back"].trigger()
    review.driver.wait(lambda: review.driver.state.view.page == 0)
