"""Tables that a PDF's tags tell of: rows and cells with their text, from the content that belongs to each cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docviewer.core.tables import Cell, Table
from docviewer.reading.text_cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.core.tables import Rectangle
    from docviewer.reading.pdf_tag_tree import TableTag

SOURCE = "tags"
#: Rows and columns that no table on a page exceeds.
_MOST_ROWS, _MOST_COLUMNS = 2000, 500
_MOST_PLACES = 100_000


@dataclass(slots=True)
class CellContent:
    """What a cell holds on the page: stretches of its text and their boxes, in the order of the page's text."""

    stretches: list[tuple[int, int, int]] = field(default_factory=list)
    boxes: list[Rectangle] = field(default_factory=list)

    def text(self, source: str) -> str:
        """Return the text, out of all characters of the page; pieces of one of the reader's lines stay together."""
        parts: list[str] = []
        end, line = -1, -1
        for start, behind, group in sorted(self.stretches):
            together = group == line and not source[end:start].strip()
            if not together:
                parts.append(" ")
            elif start > end:
                parts.append(source[end:start])
            parts.append(source[start:behind])
            end, line = behind, group
        return clean("".join(parts).strip())


def is_grid(tag: TableTag) -> bool:
    """Tell whether there are columns: a table of one cell a row is a frame around text."""
    rows: dict[int, int] = {}
    for cell in tag.cells:
        rows[cell.row] = rows.get(cell.row, 0) + 1
    return max(rows.values(), default=0) > 1


def table_of(tag: TableTag, contents: Sequence[CellContent], source: str, page: int) -> Table | None:
    """Return a table, or None where it holds no text or is impossibly large.

    Args:
        tag: Its rows and cells.
        contents: Of each cell.
        source: All characters of the page.
        page: Index of the page.
    """
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for cell, content in zip(tag.cells, contents, strict=True):
        column = 0
        while (cell.row, column) in taken:
            column += 1
        rowspan = min(cell.rowspan, max(1, tag.rows - cell.row))
        colspan = _free_columns(taken, cell.row, column, cell.colspan)
        if cell.row >= _MOST_ROWS or column + colspan > _MOST_COLUMNS or len(taken) > _MOST_PLACES:
            return None
        rowspan = _free_rows(taken, (cell.row, column), rowspan, colspan)
        taken.update((cell.row + down, column + right) for down in range(rowspan) for right in range(colspan))
        box = _around(content.boxes) if content.boxes else None
        cells.append(Cell(cell.row, column, rowspan, colspan, content.text(source), box, cell.header))
    boxes = [cell.box for cell in cells if cell.box]
    if not boxes:
        return None
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Table(page, _around(boxes), tuple(cells), source=SOURCE)


def _free_columns(taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
    """Return over how many columns, up to `wanted`, no cell from a row above reaches down."""
    free = 1
    while free < wanted and (row, column + free) not in taken:
        free += 1
    return free


def _free_rows(taken: set[tuple[int, int]], at: tuple[int, int], wanted: int, colspan: int) -> int:
    """Return over how many rows the places below are free."""
    row, column = at
    free = 1
    while free < wanted and all((row + free, column + right) not in taken for right in range(colspan)):
        free += 1
    return free


def _around(boxes: Iterable[Rectangle]) -> Rectangle:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
