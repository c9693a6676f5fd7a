"""Where a line is cut because columns stand side by side, and where it isn't: both readers judge alike."""

import random

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from docviewer.reading.left_edges import LeftEdges
from docviewer.reading.runs import Run
from tests.builders.pdf import Page, Text, build_pdf
from tests.reading.reading import lines_of, plumber_lines_of

FONT, SIZE, LEADING, ROWS, GUTTER = "Times-Roman", 9, 11, 12, 18
VOCABULARY = [
    "the",
    "harbour",
    "library",
    "was",
    "open",
    "on",
    "every",
    "day",
    "with",
    "ropes",
    "and",
    "bells",
    "at",
    "dawn",
]
READERS = pytest.mark.parametrize("lines_by", [lines_of, plumber_lines_of])


def width_of(text):
    return stringWidth(text, FONT, SIZE)


def sentence(chance, width):
    """Return words that fill a column."""
    text = chance.choice(VOCABULARY)
    while width_of(longer := f"{text} {chance.choice(VOCABULARY)}") <= width:
        text = longer
    return text


def words_at(x, baseline, text, space):
    """Set each word as an object of its own."""
    for word in text.split():
        yield Text(x, baseline, word, SIZE, FONT)
        x += width_of(word) + space


def columns_row_by_row(count, by_word):
    """Return texts of a page whose columns are drawn row by row, and its lines column by column."""
    chance, width = random.Random(count), (540 - GUTTER * (count - 1)) / count
    columns = [[sentence(chance, width) for _ in range(ROWS)] for _ in range(count)]
    texts = []
    for row in range(ROWS):
        for number, column in enumerate(columns):
            x, y = 36 + number * (width + GUTTER), 60 + row * LEADING
            texts += words_at(x, y, column[row], width_of(" ")) if by_word else [Text(x, y, column[row], SIZE, FONT)]
    return texts, [line for column in columns for line in column]


@READERS
@pytest.mark.parametrize("by_word", [False, True], ids=["lines", "words"])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_columns_drawn_row_by_row_are_cut_at_every_gutter(tmp_path, count, by_word, lines_by):
    texts, wanted = columns_row_by_row(count, by_word)
    lines = lines_by(build_pdf(tmp_path / "a.pdf", Page(texts)))
    assert [line.text for line in lines] == wanted
    assert len({line.column for line in lines}) == count


@READERS
@pytest.mark.parametrize("cell", ["cell {}{}", "{}{}", "{}.{} %"])
def test_cells_of_equal_columns_are_lines_of_their_own(tmp_path, cell, lines_by):
    cells = [[cell.format(row, number) for number in range(4)] for row in range(6)]
    texts = [
        Text(72 + 30 * number + 22 * number, 100 + 14 * row, text, SIZE, FONT)
        for row, of_row in enumerate(cells)
        for number, text in enumerate(of_row)
    ]
    lines = lines_by(build_pdf(tmp_path / "a.pdf", Page(texts)))
    assert sorted(line.text for line in lines) == sorted(text for of_row in cells for text in of_row)


@READERS
@pytest.mark.parametrize("width", [160, 240])
def test_a_line_set_wide_to_fill_its_column_isnt_cut(tmp_path, width, lines_by):
    chance = random.Random(width)
    texts, wanted = [], []
    for row in range(40):
        text = sentence(chance, width)
        if row % 4 == 0:  # the next word was a long one
            text = text.rsplit(" ", 2)[0]
        space = (width - width_of(text.replace(" ", ""))) / text.count(" ")
        texts += words_at(72, 60 + row * LEADING, text, space)
        wanted.append(text)
    assert [line.text for line in lines_by(build_pdf(tmp_path / "a.pdf", Page(texts)))] == wanted


@READERS
def test_equal_gaps_that_no_other_line_shares_are_spaces(tmp_path, lines_by):
    line = "these five words stand apart"
    texts = [*words_at(72, 60, line, 2.4 * SIZE), *words_at(72, 71, "and so do these five", 2.2 * SIZE)]
    lines = lines_by(build_pdf(tmp_path / "a.pdf", Page(texts)))
    assert [line.text for line in lines] == [line, "and so do these five"]


def test_edges_are_shared_by_lines_above_and_below_only():
    def run(x0, baseline):
        return Run(0, 1, 0, x0, baseline - 8, x0 + 5, baseline + 2, baseline, 10.0, False, False, True)

    edges = LeftEdges([(50.0, 100.0), (50.9, 112.0), (300.0, 112.0), (51.0, 124.0), (50.0, 400.0), (float("nan"), 1.0)])
    assert edges.lines_sharing(run(50.0, 100.0)) == {112.0, 124.0}
    assert edges.lines_sharing(run(300.0, 112.0)) == edges.lines_sharing(run(float("inf"), 112.0)) == set()


@READERS
def test_a_note_in_the_margin_is_cut_from_the_indented_line_beside_it(tmp_path, lines_by):
    note = [Text(40, 100 + LEADING * row, word, SIZE, FONT) for row, word in enumerate(("Notes", "stand", "here"))]
    body = [
        "The first line of a paragraph is indented",
        "and all the others of it are not",
        "as they begin at the edge",
    ]
    text = [Text(80 + 12 * (row == 0), 100 + LEADING * row, line, SIZE, FONT) for row, line in enumerate(body)]
    drawn = [piece for pair in zip(note, text, strict=True) for piece in pair]
    path = build_pdf(tmp_path / "a.pdf", Page(drawn))
    assert {line.text for line in lines_by(path)} == {"Notes", "stand", "here", *body}
