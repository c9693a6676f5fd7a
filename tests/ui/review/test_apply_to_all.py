"""One act on all that the filter shows: previewed, one undo step, nothing left out in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.core.apply_to_all import Act
from docviewer.core.labels import Role
from docviewer.core.work import ReviewState
from docviewer.ui.review import apply_controller

if TYPE_CHECKING:
    from docviewer.ui.review.apply_dialog import ApplyDialog
    from tests.ui.review.conftest import Reviewer

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def open_dialog(review: Reviewer, filter_text: str = "") -> ApplyDialog:
    review.panels.table.filter_bar.set_text(filter_text)
    review.window.actions_by_name["apply-to-all"].trigger()
    dialog = review.panels.reviewing.applying.dialog
    assert dialog is not None
    review.driver.wait(dialog.isVisible)
    return dialog


def choose(dialog: ApplyDialog, act: Act) -> None:
    dialog.act.setCurrentIndex(list(Act).index(act))


def test_the_filtered_set_is_previewed_and_accepted_in_one_step(review: Reviewer) -> None:
    count = sum(role == Role.PARAGRAPH for role in review.driver.roles())
    dialog = open_dialog(review, "role:paragraph")
    assert dialog.apply.text() == f"Accept {count} segments"
    assert dialog.words[0].startswith(f"{count} × paragraph, on pages 1-")
    assert f"and {count - 6} more" in dialog.texts.accessibleName()
    QTest.mouseClick(dialog.apply, Left)
    review.rest()
    told = review.panels.review_watch.progress()
    assert told is not None
    assert told.accepted == count
    assert review.undo_text() == f"Undo accept {count} segments"
    review.window.actions_by_name["undo"].trigger()
    review.rest()
    assert not review.states.state.any()


def test_what_is_left_out_is_told_with_the_reason(review: Reviewer) -> None:
    review.select(2)
    review.press(Key.Key_A)
    dialog = open_dialog(review, "role:paragraph")
    assert dialog.words[1] == "1 is left out: it is accepted already."
    choose(dialog, Act.RETYPE)
    dialog.role.setCurrentIndex(int(Role.HEADING))
    assert dialog.words[1] == "1 of them is accepted; it will be told as changed since review."
    choose(dialog, Act.RESET)
    assert "nothing of them was corrected" in dialog.words[1]
    choose(dialog, Act.REOPEN)
    assert dialog.apply.text() == "Re-open 1 segment"
    dialog.reject()


def test_without_anything_to_do_the_button_is_off(review: Reviewer) -> None:
    dialog = open_dialog(review)
    choose(dialog, Act.REOPEN)
    assert not dialog.apply.isEnabled()
    assert dialog.words[0] == "Nothing to do."
    dialog.reject()


def test_the_role_of_many_is_changed(review: Reviewer) -> None:
    dialog = open_dialog(review, "page:2 role:paragraph")
    takes = review.panels.table.model.shown.tolist()
    choose(dialog, Act.RETYPE)
    assert dialog.role.isVisible()
    dialog.role.setCurrentIndex(int(Role.LIST_ITEM))
    assert dialog.level.isVisible()
    QTest.mouseClick(dialog.apply, Left)
    review.rest()
    assert {int(review.corrected.segments.role[segment]) for segment in takes} == {Role.LIST_ITEM}
    assert review.undo_text() == f"Undo change to list item of {len(takes)} segments"


def test_what_is_selected_can_be_chosen_instead(review: Reviewer) -> None:
    review.select_several(1, 2, 4)
    dialog = open_dialog(review)
    assert dialog.scope.currentText() == "The 3 selected segments"
    choose(dialog, Act.REJECT)
    QTest.keyClick(dialog.apply, Key.Key_Return)
    review.rest()
    assert [review.state_of(segment) for segment in (1, 2, 4)] == [ReviewState.REJECTED] * 3
    assert int((review.states.state != 0).sum()) == 3


def test_many_are_left_out_of_the_document_and_come_back(review: Reviewer) -> None:
    before = len(review.corrected.segments)
    dialog = open_dialog(review, "role:footer,header,page_number")
    choose(dialog, Act.EXCLUDE)
    count = review.panels.table.model.rowCount()
    assert dialog.apply.text() == f"Exclude {count} segments"
    QTest.mouseClick(dialog.apply, Left)
    review.rest()
    assert len(review.corrected.segments) == before - count
    review.window.actions_by_name["undo"].trigger()
    review.rest()
    assert len(review.corrected.segments) == before


def test_a_filter_that_was_typed_just_now_counts(review: Reviewer) -> None:
    box = review.panels.table.filter_bar.box
    review.focus(box)
    QTest.keyClicks(box, "role:heading")
    QTest.keyClick(box, Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = review.panels.reviewing.applying.dialog
    assert dialog is not None
    review.driver.wait(dialog.isVisible)
    headings = sum(role == Role.HEADING for role in review.driver.roles())
    assert dialog.apply.text() == f"Accept {headings} segments"
    dialog.reject()


def test_cancel_changes_nothing(review: Reviewer) -> None:
    work = review.driver.state.work
    dialog = open_dialog(review)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert review.driver.state.work is work


@pytest.mark.parametrize("act", list(Act))
def test_every_act_has_its_verb_on_the_button(review: Reviewer, act: Act) -> None:
    dialog = open_dialog(review)
    choose(dialog, act)
    verb = {Act.ATTENTION: "Mark", Act.REOPEN: "Re-open", Act.RETYPE: "Change"}.get(act, act.capitalize())
    assert dialog.apply.text().startswith(f"{verb} ")
    dialog.reject()


def test_an_open_dialog_takes_the_colours_of_a_new_theme(review: Reviewer) -> None:
    dialog = open_dialog(review)
    light = dialog.texts.grab().toImage().pixelColor(20, 100)
    review.driver.desktop.themes.choose("dark")
    dark = dialog.texts.grab().toImage().pixelColor(20, 100)
    assert light.lightness() > 200
    assert dark.lightness() < 80
    dialog.reject()


@pytest.fixture
def in_background(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few there are, they are many."""
    monkeypatch.setattr(apply_controller, "MOST_AT_ONCE", 0)


