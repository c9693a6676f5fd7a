"""What Tesseract writes as TSV -> words. Whatever doesn't look like a word is passed over, never trusted.

Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text; level 1 is the page,
which is there even if it is blank, level 5 is a word.
Tesseract 4 writes whole numbers for the confidence, later ones fractions; -1 where nothing was recognised.
"""

from __future__ import annotations

import math
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from docviewer.reading.text_cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS = 12
_PAGE_LEVEL, _WORD_LEVEL = "1", 5
_MOST_WORDS = 100_000
_LONGEST_WORD = 1000
#: No picture is so wide; beyond, a number is nonsense.
_FARTHEST = 1_000_000
_ANY_SIZE = (_FARTHEST, _FARTHEST)


class Word(NamedTuple):
    """A word as recognised.

    Attributes:
        text: Without white space at its ends, not empty.
        number: Counts the words of a page from 0.
        line: (block, paragraph, line) that it belongs to.
        x0: Left edge, pixels.
        top: Upper edge, pixels from the picture's top.
        x1: Right edge.
        bottom: Lower edge.
        confidence: 0..1.
    """

    text: str
    number: int
    line: tuple[int, int, int]
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float


def tells_of_a_page(tsv: str) -> bool:
    """Tell whether this is an answer about a picture, if only that it is blank."""
    return any(cells[0] == _PAGE_LEVEL for cells in _rows(tsv))


def words_in(tsv: str, size: tuple[int, int] = _ANY_SIZE) -> list[Word]:
    """Return the words of a page, in Tesseract's order; boxes end where the picture, of `size` in pixels, ends."""
    return [word._replace(number=number) for number, word in enumerate(islice(_words(tsv, size), _MOST_WORDS))]


def _rows(tsv: str) -> Iterator[list[str]]:
    rows = (row.split("\t", _COLUMNS - 1) for row in tsv.split("\n"))
    return (cells for cells in rows if len(cells) == _COLUMNS)


def _words(tsv: str, size: tuple[int, int]) -> Iterator[Word]:
    for cells in _rows(tsv):
        try:
            word = _word(cells, size)
        except ValueError:
            continue
        if word:
            yield word


def _word(cells: list[str], size: tuple[int, int]) -> Word | None:
    level, _, block, paragraph, line, _, left, top, width, height = (_whole(cell) for cell in cells[:10])
    confidence, text = float(cells[10]), clean(cells[11])[:_LONGEST_WORD].strip()
    x0, y0, x1, y1 = max(0, left), max(0, top), min(size[0], left + width), min(size[1], top + height)
    if level != _WORD_LEVEL or not text or not confidence >= 0 or x0 >= x1 or y0 >= y1:
        return None
    return Word(text, 0, (block, paragraph, line), x0, y0, x1, y1, min(confidence, 100.0) / 100.0)


def _whole(cell: str) -> int:
    value = float(cell)
    if not math.isfinite(value) or abs(value) > _FARTHEST:
        raise ValueError
    return int(value)
