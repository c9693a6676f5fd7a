"""Tables whose cells are paragraphs: read cell by cell, although each of their columns looks like one of text.

Paragraphs of two columns part where they happen to; the cells of a table begin at one height, and end at different
ones.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.segmentation.side_by_side import Boxes

#: A line begins a cell where it is this much farther from the one above than the lines of a paragraph are.
_APART = 1.1
#: Cells begin at one height to this share of the size.
_LEVEL = 0.3
#: Least share of beginnings that are a whole row's, and least rows, the header one of them.
_SHARED = 0.75
_LEAST_ROWS = 3

Cell = tuple[int, list[int]]  # number of the column, lines


def cells_of(boxes: Boxes, lines: Sequence[int]) -> tuple[Cell, ...]:
    """Return the cells of a table row by row; none if the lines are no table of long cells."""
    columns = _columns(boxes, lines)
    if len(columns) < 2 or len(lines) <= 2 * len(columns):
        return ()
    leading = _leading(boxes, columns, min([boxes.size[line] for line in lines]))
    begins = sorted(
        (boxes.top[line], number, line)
        for number, column in enumerate(columns)
        for line in _begins(boxes, column, leading)
    )
    rows = _rows(boxes, begins)
    if len(rows) < _LEAST_ROWS - 1 or sum(map(len, rows)) < _SHARED * len(begins):
        return ()
    table = _by_row(boxes, columns, [row[0][0] for row in rows])
    return tuple(cell for row in table for cell in row) if _is_uneven(boxes, table, leading) else ()


def _near(boxes: Boxes, line: int) -> float:
    return _LEVEL * boxes.size[line]


def _columns(boxes: Boxes, lines: Sequence[int]) -> list[list[int]]:
    """Return lines by columns: what stands above each other, however slightly; each from top to bottom."""
    columns: list[list[int]] = []
    x0, x1 = boxes.x0, boxes.x1
    reach = 0.0
    for line in sorted(lines, key=x0.__getitem__):
        if columns and x0[line] < reach:
            columns[-1].append(line)
            reach = max(reach, x1[line])
        else:
            columns.append([line])
            reach = x1[line]
    return [sorted(column, key=boxes.top.__getitem__) for column in columns]


def _leading(boxes: Boxes, columns: Sequence[Sequence[int]], size: float) -> float:
    """Return the distance of lines within a cell: a small one of all, but not that of a note in small type.

    Args:
        boxes: All lines.
        columns: Lines by columns.
        size: The smallest of their sizes.
    """
    steps = [boxes.top[b] - boxes.top[a] for column in columns for a, b in pairwise(column)]
    steps = sorted([step for step in steps if step > size / 2])  # the others are of lines side by side
    return steps[len(steps) // 4] if steps else 0.0


def _begins(boxes: Boxes, column: Sequence[int], leading: float) -> list[int]:
    """Return the lines of a column, its first aside, that stand farther from the one above than `leading`."""
    return [b for a, b in pairwise(column) if boxes.top[b] - boxes.top[a] > _APART * leading]


def _rows(boxes: Boxes, begins: Sequence[tuple[float, int, int]]) -> list[list[tuple[float, int, int]]]:
    """Return the beginnings (top, column, line) that those of another column share their height with, by height."""
    levels: list[list[tuple[float, int, int]]] = []
    for begin in begins:
        if levels and begin[0] - levels[-1][0][0] <= _near(boxes, begin[2]):
            levels[-1].append(begin)
        else:
            levels.append([begin])
    return [level for level in levels if len({column for _, column, _ in level}) > 1]


def _by_row(boxes: Boxes, columns: Sequence[Sequence[int]], rows: Sequence[float]) -> list[list[Cell]]:
    table: list[list[Cell]] = [[] for _ in range(len(rows) + 1)]
    for number, column in enumerate(columns):
        at = 0
        cells: list[list[int]] = [[] for _ in table]
        for line in column:
            while at < len(rows) and boxes.top[line] >= rows[at] - _near(boxes, line):
                at += 1
            cells[at].append(line)
        for row, cell in zip(table, cells, strict=True):
            if cell:
                row.append((number, cell))
    return table


def _is_uneven(boxes: Boxes, table: Sequence[Sequence[Cell]], leading: float) -> bool:
    """Tell whether cells of one row end at different heights, as paragraphs in a table do."""
    ends = [[boxes.bottom[cell[-1]] for _, cell in row] for row in table if len(row) > 1]
    return any(max(row) - min(row) > leading / 2 for row in ends)
