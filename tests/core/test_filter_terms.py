"""Terms put into a filter's text and taken out: what menus and chips write is what one could type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.filter_terms import terms_in, toggled, values_in, with_values
from docviewer.core.filters import parse

VALUES = st.sampled_from(["unreviewed", "accepted", "rejected", "attention"])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("", "state:accepted"),
        ("revenue", "revenue state:accepted"),
        ("state:rejected", "state:rejected,accepted"),
        ("state:accepted", ""),
        ("state:rejected,accepted page:2", "state:rejected page:2"),
        ("STATE:Accepted words", "words"),
        ('"state:accepted" words', '"state:accepted" words state:accepted'),
        ("-state:accepted", "-state:accepted state:accepted"),
    ],
)
def test_a_value_is_put_in_or_taken_out(text, after):
    assert toggled(text, "state", "accepted") == after


def test_quotes_keep_a_term_together():
    assert terms_in('text:"two words" page:1-3 "a phrase"') == ('text:"two words"', "page:1-3", '"a phrase"')


def test_values_of_a_key_are_replaced_where_they_stand():
    assert with_values("a page:1,2 b page:7", "page", ("3",)) == "a page:3 b"
    assert with_values("a page:1,2 b", "page", ()) == "a b"


@given(st.lists(VALUES, max_size=6))
def test_a_chip_clicked_twice_leaves_the_filter_as_it_was_and_it_can_always_be_read(clicked):
    text = "role:heading page:2"
    for value in clicked:
        text = toggled(text, "state", value)
        parse(text)
    assert set(values_in(text, "state")) == {value for value in clicked if clicked.count(value) % 2}
    for value in dict.fromkeys(values_in(text, "state")):
        text = toggled(text, "state", value)
    assert text == "role:heading page:2"
