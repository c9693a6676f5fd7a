"""Recognised words set upright and straight, line by line, with the font size and baseline of each line.

A page may lie on its side or a little askew. Its words are turned until they stand upright, and what is left of the
slant is taken out of their boxes: a box around slanted ink is higher than the ink, and lines that aren't level can't
be put in order.
"""

from __future__ import annotations

import math
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from docviewer.reading.directions import turned
from docviewer.reading.script import has_right_to_left
from docviewer.segmentation.size_clusters import depth, line_size, reaches_down

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.reading.runs import Edges
    from docviewer.reading.tesseract_tsv import Word

#: How high letters stand over their baseline and how far they reach below it, in sizes.
ASCENT, DESCENT = 0.72, 0.21
#: How high a line's ink is, in sizes, where no word of it can be measured.
_INK = 0.8
#: Slant, radians, up to which a page is straight and beyond which it is meant so (0.15 and 12 degrees).
_LEAST_SLANT, _MOST_SLANT = math.radians(0.15), math.radians(12)
#: Fewest words of a line that tells of the slant, and their least distance in heights.
_WORDS_THAT_TELL, _FAR_APART = 3, 8.0
#: Marks without a letter or digit that are recognised worse than this are specks and scratches: where a line holds
#: nothing else, and beside words.
_SPECK, _SPECK_BESIDE = 0.5, 0.3


class PlacedLine(NamedTuple):
    """Words that Tesseract put on one line, upright and straight.

    Attributes:
        words: In the order of reading; their boxes are those on the page set straight, points.
        size: Font size, points.
        baseline: What the letters stand on.
    """

    words: tuple[Word, ...]
    size: float
    baseline: float


def way_of(words: Sequence[Word]) -> int:
    """Return how most text of a page is turned, in clockwise quarters: which way words follow one another."""
    right = down = 0.0
    for before, word in _neighbours(words):
        sign = -1.0 if has_right_to_left(word.text) else 1.0
        right += sign * (word.x0 + word.x1 - before.x0 - before.x1)
        down += sign * (word.top + word.bottom - before.top - before.bottom)
    if abs(right) >= abs(down):
        return 0 if right >= 0 else 2
    return 1 if down > 0 else 3


def upright(words: Iterable[Word], way: int, size: tuple[float, float]) -> list[Word]:
    """Return words on the page turned by `way`; `size` is that of the page as shown."""
    return [_at(word, turned(box_of(word), way, size)) for word in words]


def slant_of(words: Sequence[Word]) -> float:
    """Return by how much upright text runs down to the right, radians; 0 where the page is straight."""
    measured: list[tuple[float, float]] = []
    for line in lines_of(words):
        steady = [word for word in line if not reaches_down(word.text)]
        if len(steady) >= _WORDS_THAT_TELL:
            height = median(word.bottom - word.top for word in steady)
            first, last = min(steady, key=lambda word: word.x0), max(steady, key=lambda word: word.x0)
            away = (last.x0 + last.x1 - first.x0 - first.x1) / 2
            if away >= _FAR_APART * height:
                measured.append((math.atan2(last.bottom - first.bottom, away), away))
    slant = _middle(sorted(measured)) if measured else 0.0
    return slant if _LEAST_SLANT <= abs(slant) <= _MOST_SLANT else 0.0


def straightened(words: Iterable[Word], slant: float, size: tuple[float, float]) -> list[Word]:
    """Return words of an upright page turned back by `slant` about its middle, boxes as high as their ink."""
    if slant == 0:
        return list(words)
    cos, sin = math.cos(slant), math.sin(slant)
    middle_x, middle_y = size[0] / 2, size[1] / 2
    straight: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2 - middle_x, (word.top + word.bottom) / 2 - middle_y
        width, height = word.x1 - word.x0, word.bottom - word.top
        half_height = max(height / 2, height - width * abs(sin)) / 2
        across, along = middle_x + x * cos + y * sin, middle_y - x * sin + y * cos
        box = (across - width / 2, along - half_height, across + width / 2, along + half_height)
        straight.append(_at(word, box))
    return straight


def placed_lines(words: Sequence[Word]) -> list[PlacedLine]:
    """Return the lines of a page set straight, without specks."""
    lines = (_without_specks(line) for line in lines_of(words))
    return [_placed(line) for line in lines if line]


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Return words by the line that Tesseract put them on, in its order."""
    lines: dict[tuple[int, int, int], list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    return list(lines.values())


def box_of(word: Word) -> Edges:
    """Return x0, top, x1, bottom."""
    return word.x0, word.top, word.x1, word.bottom


def _placed(line: Sequence[Word]) -> PlacedLine:
    size = line_size((word.text, word.bottom - word.top) for word in line)
    if size is None:
        size = max(word.bottom - word.top for word in line) / _INK
    steady = [word.bottom for word in line if not reaches_down(word.text) and any(map(str.isalnum, word.text))]
    return PlacedLine(tuple(line), size, median(steady or [word.bottom - depth(word.text) * size for word in line]))


def _without_specks(line: Sequence[Word]) -> list[Word]:
    marks = [not any(map(str.isalnum, word.text)) for word in line]
    least = _SPECK if all(marks) else _SPECK_BESIDE
    return [word for word, mark in zip(line, marks, strict=True) if not mark or word.confidence >= least]


def _neighbours(words: Sequence[Word]) -> list[tuple[Word, Word]]:
    return [(a, b) for a, b in pairwise(words) if a.line == b.line]


def _at(word: Word, edges: Edges) -> Word:
    x0, top, x1, bottom = edges
    return word._replace(x0=x0, top=top, x1=x1, bottom=bottom)


def _middle(weighted: Sequence[tuple[float, float]]) -> float:
    """Return the weighted median of ascending values."""
    half = sum(weight for _, weight in weighted) / 2
    for value, weight in weighted:
        half -= weight
        if half <= 0:
            return value
    return 0.0
