"""Rows of text that stand in columns: lines at one height, parted by whites that the rows below share."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.core.tables import Rectangle

#: Pieces whose baselines are this close, in sizes, stand in one row.
_LEVEL = 0.35
#: The narrowest white that parts columns, in sizes.
LEAST_WHITE = 0.7
#: Rows farther apart than this, in sizes from baseline to baseline, don't belong together.
_FARTHEST = 3.2


class Piece(NamedTuple):
    """A stretch of text without a wide gap; points of the page turned so that it stands upright."""

    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    text: str
    bold: bool


class Block(NamedTuple):
    """Consecutive rows that share columns.

    Attributes:
        rows: Pieces from left to right, by row.
        columns: (left, right) of each column.
    """

    rows: tuple[tuple[Piece, ...], ...]
    columns: tuple[tuple[float, float], ...]

    @property
    def box(self) -> Rectangle:
        """Where its text stands."""
        pieces = [piece for row in self.rows for piece in row]
        return (
            min(piece.x0 for piece in pieces),
            min(piece.top for piece in pieces),
            max(piece.x1 for piece in pieces),
            max(piece.bottom for piece in pieces),
        )

    def columns_of(self, piece: Piece) -> tuple[int, int]:
        """Return the first and the last column that a piece touches."""
        touched = [at for at, (left, right) in enumerate(self.columns) if piece.x0 < right and piece.x1 > left]
        return (touched[0], touched[-1]) if touched else (0, 0)

    def is_spread(self, row: Sequence[Piece]) -> bool:
        """Whether a row has text in two columns at least, and none that runs over several."""
        places = [self.columns_of(piece) for piece in row]
        return len({first for first, _ in places}) > 1 and all(first == last for first, last in places)


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return pieces by row, from the top; each row from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.baseline):
        if rows and piece.baseline - rows[-1][0].baseline <= _LEVEL * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row) for row in rows]


def aligned_blocks(pieces: Iterable[Piece]) -> list[Block]:
    """Return the stretches of rows that share at least one white between columns, the longest that there are."""
    rows = rows_of(pieces)
    blocks: list[Block] = []
    at = 0
    while at < len(rows):
        end = _end(rows, at) if len(rows[at]) > 1 else at + 1
        block = _block(rows[at:end]) if end - at > 1 else None
        if block is not None:
            blocks.append(block)
        at = end if block is not None else at + 1
    return blocks


def _end(rows: Sequence[Sequence[Piece]], begin: int) -> int:
    """Return the row behind the last one that shares a white with that at `begin`."""
    whites = _whites(rows[begin])
    spread = 1
    at = begin + 1
    while at < len(rows) and _is_near(rows[at - 1], rows[at]):
        left = [white for old in whites for white in _left_of(old, rows[at])]
        if not left or (spread > 2 and len(left) < len(whites)):
            if not _goes_on(rows, at, whites, spread):
                break
            left = whites  # a row over several columns, as a heading within the table
        whites = left
        spread += len(rows[at]) > 1
        at += 1
    return at


def _goes_on(rows: Sequence[Sequence[Piece]], at: int, whites: Sequence[tuple[float, float]], spread: int) -> bool:
    """Whether the row behind `at` has all the whites of a block that is one already."""
    if spread < 2 or at + 1 >= len(rows) or len(rows[at]) > 1 or len(rows[at + 1]) < 2:
        return False
    return _is_near(rows[at], rows[at + 1]) and all(_left_of(white, rows[at + 1]) for white in whites)


def _is_near(row: Sequence[Piece], below: Sequence[Piece]) -> bool:
    return below[0].baseline - row[0].baseline <= _FARTHEST * max(row[0].size, below[0].size)


def _whites(row: Sequence[Piece]) -> list[tuple[float, float]]:
    return [(a.x1, b.x0) for a, b in pairwise(row) if b.x0 - a.x1 >= LEAST_WHITE * min(a.size, b.size)]


def _left_of(white: tuple[float, float], row: Sequence[Piece]) -> list[tuple[float, float]]:
    """Return the widest part of a white that a row leaves free, if it is wide enough."""
    begin, end = white
    parts: list[tuple[float, float]] = []
    for piece in row:
        if piece.x0 < end and piece.x1 > begin:
            parts.append((begin, piece.x0))
            begin = max(begin, piece.x1)
    parts.append((begin, end))
    widest = max(parts, key=lambda part: part[1] - part[0])
    return [widest] if widest[1] - widest[0] >= LEAST_WHITE * row[0].size else []


def _block(rows: Sequence[Sequence[Piece]]) -> Block | None:
    """Return the block of rows, without those at its end that have text in its first column alone."""
    rows = list(rows)
    while len(rows) > 1:
        block = Block(tuple(tuple(row) for row in rows), _columns(rows))
        if len(block.columns) < 2:
            return None
        if len(rows[-1]) > 1 or block.columns_of(rows[-1][0])[0] > 0:
            return block
        rows.pop()
    return None


def _columns(rows: Sequence[Sequence[Piece]]) -> tuple[tuple[float, float], ...]:
    """Return where columns are: the ink of rows of several pieces, and of those that fit in between."""
    columns = _ink(piece for row in rows if len(row) > 1 for piece in row)
    return _ink_with(columns, [row[0] for row in rows if len(row) == 1])


def _ink(pieces: Iterable[Piece]) -> list[tuple[float, float]]:
    columns: list[tuple[float, float]] = []
    for piece in sorted(pieces):
        if columns and piece.x0 - columns[-1][1] < LEAST_WHITE * piece.size:
            columns[-1] = columns[-1][0], max(columns[-1][1], piece.x1)
        else:
            columns.append((piece.x0, piece.x1))
    return columns


def _ink_with(columns: list[tuple[float, float]], alone: Sequence[Piece]) -> tuple[tuple[float, float], ...]:
    """Widen columns by pieces that stand alone in their row and in one column."""
    for piece in alone:
        touched = [at for at, (left, right) in enumerate(columns) if piece.x0 < right and piece.x1 > left]
        if len(touched) == 1:
            at = touched[0]
            left, right = min(columns[at][0], piece.x0), max(columns[at][1], piece.x1)
            free_left = at == 0 or left - columns[at - 1][1] >= LEAST_WHITE * piece.size
            free_right = at + 1 == len(columns) or columns[at + 1][0] - right >= LEAST_WHITE * piece.size
            if free_left and free_right:
                columns[at] = left, right
    return tuple(columns)
