"""Recognised words -> a page of lines as readers of PDFs give it: the same building of lines, the same reading order.

Each word is a run of characters; the size and height of all runs of a line are the line's. So lines are cut at the
whites of columns, joined where they were torn, and ordered as those of a file that holds text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from docviewer.core.document import PageState
from docviewer.core.text import both_without_spaces
from docviewer.reading.glyph_places import GlyphPlaces, sources_of
from docviewer.reading.line_building import build_lines
from docviewer.reading.page_lines import IS_EMPTY, ordered_page, unread_page
from docviewer.reading.recognised_words import (
    ASCENT,
    DESCENT,
    box_of,
    placed_lines,
    slant_of,
    straightened,
    upright,
    way_of,
)
from docviewer.reading.runs import Run
from docviewer.reading.script import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.line_building import Piece
    from docviewer.reading.page_lines import ReadPage
    from docviewer.reading.recognised_words import PlacedLine
    from docviewer.reading.tesseract_tsv import Word

#: Recognised text is never certain: 1 is what text has that needed no recognition.
MOST_CONFIDENT = 0.999
#: Widest gap, in sizes, over which words of a script without spaces go on.
_GOES_ON = 0.6


class RecognisedPage(NamedTuple):
    """A page as recognised, and where its characters stand."""

    page: ReadPage
    glyphs: GlyphPlaces


def recognised_page(words: Sequence[Word], size: tuple[float, float], reason: str) -> RecognisedPage:
    """Make a page of its words.

    Args:
        words: As Tesseract found them, in points of the page as shown.
        size: (width, height) of the page as shown, points.
        reason: Who recognised them, for the page's status.
    """
    way = way_of(words)
    standing = upright(words, way, size)
    size_upright = size if way % 2 == 0 else (size[1], size[0])
    slant = slant_of(standing)
    text = _Text(placed_lines(straightened(standing, slant, size_upright)), words)
    built = build_lines(text.runs, text.text)
    if not built:
        return RecognisedPage(unread_page(PageState.EMPTY, IS_EMPTY), GlyphPlaces([], [], [], []))
    page = ordered_page({way: built}, size, text.text)
    columns = {**page.columns, "confidence": [text.confidence(pieces) for pieces in page.pieces]}
    if slant and way == 0:
        columns.update(_as_they_stand(page.pieces, text))
    page = replace(page, reason=reason, columns=columns)
    return RecognisedPage(page, _glyphs(page, text, way))


class _Text:
    """The characters of a page: their runs, and the word that each belongs to."""

    def __init__(self, lines: Sequence[PlacedLine], shown: Sequence[Word]) -> None:
        self.runs: list[Run] = []
        self.words: list[Word | None] = []  # per character, as shown; None for a space
        self.starts: list[int] = []  # per character, that of its word
        parts: list[str] = []
        for group, line in enumerate(lines):
            if parts:
                parts.append("\n")
                self._add(None, 1)
            before: Word | None = None
            for word in line.words:
                goes_on = before is not None and _goes_on(before, word, line.size)
                if before is not None and not goes_on:
                    parts.append(" ")
                    self._add(None, 1)
                self._put(word, line, group, goes_on)
                self._add(shown[word.number], len(word.text))
                parts.append(word.text)
                before = word
        self.text = "".join(parts)

    def confidence(self, pieces: Sequence[Piece]) -> float:
        """Return how sure the recognition of a line is: the mean over its characters."""
        words = [word for start, end, _ in pieces for word in self.words[start:end] if word]
        return min(MOST_CONFIDENT, sum(word.confidence for word in words) / len(words)) if words else 0.0

    def words_of(self, pieces: Sequence[Piece]) -> list[Word]:
        """Return the words of a line as shown, one for each character."""
        return [word for start, end, _ in pieces for word in self.words[start:end] if word]

    def _add(self, word: Word | None, length: int) -> None:
        start = len(self.words)
        self.words.extend([word] * length)
        self.starts.extend([start] * length)

    def _put(self, word: Word, line: PlacedLine, group: int, goes_on: bool) -> None:
        start = len(self.words)
        end = start + len(word.text)
        if goes_on:
            run = self.runs[-1]
            self.runs[-1] = run._replace(end=end, x0=min(run.x0, word.x0), x1=max(run.x1, word.x1))
            return
        top, bottom = line.baseline - ASCENT * line.size, line.baseline + DESCENT * line.size
        self.runs.append(
            Run(start, end, group, word.x0, top, word.x1, bottom, line.baseline, line.size, False, False, True)
        )


def _goes_on(before: Word, word: Word, size: float) -> bool:
    """Tell whether there is no space between two words because their script has none."""
    gap = max(word.x0 - before.x1, before.x0 - word.x1)
    return gap < _GOES_ON * size and both_without_spaces(before.text[-1], word.text[0])


def _as_they_stand(lines: Sequence[Sequence[Piece]], text: _Text) -> dict[str, list[Any]]:
    """Return the boxes of lines around their words on the page that lies askew; what they stand on stays level."""
    boxes = [[box_of(word) for word in text.words_of(pieces)] for pieces in lines]
    return {
        "x0": [min(box[0] for box in of_line) for of_line in boxes],
        "top": [min(box[1] for box in of_line) for of_line in boxes],
        "x1": [max(box[2] for box in of_line) for of_line in boxes],
        "bottom": [max(box[3] for box in of_line) for of_line in boxes],
    }


def _glyphs(page: ReadPage, text: _Text, way: int) -> GlyphPlaces:
    """Return where characters stand: those of a word share its box evenly, spaces have what is between words."""
    places = GlyphPlaces([], [], [], [])
    for number, pieces in enumerate(page.pieces):
        sources = sources_of(text.text, pieces)
        edges = [_edges_of(text, source, way) for source in sources]
        for at, edge in enumerate(edges):
            x0, x1 = edge or _between(edges, at)
            places.line.append(number)
            places.offset.append(at)
            places.x0.append(x0)
            places.x1.append(x1)
    return places


def _edges_of(text: _Text, source: int, way: int) -> tuple[float, float] | None:
    word = text.words[source] if source >= 0 else None
    if word is None:
        return None
    if way % 2:  # it runs up or down
        return word.x0, word.x1
    step = (word.x1 - word.x0) / len(word.text)
    at = source - text.starts[source]
    if has_right_to_left(word.text) != (way == 2):
        at = len(word.text) - 1 - at
    return word.x0 + at * step, word.x0 + (at + 1) * step


def _between(edges: Sequence[tuple[float, float] | None], at: int) -> tuple[float, float]:
    """Return the place between the neighbours of a space; it never stands first or last in a line."""
    left, right = edges[at - 1] if at else None, edges[at + 1] if at + 1 < len(edges) else None
    if left is None or right is None:
        known = left or right or (0.0, 0.0)
        return known[1], known[1]
    _, x0, x1, _ = sorted((*left, *right))
    return x0, x1
