from __future__ import annotations

import pytest

from docviewer.core.errors import WrongInput
from docviewer.core.find_text import Query
from docviewer.ui.find.patterns import matcher


def found(pattern, text, **options):
    return [text[slice(*span)] for span in matcher(Query(pattern, pattern=True, **options))(text, 0, len(text))]


def test_a_pattern_finds_what_it_matches_in_any_case():
    assert found(r"ti\w+e", "The Tide, the time") == ["Tide", "time"]
    assert found(r"T\w+e", "The tide", match_case=True) == ["The"]


def test_a_pattern_keeps_to_whole_words_if_asked():
    assert found("tide|ebb", "tides tide ebbing", whole_word=True) == ["tide"]


def test_only_the_stretch_asked_for_is_looked_through():
    assert list(matcher(Query("^b$", pattern=True))("a\nb\nc", 2, 3)) == [(2, 3)]


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "a{3,1}", "(?P<x"])
def test_what_is_no_pattern_says_so(pattern):
    with pytest.raises(WrongInput, match="This isn't a pattern"):
        matcher(Query(pattern, pattern=True))


def test_a_pattern_without_end_is_given_up():
    with pytest.raises(WrongInput, match="takes too long"):
        list(matcher(Query("(a|aa)+$", pattern=True), patience_s=0.05)("a" * 60 + "b", 0, 61))
