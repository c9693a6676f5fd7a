"""What a person types is found where they mean it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.ui.palette.likeness import likeness

COMMANDS = ("Go to page…", "Open…", "Open folder…", "Next segment", "Export…", "Reopen closed document", "Zoom in")


def best(typed: str) -> str:
    return max(COMMANDS, key=lambda text: likeness(typed, text))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("open", "Open…"),
        ("gtp", "Go to page…"),
        ("seg", "Next segment"),
        ("fold", "Open folder…"),
        ("doc clo", COMMANDS[5]),
    ],
)
def test_the_command_meant_comes_first(typed: str, meant: str) -> None:
    assert best(typed) == meant


def test_every_word_must_be_found() -> None:
    assert likeness("open zebra", "Open…") == 0
    assert likeness("q", "Open…") == 0


def test_letters_far_apart_are_not_found() -> None:
    assert likeness("rt", "Reopen closed document") == 0


@given(st.text(min_size=1), st.text())
def test_a_text_is_found_by_itself_and_nothing_breaks_it(text: str, other: str) -> None:
    assert likeness(other, text) >= 0
    words = text.split()
    assert all(likeness(word, text) > 0 for word in words)
