from __future__ import annotations

import pytest

from docviewer.core import corrections
from docviewer.core.fix_reasons import reason_by_hand
from docviewer.core.labels import Role
from docviewer.core.work import ReviewState, Work
from docviewer.segmentation.correcting import correct
from docviewer.wiring import strategies
from tests.builders.lines import Sheet

SPACING = strategies()["line-spacing"]
EVIDENCE = Sheet().paragraph(2).paragraph(2, space=12).paragraph(3, space=12).paragraph(2, space=12).evidence()


@pytest.mark.parametrize(
    ("act", "line", "reason"),
    [
        (lambda work, now: work, 0, ""),
        (
            lambda work, now: corrections.reviewed(work, now, [0], ReviewState.ACCEPTED),
            0,
            "Held by an accepted review.",
        ),
        (
            lambda work, now: corrections.merged(work, now, [0, 1]),
            3,
            "Set by hand: its lines were put together by hand.",
        ),
        (
            lambda work, now: corrections.split_before(work, now, 5),
            5,
            "Set by hand: its lines were parted from others by hand.",
        ),
        (
            lambda work, now: corrections.retyped(work, now, [2], Role.HEADING, 2),
            4,
            "Set by hand: heading of level 2; its lines are those that the strategy finds.",
        ),
    ],
)
def test_what_a_person_decided_is_said(act, line, reason):
    work = Work(strategy="line-spacing")
    now = correct(EVIDENCE, work, SPACING)
    assert reason_by_hand(correct(EVIDENCE, act(work, now), SPACING, now), line) == reason
