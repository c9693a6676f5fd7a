"""The second opinion: characters as pdfplumber finds them -> runs as PDFium's, in the same places."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docviewer.reading.directions import SLANTED, direction, turned
from docviewer.reading.font_style import font_style
from docviewer.reading.runs import Run
from docviewer.reading.script import has_right_to_left
from docviewer.reading.writing_order import reading_order_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.font_style import FontStyle
    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.runs import Edges

# pdfminer unpickles character maps from this folder; one that somebody else chose must not be used.
os.environ.pop("CMAP_PATH", None)

#: White between two letters, in sizes: from here there is a space, from here they are set apart.
_SPACE = 0.18
_APART = 1.0
#: Letters this much (in sizes) higher or lower stand on another line, or are a sub- or superscript.
_LEVEL = 0.1
_OTHER_LINE = 0.6


@dataclass(frozen=True, slots=True)
class Letter:
    """One character where it stands upright: its box, baseline, size and font."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    font: str


def runs_by_direction(page: Any, box: PageBox) -> dict[int, tuple[list[Run], str]]:
    """Return the runs of a page of pdfplumber by the direction of their text, and the text they are indices into.

    Args:
        page: `pdfplumber.page.Page`.
        box: The page's visible box, as PDFium sees it.
    """
    return {way: runs_of(of_way) for way, of_way in letters_by_direction(page, box).items()}


def letters_by_direction(page: Any, box: PageBox) -> dict[int, list[Letter]]:
    """Return the characters of a page of pdfplumber by the direction of their text, each upright."""
    letters: dict[int, list[Letter]] = {}
    for char in page.chars:
        a, b, _, _, e, f = char["matrix"]
        # The matrix has the page's turn in it already.
        way = direction(a, b, 0)
        letter = _letter(page, char, box, way, (e, f)) if char["text"] else None
        if letter is not None:
            letters.setdefault(way, []).append(letter)
    return letters


def _letter(page: Any, char: Any, box: PageBox, way: int, origin: tuple[float, float]) -> Letter | None:
    """Return a character where it stands upright; None if the crop box cuts it off."""
    edges = shown_edges(page, char, box)
    width, height = box.size
    if edges[2] <= 0 or edges[3] <= 0 or edges[0] >= width or edges[1] >= height:
        return None
    x0, high, x1, low = turned(edges, way, box.size)
    x, y = box.shown(*_user_space(page, *origin))
    baseline = low if way == SLANTED else turned((x, y, x, y), way, box.size)[3]
    return Letter(char["text"], x0, high, x1, low, baseline, round(low - high, 2), char["fontname"])


def shown_edges(page: Any, thing: Any, box: PageBox) -> Edges:
    """Return where something that pdfplumber found on a page stands on the page as shown."""
    # pdfplumber adds the media box's left edge to x, and to x only.
    shift = float(page.mediabox[0])
    left, bottom = _user_space(page, thing["x0"] - shift, thing["y0"])
    right, top = _user_space(page, thing["x1"] - shift, thing["y1"])
    return box.shown_box(left, top, right, bottom)


def _user_space(page: Any, x: float, y: float) -> tuple[float, float]:
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


def runs_of(letters: Sequence[Letter]) -> tuple[list[Run], str]:
    """Put letters together while they go on behind each other in one font, size and height; return their text too."""
    texts: list[str] = []
    stretches: list[tuple[int, int, int, Letter, Letter]] = []  # start, end, group, first letter, last letter
    length = 0
    for group, line in enumerate(_lines(letters)):
        before: Letter | None = None
        for letter in line:
            if letter.text.isspace():
                texts.append(" ")
                length += 1
                continue
            spaced = before is None or _gap(before, letter) > _SPACE * letter.size
            if spaced and texts and texts[-1] != " ":
                texts.append(" ")
                length += 1
            start, length = length, length + len(letter.text)
            texts.append(letter.text)
            if before is None or _is_other_run(before, letter):
                stretches.append((start, length, group, letter, letter))
            else:
                stretches[-1] = (stretches[-1][0], length, group, stretches[-1][3], letter)
            before = letter
    styles = {name: font_style(name) for name in {first.font for _, _, _, first, _ in stretches}}
    return [_run(*stretch, styles[stretch[3].font]) for stretch in stretches], "".join(texts)


def _lines(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Part letters where another line begins; put lines with right-to-left letters in the order of reading."""
    lines: list[list[Letter]] = []
    before: Letter | None = None
    for letter in letters:
        if before is None or _is_new_line(before, letter):
            lines.append([])
        lines[-1].append(letter)
        if not letter.text.isspace():
            before = letter
    return [_as_read(line) if any(has_right_to_left(letter.text) for letter in line) else line for line in lines]


def _as_read(line: Sequence[Letter]) -> list[Letter]:
    seen = sorted(line, key=lambda letter: (letter.x0 + letter.x1) / 2)
    return [seen[i] for i in reading_order_of([letter.text for letter in seen])]


def _is_new_line(before: Letter, letter: Letter) -> bool:
    size = max(before.size, letter.size)
    if abs(letter.baseline - before.baseline) > _OTHER_LINE * size:
        return True
    if has_right_to_left(letter.text) or has_right_to_left(before.text):
        return False
    return not letter.text.isspace() and letter.x0 < before.x1 - size


def _gap(before: Letter, letter: Letter) -> float:
    """Return the white between two letters, whichever of them stands on the left."""
    return letter.x0 - before.x1 if letter.x0 >= before.x0 else before.x0 - letter.x1


def _is_other_run(before: Letter, letter: Letter) -> bool:
    return (
        before.font != letter.font
        or abs(before.size - letter.size) > 0.05
        or abs(before.baseline - letter.baseline) > _LEVEL * letter.size
        or _gap(before, letter) > _APART * letter.size
    )


def _run(start: int, end: int, group: int, first: Letter, last: Letter, style: FontStyle) -> Run:
    return Run(
        start=start,
        end=end,
        group=group,
        x0=min(first.x0, last.x0),
        top=first.top,
        x1=max(first.x1, last.x1),
        bottom=first.bottom,
        baseline=first.baseline,
        size=first.size,
        bold=style.bold,
        italic=style.italic,
        visible=True,
    )
