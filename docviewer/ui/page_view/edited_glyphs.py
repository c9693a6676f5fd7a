"""Say where the characters of an edited line are: from those that were read, as far as the text is still the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.edited_lines import Piece


class Glyph(NamedTuple):
    """One character of a line: its offset and its edges in points."""

    offset: int
    x0: float
    x1: float


def evenly(text: str, x0: float, x1: float, start: int = 0) -> tuple[Glyph, ...]:
    """Spread the characters of `text`, which begins at offset `start`, evenly over x0..x1, points."""
    step = (x1 - x0) / len(text) if text else 0.0
    return tuple(Glyph(start + i, x0 + i * step, x0 + (i + 1) * step) for i in range(len(text)))


def glyphs_of_piece(piece: Piece, read: Sequence[Glyph], source: str) -> tuple[Glyph, ...]:
    """Return the characters of an edited line from left to right.

    Args:
        piece: The line, cut or replaced or both.
        read: The characters of the whole line as read, of which this is a piece.
        source: The text as read.
    """
    start = piece.key.start
    start += len(source[start:]) - len(source[start:].lstrip())
    if source.startswith(piece.text, start):
        return _shifted(read, start, start + len(piece.text))
    here = [glyph for glyph in read if glyph.offset >= start and glyph.x0 >= piece.x0 - 1 and glyph.x1 <= piece.x1 + 1]
    if not here:
        return evenly(piece.text, piece.x0, piece.x1)
    end = max(glyph.offset for glyph in here) + 1
    return _replaced(piece.text, source[start:end], _shifted(read, start, end), (piece.x0, piece.x1))


def _shifted(read: Sequence[Glyph], start: int, end: int) -> tuple[Glyph, ...]:
    """Return the characters start..end, counted from `start`."""
    return tuple(glyph._replace(offset=glyph.offset - start) for glyph in read if start <= glyph.offset < end)


def _replaced(text: str, before: str, read: Sequence[Glyph], edges: tuple[float, float]) -> tuple[Glyph, ...]:
    """Keep the characters that `text` and `before` begin and end with; spread those between over what is left.

    Where nothing is left to spread them over, their neighbours give their room.
    """
    head = _alike(text, before)
    tail = _alike(text[head:][::-1], before[head:][::-1])
    if head + tail == len(before):
        head, tail = max(0, head - 1), max(0, tail - 1)
    middle = text[head : len(text) - tail]
    gone = [glyph for glyph in read if head <= glyph.offset < len(before) - tail]
    if middle and not gone:
        return evenly(text, *edges)
    shift = len(text) - len(before)
    kept = [
        glyph if glyph.offset < head else glyph._replace(offset=glyph.offset + shift)
        for glyph in read
        if glyph.offset < head or glyph.offset >= len(before) - tail
    ]
    if middle:
        kept += evenly(middle, min(glyph.x0 for glyph in gone), max(glyph.x1 for glyph in gone), head)
    return tuple(sorted(kept, key=lambda glyph: (glyph.x0, glyph.offset)))


def _alike(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
