"""Corrections whose lines aren't there any more."""

from __future__ import annotations

from docviewer.core import corrections as by_hand
from docviewer.core.corrections.lost import LostSearch, lost_among, without_lost
from docviewer.core.labels import Role
from docviewer.core.line_keys import LineKeys
from docviewer.core.lines import Lines
from tests.core.corrections.written import Written

NOTHING = LineKeys(Lines.empty())


def corrected():
    text = Written(["Gamma.", "Alpha."], ["Beta."], None, ["Delta."])
    return text.act(by_hand.retyped, [0], Role.CAPTION).act(by_hand.merged, [1, 2])


def test_lost_lines_are_told_from_the_top_of_each_page():
    lost = lost_among(corrected().work, NOTHING)
    assert [(entry.page, entry.text) for entry in lost] == [(0, "Gamma."), (0, "Alpha."), (0, "Beta."), (1, "Delta.")]
    assert [entry.what for entry in lost] == ["corrected role"] * 2 + ["corrected segment"] * 2


def test_nothing_is_lost_of_the_lines_that_were_corrected():
    done = corrected()
    assert lost_among(done.work, done.now.edited.keys) == ()


def test_what_is_removed_isn_t_told_again():
    work = corrected().work
    first, *rest = lost_among(work, NOTHING)
    assert lost_among(without_lost(work, [first.key]), NOTHING) == tuple(rest)


def test_looking_again_after_a_change_finds_what_looking_for_the_first_time_finds():
    search, first = LostSearch(), corrected()
    later = first.act(by_hand.excluded, [0])
    for work in (first.work, later.work, first.work):
        assert search.among(work, NOTHING) == lost_among(work, NOTHING)
        assert search.among(work, first.now.edited.keys) == ()
