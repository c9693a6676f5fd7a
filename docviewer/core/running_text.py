"""The text of a whole document as it is searched: lines of a segment joined and levelled, and where each line is.

Hyphens at line ends are healed as `core.text` does, spaces levelled, width and ligatures folded, case too if that
is wanted. One segment never runs into the next: a line feed, which no levelled text holds, parts them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.lines import read_only
from docviewer.core.text import seam

if TYPE_CHECKING:
    from docviewer.core.lines import IntArray, Lines
    from docviewer.core.segments import Segments

BETWEEN_SEGMENTS = "\n"


def levelled(text: str, *, fold_case: bool) -> str:
    """Return `text` with width, ligatures and white space levelled, and case if that is wanted."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join((plain.casefold() if fold_case else plain).split())


def levelled_places(text: str, *, fold_case: bool) -> list[tuple[int, int]]:
    """Return from where to where in `text` each character of its levelled form comes from."""
    made: list[str] = []
    places: list[tuple[int, int]] = []
    for start, end in _clusters(text):
        plain = unicodedata.normalize("NFKC", text[start:end])
        for character in plain.casefold() if fold_case else plain:
            if not character.isspace():
                made.append(character)
                places.append((start, end))
            elif made and made[-1] != " ":
                made.append(" ")
                places.append((start, end))
    if made and made[-1] == " ":
        made.pop()
        places.pop()
    wanted = levelled(text, fold_case=fold_case)
    return places if "".join(made) == wanted else _spread(len(text), len(wanted))


def _clusters(text: str) -> list[tuple[int, int]]:
    """Return where each character with the marks that combine with it begins and ends."""
    starts = [at for at, character in enumerate(text) if not at or not unicodedata.combining(character)]
    return list(zip(starts, [*starts[1:], len(text)][: len(starts)], strict=True))


def _spread(length: int, count: int) -> list[tuple[int, int]]:
    """Return `count` places spread evenly, for scripts that compose in ways of their own."""
    return [(at * length // count, max(at * length // count + 1, (at + 1) * length // count)) for at in range(count)]


@dataclass(frozen=True, slots=True, eq=False)
class RunningText:
    """What is searched.

    Attributes:
        lines: The n lines.
        segments: The k segments they are in.
        fold_case: Whether case is levelled.
        text: The levelled text of all segments.
        starts: int32 (n,), where the line at each place of `segments.members` begins in `text`; ascending.
        bounds: int32 (k + 1,), where each segment begins, and behind the last one the next would.
    """

    lines: Lines
    segments: Segments
    fold_case: bool
    text: str
    starts: IntArray
    bounds: IntArray

    @classmethod
    def of(cls, lines: Lines, segments: Segments, *, fold_case: bool) -> RunningText:
        """Join and level the text of all segments: some 4 µs a line."""
        texts = [lines.texts[line].strip() for line in segments.members.tolist()]
        kept, glues = _joints(texts, set(segments.offsets.tolist()))
        pieces = [levelled(text, fold_case=fold_case) for text in kept]
        lengths = np.fromiter(map(len, pieces), np.int32, len(pieces)) + np.fromiter(
            map(len, glues), np.int32, len(glues)
        )
        starts = np.zeros(len(pieces) + 1, np.int32)
        np.cumsum(lengths, out=starts[1:])
        whole = "".join(part for pair in zip(pieces, glues, strict=True) for part in pair)
        return cls(lines, segments, fold_case, whole, read_only(starts[:-1]), read_only(starts[segments.offsets]))

    def places_of(self, line: int) -> list[tuple[int, int]]:
        """Return from where to where in the text of `line` (index in the document) each levelled character comes."""
        text = self.lines.texts[line]
        if text.isascii() and " ".join(text.split()) == text:
            return [(at, at + 1) for at in range(len(text))]
        return levelled_places(text, fold_case=self.fold_case)


def _joints(texts: list[str], begins: set[int]) -> tuple[list[str], list[str]]:
    """Return what is kept of each text, and what comes behind it; `begins` are the places where segments begin."""
    kept, glues = list(texts), [""] * len(texts)
    last = -1
    for at, text in enumerate(texts):
        if at in begins:
            if at:
                glues[at - 1] += BETWEEN_SEGMENTS
            last = -1
        if not text:
            continue
        if last >= 0:
            kept[last], glues[last] = seam(texts[last], text)
        last = at
    return kept, glues
