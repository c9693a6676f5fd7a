"""Find the grids that rules draw: rows, columns, and cells that stand over several of them.

Rules that touch each other belong to one grid. Its columns and rows are the places between them; where no rule
parts two places, they are one cell. A grid may lack its outer rules at two sides: it ends where the others end then.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from docviewer.reading.rules import NEAR, covered, levels

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.core.tables import Rectangle
    from docviewer.reading.rules import Rule, Rules

#: Rules of both kinds multiplied: a page with more is a drawing.
_MOST_CROSSINGS = 1_000_000
#: Places of a grid; one with more is a drawing (squared paper).
_MOST_PLACES = 20_000
#: Two rules this close enclose no text: they are one boundary, doubly drawn; points.
_NARROW = 4.0
#: Share of the boundary of two places that must be ruled to part them.
_PARTED = 0.6
#: Share of the edge of a cell that must be ruled: less, and it is no cell but open ground between others.
_CLOSED = 0.6
#: Share of a grid that its cells must cover: less, and the boxes are those of a drawing.
_TILED = 0.75
#: A grid goes on beyond its last rule where so many rules of the other kind end together, so far out.
_OPEN_ENDS, _OPEN_ROOM = 2, 8.0


class Span(NamedTuple):
    """The rows and columns of a cell: first row, first column, how many rows, how many columns."""

    row: int
    column: int
    rows: int
    columns: int


class Grid(NamedTuple):
    """A grid of n columns and m rows; points as shown.

    Attributes:
        xs: n + 1 places of vertical boundaries, from the left.
        ys: m + 1 places of horizontal boundaries, from the top.
        spans: Its cells, by row, then column.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    spans: tuple[Span, ...]

    @property
    def box(self) -> Rectangle:
        """Where it stands."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def box_of(self, span: Span) -> Rectangle:
        """Where a cell of it stands."""
        row, column, rows, columns = span
        return self.xs[column], self.ys[row], self.xs[column + columns], self.ys[row + rows]


def ruled_grids(rules: Rules) -> list[Grid]:
    """Return the grids of at least two rows and two columns, from the top."""
    if len(rules.horizontal) * len(rules.vertical) > _MOST_CROSSINGS:
        return []
    grids = [_grid(horizontal, vertical) for horizontal, vertical in _touching(rules)]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: (grid.ys[0], grid.xs[0]))


def _touching(rules: Rules) -> list[tuple[list[Rule], list[Rule]]]:
    """Return the rules that touch each other, directly or through others, with at least three in all."""
    horizontal, vertical = rules
    group = list(range(len(horizontal)))  # of each horizontal rule, which group: the way to its root

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = at = group[group[at]]
        return at

    standing: list[int] = []  # of each vertical rule, a horizontal one that it touches
    for upright in vertical:
        touched = [at for at, level in enumerate(horizontal) if _touch(level, upright)]
        for at in touched[1:]:
            group[root(at)] = root(touched[0])
        standing.append(touched[0] if touched else -1)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for at, rule in enumerate(horizontal):
        groups[root(at)][0].append(rule)
    for at, rule in zip(standing, vertical, strict=True):
        if at >= 0:
            groups[root(at)][1].append(rule)
    return [found for found in groups.values() if found[1] and len(found[0]) + len(found[1]) > 2]


def _touch(level: Rule, upright: Rule) -> bool:
    return (
        level.begin - NEAR <= upright.at <= level.end + NEAR and upright.begin - NEAR <= level.at <= upright.end + NEAR
    )


def _grid(horizontal: Sequence[Rule], vertical: Sequence[Rule]) -> Grid | None:
    xs = _with_open_ends(levels((rule.at for rule in vertical), _NARROW), horizontal)
    ys = _with_open_ends(levels((rule.at for rule in horizontal), _NARROW), vertical)
    places = (len(xs) - 1) * (len(ys) - 1)
    if len(xs) < 3 or len(ys) < 3 or places > _MOST_PLACES:
        return None
    walls = _Walls(xs, ys, _by_level(xs, vertical), _by_level(ys, horizontal))
    spans = [span for span in _spans(walls) if walls.closed(span) >= _CLOSED]
    tiled = sum(_area(xs, ys, span) for span in spans)
    if tiled < _TILED * (xs[-1] - xs[0]) * (ys[-1] - ys[0]):
        return None
    return _simplified(xs, ys, spans)


def _with_open_ends(places: list[float], others: Sequence[Rule]) -> list[float]:
    """Add the boundary that several rules of the other kind reach at either side, where no rule stands there."""
    if not places:
        return places
    before = [rule.begin for rule in others if rule.begin < places[0] - _OPEN_ROOM]
    behind = [rule.end for rule in others if rule.end > places[-1] + _OPEN_ROOM]
    if len(before) >= _OPEN_ENDS and max(before) - min(before) <= NEAR:
        places = [min(before), *places]
    if len(behind) >= _OPEN_ENDS and max(behind) - min(behind) <= NEAR:
        places = [*places, max(behind)]
    return places


def _by_level(places: Sequence[float], rules: Iterable[Rule]) -> list[list[Rule]]:
    """Return the rules at each boundary; those of a boundary without any are None's: an open end."""
    found: list[list[Rule]] = [[] for _ in places]
    for rule in rules:
        nearest = min(range(len(places)), key=lambda at: abs(places[at] - rule.at))
        found[nearest].append(rule)
    return found


