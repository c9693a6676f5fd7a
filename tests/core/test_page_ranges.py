from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.errors import WrongInput
from docviewer.core.page_ranges import PageRanges, format_pages, parse_ranges


@pytest.mark.parametrize(
    ("text", "indices"),
    [
        ("1", (0,)),
        ("1-3,7", (0, 1, 2, 6)),
        (" 2 - 3 , 1 ", (0, 1, 2)),
        ("2,2,1-2", (0, 1)),
        ("8-", (7, 8)),
        ("1\u20133", (0, 1, 2)),
    ],
)
def test_pages_are_read_from_one_and_given_from_zero_once_and_ascending(text, indices):
    assert parse_ranges(text).indices(9) == indices


@pytest.mark.parametrize("text", ["", ",", "1,,2", "a", "1-2-3", "-3", "1.5", "\u0663", "9" * 5000])
def test_what_is_no_range_is_refused_with_a_remedy(text):
    with pytest.raises(WrongInput) as caught:
        parse_ranges(text)
    assert caught.value.remedy.startswith("Write pages as in")


def test_page_zero_and_backward_ranges_are_refused():
    with pytest.raises(WrongInput, match="no page 0"):
        parse_ranges("0-2")
    with pytest.raises(WrongInput, match="run backwards") as caught:
        parse_ranges("7-3")
    assert caught.value.remedy == "Write 3-7."


@pytest.mark.parametrize("text", ["6", "3-6", "6-", "1,999999999"])
def test_a_page_beyond_the_document_is_named_with_the_page_count(text):
    with pytest.raises(WrongInput) as caught:
        parse_ranges(text).indices(5)
    assert caught.value.cause == "The document has 5 pages."
    assert caught.value.remedy == "Choose pages from 1 to 5."


def test_a_huge_range_is_refused_before_it_is_spelled_out():
    with pytest.raises(WrongInput, match="There is no page 999999999"):
        parse_ranges("1-999999999").indices(3)


def test_ranges_are_written_as_they_were_given():
    assert str(parse_ranges("1-3, 7,9-")) == "1-3,7,9-"
    assert parse_ranges("4") == PageRanges(((4, 4),))


@given(st.frozensets(st.integers(0, 60)))
def test_formatting_and_reading_pages_are_each_others_contrary(indices):
    text = format_pages(indices)
    assert (parse_ranges(text).indices(61) if text else ()) == tuple(sorted(indices))
