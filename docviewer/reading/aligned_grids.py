"""Tables without rules between their columns: judge rows that stand in columns, and find their cells.

Not every block of aligned rows is a table: columns of prose, lists, tables of contents and the lines of a letter head
stand in columns too. A block of two columns needs numbers in one of them, or rules above and below.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from docviewer.reading.ruled_grids import Grid, Span
from docviewer.reading.script import is_list_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.aligned_rows import Block, Piece
    from docviewer.reading.rules import Rule, Rules

#: Aligned rows that make a table, and those that do where a rule stands above and below.
_LEAST_ROWS, _LEAST_RULED_ROWS = 3, 2
#: Share of rows that must have text in several columns, unless rules part them.
_SPREAD = 0.5
#: A column is one of prose where so many of its lines fill so much of its width with so many characters.
_PROSE_LINES, _PROSE_FILL, _PROSE_LENGTH = 0.6, 0.8, 25
#: A line longer than that, in characters, isn't what a column of short entries holds.
_SHORT = 30
#: Share of the entries of a column that are numbers in a column of numbers.
_NUMERIC = 0.6
#: Text with such a share of letters in the same column of every other row fills a column.
_FILLED = 0.4
#: A row begins where lines are so much farther apart than lines of a cell.
_APART = 1.35
#: A rule belongs to a block to so many sizes outside of it, and where it reaches so near its sides.
_RULE_ROOM, _RULE_SIDE = 1.6, 8.0
_NUMBER = re.compile(r"^[^\w]*\d[\d.,'\u2019\s:/%\u2030\u00b0\u2013-]*\D{0,4}$")
_LEADERS = re.compile(r"(?:\.\s?){4,}|\u2026{2,}|_{4,}")


def aligned_grid(block: Block, rules: Rules) -> Grid | None:
    """Return the grid of a block of rows, or None where it is no table."""
    across = _rules_across(block, rules)
    if not _is_table(block, across):
        return None
    begins = _begins_by_rules(block, across) or _begins(block)
    return _grid(block, begins)


def _is_table(block: Block, across: Sequence[Rule]) -> bool:
    spread = [row for row in block.rows if block.is_spread(row)]
    ruled = len(across) > 1
    if len(spread) < (_LEAST_RULED_ROWS if ruled else _LEAST_ROWS):
        return False
    if len(spread) < _SPREAD * len(block.rows) and len(across) < max(3, len(spread) // 2):
        return False
    if _is_list(block) or _is_contents(block, spread) or _is_prose(block, ruled):
        return False
    numeric = [_share_of_numbers(block, column) >= _NUMERIC for column in range(len(block.columns))]
    if ruled:
        return True
    if len(block.columns) == 2:
        return any(numeric) and _is_short(block)
    return _is_filled(block, spread) and (any(numeric) or (_is_short(block) and len(spread) > _LEAST_ROWS))


def _rules_across(block: Block, rules: Rules) -> list[Rule]:
    """Return the horizontal rules over the whole width of a block, above, in and below it."""
    x0, top, x1, bottom = block.box
    room = _RULE_ROOM * median(piece.size for row in block.rows for piece in row)
    return [
        rule
        for rule in rules.horizontal
        if rule.begin <= x0 + _RULE_SIDE and rule.end >= x1 - _RULE_SIDE and top - room <= rule.at <= bottom + room
    ]


def _column(block: Block, column: int) -> list[Piece]:
    return [piece for row in block.rows for piece in row if block.columns_of(piece) == (column, column)]


def _share_of_numbers(block: Block, column: int) -> float:
    pieces = _column(block, column)
    return sum(_NUMBER.match(piece.text.strip()) is not None for piece in pieces) / max(1, len(pieces))


def _is_list(block: Block) -> bool:
    """Whether there is nothing but list marks in the first column."""
    marks = [piece.text.strip() for piece in _column(block, 0)]
    return len(block.columns) == 2 and all(is_list_mark(mark) or len(mark) <= 1 for mark in marks)


def _is_contents(block: Block, spread: Sequence[Sequence[Piece]]) -> bool:
    """Whether titles stand beside the numbers of their pages."""
    texts = [" ".join(piece.text for piece in row) for row in spread]
    if sum(_LEADERS.search(text) is not None for text in texts) >= len(texts) / 2:
        return True
    last = [row[-1].text.strip() for row in spread]
    if not all(text.isdecimal() for text in last) or len(block.columns) > 3:
        return False
    numbers = [int(text) for text in last]
    return all(a <= b for a, b in pairwise(numbers)) and not _share_of_numbers(block, len(block.columns) - 2) > 0


def _is_prose(block: Block, ruled: bool) -> bool:
    """Whether text runs on from line to line in more than one column, or in the only wide one of two."""
    prose = [_is_column_of_prose(block, column) for column in range(len(block.columns))]
    return sum(prose) > 1 or (any(prose) and not ruled)


def _is_column_of_prose(block: Block, column: int) -> bool:
    pieces, (left, right) = _column(block, column), block.columns[column]
    full = [p for p in pieces if len(p.text) >= _PROSE_LENGTH and p.x1 - p.x0 >= _PROSE_FILL * (right - left)]
    return len(pieces) > 2 and len(full) >= _PROSE_LINES * len(pieces)


def _is_short(block: Block) -> bool:
    return median(len(piece.text) for row in block.rows for piece in row) <= _SHORT


def _is_filled(block: Block, spread: Sequence[Sequence[Piece]]) -> bool:
    """Whether every column has text in enough of the rows."""
    counts = [0] * len(block.columns)
    for row in spread:
        for column in {block.columns_of(piece)[0] for piece in row}:
            counts[column] += 1
    return min(counts) >= _FILLED * len(spread)


def _begins_by_rules(block: Block, across: Sequence[Rule]) -> list[int]:
    """Return the first line of each row where rules part all of them, else nothing."""
    inner = [rule.at for rule in across if block.box[1] < rule.at < block.box[3]]
    if len(inner) < 2 or len(inner) < len(block.rows) / 6:
        return []
    begins = [0]
    for at, (above, row) in enumerate(pairwise(block.rows), 1):
        if any(_middle(above) <= level <= _middle(row) for level in inner):
            begins.append(at)
    return begins


def _middle(row: Sequence[Piece]) -> float:
    return median((piece.top + piece.bottom) / 2 for piece in row)


def _begins(block: Block) -> list[int]:
    """Return the first line of each row: one with text in the first or in most columns, or after a larger gap."""
    steps = [below[0].baseline - above[0].baseline for above, below in pairwise(block.rows)]
    usual = min(steps) if steps else 0.0
    begins = [0]
    for at, row in enumerate(block.rows[1:], 1):
        touched = {block.columns_of(piece)[0] for piece in row}
        if 0 in touched or 2 * len(touched) > len(block.columns) or steps[at - 1] > _APART * usual:
            begins.append(at)
    return begins


def _grid(block: Block, begins: Sequence[int]) -> Grid:
    x0, top, x1, bottom = block.box
    inner_x = [(a[1] + b[0]) / 2 for a, b in pairwise(block.columns)]
    inner_y = [(_bottom(block.rows[at - 1]) + _top(block.rows[at])) / 2 for at in begins[1:]]
    spans: list[Span] = []
    for number, (begin, end) in enumerate(pairwise([*begins, len(block.rows)])):
        rows = block.rows[begin:end]
        spans += [Span(number, column, 1, width) for column, width in _across(block, rows)]
    return Grid((x0, *inner_x, x1), (top, *inner_y, bottom), tuple(spans))


def _top(row: Sequence[Piece]) -> float:
    return min(piece.top for piece in row)


def _bottom(row: Sequence[Piece]) -> float:
    return max(piece.bottom for piece in row)


def _across(block: Block, rows: Sequence[Sequence[Piece]]) -> list[tuple[int, int]]:
    """Return (first column, how many) of the cells of a row: pieces over several columns are one cell."""
    reach = list(range(len(block.columns)))  # of each column, the first one of its cell
    for row in rows:
        for piece in row:
            first, last = block.columns_of(piece)
            for column in range(first, last + 1):
                reach[column] = min(reach[column], reach[first])
    starts = [column for column, first in enumerate(reach) if first == column]
    return [(start, reach.count(start)) for start in starts]
