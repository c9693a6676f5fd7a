"""A review by keys alone: verdicts, going on, undo, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from docviewer.core.review_states import RUNNING
from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from tests.ui.conftest import Driver
    from tests.ui.review.conftest import Reviewer

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "state", "name"),
    [
        (Key.Key_A, ReviewState.ACCEPTED, "Undo accept"),
        (Key.Key_R, ReviewState.REJECTED, "Undo reject"),
        (Key.Key_X, ReviewState.ATTENTION, "Undo mark as needing attention"),
    ],
)
def test_a_key_gives_the_selected_segment_a_verdict_that_undo_names(review: Reviewer, key, state, name) -> None:
    review.select(1)
    review.press(key)
    assert review.state_of(1) is state
    assert review.undo_text() == name
    review.window.actions_by_name["undo"].trigger()
    review.rest()
    assert review.state_of(1) is ReviewState.UNREVIEWED


def test_after_a_verdict_the_next_segment_to_review_is_selected_and_in_view(review: Reviewer) -> None:
    last = len(review.corrected.segments) - 4
    review.select(last)
    review.press(Key.Key_A)
    assert review.selected > last
    page = int(review.corrected.lines.page[review.corrected.segments.first[review.selected]])
    assert page in review.view.shown_pages()


def test_going_on_can_be_switched_off(review: Reviewer) -> None:
    review.window.actions_by_name["auto-advance"].setChecked(False)
    review.select(2)
    review.press(Key.Key_A)
    assert (review.selected, review.state_of(2)) == (2, ReviewState.ACCEPTED)


def test_u_opens_a_segment_again_and_stays_there(review: Reviewer) -> None:
    review.select(1)
    review.press(Key.Key_R)
    review.select(1)
    review.press(Key.Key_U)
    assert (review.selected, review.state_of(1)) == (1, ReviewState.UNREVIEWED)
    assert review.undo_text() == "Undo re-open"


def test_a_verdict_is_given_to_all_that_is_selected(review: Reviewer) -> None:
    review.select_several(1, 2, 3)
    chosen = review.driver.state.selected_segments
    assert chosen == (1, 2, 3)
    review.press(Key.Key_R)
    assert {review.state_of(segment) for segment in chosen} == {ReviewState.REJECTED}
    assert review.undo_text() == "Undo reject 3 segments"


def test_shift_a_accepts_all_that_is_left_on_the_page_in_one_step(review: Reviewer) -> None:
    page = review.corrected.lines.page[review.corrected.segments.first]
    review.select(1)
    review.press(Key.Key_A, Shift)
    assert (review.states.state[page == 0] == 1).all()
    assert review.driver.state.work.page(0).review.state is ReviewState.ACCEPTED
    assert review.undo_text() == "Undo accept page 1"
    review.window.actions_by_name["undo"].trigger()
    review.rest()
    assert not review.states.state.any()
    assert review.driver.state.work.page(0).review is None


def test_j_and_k_go_to_what_is_left_and_shift_j_to_what_needs_attention(review: Reviewer) -> None:
    review.select(2)
    review.press(Key.Key_X)
    review.press(Key.Key_X)
    review.select(1)
    review.press(Key.Key_J)
    first_left = review.selected
    assert first_left > 3
    review.press(Key.Key_K)
    assert review.selected == 1
    review.press(Key.Key_J, Shift)
    assert review.selected == 2


def test_headers_footers_and_page_numbers_are_passed_by_unless_switched_off(review: Reviewer) -> None:
    running = np.flatnonzero(np.isin(review.corrected.segments.role, RUNNING))
    assert len(running)
    before = int(running[0]) - 1
    review.select(before) if before >= 0 else review.select(0)
    review.press(Key.Key_J)
    assert review.selected not in running
    review.window.actions_by_name["skip-running"].setChecked(False)
    review.select(before)
    review.press(Key.Key_J)
    assert review.selected == running[0]


def test_a_whole_document_is_reviewed_by_keys_alone(review: Reviewer) -> None:
    review.window.actions_by_name["skip-running"].setChecked(False)
    review.focus(review.view)
    review.press(Key.Key_J)
    total = len(review.corrected.segments)
    for step in range(total):
        assert review.state_of(review.selected) is ReviewState.UNREVIEWED
        review.press((Key.Key_A, Key.Key_A, Key.Key_R, Key.Key_X)[step % 4])
    told = review.panels.review_watch.progress()
    assert told is not None
    assert (told.done, told.total, told.pages_left) == (total, total, 0)
    assert (told.accepted, told.rejected, told.attention) == tuple(
        sum(step % 4 in kinds for step in range(total)) for kinds in ((0, 1), (2,), (3,))
    )
    assert review.window.message_bar.shown_text.startswith("All segments are reviewed.")
    review.driver.wait(lambda: review.window.status.review_text == f"{total} of {total} reviewed")


def test_letters_typed_into_the_filter_give_no_verdict(review: Reviewer) -> None:
    review.select(1)
    review.focus(review.panels.table.filter_bar.box)
    for key in (Key.Key_A, Key.Key_R, Key.Key_X):
        review.press(key)
    assert review.panels.table.filter_bar.box.text() == "arx"
    assert not review.states.state.any()


def test_without_a_selection_verdicts_are_not_offered(review: Reviewer) -> None:
    review.focus(review.view)
    names = ("accept", "reject", "attention", "reopen-review", "note")
    assert not any(review.window.actions_by_name[name].isEnabled() for name in names)
    review.press(Key.Key_J)
    assert review.selected >= 0
    assert all(review.window.actions_by_name[name].isEnabled() for name in names)


def test_going_on_through_what_is_left_is_one_jump(review: Reviewer) -> None:
    review.driver.desktop.settings.set_value("auto_advance", False)
    review.select(0)
    place = review.view.keep_place().anchor
    for _ in range(25):
        review.press(Key.Key_J)
    review.driver.wait(lambda: review.driver.state.view.page > 0)
    review.window.actions_by_name["back"].trigger()
    assert review.view.keep_place().anchor == place


def test_where_there_are_no_segments_nobody_says_that_all_are_reviewed(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    driver.desktop.window.actions_by_name["next-unreviewed"].trigger()
    assert driver.desktop.window.message_bar.shown_text.startswith("There is nothing to review")
