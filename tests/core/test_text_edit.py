from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.text import join_lines, joined_with_places
from docviewer.core.text_edit import mapped_offset, redistributed


def level(text):
    return " ".join(text.split())


letters = st.text("ab-B \u2010\u00ad中文.é", max_size=8)
texts = st.lists(letters, min_size=1, max_size=5)


@given(texts, st.text("ab-B \u2010\u00ad中文.é\n", max_size=30))
def test_lines_join_to_the_text_typed(old, new):
    assert level(join_lines(redistributed(old, new))) == level(new)


@given(texts, st.data())
def test_an_edit_in_the_text_joins_to_the_text_typed(old, data):
    joined = join_lines(old)
    start = data.draw(st.integers(0, len(joined)))
    end = data.draw(st.integers(start, len(joined)))
    new = joined[:start] + data.draw(letters) + joined[end:]
    result = redistributed(old, new)
    assert level(join_lines(result)) == level(new)
    assert len(result) == len(old)


@given(texts)
def test_no_edit_changes_no_line(old):
    assert redistributed(old, join_lines(old)) == old


@given(texts)
def test_places_are_those_of_the_joined_text(old):
    joined, places = joined_with_places(old)
    assert joined == join_lines(old)
    for text, (start, end) in zip(old, places, strict=True):
        assert text.strip().startswith(joined[start:end])


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        (
            ["The first  line", "and a se-", "cond one."],
            "The first line and a second two.",
            ["The first  line", "and a se-", "cond two."],
        ),
        (
            ["The first line", "and a se-", "cond one."],
            "The very first line and a second one.",
            ["The very first line", "and a se-", "cond one."],
        ),
        (["one two", "three four"], "one two inserted three four", ["one two inserted", "three four"]),
        (["one two", "three four"], "one two", ["one two", ""]),
        (["one two", "three four"], "three four", ["", "three four"]),
        (["an exam-", "ple here"], "an examples here", ["an exam-", "ples here"]),
        (["an exam-", "ple here"], "an instance here", ["an instance", "here"]),
        (["Anglo-", "American ties"], "Anglo-American bonds", ["Anglo-", "American bonds"]),
        (["我们在", "这里工作"], "我们在那里工作", ["我们在", "那里工作"]),
        (["well", "known"], "well- known", ["well- known", ""]),
        (["a b c", "d e f"], "a X c d Y f", ["a X c", "d Y f"]),
        (["", "word"], "other word", ["other", "word"]),
        (["word"], "", [""]),
    ],
)
def test_words_go_to_the_line_they_were_typed_in(old, new, lines):
    assert redistributed(old, new) == lines


@pytest.mark.parametrize(
    ("old", "new", "at", "place"),
    [
        ("the cat sat", "the cat sat", 8, 8),
        ("teh cat sat", "the cat sat", 8, 8),
        ("ab", "abcd", 4, 2),
        ("ab", "", 0, 2),
    ],
)
def test_a_place_in_the_new_text_is_found_in_the_old(old, new, at, place):
    assert mapped_offset(old, new, at) == place


@given(letters, letters, st.integers(0, 8))
def test_a_place_found_is_in_the_old_text(old, new, at):
    assert 0 <= mapped_offset(old, new, min(at, len(new))) <= len(old)
