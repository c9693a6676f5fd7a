"""Where each character of a page's lines stands, for selecting text, finding it and cutting a line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from docviewer.reading import pdfium_calls as calls
from docviewer.reading.page_lines import read_page
from docviewer.reading.pdf_runs import loose_boxes
from docviewer.reading.text_cleaning import clean_with_sources

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray
    from docviewer.reading.line_building import Piece
    from docviewer.reading.pdf_document import PdfFile


def glyph_places(pdf: PdfFile, index: int) -> dict[str, AnyArray]:
    """Return one row per character of the page's lines: line, offset (int32), x0, x1 (float64, points as shown).

    A character that the file doesn't draw, a space put in between, has the place that is left for it.

    Raises:
        UnreadablePage: The page is damaged.
    """
    page = read_page(pdf, index)
    sources = [_sources(page.source, pieces) for pieces in page.pieces]
    counts = [len(of_line) for of_line in sources]
    flat = [source for of_line in sources for source in of_line]
    edges = _edges(pdf, index, flat)
    line = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    offset = np.concatenate([np.arange(count, dtype=np.int32) for count in counts] or [np.zeros(0, np.int32)])
    x0, x1 = _filled(edges, np.array([source < 0 for source in flat], dtype=bool), line)
    x0, x1 = _shared(x0, x1, line)
    return {"line": line, "offset": offset, "x0": x0, "x1": x1}


def _sources(text: str, pieces: list[Piece]) -> list[int]:
    """Return the character index in `text` behind each character of the line, -1 for a space put in."""
    raw: list[int] = []
    for start, end, spaced in pieces:
        if spaced:
            raw.append(-1)
        raw.extend(range(start, end))
    _, chosen = clean_with_sources("".join(" " if i < 0 else text[i] for i in raw))
    return [-1 if raw[i] >= 0 and text[raw[i]].isspace() else raw[i] for i in chosen]


def _edges(pdf: PdfFile, index: int, characters: list[int]) -> AnyArray:
    """Return left and right edges as shown: (n, 2)."""
    box = pdf.page_box(index)
    handle = calls.load_text(calls.address(pdf.page(index)))
    try:
        corners = loose_boxes(handle, [max(0, i) for i in characters])
    finally:
        calls.close_text(handle)
    xa, _ = box.shown(corners[:, 0], corners[:, 1])
    xb, _ = box.shown(corners[:, 2], corners[:, 3])
    return np.stack((np.minimum(xa, xb), np.maximum(xa, xb)), axis=1)


def _filled(edges: AnyArray, missing: AnyArray, line: AnyArray) -> tuple[AnyArray, AnyArray]:
    """Give spaces the place between their neighbours; they never stand first or last in a line."""
    x0, x1 = edges[:, 0].copy(), edges[:, 1].copy()
    for i in np.flatnonzero(missing).tolist():
        if 0 < i < len(line) - 1 and line[i - 1] == line[i + 1]:
            sides = sorted((x0[i - 1], x1[i - 1], x0[i + 1], x1[i + 1]))
            x0[i], x1[i] = sides[1], sides[2]
    return x0, x1


def _shared(x0: AnyArray, x1: AnyArray, line: AnyArray) -> tuple[AnyArray, AnyArray]:
    """Part a box among the letters that have it in common: those of a ligature."""
    new = (x0[1:] != x0[:-1]) | (x1[1:] != x1[:-1]) | (line[1:] != line[:-1])
    bounds = [0, *(np.flatnonzero(new) + 1).tolist(), len(x0)]
    for at, end in pairwise(bounds):
        if end - at > 1:
            marks = np.linspace(x0[at], x1[at], end - at + 1)
            x0[at:end], x1[at:end] = marks[:-1], marks[1:]
    return x0, x1
