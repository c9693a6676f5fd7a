"""Where each character of a page's lines stands, for selecting text, finding it and cutting a line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from docviewer.reading import pdfium_calls as calls
from docviewer.reading.page_lines import read_page
from docviewer.reading.pdf_runs import loose_boxes
from docviewer.reading.text_cleaning import clean_with_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.line_building import Piece
    from docviewer.reading.pdf_document import PdfFile


class GlyphPlaces(NamedTuple):
    """One entry per character of a page's lines; x0 and x1 are points as shown."""

    line: list[int]
    offset: list[int]
    x0: list[float]
    x1: list[float]


def glyph_places(pdf: PdfFile, index: int) -> GlyphPlaces:
    """Return where each character of the page's lines stands.

    A character that the file doesn't draw, a space put in between, has the place that is left for it.

    Raises:
        UnreadablePage: The page is damaged.
    """
    page = read_page(pdf, index)
    sources = [sources_of(page.source, pieces) for pieces in page.pieces]
    flat = [source for of_line in sources for source in of_line]
    line = [number for number, of_line in enumerate(sources) for _ in of_line]
    offset = [offset for of_line in sources for offset in range(len(of_line))]
    x0, x1 = _edges(pdf, index, flat)
    _fill_spaces(x0, x1, flat, line)
    _share_ligatures(x0, x1, line)
    return GlyphPlaces(line, offset, x0, x1)


def sources_of(text: str, pieces: Sequence[Piece]) -> list[int]:
    """Return the character index in `text` behind each character of the line, -1 for a space put in."""
    raw: list[int] = []
    for start, end, spaced in pieces:
        if spaced:
            raw.append(-1)
        raw.extend(range(start, end))
    _, chosen = clean_with_sources("".join(" " if i < 0 else text[i] for i in raw))
    return [-1 if raw[i] >= 0 and text[raw[i]].isspace() else raw[i] for i in chosen]


def _edges(pdf: PdfFile, index: int, characters: Sequence[int]) -> tuple[list[float], list[float]]:
    """Return left and right edges as shown."""
    box = pdf.page_box(index)
    handle = calls.load_text(calls.address(pdf.page(index)))
    try:
        boxes = box.shown_boxes(loose_boxes(handle, [max(0, i) for i in characters]))
    finally:
        calls.close_text(handle)
    return [edges[0] for edges in boxes], [edges[2] for edges in boxes]


def _fill_spaces(x0: list[float], x1: list[float], sources: Sequence[int], line: Sequence[int]) -> None:
    """Give spaces the place between their neighbours; they never stand first or last in a line."""
    for i, source in enumerate(sources):
        if source < 0 and 0 < i < len(line) - 1 and line[i - 1] == line[i + 1]:
            _, x0[i], x1[i], _ = sorted((x0[i - 1], x1[i - 1], x0[i + 1], x1[i + 1]))


def _share_ligatures(x0: list[float], x1: list[float], line: Sequence[int]) -> None:
    """Part a box among the letters that have it in common: those of a ligature."""
    new = [i for i in range(1, len(x0)) if (x0[i], x1[i], line[i]) != (x0[i - 1], x1[i - 1], line[i - 1])]
    for at, end in pairwise([0, *new, len(x0)]):
        left, step = (x0[at], (x1[at] - x0[at]) / (end - at)) if end - at > 1 else (0.0, 0.0)
        for i in range(at, end) if step else ():
            x0[i], x1[i] = left + step * (i - at), left + step * (i - at + 1)
