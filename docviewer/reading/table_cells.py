"""Fill a grid with the text of a page, and tell whether that makes it a table."""

from __future__ import annotations

from bisect import bisect_right
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from docviewer.core.tables import Cell
from docviewer.core.text import join_lines
from docviewer.reading.line_building import build_lines
from docviewer.reading.plumber_text import runs_of
from docviewer.reading.ruled_grids import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.core.tables import Rectangle
    from docviewer.reading.line_building import BuiltLine
    from docviewer.reading.plumber_text import Letter
    from docviewer.reading.ruled_grids import Grid

#: Share of the cells that must have text; a frame around a picture or a chart has less.
_FILLED = 0.25
_LEAST_FILLED = 3
#: Share of words that a boundary may cut: text doesn't run over the edge of its cell.
_CUT = 0.08
#: No word has a white this wide in it, in sizes.
_WORD_GAP = 0.15
#: In a grid of no more places, cells with more lines than that are parts of a page, not of a table.
_FEW_PLACES, _MANY_LINES = 4, 8
#: Colours are looked for among so many boxes for so many cells, both multiplied, and not in drawings.
_MOST_LOOKS = 2_000_000
#: All lines of a row are bold, give or take rounding; so many lines of numbers make a row of numbers.
_ALL, _NUMERIC = 0.99, 0.5


class Fill(NamedTuple):
    """A box filled with a colour, whatever stands for it; points as shown."""

    box: Rectangle
    colour: object


class FilledGrid(NamedTuple):
    """A grid with what is in each of its cells, in the order of `grid.spans`.

    Attributes:
        grid: Its rows, columns and cells.
        lines: Per cell its lines, as they are read.
        cut_words: Share of the words that a boundary cuts.
        shades: Per cell the colour that it is filled with, or None.
    """

    grid: Grid
    lines: tuple[tuple[BuiltLine, ...], ...]
    cut_words: float
    shades: tuple[object, ...]

    def is_table(self) -> bool:
        """Whether what the rules enclose is a table, and no drawing, frame or form of a page."""
        filled = [at for at, lines in enumerate(self.lines) if lines]
        if len(filled) < max(_LEAST_FILLED, _FILLED * len(self.lines)) or self.cut_words > _CUT:
            return False
        spans = [self.grid.spans[at] for at in filled]
        if len({span.row for span in spans}) < 2 or len({span.column for span in spans}) < 2:
            return False
        places = (len(self.grid.xs) - 1) * (len(self.grid.ys) - 1)
        return places > _FEW_PLACES or median(len(self.lines[at]) for at in filled) <= _MANY_LINES

    def cells(self) -> tuple[Cell, ...]:
        """Return its cells; those at its head are marked."""
        heads = self._header_rows()
        return tuple(
            Cell(
                *span, join_lines([line.text for line in lines]), self.grid.box_of(span), span.row + span.rows <= heads
            )
            for span, lines in zip(self.grid.spans, self.lines, strict=True)
        )

    def _header_rows(self) -> int:
        """Return how many rows are the head: set off by cells over several columns, colour, bold, or being words."""
        rows = len(self.grid.ys) - 1
        top = [span for span in self.grid.spans if span.row == 0]
        first = max((span.rows for span in top), default=1)
        if first >= rows:
            return 0
        if first > 1 and any(span.columns > 1 for span in top):
            return first
        if self._shades(0, first) and not self._shades(0, first) & self._shades(first, rows):
            return first
        bold = [self._share(row, lambda line: line.bold) for row in range(rows)]
        if min(bold[:first]) >= _ALL and bold[first] < _ALL:
            return first
        digits = [self._share(row, lambda line: any(map(str.isdigit, line.text))) for row in range(rows)]
        return first if max(digits[:first]) == 0 and median(digits[first:]) >= _NUMERIC else 0

    def _shades(self, begin: int, end: int) -> set[object]:
        """Return the colours of the cells that begin in some rows."""
        pairs = zip(self.grid.spans, self.shades, strict=True)
        return {shade for span, shade in pairs if begin <= span.row < end}

    def _share(self, row: int, holds: Callable[[BuiltLine], bool]) -> float:
        """Return the share of lines that begin in a row for which something holds."""
        lines = [
            line for span, part in zip(self.grid.spans, self.lines, strict=True) if span.row == row for line in part
        ]
        return sum(map(holds, lines)) / len(lines) if lines else 0.0


