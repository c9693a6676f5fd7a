from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.errors import WrongInput
from docviewer.core.safe_regex import SafeRegex


@pytest.mark.parametrize(
    "source",
    [
        *("(a+)+$", "(a|aa)+$", "(a?)*b", "(?:a*b?)+c", r"(\w+\s?)+$", r"(a+)\1", "((a{1,9}){1,9}){1,9}b"),
        *("a?" * 20 + "a" * 20, "(ab|a)" * 20, ".*" * 7 + "x", "a" * 301, "(", "[", "*", "(?P<n"),
    ],
)
def test_what_is_no_pattern_or_could_hang_is_refused(source):
    with pytest.raises(WrongInput) as error:
        SafeRegex.of(source)
    assert error.value.title


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\d{4}", "in 1999"),
        (r"\d+\.\d+\.\d+\.\d+", "at 10.0.0.1 or so"),
        ("colou?r", "Color"),
        ("(Mr|Mrs|Dr)\\.? [A-Z]\\w+", "said Dr. Jones"),
        (r"\bcat\b.*\bdog\b", "a cat and a dog"),
        (r"(?:\d{1,3}\.){3}\d{1,3}", "10.0.0.1"),
        (r"^\s*(?:the|an?)\s+\w+", "The end"),
        ("(ab){3}", "ababab"),
    ],
)
def test_patterns_people_write_are_searched(source, text):
    assert SafeRegex.of(source).search()(text)


def test_a_search_that_takes_too_long_is_given_up():
    seconds = iter(range(100))
    search = SafeRegex.of("a.*b.*c").search(lambda: float(next(seconds)))
    search("abc")
    with pytest.raises(WrongInput, match="too long"):
        search("ab" * 200)


def test_a_steep_pattern_is_given_up_before_it_hangs():
    search = SafeRegex.of(".*.*.*.*.*=").search()
    with pytest.raises(WrongInput, match="too long"):
        search("x" * 100_000)


@pytest.mark.parametrize("source", [r"\w+:", "(a*?)b", r"(?:a|y|z)*!"])
def test_a_single_repetition_is_given_up_before_it_hangs_on_a_text_without_spaces(source):
    search = SafeRegex.of(source).search()
    with pytest.raises(WrongInput, match="too long"):
        search("a" * 1_000_000)


def test_a_simple_pattern_is_searched_in_a_very_long_text():
    search = SafeRegex.of(r"\d+ pages").search()
    assert search("word " * 200_000 + "12 pages")
    assert not search("word " * 200_000)


def test_what_a_later_python_may_read_otherwise_is_searched_without_a_warning():
    assert SafeRegex.of("[[a]").search()("a")


@given(st.text("ab(|)*+?{}1,.[]^$\\\\d", max_size=12), st.text("ab1 ", max_size=40))
def test_any_pattern_is_refused_or_searched(source, text):
    try:
        pattern = SafeRegex.of(source)
    except WrongInput:
        return
    assert pattern.search()(text) in (True, False)
