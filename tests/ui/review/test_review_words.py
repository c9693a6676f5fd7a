"""Who and when, in words of the reader's day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from docviewer.core.work import ReviewState
from docviewer.ui.review.review_words import state_icon, state_word, when_words, who_and_when
from docviewer.ui.theme import DARK, LIGHT, MARK_CONTRAST, contrast, state_mark

NOW = datetime(2026, 3, 12, 15, 30).astimezone()


def at(**before):
    """A moment so long before now, as it is kept."""
    return (NOW - timedelta(**before)).astimezone(UTC).isoformat()


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (at(minutes=27), "today 15:03"),
        (at(hours=20), "yesterday 19:30"),
        (at(days=3), "Monday 15:30"),
        (at(days=30), "10 Feb 15:30"),
        (at(days=400), "5 Feb 2025 15:30"),
        ("some time ago", "some time ago"),
    ],
)
def test_a_time_is_told_as_one_says_it_today(qapp, moment, words):
    assert when_words(moment, NOW) == words


def test_what_is_not_known_is_left_out(qapp):
    assert who_and_when("anna", at(minutes=27), NOW) == "by anna, today 15:03"
    assert who_and_when("anna", "") == "by anna"
    assert who_and_when("", at(minutes=27), NOW) == "today 15:03"
    assert who_and_when("", "") == ""


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_each_state_has_a_word_and_an_icon_that_stands_out(qapp, theme):
    assert len({state_word(state) for state in ReviewState}) == len(ReviewState)
    for state in ReviewState:
        assert not state_icon(state, theme).isNull()
        for background in (theme.panel, theme.tint):
            assert contrast(state_mark(state.value, background), background) >= MARK_CONTRAST