def filled(grid: Grid, letters: Sequence[Letter], fills: Sequence[Fill] = ()) -> FilledGrid:
    """Put the letters of a page into the cells that they stand in.

    Args:
        grid: Where the cells are.
        letters: In the order in which they are written.
        fills: What is filled with colour, in the order in which it is painted.
    """
    owner = {
        (row, column): at
        for at, span in enumerate(grid.spans)
        for row in range(span.row, span.row + span.rows)
        for column in range(span.column, span.column + span.columns)
    }
    parts: list[list[Letter]] = [[] for _ in grid.spans]
    words = cut = 0
    before: tuple[Letter, int] | None = None
    for letter in letters:
        place = _place(grid, letter)
        at = owner.get(place, -1) if place else -1
        if at >= 0:
            parts[at].append(letter)
        if letter.text.isspace():
            before = None
            continue
        goes_on = before is not None and _is_one_word(before[0], letter)
        inside = at >= 0 or (goes_on and before is not None and before[1] >= 0)
        words += inside and not goes_on
        cut += inside and goes_on and before is not None and before[1] != at
        before = letter, at
    return FilledGrid(grid, tuple(_lines(part) for part in parts), cut / max(1, words), _shades(grid, fills))


def with_open_places(grid: Grid, letters: Sequence[Letter]) -> Grid:
    """Return the grid with a cell more for each of its places that has text but no cell, as in a column left open."""
    owned = {
        (row, column)
        for span in grid.spans
        for row in range(span.row, span.row + span.rows)
        for column in range(span.column, span.column + span.columns)
    }
    places = {_place(grid, letter) for letter in letters if not letter.text.isspace()}
    more = [Span(*place, 1, 1) for place in places if place is not None and place not in owned]
    return grid._replace(spans=tuple(sorted((*grid.spans, *more))))


def _shades(grid: Grid, fills: Sequence[Fill]) -> tuple[object, ...]:
    x0, top, x1, bottom = grid.box
    near = [(b, colour) for b, colour in reversed(fills) if b[0] < x1 and b[2] > x0 and b[1] < bottom and b[3] > top]
    if len(near) * len(grid.spans) > _MOST_LOOKS:
        return (None,) * len(grid.spans)
    shades: list[object] = []
    for span in grid.spans:
        left, high, right, low = grid.box_of(span)
        x, y = (left + right) / 2, (high + low) / 2
        shades.append(next((colour for b, colour in near if b[0] <= x <= b[2] and b[1] <= y <= b[3]), None))
    return tuple(shades)


def _place(grid: Grid, letter: Letter) -> tuple[int, int] | None:
    x, y = (letter.x0 + letter.x1) / 2, (letter.top + letter.bottom) / 2
    column, row = bisect_right(grid.xs, x) - 1, bisect_right(grid.ys, y) - 1
    if 0 <= column < len(grid.xs) - 1 and 0 <= row < len(grid.ys) - 1:
        return row, column
    return None


def _is_one_word(before: Letter, letter: Letter) -> bool:
    size = max(before.size, letter.size, 0.1)
    return abs(letter.baseline - before.baseline) < size / 2 and abs(letter.x0 - before.x1) <= _WORD_GAP * size


def _lines(letters: Sequence[Letter]) -> tuple[BuiltLine, ...]:
    """Return the lines of a cell as they are read."""
    if not letters:
        return ()
    runs, text = runs_of(letters)
    lines = build_lines(runs, text)
    return tuple(sorted(lines, key=lambda line: (round(line.baseline / max(1.0, line.size / 2)), line.x0)))