@pytest.mark.usefixtures("in_background")
def test_very_many_are_done_in_the_background_as_one_step(review: Reviewer) -> None:
    dialog = open_dialog(review)
    count, closed = len(review.corrected.segments), []
    dialog.accepted.connect(lambda: closed.append(True))
    QTest.mouseClick(dialog.apply, Left)
    assert not dialog.apply.isEnabled()
    assert dialog.working.isVisible()
    assert not review.states.state.any()
    review.driver.wait(lambda: bool(closed))
    review.rest()
    told = review.panels.review_watch.progress()
    assert told is not None
    assert told.accepted == count
    assert review.undo_text() == f"Undo accept {count} segments"
    review.window.actions_by_name["undo"].trigger()
    review.rest()
    assert not review.states.state.any()


@pytest.mark.usefixtures("in_background")
def test_what_is_under_way_can_be_left(review: Reviewer) -> None:
    before = review.driver.state.work
    dialog = open_dialog(review)
    QTest.mouseClick(dialog.apply, Left)
    QTest.mouseClick(dialog.cancel, Left)
    jobs: list[object] = []
    review.driver.desktop.runner.submit(lambda _: None, jobs.append)
    review.driver.desktop.runner.submit(lambda _: None, jobs.append)
    review.driver.wait(lambda: len(jobs) == 2)
    assert review.driver.state.work is before


@pytest.mark.usefixtures("in_background")
def test_what_was_worked_out_for_another_work_is_not_applied_and_that_is_told(review: Reviewer) -> None:
    review.select(2)
    dialog = open_dialog(review)
    QTest.mouseClick(dialog.apply, Left)
    review.window.actions_by_name["reject"].trigger()
    bar = review.window.message_bar
    review.driver.wait(lambda: "changed meanwhile" in bar.shown_text)
    assert review.state_of(2) is ReviewState.REJECTED
    assert int((review.states.state != 0).sum()) == 1
