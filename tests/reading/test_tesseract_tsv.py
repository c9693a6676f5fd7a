from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.reading.tesseract_tsv import tells_of_a_page, words_in
from tests.builders.scans import TSV_HEAD, tsv_word

GOLDEN = TSV_HEAD + (
    "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n"
    "2\t1\t1\t0\t0\t0\t300\t348\t1400\t243\t-1\t\n"
    "3\t1\t1\t1\t0\t0\t300\t348\t1400\t243\t-1\t\n"
    "4\t1\t1\t1\t1\t0\t300\t348\t1400\t108\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t300\t349\t199\t84\t96.361572\tThe\n"
    "5\t1\t1\t1\t1\t2\t545\t349\t437\t84\t90\tHarbour\n"
    "5\t1\t1\t1\t1\t3\t1000\t349\t20\t84\t-1\t \n"
    "5\t1\t1\t1\t1\t4\t1025\t349\t20\t84\t95\t \n"
    "4\t1\t1\t1\t2\t0\t300\t482\t1012\t109\t-1\t\n"
    "5\t1\t1\t1\t2\t1\t309\t482\t726\t109\t0.000000\tForty\t-Second\n"
)


def test_words_come_in_order_with_their_lines_boxes_and_confidence() -> None:
    words = words_in(GOLDEN)
    assert [(word.number, word.text, word.line) for word in words] == [
        (0, "The", (1, 1, 1)),
        (1, "Harbour", (1, 1, 1)),
        (2, "Forty -Second", (1, 1, 2)),
    ]
    assert words[0][3:7] == (300, 349, 499, 433)
    assert [word.confidence for word in words] == [pytest.approx(0.96361572), 0.9, 0.0]


@pytest.mark.parametrize("text", ["", "\n\n", "level\tnothing", "Error: no such language\n", "5\t1\t1"])
def test_what_is_no_table_holds_no_words(text: str) -> None:
    assert words_in(text) == []


@pytest.mark.parametrize(
    "row",
    [
        tsv_word("x", "nan", 0, 10, 10),
        tsv_word("x", "1e300", 0, 10, 10),
        tsv_word("x", "inf", 0, 10, 10),
        tsv_word("x", 0, 0, -5, 10),
        tsv_word("x", 0, 0, 0, 10),
        tsv_word("x", 0, 0, 10, 10, conf="nan"),
        tsv_word("x", 0, 0, 10, 10, conf=-1),
        tsv_word("x", 0, 0, 10, 10, conf="sure"),
        tsv_word("\x00\x07", 0, 0, 10, 10),
        tsv_word("\u200b \u2028", 0, 0, 10, 10),
        tsv_word("x", 0, 0, 10, 10, line="one"),
    ],
)
def test_a_row_that_can_not_be_a_word_is_passed_over(row: str) -> None:
    assert [word.text for word in words_in(TSV_HEAD + row + tsv_word("good", 5, 5, 10, 10))] == ["good"]


def test_words_end_where_the_picture_ends_and_none_stands_beside_it() -> None:
    rows = [tsv_word("wide", -5, -5, 900, 20), tsv_word("beside", 120, 0, 10, 10), tsv_word("above", 0, -9, 10, 9)]
    (word,) = words_in("".join(rows), (100, 50))
    assert (word.text, word[3:7]) == ("wide", (0, 0, 100, 15))


def test_an_answer_about_a_blank_page_is_told_from_none() -> None:
    assert tells_of_a_page(GOLDEN)
    assert tells_of_a_page(TSV_HEAD + "1\t1\t0\t0\t0\t0\t0\t0\t16\t16\t-1\t\n")
    assert not tells_of_a_page(TSV_HEAD)
    assert not tells_of_a_page("")


def test_confidence_beyond_all_bounds_is_certainty_and_texts_have_an_end() -> None:
    (word,) = words_in(tsv_word("x" * 5000, 0, 0, 10, 10, conf=1e9))
    assert (word.confidence, len(word.text)) == (1.0, 1000)


def test_a_flood_of_words_ends() -> None:
    assert len(words_in(tsv_word("x", 0, 0, 10, 10) * 100_010)) == 100_000


@given(st.lists(st.lists(st.one_of(st.integers(), st.floats(), st.text(max_size=8)), max_size=14), max_size=8))
def test_no_table_makes_a_word_that_stands_nowhere(rows: list[list[object]]) -> None:
    for word in words_in("\n".join("\t".join(map(str, row)) for row in rows)):
        assert word.text.strip() == word.text != ""
        assert all(math.isfinite(edge) for edge in word[3:7])
        assert word.x0 < word.x1
        assert word.top < word.bottom
        assert 0 <= word.confidence <= 1
