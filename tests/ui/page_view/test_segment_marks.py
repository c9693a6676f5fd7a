from __future__ import annotations

import numpy as np
import pytest

from docviewer.core.work import ReviewState
from docviewer.ui.page_view.segment_marks import Mark, SegmentMarks, marks_in
from tests.ui.page_view.made_pages import report

STATES = list(ReviewState)


def marks_of(segments, **arrays):
    """Marks over `segments`: by name, the ordinals that have them; `state` as {ordinal: state}."""
    count = len(segments)
    made = {}
    for name in ("corrected", "pinned", "changed", "noted"):
        made[name] = np.isin(np.arange(count), arrays.get(name, ()))
    state = np.zeros(count, dtype=np.int8)
    for ordinal, value in arrays.get("state", {}).items():
        state[ordinal] = STATES.index(value)
    return SegmentMarks(segments, state=state, **made)


def test_each_segment_has_the_marks_that_its_arrays_say():
    _, segments = report()
    state = {0: ReviewState.ACCEPTED, 1: ReviewState.REJECTED, 2: ReviewState.ATTENTION}
    flags = marks_of(segments, corrected=(0, 3), pinned=(0,), changed=(1,), noted=(2,), state=state).flags()
    assert [set(marks_in(flag)) for flag in flags] == [
        {Mark.CORRECTED, Mark.PINNED, Mark.ACCEPTED},
        {Mark.CHANGED, Mark.REJECTED},
        {Mark.NOTED, Mark.ATTENTION},
        {Mark.CORRECTED},
        set(),
        set(),
    ]


def test_the_verdict_stands_first_beside_a_box():
    everything = marks_in(255)
    assert everything[0] is Mark.ACCEPTED
    assert len(everything) == len(Mark)
    assert len(set(everything)) == len(everything)


@pytest.mark.parametrize(("mark", "badge"), [(Mark.CORRECTED, False), (Mark.PINNED, False), (Mark.ACCEPTED, True)])
def test_an_edge_tells_of_corrections_and_a_badge_of_verdicts(mark, badge):
    assert mark.on_badge is badge
