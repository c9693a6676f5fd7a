from __future__ import annotations

import math

import pytest

from docviewer.core.document import PageState
from docviewer.reading.recognised_page import recognised_page
from docviewer.reading.recognised_words import slant_of, straightened, way_of
from docviewer.reading.tesseract_tsv import Word

SIZE = (600.0, 800.0)
#: A letter is half as wide as the text is large.
WIDTH = 0.5


def words_of(*lines, size=10.0):
    """Words of lines (x0, baseline, text[, confidence]) as their ink stands, each line one of Tesseract's."""
    made = []
    for number, (x0, baseline, text, *sure) in enumerate(lines):
        at = x0
        for word in text.split():
            low = any(letter in "gjpqy," for letter in word)
            high = not set(word) <= set("acegmnopqrsuvwxyz")
            top = baseline - size * (0.72 if high else 0.52)
            bottom = baseline + (0.21 * size if low else 0.0)
            box = (at, top, at + WIDTH * size * len(word), bottom)
            made.append(Word(word, len(made), (1, 1, number), *box, sure[0] if sure else 0.96))
            at = box[2] + 0.3 * size
    return made


def read(words, size=SIZE):
    return recognised_page(words, size, "Recognised by a test")


def test_words_of_a_line_become_one_line_with_its_baseline_and_size() -> None:
    page = read(words_of((72, 100, "see my quay on a moon"), (72, 114, "The last line"))).page
    assert (page.state, page.reason) == (PageState.READ, "Recognised by a test")
    assert page.texts == ("see my quay on a moon", "The last line")
    assert page.columns["baseline"] == [pytest.approx(100, abs=0.01), pytest.approx(114, abs=0.01)]
    assert page.columns["font_size"] == [pytest.approx(10, rel=0.02)] * 2
    assert page.columns["bold"] == page.columns["italic"] == [False, False]
    heights = [b - t for t, b in zip(page.columns["top"], page.columns["bottom"], strict=True)]
    assert heights[0] == pytest.approx(heights[1], rel=0.02)


def test_confidence_is_the_mean_over_characters_and_never_certain() -> None:
    words = words_of((72, 100, "aaaaaa bb"), (72, 130, "sure"))
    words = [words[0]._replace(confidence=1.0), words[1]._replace(confidence=0.2), words[2]._replace(confidence=1.0)]
    sure = read(words).page.columns["confidence"]
    assert sure == [pytest.approx((6 * 1.0 + 2 * 0.2) / 8), 0.999]


def test_columns_are_read_one_after_the_other() -> None:
    left = [(72, 100 + 12 * i, f"left column line number {i}") for i in range(12)]
    right = [(340, 100 + 12 * i, f"right column line number {i}") for i in range(12)]
    shuffled = [line for pair in zip(left, right, strict=True) for line in pair]
    page = read(words_of(*shuffled)).page
    assert list(page.texts) == [line[2] for line in (*left, *right)]
    assert page.columns["column"] == [0] * 12 + [1] * 12


def test_a_row_over_two_columns_that_tesseract_takes_for_a_line_is_cut() -> None:
    words = words_of((72, 100, "one end"), (400, 100, "other end"))
    page = read([word._replace(line=(1, 1, 1)) for word in words]).page
    assert page.texts == ("one end", "other end")


def test_specks_without_a_letter_are_left_out_and_marks_recognised_well_stay() -> None:
    page = read(words_of((72, 100, "| . ~", 0.3), (72, 120, "* * *", 0.9), (72, 140, "text", 0.3))).page
    assert page.texts == ("* * *", "text")


def test_a_speck_beside_words_is_left_out_and_a_dash_that_is_recognised_stays() -> None:
    words = words_of((72, 100, "one - two '"))
    words[1], words[3] = words[1]._replace(confidence=0.4), words[3]._replace(confidence=0.02)
    assert read(words).page.texts == ("one - two",)


def test_a_page_without_words_is_empty() -> None:
    page, glyphs = read([])
    assert (page.state, page.texts, glyphs.line) == (PageState.EMPTY, (), [])


def test_chinese_words_are_joined_without_spaces_and_latin_ones_with_them() -> None:
    words = words_of((72, 100, "港口 图书馆 PDF 文件"))
    assert read(words).page.texts == ("港口图书馆 PDF 文件",)