class _Walls:
    """Tells where two neighbouring places of a grid are parted."""

    def __init__(
        self, xs: Sequence[float], ys: Sequence[float], upright: list[list[Rule]], level: list[list[Rule]]
    ) -> None:
        self.columns, self.rows = len(xs) - 1, len(ys) - 1
        self._xs, self._ys = xs, ys
        rows, columns = list(pairwise(ys)), list(pairwise(xs))
        # An open end has no rules and is closed all along.
        self.left = [[1.0 if not rules else covered(rules, *row) for row in rows] for rules in upright]
        self.above = [[1.0 if not rules else covered(rules, *column) for column in columns] for rules in level]

    def parted_left(self, row: int, column: int) -> bool:
        """Whether a place is parted from that on its left."""
        return self.left[column][row] >= _PARTED

    def parted_above(self, row: int, column: int) -> bool:
        """Whether a place is parted from that above it."""
        return self.above[row][column] >= _PARTED

    def closed(self, span: Span) -> float:
        """Return the share of the edge of a cell that is ruled."""
        row, column, rows, columns = span
        ys, xs = self._ys[row : row + rows + 1], self._xs[column : column + columns + 1]
        heights, widths = [b - a for a, b in pairwise(ys)], [b - a for a, b in pairwise(xs)]
        ruled = sum(
            height * (self.left[column][row + at] + self.left[column + columns][row + at])
            for at, height in enumerate(heights)
        )
        ruled += sum(
            width * (self.above[row][column + at] + self.above[row + rows][column + at])
            for at, width in enumerate(widths)
        )
        return ruled / (2 * (sum(heights) + sum(widths)))


def _spans(walls: _Walls) -> list[Span]:
    """Grow each cell to the right, then down, as far as nothing parts its places; a cell is always a rectangle."""
    taken = [[False] * walls.columns for _ in range(walls.rows)]
    spans: list[Span] = []
    for row in range(walls.rows):
        for column in range(walls.columns):
            if taken[row][column]:
                continue
            columns = 1
            while (
                column + columns < walls.columns
                and not taken[row][column + columns]
                and not walls.parted_left(row, column + columns)
            ):
                columns += 1
            rows = 1
            while row + rows < walls.rows and _goes_down(walls, row + rows, column, columns):
                rows += 1
            for at in range(row, row + rows):
                taken[at][column : column + columns] = [True] * columns
            spans.append(Span(row, column, rows, columns))
    return spans


def _goes_down(walls: _Walls, row: int, column: int, columns: int) -> bool:
    """Whether the cell that ends above `row` goes on there, over the same columns."""
    return not any(walls.parted_above(row, at) for at in range(column, column + columns)) and not any(
        walls.parted_left(row, at) for at in range(column + 1, column + columns)
    )


def _area(xs: Sequence[float], ys: Sequence[float], span: Span) -> float:
    row, column, rows, columns = span
    return (xs[column + columns] - xs[column]) * (ys[row + rows] - ys[row])


def _simplified(xs: Sequence[float], ys: Sequence[float], spans: Sequence[Span]) -> Grid | None:
    """Leave out boundaries at which no cell begins or ends; None where less than two rows or columns remain."""
    columns = sorted({edge for span in spans for edge in (span.column, span.column + span.columns)})
    rows = sorted({edge for span in spans for edge in (span.row, span.row + span.rows)})
    if len(columns) < 3 or len(rows) < 3:
        return None
    column_at = {edge: at for at, edge in enumerate(columns)}
    row_at = {edge: at for at, edge in enumerate(rows)}
    moved = [
        Span(
            row_at[row],
            column_at[column],
            row_at[row + height] - row_at[row],
            column_at[column + width] - column_at[column],
        )
        for row, column, height, width in spans
    ]
    return Grid(tuple(xs[edge] for edge in columns), tuple(ys[edge] for edge in rows), tuple(sorted(moved)))
