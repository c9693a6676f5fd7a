from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.running_text import RunningText, levelled, levelled_places
from tests.ui.page_view.made_pages import lines_of, segments_of


def running(*texts, starts=(0,), fold_case=True):
    lines = lines_of(*[(0, 72, 72 + 14 * nth, text) for nth, text in enumerate(texts)])
    return RunningText.of(lines, segments_of(lines, starts), fold_case=fold_case)


def test_lines_of_a_segment_are_joined_and_segments_parted():
    assert running("One two", "three", "Four", starts=(0, 2)).text == "one two three\nfour"


def test_hyphens_at_line_ends_are_healed():
    assert running("the ship-", "ping lane").text == "the shipping lane"
    assert running("pre-", "and post-war").text == "pre- and post-war"


def test_width_ligatures_and_spaces_are_levelled_and_case_if_wanted():
    assert running("  Ｆｉｒｅ\u00a0of   oﬃce ").text == "fire of office"
    assert running("Straße", fold_case=False).text == "Straße"


def test_lines_without_text_take_no_room():
    found = running("one", "", "two")
    assert found.text == "one two"
    assert found.starts.tolist() == [0, 4, 4]


def test_a_document_without_lines_has_no_text():
    lines = lines_of()
    assert RunningText.of(lines, segments_of(lines, ()), fold_case=True).text == ""


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ab", [(0, 1), (1, 2)]),
        (" a  b ", [(1, 2), (2, 3), (4, 5)]),
        ("oﬃ", [(0, 1), (1, 2), (1, 2), (1, 2)]),
        ("e\u0301a", [(0, 2), (2, 3)]),
        ("ß", [(0, 1), (0, 1)]),
    ],
)
def test_each_levelled_character_knows_where_it_comes_from(text, places):
    assert levelled_places(text, fold_case=True) == places


@given(st.text(max_size=40), st.booleans())
def test_there_is_a_place_inside_the_text_for_every_levelled_character(text, fold_case):
    places = levelled_places(text, fold_case=fold_case)
    assert len(places) == len(levelled(text, fold_case=fold_case))
    assert all(0 <= start < end for start, end in places)
    assert places == sorted(places)
