"""Tell which lines are in which table, by where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Labels, Role
from docviewer.core.lines import read_only
from docviewer.core.tables import TableKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from docviewer.core.lines import IntArray, Lines
    from docviewer.core.tables import Rectangle, Table


def lines_in_tables(lines: Lines, tables: Iterable[Table]) -> IntArray:
    """Return the index of the table that each line is in, -1 if none; int32 (n,).

    A line is in a table where its middle stands in the table's box; in a form, where it stands in
    the box of a field's label or value, since other text stands between those. The first table wins.
    """
    found = np.full(len(lines), -1, dtype=np.int32)
    middle_x, middle_y = (lines.x0 + lines.x1) / 2, (lines.top + lines.bottom) / 2
    for number, table in enumerate(tables):
        first, last = np.searchsorted(lines.page, (table.page, table.page + 1)).tolist()
        x, y, here = middle_x[first:last], middle_y[first:last], found[first:last]
        for x0, top, x1, bottom in _boxes(table):
            here[(here < 0) & (x >= x0) & (x <= x1) & (y >= top) & (y <= bottom)] = number
    return found


def outside_of_tables(running: NDArray[np.int8], table: IntArray) -> NDArray[np.int8]:
    """Return `running` without lines of tables: the first and last rows of one come back from page to page, too.

    A table all of whose lines are running, as a header set in a frame, stays running.

    Args:
        running: int8 (n,), role of running lines, 0 for others.
        table: int32 (n,), index of the table that a line is in, -1 if none.
    """
    if not (running[table >= 0] != 0).any():
        return running
    of_text = np.unique(table[(table >= 0) & (running == 0)])
    return np.where(np.isin(table, of_text), 0, running).astype(np.int8)


def _boxes(table: Table) -> Iterable[Rectangle]:
    if table.kind is TableKind.TABLE:
        return (table.box,)
    return (cell.box for cell in table.cells if cell.box is not None)


def with_whole_tables(labels: Labels, table: IntArray) -> Labels:
    """Put all lines of role table that are in one table into one segment, in whatever order they are read.

    A page with tables below each other may be read column by column, the last ones of all of them together.

    Args:
        labels: Of n lines.
        table: Feature `table`, int32 (n,).
    """
    lines = np.flatnonzero((table >= 0) & (labels.role == Role.TABLE))
    if not len(lines):
        return labels
    _, first, of_line = np.unique(table[lines], return_index=True, return_inverse=True)
    segment = labels.segment.copy()
    segment[lines] = lines[first[of_line]]
    return Labels(read_only(segment), labels.role, labels.level)
