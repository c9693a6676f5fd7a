"""Where the characters of Textract's lines stand: a word's share its box evenly, spaces take what is between words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.reading.glyph_places import GlyphPlaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.aws.textract_lines import PlacedLine

#: First character, behind the last, left and right edge.
_Stretch = tuple[int, int, float, float]


def glyphs_of(texts: Sequence[str], lines: Sequence[PlacedLine]) -> GlyphPlaces:
    """Return the places of the characters of lines.

    Args:
        texts: What each line says.
        lines: The same lines as Textract gives them.
    """
    places = GlyphPlaces([], [], [], [])
    for number, (text, line) in enumerate(zip(texts, lines, strict=True)):
        for start, end, x0, x1 in _stretches(text, line):
            step = (x1 - x0) / (end - start)
            for at in range(start, end):
                places.line.append(number)
                places.offset.append(at)
                places.x0.append(x0 + step * (at - start))
                places.x1.append(x0 + step * (at - start + 1))
    return places


def _stretches(text: str, line: PlacedLine) -> Iterator[_Stretch]:
    """Yield the words of a line as far as they are found in its text, and what is between them."""
    at, reached = 0, line.box[0]
    for word in line.words:
        begin = text.find(word.text, at)
        if begin < 0:
            continue
        x0, x1 = min(word.box[0], word.box[2]), max(word.box[0], word.box[2])
        if begin > at:
            yield at, begin, min(reached, x0), max(reached, x0)
        end = begin + len(word.text)
        yield begin, end, x0, x1
        at, reached = end, x1
    if at < len(text):
        yield at, len(text), min(reached, line.box[2]), max(reached, line.box[2])
