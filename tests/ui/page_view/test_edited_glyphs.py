from __future__ import annotations

from itertools import pairwise

import pytest

from docviewer.core.line_keys import LineKey
from docviewer.ui.page_view.edited_glyphs import Glyph, evenly, glyphs_of_piece
from docviewer.ui.page_view.page_text import Caret, PageText
from tests.ui.page_view.made_edits import edited
from tests.ui.page_view.made_pages import CHARACTER, glyphs_of, lines_of


def lines():
    return lines_of((0, 100, 10, "one two three"), (0, 100, 24, "four"), (0, 100, 38, "five"), (1, 50, 10, "six"))


def text_of(changed):
    """The text of pages after edits, with the glyphs of the lines as read."""
    text = PageText()
    text.set_edits(changed)
    text.set_lines(changed.lines)
    for page in (0, 1):
        text.set_glyphs(page, *glyphs_of(changed.source, page))
    return text


def shown(text, page, line):
    """The characters of a line with the place at which each begins, in characters from the left edge of the page."""
    return [(text.text(page, line)[glyph.offset], glyph.x0) for glyph in text.glyphs(page, line)]


def test_characters_of_the_second_piece_of_a_cut_line_stay_where_they_were_read():
    text = text_of(edited(lines(), cut={0: (4, 124.0)}))
    assert [text.text(0, line) for line in range(4)] == ["one", "two three", "four", "five"]
    assert shown(text, 0, 0) == [("o", 100), ("n", 106), ("e", 112)]
    assert shown(text, 0, 1)[:2] == [("t", 124), ("w", 130)]
    assert shown(text, 0, 2)[0] == ("f", 100)
    assert shown(text, 1, 0)[0] == ("s", 50)


def test_a_corrected_word_keeps_the_places_of_what_stands_around_it():
    text = text_of(edited(lines(), replaced={0: "one 2 three"}))
    places = dict(enumerate(x for _, x in shown(text, 0, 0)))
    assert (places[0], places[3]) == (100, 118)
    assert places[4] == 124
    assert places[5] == 142  # the space before "three", as read


def test_an_inserted_character_takes_room_from_its_neighbours_only():
    text = text_of(edited(lines(), replaced={1: "fours"}))
    glyphs = text.glyphs(0, 1)
    assert [glyph.offset for glyph in glyphs] == [0, 1, 2, 3, 4]
    assert glyphs[2] == Glyph(2, 112.0, 118.0)
    assert glyphs[-1].x1 == pytest.approx(124)
    assert all(one.x1 <= other.x0 + 1e-9 and one.x0 < one.x1 for one, other in pairwise(glyphs))


def test_wholly_other_text_is_spread_over_the_line():
    text = text_of(edited(lines(), replaced={1: "xy"}))
    assert [x for _, x in shown(text, 0, 1)] == [100, 112]


def test_lines_behind_one_left_out_keep_their_own_characters():
    text = text_of(edited(lines(), excluded=(0,)))
    assert shown(text, 0, 0)[0] == ("f", 100)
    assert [letter for letter, _ in shown(text, 0, 1)] == list("five")
    assert [letter for letter, _ in shown(text, 1, 0)] == list("six")


def test_a_moved_line_is_where_it_was_and_an_added_one_in_its_box():
    text = text_of(edited(lines(), moved={0: 1}, added=[((200.0, 60.0, 240.0, 72.0), "more")]))
    assert [text.text(0, line) for line in range(4)] == ["more", "four", "one two three", "five"]
    assert shown(text, 0, 2)[4] == ("t", 124)
    assert [x for _, x in shown(text, 0, 0)] == [200, 210, 220, 230]
    assert text.line_under(0, 205, 66) == 0


def test_a_point_of_an_edited_line_is_the_character_that_shows_there():
    text = text_of(edited(lines(), cut={0: (4, 124.0)}))
    assert text.line_under(0, 130, 15) == 1
    assert text.caret_near(0, 131, 15) == Caret(0, 1, 1)
    assert text.runs(0, 1, 0, 3) == [(124.0, 142.0)]


def test_a_caret_stands_between_its_characters():
    text = text_of(edited(lines(), cut={0: (4, 124.0)}))
    assert text.caret_x(Caret(0, 1, 0)) == 124
    assert text.caret_x(Caret(0, 1, 3)) == 124 + 3 * CHARACTER
    assert text.caret_x(Caret(0, 2, 4)) == 124
    assert text.caret_x(Caret(0, 9, 0)) is None


def test_edits_of_other_lines_than_those_shown_do_nothing():
    other = edited(lines(), excluded=(0,))
    text = PageText()
    text.set_edits(other)
    text.set_lines(other.source)
    text.set_glyphs(0, *glyphs_of(other.source, 0))
    assert [letter for letter, _ in shown(text, 0, 0)] == list("one two three")


def test_right_to_left_text_keeps_its_order():
    piece = next(iter(edited(lines_of((0, 0, 0, "אבגד")), replaced={0: "אבXד"}).pieces.values()))
    read = tuple(Glyph(3 - i, i * 10.0, i * 10.0 + 10) for i in range(4))
    made = glyphs_of_piece(piece, read, "אבגד")
    assert [glyph.offset for glyph in made] == [3, 2, 1, 0]


def test_a_piece_without_known_characters_is_spread_evenly():
    piece = next(iter(edited(lines(), replaced={1: "abcd"}).pieces.values()))
    assert piece.key != LineKey(0, "", 0)
    assert glyphs_of_piece(piece, (), "four") == evenly("abcd", 100.0, 124.0)
