"""Find the tables of a page with pdfplumber: what rules enclose, then rows that stand in columns.

pdfplumber gives the characters and what is drawn; where cells are is told here, since its own finder takes the
shading behind words for cells, and columns of prose for tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from docviewer.core.tables import Cell, Table
from docviewer.reading.aligned_grids import aligned_grid
from docviewer.reading.aligned_rows import LEAST_WHITE, Piece, aligned_blocks
from docviewer.reading.directions import SLANTED, turned, turned_back
from docviewer.reading.line_building import build_lines
from docviewer.reading.plumber_text import letters_by_direction, runs_of, shown_edges
from docviewer.reading.ruled_grids import ruled_grids
from docviewer.reading.rules import THICKEST, Rules, rules_of
from docviewer.reading.table_cells import Fill, FilledGrid, filled, with_open_places
from docviewer.segmentation.reading_order import reading_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.core.tables import Rectangle
    from docviewer.reading.line_building import BuiltLine
    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.plumber_text import Letter
    from docviewer.reading.ruled_grids import Grid
    from docviewer.reading.runs import Run

SOURCE = "pdfplumber"
#: Things drawn on a page: with more it is a drawing, in which nobody looks for tables.
_MOST_DRAWN = 20_000
#: Two tables that share so much of the smaller one's area are one, found twice.
_SHARED = 0.3
#: So many shapes among aligned text make it a diagram, if they are narrower than that share of it (no stripes behind
#: rows) and higher than that, points (no underlines).
_FEW_SHAPES, _WIDE_SHAPE, _HIGH_SHAPE = 3, 0.7, 6.0


def tables_on(page: Any, box: PageBox, index: int) -> tuple[Table, ...]:
    """Return the tables of a page, from the top.

    Args:
        page: `pdfplumber.page.Page`.
        box: Its visible box, as PDFium sees it.
        index: Page index, from 0.
    """
    letters = letters_by_direction(page, box)
    letters.pop(SLANTED, None)
    if not letters:
        return ()
    way = max(letters, key=lambda way: len(letters[way]))
    found = _tables(letters[way], _drawn(page, box, way))
    found.sort(key=lambda filled_grid: (filled_grid.grid.ys[0], filled_grid.grid.xs[0]))
    return tuple(_table(each, index, way, box.size) for each in found)


class _Drawn(NamedTuple):
    """What is drawn on a page turned so that its text is upright.

    Attributes:
        rules: Strokes and the edges of frames.
        with_fills: The same, and the edges of filled boxes.
        fills: What is filled.
        shapes: Boxes of all that is no rule.
    """

    rules: Rules
    with_fills: Rules
    fills: tuple[Fill, ...]
    shapes: tuple[Rectangle, ...]


def _drawn(page: Any, box: PageBox, way: int) -> _Drawn:
    rects, lines, curves = page.rects, page.lines, page.curves
    if len(rects) + len(lines) + len(curves) > _MOST_DRAWN:
        return _Drawn(Rules((), ()), Rules((), ()), (), ())
    strokes = [_edges(page, thing, box, way) for thing in (*lines, *rects)]
    thick = [(edges, thing) for thing in rects if _is_thick(edges := _edges(page, thing, box, way))]
    frames = [edges for edges, thing in thick if thing["stroke"]]
    fills = tuple(Fill(edges, str(thing["non_stroking_color"])) for edges, thing in thick if thing["fill"])
    shapes = [edges for edges, _ in thick] + [_edges(page, thing, box, way) for thing in curves]
    with_fills = rules_of(strokes, (*frames, *(fill.box for fill in fills)))
    return _Drawn(rules_of(strokes, frames), with_fills, fills, tuple(shapes))


def _edges(page: Any, thing: Any, box: PageBox, way: int) -> Rectangle:
    return turned(shown_edges(page, thing, box), way, box.size)


def _is_thick(edges: Rectangle) -> bool:
    return edges[2] - edges[0] > THICKEST and edges[3] - edges[1] > THICKEST


def _tables(letters: Sequence[Letter], drawn: _Drawn) -> list[FilledGrid]:
    """Return the tables of a page: those with the most cells first wherever two share a place."""
    found: list[FilledGrid] = []
    for rules in (drawn.rules, drawn.with_fills):
        candidates = [each for grid in ruled_grids(rules) if (each := filled(grid, letters, drawn.fills)).is_table()]
        for candidate in sorted(candidates, key=lambda each: -sum(map(bool, each.lines))):
            if not any(_share_place(candidate.grid.box, other.grid.box) for other in found):
                found.append(filled(with_open_places(candidate.grid, letters), letters, drawn.fills))
    for grid in _aligned(letters, drawn.rules, [each.grid.box for each in found]):
        is_free = not any(_share_place(grid.box, other.grid.box) for other in found)
        if is_free and not _is_drawing(grid.box, drawn.shapes):
            found.append(filled(grid, letters, drawn.fills))
    return found


def _is_drawing(box: Rectangle, shapes: Sequence[Rectangle]) -> bool:
    """Whether text that stands in columns stands in the boxes of a diagram."""
    inside = [
        shape
        for shape in shapes
        if shape[2] - shape[0] < _WIDE_SHAPE * (box[2] - box[0])
        and shape[3] - shape[1] > _HIGH_SHAPE
        and box[0] < (shape[0] + shape[2]) / 2 < box[2]
        and box[1] < (shape[1] + shape[3]) / 2 < box[3]
    ]
    return len(inside) >= _FEW_SHAPES


def _share_place(one: Rectangle, other: Rectangle) -> bool:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return width > 0 and height > 0 and width * height > _SHARED * smaller


def _aligned(letters: Sequence[Letter], rules: Rules, taken: Sequence[Rectangle]) -> Iterator[Grid]:
    """Yield the grids of rows that stand in columns: of the whole page, then of each of its columns."""
    runs, text = runs_of(letters)
    lines = [line for line in build_lines(runs, text) if not any(_is_in(line, box) for box in taken)]
    if not lines:
        return
    _, regions = reading_order(
        [line.x0 for line in lines], [line.top for line in lines], [line.x1 for line in lines],
        [line.bottom for line in lines], [line.size for line in lines],
    )  # fmt: skip
    by_start = {run.start: run for run in runs}
    pieces = [_pieces(line, by_start, text) for line in lines]
    parts = [[piece for part in pieces for piece in part]]
    if len(set(regions)) > 1:
        for region in sorted(set(regions)):
            parts.append([piece for at, part in enumerate(pieces) if regions[at] == region for piece in part])
    for part in parts:
        for block in aligned_blocks(part):
            grid = aligned_grid(block, rules)
            if grid is not None:
                yield grid


def _is_in(line: BuiltLine, box: Rectangle) -> bool:
    x, y = (line.x0 + line.x1) / 2, (line.top + line.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _pieces(line: BuiltLine, by_start: dict[int, Run], text: str) -> list[Piece]:
    """Cut a line at its wide gaps."""
    runs = [by_start[at] for start, end, _ in line.pieces for at in range(start, end) if at in by_start]
    parts: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.x0):
        if parts and run.x0 - parts[-1][-1].x1 < LEAST_WHITE * run.size:
            parts[-1].append(run)
        else:
            parts.append([run])
    return [_piece(line, part, text) for part in parts]


def _piece(line: BuiltLine, runs: Sequence[Run], text: str) -> Piece:
    words = " ".join(text[run.start : run.end] for run in runs)
    x1 = max(run.x1 for run in runs)
    return Piece(runs[0].x0, line.top, x1, line.bottom, line.baseline, line.size, words, line.bold)


def _table(found: FilledGrid, page: int, way: int, size: tuple[float, float]) -> Table:
    cells = found.cells()
    if way:
        cells = tuple(_as_shown(cell, way, size) for cell in cells)
    return Table(page, turned_back(found.grid.box, way, size), cells, source=SOURCE)


def _as_shown(cell: Cell, way: int, size: tuple[float, float]) -> Cell:
    box = None if cell.box is None else turned_back(cell.box, way, size)
    return Cell(cell.row, cell.column, cell.rowspan, cell.colspan, cell.text, box, cell.header)
