from __future__ import annotations

import pytest

from docviewer.ui.page_view.page_text import Caret, PageText
from docviewer.ui.page_view.text_selection import TextSelection, Unit, word_at
from tests.ui.page_view.made_pages import lines_of, report

#: Segment of each line of `report`.
SEGMENTS = (0, 1, 1, 2, 2, 2, 3, 4, 5)


@pytest.fixture
def selection():
    text = PageText()
    text.set_lines(report()[0])
    return TextSelection(text)


def copied(selection, breaks=False):
    return selection.copied(SEGMENTS.__getitem__, breaks=breaks)


def test_nothing_is_selected_at_first(selection):
    assert not selection
    assert copied(selection) == ""
    selection.reach(Caret(0, 1, 2))
    assert not selection


def test_a_selection_goes_from_caret_to_caret_either_way(selection):
    for start, end in ((Caret(0, 1, 4), Caret(0, 1, 12)), (Caret(0, 1, 12), Caret(0, 1, 4))):
        selection.begin(start, Unit.CHARACTER)
        assert not selection
        selection.reach(end)
        assert copied(selection) == "northern"
        assert list(selection.on_page(0)) == [(1, 4, 12)]


def test_lines_of_a_paragraph_are_joined_and_hyphens_healed(selection):
    selection.select(Caret(0, 1, 13), Caret(0, 2, 14))
    assert copied(selection) == "region kept its share of ship-"
    text = PageText()
    text.set_lines(lines_of((0, 0, 0, "long ship-"), (0, 0, 14, "ments came")))
    healed = TextSelection(text)
    healed.select(Caret(0, 0, 0), Caret(0, 1, 5))
    assert healed.copied(lambda _: 0, breaks=False) == "long shipments"
    assert healed.copied(lambda _: 0, breaks=True) == "long ship-\nments"


def test_each_segment_is_a_paragraph_and_a_page_is_no_break(selection):
    selection.select(Caret(0, 0, 0), Caret(1, 0, 7))
    assert copied(selection).split("\n") == [
        "Results",
        "The northern region kept its share of ship-",
        "Second paragraph, first line and its second line running",
    ]
    assert copied(selection, breaks=True).count("\n") == 5


def test_words_are_selected_whole_as_the_selection_grows(selection):
    selection.begin(Caret(0, 1, 6), Unit.WORD)
    assert copied(selection) == "northern"
    selection.reach(Caret(0, 1, 15))
    assert copied(selection) == "northern region"
    selection.reach(Caret(0, 1, 1))
    assert copied(selection) == "The northern"


def test_lines_are_selected_whole(selection):
    selection.begin(Caret(0, 1, 6), Unit.LINE)
    assert copied(selection) == "The northern region kept its"
    selection.reach(Caret(0, 2, 1))
    assert copied(selection) == "The northern region kept its share of ship-"


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("one two", 0, "one"),
        ("one two", 3, " "),
        ("one two", 4, "two"),
        ("one two", 7, "two"),
        ("it's the clerk’s", 2, "it's"),
        ("it's the clerk’s", 12, "clerk’s"),
        ("costs 5,40 €.", 12, "€."),
        ("", 0, ""),
    ],
)
def test_a_word_is_found_at_an_offset(text, offset, word):
    start, end = word_at(text, offset)
    assert text[start:end] == word


def test_a_cleared_selection_selects_nothing(selection):
    selection.select(Caret(0, 0, 0), Caret(2, 1, 0))
    assert selection
    selection.clear()
    assert not selection
    assert list(selection.on_page(0)) == []
