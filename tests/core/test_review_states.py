"""What is thought of each segment as it is now, however it was regrouped since."""

from __future__ import annotations

import numpy as np
import pytest

from docviewer.core import corrections
from docviewer.core.corrections.going_back import as_reviewed
from docviewer.core.labels import Role
from docviewer.core.review_states import STATES, ReviewStates, left_by_page, next_of_state, progress
from docviewer.core.work import ReviewState, Work
from docviewer.segmentation.correcting import correct
from docviewer.wiring import strategies
from tests.builders.lines import Sheet

ACCEPTED, REJECTED, ATTENTION = ReviewState.ACCEPTED, ReviewState.REJECTED, ReviewState.ATTENTION
STRATEGY = strategies()["line-spacing"]


def report():
    """Two pages of three paragraphs each, three lines long."""
    sheet = Sheet()
    for page in range(2):
        if page:
            sheet.new_page()
        for _ in range(3):
            sheet.paragraph(3, space=12)
    return sheet.evidence()


EVIDENCE = report()


class Reviewed:
    """A document under review: transitions one after the other, labelled after each."""

    def __init__(self):
        self.work = Work(strategy=STRATEGY.name)
        self.now = correct(EVIDENCE, self.work, STRATEGY)
        self.states = ReviewStates.of(self.now)

    def do(self, transition, *args):
        self.work = transition(self.work, self.now, *args)
        self.now = correct(EVIDENCE, self.work, STRATEGY, self.now)
        self.states = ReviewStates.of(self.now, self.work, self.states)
        fresh = ReviewStates.of(self.now, self.work)
        for name in ("state", "changed", "noted"):
            assert getattr(fresh, name).tolist() == getattr(self.states, name).tolist()
        return self

    def give(self, state, *segments):
        return self.do(corrections.reviewed, segments, state, "anna", "2026-03-01T10:00:00+00:00")

    @property
    def words(self):
        return [STATES[number] for number in self.states.state]


def test_there_are_six_segments_to_review_on_two_pages():
    told = progress(Reviewed().states, Reviewed().now.segments, Reviewed().now.lines)
    assert (told.done, told.total, told.pages_left) == (0, 6, 2)


@pytest.mark.parametrize("state", [ACCEPTED, REJECTED, ATTENTION])
def test_a_verdict_is_found_on_its_segment(state):
    made = Reviewed().give(state, 2)
    assert made.words[2] is state
    assert [made.words.count(each) for each in (state, ReviewState.UNREVIEWED)] == [1, 5]
    assert not made.states.changed.any()
    assert (made.states.reviews[2].by, made.states.reviews[2].lines[0]) == ("anna", made.now.edited.key_of(6))


def test_a_segment_that_is_merged_after_its_verdict_is_told_as_changed():
    made = Reviewed().give(REJECTED, 1).do(corrections.merged, [1, 2])
    assert (made.words[1], bool(made.states.changed[1])) == (REJECTED, True)


def test_a_verdict_on_what_became_the_end_of_another_segment_is_told_of_that():
    made = Reviewed().give(REJECTED, 1).do(corrections.merged, [0, 1])
    assert (made.words[0], bool(made.states.changed[0])) == (REJECTED, True)


def test_of_two_verdicts_in_a_merged_segment_that_of_its_beginning_counts():
    made = Reviewed().give(ACCEPTED, 0).give(REJECTED, 1).do(corrections.merged, [0, 1])
    assert (made.words[0], bool(made.states.changed[0])) == (ACCEPTED, True)


def test_a_split_leaves_the_verdict_with_the_first_piece_as_changed():
    made = Reviewed().give(ACCEPTED, 0).do(corrections.split_before, 1)
    assert made.words[:2] == [ACCEPTED, ReviewState.UNREVIEWED]
    assert made.states.changed.tolist() == [True, *(False,) * 6]


def test_another_role_or_text_is_a_change_too():
    assert Reviewed().give(REJECTED, 0).do(corrections.retyped, [0], int(Role.CAPTION)).states.changed[0]
    assert Reviewed().give(REJECTED, 0).do(corrections.with_line_text, 1, "other words").states.changed[0]


def test_a_segment_with_a_note_alone_never_counts_as_changed():
    made = Reviewed().do(corrections.noted, 0, "look here", "anna", "").do(corrections.merged, [0, 1])
    assert (made.words[0], made.states.changed.any(), made.states.notes) == (
        ReviewState.UNREVIEWED,
        False,
        {0: "look here"},
    )


def test_notes_of_merged_segments_are_told_together():
    made = Reviewed().do(corrections.noted, 0, "first").do(corrections.noted, 1, "second")
    made.do(corrections.merged, [0, 1])
    assert sorted(made.states.notes[0].split("\n")) == ["first", "second"]


def test_going_back_makes_the_segment_again_what_was_reviewed():
    made = Reviewed().give(ACCEPTED, 0)
    review, before = made.states.reviews[0], made.now.labels.segment.tolist()
    made.do(corrections.merged, [0, 1]).do(corrections.retyped, [0], int(Role.HEADING))
    assert made.states.changed[0]
    made.do(as_reviewed, review)
    assert made.now.labels.segment.tolist() == before
    assert (made.words[0], bool(made.states.changed[0])) == (ACCEPTED, False)
    assert made.states.reviews[0] == review


def test_progress_counts_verdicts_and_pages_that_have_some_left():
    made = Reviewed().give(ACCEPTED, 0, 1).give(REJECTED, 2).give(ATTENTION, 3)
    told = progress(made.states, made.now.segments, made.now.lines)
    assert (told.done, told.total, told.pages_left) == (4, 6, 1)
    assert (told.accepted, told.rejected, told.attention, told.changed) == (2, 1, 1, 0)
    assert left_by_page(made.states, made.now.segments, made.now.lines, 3).tolist() == [0, 2, 0]


def after(states, start, **more):
    return next_of_state(states, Reviewed().now.segments, start, **more)


def test_the_next_to_review_comes_from_the_beginning_again_after_the_last():
    states = Reviewed().give(ACCEPTED, 1, 2, 5).states
    assert [after(states, start) for start in (-1, 0, 3, 4, 5)] == [0, 3, 4, 0, 0]
    assert [after(states, start, forward=False) for start in (-1, 0, 3, 4)] == [4, 4, 0, 3]
    assert after(states, 0, done=(0, 3, 4)) == -1
    assert after(states, 0, state=ACCEPTED) == 1
    assert after(states, 0, state=REJECTED) == -1


def test_headers_and_footers_can_be_passed_by():
    made = Reviewed().do(corrections.retyped, [1, 2], int(Role.FOOTER))
    segments = made.now.segments
    assert next_of_state(made.states, segments, 0, skip_running=True) == 3
    assert next_of_state(made.states, segments, 0) == 1


def test_without_lines_nothing_is_left():
    empty = correct(Sheet().evidence(), Work(strategy=STRATEGY.name), STRATEGY)
    states = ReviewStates.of(empty)
    assert len(states.state) == 0
    assert progress(states, empty.segments, empty.lines).total == 0
    assert next_of_state(states, empty.segments, -1) == -1


def test_reviews_of_pages_without_a_change_are_taken_over():
    made = Reviewed().give(ACCEPTED, 0).give(REJECTED, 4)
    again = ReviewStates.of(made.now, corrections.reviewed(made.work, made.now, [5], REJECTED), made.states)
    assert again._pages[0] is made.states._pages[0]
    assert again._pages[1] is not made.states._pages[1]
    assert np.flatnonzero(again.state).tolist() == [0, 4, 5]
