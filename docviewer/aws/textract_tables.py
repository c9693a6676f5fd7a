"""TABLE blocks -> tables: cells in rows and columns, merged cells as one, titles."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from docviewer.aws.textract_geometry import around, place_of
from docviewer.aws.textract_lines import children, text_of
from docviewer.core.tables import Cell, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from docviewer.aws.textract_response import Block

SOURCE = "textract"
_HEADER = "COLUMN_HEADER"


def tables_on(
    page: Sequence[Block], index: int, by_id: Mapping[str, Block], size: tuple[float, float]
) -> tuple[Table, ...]:
    """Return the tables of a page.

    Args:
        page: The blocks of the page.
        index: The page, from 0.
        by_id: All blocks.
        size: (width, height) of the page, points.
    """
    found = (_table(block, index, by_id, size) for block in page if block.BlockType == "TABLE")
    return tuple(table for table in found if table.cells)


def _table(block: Block, index: int, by_id: Mapping[str, Block], size: tuple[float, float]) -> Table:
    parts = [each for each in children(block, by_id) if each.BlockType == "CELL"]
    merged = [
        (cell, [part for part in children(cell, by_id) if part.BlockType == "CELL"])
        for cell in children(block, by_id, "MERGED_CELL")
        if cell.BlockType == "MERGED_CELL"
    ]
    covered = {part.Id for _, several in merged for part in several}
    cells = [_merged_cell(cell, several, by_id, size) for cell, several in merged]
    cells += [_cell(cell, text_of(cell, by_id), size) for cell in parts if cell.Id not in covered]
    title = " ".join(text_of(each, by_id) for each in children(block, by_id, "TABLE_TITLE"))
    return Table(index, place_of(block, size), tuple(_apart(cells)), title=title.strip(), source=SOURCE)


def _cell(block: Block, text: str, size: tuple[float, float]) -> Cell:
    return Cell(
        (block.RowIndex or 1) - 1,
        (block.ColumnIndex or 1) - 1,
        block.RowSpan or 1,
        block.ColumnSpan or 1,
        text,
        place_of(block, size),
        _HEADER in (block.EntityTypes or ()),
    )


def _merged_cell(block: Block, parts: Sequence[Block], by_id: Mapping[str, Block], size: tuple[float, float]) -> Cell:
    """Return a cell with the text of those it is made of, row by row."""
    ordered = sorted(parts, key=lambda part: (part.RowIndex or 1, part.ColumnIndex or 1))
    text = " ".join(filter(None, (text_of(part, by_id) for part in ordered)))
    cell = _cell(block, text, size)
    headed = any(_HEADER in (part.EntityTypes or ()) for part in parts)
    return Cell(cell.row, cell.column, cell.rowspan, cell.colspan, text, cell.box, cell.header or headed)


def _apart(cells: Iterable[Cell]) -> list[Cell]:
    """Return cells by row, then column, without those that begin where another one stands; their text joins it."""
    taken: dict[tuple[int, int], int] = {}
    kept: list[Cell] = []
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        clash = next((taken[place] for place in _places(cell) if place in taken), None)
        if clash is not None:
            kept[clash] = _with_text_of(kept[clash], cell)
            continue
        taken.update(dict.fromkeys(_places(cell), len(kept)))
        kept.append(cell)
    return kept


def _places(cell: Cell) -> Iterator[tuple[int, int]]:
    rows, columns = range(cell.row, cell.row + cell.rowspan), range(cell.column, cell.column + cell.colspan)
    return product(rows, columns)


def _with_text_of(cell: Cell, other: Cell) -> Cell:
    text = " ".join(filter(None, (cell.text, other.text)))
    box = around([cell.box, other.box]) if cell.box and other.box else cell.box
    return Cell(cell.row, cell.column, cell.rowspan, cell.colspan, text, box, cell.header or other.header)
