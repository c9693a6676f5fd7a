"""Write a long book for measuring with: chapters, sections, lists, one column and two, at least 50 lines a page.

The sentences are put together from phrases by a seeded generator, so that the same book
comes out at every run, in seconds, and no two paragraphs are alike.
"""

from __future__ import annotations

import random
from collections import deque
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WIDTH, _HEIGHT = LETTER
_LEFT, _TOP, _BOTTOM, _GUTTER = 60.0, _HEIGHT - 56.0, 46.0, 20.0
_SECTIONS = 30  # a chapter
_SHEETS = 16  # pages after which one column may give way to two, or two to one

WHO = (
    "the harbour master", "an old pilot", "the keeper of the second light", "a clerk with cold hands",
    "the ferry crew", "the widow from Cooper Street", "every second skipper", "the night school",
    "a boy with a lantern", "the surveyor", "the crew of the dredger", "our first librarian", "the chart maker",
    "nobody on the quay", "the visiting engineer",
)  # fmt: skip
DID = (
    "wrote down", "measured again", "had long forgotten", "argued about", "paid for", "took apart",
    "kept a record of", "would not believe in", "was proud of", "carried home", "painted over",
    "explained to the children", "lost and found", "compared with last year's", "counted twice",
)  # fmt: skip
WHAT = (
    "the depth over the bar", "a rope of forty fathoms", "the hour of high water", "three crates of lamp oil",
    "the bell", "the new moorings", "a list of wrecks", "the weight of the catch", "the cracked barometer",
    "the tide table", "a door", "the long swell from the north-west", "the rent of the net lofts",
    "the sum at the foot of the page", "a borrowed boat",
)  # fmt: skip
WHEN = (
    "before the autumn gales", "on the last day of the fair", "in the year of the flood", "after the second bell",
    "at neaps", "while the fog lasted", "between two trains", "on a still morning in May", "when the ice had gone",
    "that same evening", "for the third winter running", "as soon as the glass fell", "without being asked",
)  # fmt: skip
SO = (
    "which surprised no one", "and it is still there", "although the bill was never found",
    "so the meeting was put off", "and that settled the matter", "as the minutes show", "for reasons of thrift",
    "whatever the papers said of it later", "because there was no other way", "to the great relief of the insurers",
    "and the gulls had the rest",
)  # fmt: skip
THEMES = (
    "Moorings", "Light and fog", "The price of herring", "Sand", "Charts and their errors", "Winter repairs",
    "Pilotage", "Accounts", "The east quay", "Letters received", "Wrecks and salvage", "Rope", "Weather at the bar",
    "The ferry",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: font, size, space above, indents of the first line and of the others (points)."""

    font: str
    size: float
    leading: float
    above: float = 0.0
    first: float = 0.0
    rest: float = 0.0


CHAPTER = Style("Helvetica-Bold", 17, 21, above=12)
SECTION = Style("Helvetica-Bold", 11.5, 14, above=7)
SPACED = Style("Times-Roman", 9.5, 11.2, above=4.5)
INDENTED = Style("Times-Roman", 9.5, 11.2, first=12)
ITEM = Style("Times-Roman", 9.5, 11.2, above=1.5, first=8, rest=16)


@dataclass(frozen=True, slots=True)
class Line:
    """One line to set."""

    text: str
    style: Style
    opens: bool

    @property
    def drop(self) -> float:
        """How far below the line before it stands, points."""
        return self.style.leading + (self.style.above if self.opens else 0)

    @property
    def indent(self) -> float:
        """From the column's left edge, points."""
        return self.style.first if self.opens else self.style.rest


def make_book(path: Path, pages: int = 1000, seed: int = 1) -> Path:
    """Write a book of exactly `pages` full pages to `path` and return it."""
    canvas = Canvas(str(path), pagesize=LETTER, invariant=1, pageCompression=1)
    canvas.setTitle("A Chronicle of the Harbour")
    paragraphs = _paragraphs(random.Random(seed))
    rest: deque[Line] = deque()
    for number in range(1, pages + 1):
        columns = 2 if number // _SHEETS % 8 == 5 else 1
        width = (_WIDTH - 2 * _LEFT - _GUTTER * (columns - 1)) / columns
        if number % _SHEETS == 0:  # the number of columns may change here: set what is left anew
            rest = deque(_wrap(" ".join(line.text for line in rest), rest[0].style, width) if rest else ())
        _draw_furniture(canvas, number)
        for column in range(columns):
            _fill_column(canvas, _LEFT + column * (width + _GUTTER), width, rest, paragraphs)
        canvas.showPage()
    canvas.save()
    return path


def _fill_column(
    canvas: Canvas, left: float, width: float, rest: deque[Line], paragraphs: Iterator[tuple[str, Style]]
) -> None:
    height = _TOP
    while True:
        if not rest:
            rest.extend(_wrap(*next(paragraphs), width))
        line = rest[0]
        height -= line.drop
        if height < _BOTTOM:
            return
        rest.popleft()
        canvas.setFont(line.style.font, line.style.size)
        canvas.drawString(left + line.indent, height, line.text)


def _draw_furniture(canvas: Canvas, number: int) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(_LEFT, _HEIGHT - 40, "A Chronicle of the Harbour")
    canvas.drawCentredString(_WIDTH / 2, 28, str(number))


def _wrap(text: str, style: Style, width: float) -> Iterator[Line]:
    words, length, opens = [], 0.0, True
    space = _width(" ", style.font, style.size)
    for word in text.split():
        extent = _width(word, style.font, style.size)
        if words and length + extent > width - (style.first if opens else style.rest):
            yield Line(" ".join(words), style, opens)
            words, length, opens = [], 0.0, False
        words.append(word)
        length += extent + space
    if words:
        yield Line(" ".join(words), style, opens)


@cache
def _width(text: str, font: str, size: float) -> float:
    return float(stringWidth(text, font, size))


def _paragraphs(rng: random.Random) -> Iterator[tuple[str, Style]]:
    """Yield (text, style) without end."""
    for chapter in count(1):
        body = SPACED if chapter % 2 else INDENTED
        yield f"{chapter} {rng.choice(THEMES)}, {rng.choice(WHEN)}", CHAPTER
        for section in range(1, _SECTIONS + 1):
            yield f"{chapter}.{section} {rng.choice(THEMES)}", SECTION
            yield _prose(rng), SPACED
            for _ in range(rng.randint(0, 2)):
                yield _prose(rng), body
            if rng.random() < 0.3:
                for _ in range(rng.randint(3, 5)):
                    yield f"\N{BULLET} {_sentence(rng)}", ITEM


def _prose(rng: random.Random) -> str:
    return " ".join(_sentence(rng) for _ in range(rng.randint(2, 7)))


def _sentence(rng: random.Random) -> str:
    parts = [rng.choice(WHO), rng.choice(DID), rng.choice(WHAT)]
    if rng.random() < 0.7:
        parts.append(rng.choice(WHEN))
    words = " ".join(parts)
    if rng.random() < 0.5:
        words += f", {rng.choice(SO)}"
    if rng.random() < 0.15:
        words += f" (entry {rng.randint(100, 9999)}, \N{POUND SIGN}{rng.randint(2, 900)}.{rng.randint(10, 99)})"
    return f"{words[0].upper()}{words[1:]}."
