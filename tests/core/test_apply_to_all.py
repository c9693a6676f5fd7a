"""One act on many segments: what it takes, what it leaves out, what comes of it."""

from __future__ import annotations

import numpy as np
import pytest

from docviewer.core import corrections
from docviewer.core.apply_to_all import Act, Wish, carried_out, planned
from docviewer.core.labels import Role
from docviewer.core.review_states import STATES, ReviewStates
from docviewer.core.work import ReviewState
from tests.core.test_review_states import EVIDENCE, STRATEGY, Reviewed, correct

ALL = np.arange(6, dtype=np.int32)


def plan(made, wish, chosen=ALL):
    return planned(made.now, made.states.state, made.states.changed, chosen, wish)


def carry_out(made, wish, chosen=ALL):
    work = carried_out(made.work, made.now, plan(made, wish, chosen), "anna", "2026-03-01T10:00:00+00:00")
    now = correct(EVIDENCE, work, STRATEGY, made.now)
    return now, ReviewStates.of(now, work)


@pytest.mark.parametrize(
    ("act", "state"),
    [(Act.ACCEPT, ReviewState.ACCEPTED), (Act.REJECT, ReviewState.REJECTED), (Act.ATTENTION, ReviewState.ATTENTION)],
)
def test_a_verdict_is_given_to_all_that_lack_it(act, state):
    made = Reviewed().give(state, 1, 2)
    told = plan(made, Wish(act))
    assert (told.takes.tolist(), told.already) == ([0, 3, 4, 5], 2)
    assert (told.by_role, told.pages) == (((Role.PARAGRAPH, 4),), (0, 1))
    now, states = carry_out(made, Wish(act))
    assert {STATES[number] for number in states.state} == {state}
    assert now.pinned().all() == (state is ReviewState.ACCEPTED)


def test_what_changed_since_it_was_accepted_is_taken_again():
    made = Reviewed().give(ReviewState.ACCEPTED, 0).do(corrections.merged, [0, 1])
    assert plan(made, Wish(Act.ACCEPT), np.array([0, 1], dtype=np.int32)).takes.tolist() == [0, 1]


def test_only_what_has_a_verdict_is_opened_again():
    made = Reviewed().give(ReviewState.REJECTED, 4)
    told = plan(made, Wish(Act.REOPEN))
    assert (told.takes.tolist(), told.already) == ([4], 5)
    assert not carry_out(made, Wish(Act.REOPEN))[1].state.any()


def test_a_role_is_given_to_all_that_have_another_one():
    made = Reviewed().do(corrections.retyped, [2], int(Role.HEADING), 1)
    told = plan(made, Wish(Act.RETYPE, Role.HEADING))
    assert (told.takes.tolist(), told.already) == ([0, 1, 3, 4, 5], 1)
    assert plan(made, Wish(Act.RETYPE, Role.HEADING, 2)).already == 0
    now, _ = carry_out(made, Wish(Act.RETYPE, Role.HEADING, 2))
    assert set(now.segments.role.tolist()) == {Role.HEADING}
    assert set(now.segments.level.tolist()) == {2}


def test_accepted_segments_that_are_about_to_change_are_counted():
    made = Reviewed().give(ReviewState.ACCEPTED, 0, 1)
    assert plan(made, Wish(Act.RETYPE, Role.LIST_ITEM)).reopened == 2
    assert plan(made, Wish(Act.REJECT)).reopened == 0


def test_excluding_takes_all_of_it():
    made = Reviewed()
    now, _ = carry_out(made, Wish(Act.EXCLUDE), np.array([4, 5], dtype=np.int32))
    assert (len(now.segments), len(now.edited.excluded)) == (4, 6)


def test_reset_takes_what_was_corrected_and_says_how_many_were_not():
    made = Reviewed().do(corrections.merged, [0, 1])
    told = plan(made, Wish(Act.RESET), np.arange(5, dtype=np.int32))
    assert (told.takes.tolist(), told.already) == ([0], 4)
    now, _ = carry_out(made, Wish(Act.RESET), np.arange(5, dtype=np.int32))
    assert len(now.segments) == 6
    assert not now.by_hand().any()


def test_the_order_of_the_rows_does_not_matter():
    told = plan(Reviewed(), Wish(Act.ACCEPT), np.array([5, 0, 3], dtype=np.int32))
    assert told.takes.tolist() == [0, 3, 5]


def test_without_anything_to_do_the_work_stays():
    made = Reviewed()
    told = plan(made, Wish(Act.REOPEN))
    assert len(told.takes) == 0
    assert carried_out(made.work, made.now, told, "", "") == made.work
