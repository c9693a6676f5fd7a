"""Put the lines of a page in reading order where its tables are known: each is read as a whole, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.tables import TableKind
from docviewer.segmentation.reading_order import reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.tables import Rectangle, Table

#: Where a line is in a table: row and column of its cell, then its place; a line in no cell comes after the row above.
_Place = tuple[float, int, float, float]
_BETWEEN_ROWS = 0.5


def order_with_tables(
    boxes: Sequence[Rectangle], font_size: Sequence[float], tables: Sequence[Table], *, right_to_left: bool = False
) -> tuple[list[int], list[int]]:
    """Order the lines of one page.

    A line is in a table where its middle stands in the table's box; the first table wins. Forms aren't read as
    wholes: other text stands between their fields.

    Args:
        boxes: x0, top, x1, bottom of n lines, points.
        font_size: Sizes of the text, points.
        tables: Of the page, in any order.
        right_to_left: Whether the page is read from the right.

    Returns:
        As `reading_order`: indices of the lines as they are read, and the column that each belongs to; every table
        is a column of its own.
    """
    members = _members(boxes, tables)
    inside = {line for lines in members for line in lines}
    units = [[line] for line in range(len(boxes)) if line not in inside]
    units += [lines for lines in members if lines]
    x0, top, x1, bottom = (list(edge) for edge in zip(*(_around(boxes, unit) for unit in units), strict=True))
    sizes = [max(font_size[line] for line in unit) for unit in units]
    order, region = reading_order(x0, top, x1, bottom, sizes, right_to_left=right_to_left)
    return [line for unit in order for line in units[unit]], _columns(units, order, region, len(boxes))


def _members(boxes: Sequence[Rectangle], tables: Sequence[Table]) -> list[list[int]]:
    """Return the lines of each table, cell by cell."""
    found: list[list[tuple[_Place, int]]] = [[] for _ in tables]
    wholes = [(number, table) for number, table in enumerate(tables) if table.kind is TableKind.TABLE]
    for line, box in enumerate(boxes):
        middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        number = next((number for number, table in wholes if _holds(table.box, middle)), None)
        if number is not None:
            found[number].append((_place(tables[number], middle, box), line))
    return [[line for _, line in sorted(lines)] for lines in found]


def _place(table: Table, middle: tuple[float, float], box: Rectangle) -> _Place:
    for cell in table.cells:
        if cell.box is not None and _holds(cell.box, middle):
            return cell.row, cell.column, box[1], box[0]
    above = [cell.row for cell in table.cells if cell.box is not None and cell.box[1] <= middle[1]]
    return max(above, default=-1) + _BETWEEN_ROWS, 0, box[1], box[0]


def _holds(box: Rectangle, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _around(boxes: Sequence[Rectangle], lines: Sequence[int]) -> Rectangle:
    edges = list(zip(*(boxes[line] for line in lines), strict=True))
    return min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3])


def _columns(units: Sequence[Sequence[int]], order: Sequence[int], region: Sequence[int], lines: int) -> list[int]:
    """Number columns from 0 as they are first read; a table is one of its own."""
    columns = [0] * lines
    seen: dict[tuple[int, int], int] = {}
    for unit in order:
        key = (region[unit], -1) if len(units[unit]) == 1 else (region[unit], unit)
        for line in units[unit]:
            columns[line] = seen.setdefault(key, len(seen))
    return columns
