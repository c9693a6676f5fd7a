from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.find_text import MOST, Hits, Query, spans_of_pattern, spans_of_words
from docviewer.core.running_text import RunningText
from tests.ui.page_view.made_pages import lines_of, report, segments_of


def find(text, lines=None, segments=None, **options):
    if lines is None:
        lines, segments = report()
    query = Query(text, **options)
    running = RunningText.of(lines, segments, fold_case=query.fold_case)
    return Hits.of(running, spans_of_words(running, query))


def rows(*texts, starts=None):
    lines = lines_of(*[(0, 72, 72 + 14 * nth, text) for nth, text in enumerate(texts)])
    return lines, segments_of(lines, starts if starts is not None else range(len(texts)))


def test_a_hit_knows_its_line_and_characters():
    hits = find("region")
    assert len(hits) == 1
    assert hits.pieces(0) == ((1, 13, 19),)
    assert hits.page.tolist() == [0]


def test_a_hit_over_a_line_end_has_a_piece_in_each_line():
    assert find("share of shipping", *rows("its share", "of ship-", "ping", starts=(0,))).pieces(0) == (
        (0, 4, 9),
        (1, 0, 8),  # with the hyphen
        (2, 0, 4),
    )


def test_a_hit_over_a_page_end_is_on_both_pages():
    hits = find("second line running on")
    assert (hits.page.tolist(), hits.last_page.tolist()) == ([0], [1])
    assert hits.on_page(0) == hits.on_page(1) == [0]
    assert hits.on_page(2) == []


def test_no_hit_goes_from_one_segment_into_the_next():
    assert len(find("results the northern")) == 0


def test_case_width_and_ligatures_do_not_matter_unless_case_is_to_match():
    lines = rows("The oﬃce", "the ＯＦＦＩＣＥ")
    assert len(find("office", *lines)) == 2
    assert len(find("OFFICE", *lines, match_case=True)) == 1


def test_the_whole_ligature_is_taken_where_a_part_of_it_is_found():
    assert find("fi", *rows("oﬃce")).pieces(0) == ((0, 1, 2),)


@pytest.mark.parametrize(("text", "count"), [("the", 2), ("line", 1), ("_the", 1)])
def test_whole_words_only(text, count):
    assert len(find(text, *rows("the other the", "a line lines _the"), whole_word=True)) == count


def test_words_of_scripts_without_spaces_are_whole_everywhere():
    assert len(find("語", *rows("日本語版"), whole_word=True)) == 1


@pytest.mark.parametrize("text", ["", "   ", "\u3000"])
def test_nothing_is_found_of_nothing(text):
    assert len(find(text)) == 0


def test_hits_do_not_overlap():
    assert len(find("aa", *rows("aaaaa"))) == 2


def test_patterns_are_asked_segment_by_segment_and_empty_matches_dropped():
    running = RunningText.of(*rows("one", "two"), fold_case=False)
    asked = []

    def matches(text, start, end):
        asked.append(text[start:end])
        yield start, start
        yield start, end

    assert list(spans_of_pattern(running, matches, lambda: None)) == [(0, 3), (4, 7)]
    assert asked == ["one", "two"]


def test_words_around_a_hit_are_told_as_they_stand():
    context = find("share")
    assert context.context(0) == ("The northern region kept its ", "share", " of ship-")
    over = find("shipping", *rows("its ship-", "PING lane", starts=(0,)))
    assert len(over) == 0
    assert find("shipping", *rows("its ship-", "ping lane", starts=(0,))).context(0) == ("its ", "shipping", " lane")


def test_a_hit_is_found_again_after_lines_came_before_it():
    before = find("second", *rows("first", "second and second"))
    mark = before.mark(1)
    after = find("second", *rows("first", "second and second", "second"))
    assert after.at_mark(mark) == 1
    assert find("and", *rows("first", "second and second")).at_mark(before.mark(0)) == 0
    assert find("nowhere", *rows("first")).at_mark(mark) == -1


def test_the_first_hit_from_a_page_goes_round():
    hits = find("the")
    assert hits.first_from(0) == 0
    assert hits.page[hits.first_from(1)] >= 1
    assert hits.first_from(9) == 0
    assert find("nowhere").first_from(0) == -1


def test_more_hits_than_anybody_wants_are_left_out():
    hits = find("a", *rows("a" * (MOST + 1)))
    assert len(hits) == MOST
    assert not hits.complete


@given(
    st.lists(st.text("abß ﬁ-", min_size=1, max_size=8), min_size=1, max_size=6), st.text("abf", min_size=1, max_size=2)
)
def test_the_pieces_of_a_hit_hold_what_was_looked_for(texts, needle):
    lines, segments = rows(*texts, starts=(0,))
    hits = find(needle, lines, segments)
    for hit in range(len(hits)):
        pieces = hits.pieces(hit)
        assert pieces
        assert all(0 <= start < end <= len(lines.texts[line]) for line, start, end in pieces)
        held = "".join(lines.texts[line][start:end] for line, start, end in pieces)
        assert needle in held.replace("ﬁ", "fi").replace("-", "").replace(" ", "").casefold()
