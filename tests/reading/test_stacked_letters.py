"""Words whose letters the file sets one by one, each above or below the one before."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.builders.pdf import Page, Text, build_pdf, column, spell
from tests.reading.reading import lines_of, texts_of

BODY = column(100, 100, ["The body of this page is as wide as it is"] * 8)
KANJI = {letter: chr(0x6F22 + ord(letter)) for letter in "abcdefgh"}


def stacked(x, baseline, letters, leading=12):
    return [Text(x, baseline + leading * row, letter) for row, letter in enumerate(letters)]


def up(x, baseline, word):
    places = [baseline - stringWidth(word[:at], "Helvetica", 14) for at in range(len(word))]
    return [Text(x, place, letter, 14, turn=90) for letter, place in zip(word, places, strict=True)]


def test_a_word_of_single_letters_that_runs_up_the_margin_is_one_line_beside_the_text(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page([*up(40, 180, "DRAFT"), *BODY]))
    assert texts_of(path) == [*(text.text for text in BODY), "DRAFT"]


def test_vertical_writing_of_single_letters_is_read_downwards_from_the_right(tmp_path):
    texts = [*stacked(300, 100, "abcdef"), *stacked(276, 100, "fedcba")]
    path = spell(build_pdf(tmp_path / "a.pdf", Page(texts)), KANJI)
    words = ["".join(KANJI[letter] for letter in word) for word in ("abcdef", "fedcba")]
    lines = lines_of(path)
    assert [line.text for line in lines] == words
    assert lines[0].x0 > lines[1].x1


@pytest.mark.parametrize("letters", ["YNYNYY", "123456"])
def test_marks_below_each_other_are_lines(tmp_path, letters):
    path = build_pdf(tmp_path / "a.pdf", Page(stacked(300, 100, letters)))
    assert texts_of(path) == list(letters)


def test_few_ideographs_below_each_other_are_lines(tmp_path):
    path = spell(build_pdf(tmp_path / "a.pdf", Page(stacked(300, 100, "abc"))), KANJI)
    assert texts_of(path) == [KANJI[letter] for letter in "abc"]
