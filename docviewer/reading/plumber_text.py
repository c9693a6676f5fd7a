"""The second opinion: characters as pdfplumber finds them -> runs as PDFium's, in the same places."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from docviewer.reading.directions import SLANTED, directions, turned
from docviewer.reading.font_style import font_style
from docviewer.reading.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.lines import AnyArray, FloatArray
    from docviewer.reading.page_geometry import PageBox

# pdfminer unpickles character maps from this folder; one that somebody else chose must not be used.
os.environ.pop("CMAP_PATH", None)

#: White between two letters, in sizes: from here there is a space, from here they are set apart.
_SPACE = 0.18
_APART = 1.0
#: Letters this much (in sizes) higher or lower stand on another line, or are a sub- or superscript.
_LEVEL = 0.1
_OTHER_LINE = 0.6


@dataclass(frozen=True, slots=True)
class _Letter:
    """One character where it stands upright: its box, baseline, size and font."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    font: str


def runs_by_direction(page: Any, box: PageBox) -> dict[int, Runs]:
    """Return the runs of a page of pdfplumber by the direction of their text.

    Args:
        page: `pdfplumber.page.Page`.
        box: The page's visible box, as PDFium sees it.
    """
    chars = [char for char in page.chars if char["text"]]
    if not chars:
        return {}
    matrix = np.array([char["matrix"] for char in chars], dtype=np.float64)
    # pdfplumber adds the media box's left edge to x, and to x only.
    shift = float(page.mediabox[0])
    corners = np.array([(char["x0"], char["y0"], char["x1"], char["y1"]) for char in chars], dtype=np.float64)
    xa, ya = box.shown(*_user_space(page, corners[:, 0] - shift, corners[:, 1]))
    xb, yb = box.shown(*_user_space(page, corners[:, 2] - shift, corners[:, 3]))
    origin_x, origin_y = box.shown(*_user_space(page, matrix[:, 4], matrix[:, 5]))
    edges = np.minimum(xa, xb), np.minimum(ya, yb), np.maximum(xa, xb), np.maximum(ya, yb)
    inside = (edges[2] > 0) & (edges[3] > 0) & (edges[0] < box.size[0]) & (edges[1] < box.size[1])
    # The matrix has the page's turn in it already.
    way_of = directions(matrix, 0)
    found: dict[int, Runs] = {}
    for way in np.unique(way_of[inside]).tolist():
        rows = np.flatnonzero((way_of == way) & inside)
        upright = turned((edges[0][rows], edges[1][rows], edges[2][rows], edges[3][rows]), way, box.size)
        points = (origin_x[rows], origin_y[rows])
        baseline = turned((*points, *points), way, box.size)[3]
        found[way] = _runs(_letters(chars, rows, upright, upright[3] if way == SLANTED else baseline))
    return found


def _user_space(page: Any, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Undo the turn and shift that pdfminer gave the page."""
    left, bottom, right, top = (float(value) for value in page.page_obj.mediabox)
    turn = page.page_obj.rotate % 360
    if turn == 90:
        return right - y, x + bottom
    if turn == 180:
        return right - x, top - y
    if turn == 270:
        return y + left, top - x
    return x + left, y + bottom


def _letters(chars: Sequence[Any], rows: AnyArray, edges: Sequence[FloatArray], baseline: FloatArray) -> list[_Letter]:
    numbers = zip(*(values.tolist() for values in (*edges, baseline)), strict=True)
    return [
        _Letter(chars[row]["text"], x0, top, x1, bottom, base, round(bottom - top, 2), chars[row]["fontname"])
        for row, (x0, top, x1, bottom, base) in zip(rows.tolist(), numbers, strict=True)
    ]


def _runs(letters: Sequence[_Letter]) -> Runs:
    """Put letters together while they go on behind each other in one font, size and height."""
    texts: list[str] = []
    stretches: list[tuple[int, int, int, _Letter, _Letter]] = []  # start, end, group, first letter, last letter
    length = group = 0
    before: _Letter | None = None
    for letter in letters:
        if letter.text.isspace():
            texts.append(" ")
            length += 1
            continue
        new_line = before is not None and _is_new_line(before, letter)
        spaced = before is not None and not new_line and letter.x0 - before.x1 > _SPACE * letter.size
        group += new_line
        if (new_line or spaced) and texts and texts[-1] != " ":
            texts.append(" ")
            length += 1
        start, length = length, length + len(letter.text)
        texts.append(letter.text)
        if before is None or new_line or _is_other_run(before, letter):
            stretches.append((start, length, group, letter, letter))
        else:
            stretches[-1] = (stretches[-1][0], length, group, stretches[-1][3], letter)
        before = letter
    return _table("".join(texts), stretches)


def _is_new_line(before: _Letter, letter: _Letter) -> bool:
    size = max(before.size, letter.size)
    return abs(letter.baseline - before.baseline) > _OTHER_LINE * size or letter.x0 < before.x1 - size


def _is_other_run(before: _Letter, letter: _Letter) -> bool:
    return (
        before.font != letter.font
        or abs(before.size - letter.size) > 0.05
        or abs(before.baseline - letter.baseline) > _LEVEL * letter.size
        or letter.x0 - before.x1 > _APART * letter.size
    )


def _table(text: str, stretches: Sequence[tuple[int, int, int, _Letter, _Letter]]) -> Runs:
    styles = [font_style(first.font) for _, _, _, first, _ in stretches]

    def numbers(values: Sequence[float]) -> FloatArray:
        return np.array(values, dtype=np.float64)

    return Runs(
        text=text,
        start=np.array([start for start, *_ in stretches], dtype=np.int32),
        end=np.array([end for _, end, *_ in stretches], dtype=np.int32),
        group=np.array([group for _, _, group, *_ in stretches], dtype=np.int32),
        x0=numbers([min(first.x0, last.x0) for *_, first, last in stretches]),
        x1=numbers([max(first.x1, last.x1) for *_, first, last in stretches]),
        top=numbers([first.top for *_, first, _ in stretches]),
        bottom=numbers([first.bottom for *_, first, _ in stretches]),
        baseline=numbers([first.baseline for *_, first, _ in stretches]),
        size=numbers([first.size for *_, first, _ in stretches]),
        bold=np.array([style.bold for style in styles], dtype=bool),
        italic=np.array([style.italic for style in styles], dtype=bool),
        visible=np.ones(len(stretches), dtype=bool),
    )