def test_arabic_words_are_read_from_the_right() -> None:
    words = words_of((72, 100, "aaaa bbbb cccc"))
    texts = ["مكتبة", "الميناء", "القديم"]
    arabic = [word._replace(text=text) for word, text in zip(reversed(words), texts, strict=True)]
    arabic = [word._replace(number=number) for number, word in enumerate(arabic)]
    page, glyphs = read(arabic)
    assert page.texts == (" ".join(texts),)
    first, last = glyphs.x0[0], glyphs.x0[-1]
    assert first > last


def turned(words, way, size=SIZE):
    """The same words on a page turned by so many clockwise quarters."""
    width, height = size
    for word in words:
        x0, top, x1, bottom = word[3:7]
        boxes = {1: (height - bottom, x0, height - top, x1), 2: (width - x1, height - bottom, width - x0, height - top),
                 3: (top, width - x1, bottom, width - x0)}  # fmt: skip
        a, b, c, d = boxes[way]
        yield word._replace(x0=a, top=b, x1=c, bottom=d)


@pytest.mark.parametrize("way", [1, 2, 3])
def test_a_page_that_lies_on_its_side_is_read_in_order(way: int) -> None:
    lines = [(72, 100 + 14 * i, f"this is line number {i} of them") for i in range(6)]
    words = list(turned(words_of(*lines), way))
    assert way_of(words) == way
    page = read(words, SIZE if way == 2 else SIZE[::-1]).page
    assert list(page.texts) == [line[2] for line in lines]
    assert page.columns["font_size"] == [pytest.approx(10, rel=0.02)] * 6
    shown = words[0]
    assert page.columns["x0"][0] <= shown.x0
    assert page.columns["bottom"][0] >= shown.bottom


def slanted(words, degrees, size=SIZE):
    """The same words on a page that lies askew, in boxes as high as slanted ink needs."""
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    for word in words:
        x, y = (word.x0 + word.x1) / 2 - size[0] / 2, (word.top + word.bottom) / 2 - size[1] / 2
        across, along = size[0] / 2 + x * cos - y * sin, size[1] / 2 + x * sin + y * cos
        half_width = (word.x1 - word.x0) / 2
        half_height = (word.bottom - word.top + (word.x1 - word.x0) * abs(sin)) / 2
        yield word._replace(
            x0=across - half_width, top=along - half_height, x1=across + half_width, bottom=along + half_height
        )


@pytest.mark.parametrize("degrees", [-2.0, 0.7, 3.0])
def test_a_page_askew_is_set_straight_to_be_measured(degrees: float) -> None:
    lines = [(72, 100 + 14 * i, "There are moon men on a tall hill in noon sun and more of them") for i in range(9)]
    words = list(slanted(words_of(*lines), degrees))
    assert math.degrees(slant_of(words)) == pytest.approx(degrees, abs=0.15)
    page = read(words).page
    assert len(page.texts) == 9
    assert page.columns["font_size"] == [pytest.approx(10, rel=0.04)] * 9
    gaps = [b - a for a, b in zip(page.columns["baseline"], page.columns["baseline"][1:], strict=False)]
    assert gaps == [pytest.approx(14, abs=0.2)] * 8
    tops, bottoms = page.columns["top"], page.columns["bottom"]
    for word in words:  # boxes lie around the words as they stand
        assert any(top <= word.top and word.bottom <= bottom for top, bottom in zip(tops, bottoms, strict=True))


def test_a_straight_page_stays_as_it_is() -> None:
    words = words_of((72, 100, "There are moon men on a tall hill in noon sun"))
    assert slant_of(words) == 0
    assert straightened(words, 0.0, SIZE) == words


def test_characters_share_the_box_of_their_word_and_spaces_what_is_between() -> None:
    words = words_of((72, 100, "ab cd"))
    page, glyphs = read(words)
    assert (page.texts, glyphs.line, glyphs.offset) == (("ab cd",), [0] * 5, [0, 1, 2, 3, 4])
    assert glyphs.x0 == pytest.approx([72, 77, 82, 85, 90])
    assert glyphs.x1 == pytest.approx([77, 82, 85, 90, 95])
