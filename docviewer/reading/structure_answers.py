"""Check what a child answered about the structure of a page: hints and tables. It may be in an attacker's hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.hint_sources import LAYOUT_BLOCKS, TAGS
from docviewer.core.tables import Cell, Table, TableKind
from docviewer.reading.answer_checks import ImpossibleAnswer, box_in, line_of_text, shown

if TYPE_CHECKING:
    from docviewer.core.hints import Block, Hints
    from docviewer.workers.framing import Reply

_KINDS = {kind.value: kind for kind in TableKind}
_MAX_TABLES = 1000
_MAX_CELLS = 100_000
#: Rows or columns, and both multiplied; a table of more doesn't stand on a page.
_MAX_SPAN = 10_000
_MAX_PLACES = 1_000_000
_MAX_LEVEL = 100


def hints_in(reply: Reply, lines: int) -> Hints | None:
    """Return the hints of a page of so many lines, or None where there are none. Loads numpy."""
    import numpy as np  # loaded by now: the lines are arrays

    from docviewer.core.hints import Hints
    from docviewer.core.lines import read_only

    array = reply.arrays.get("block")
    match reply.result.get("hints"):
        case None:
            return None
        case {"source": str(source), "blocks": list(blocks)} if source in (TAGS, LAYOUT_BLOCKS):
            checked = tuple(_block(block) for block in blocks)
        case _:
            raise ImpossibleAnswer("hints")
    if array is None or (array.dtype, array.shape) != ("i4", (lines,)):
        raise ImpossibleAnswer("hints")
    of_line = np.frombuffer(array.data, "i4")
    if ((of_line < -1) | (of_line >= len(checked))).any():
        raise ImpossibleAnswer("hints")
    return Hints(source, checked, read_only(of_line))


def _block(value: object) -> Block:
    from docviewer.core.hints import Block
    from docviewer.core.labels import ROLE_BY_TOKEN

    match value:
        case [str(key), str(role), int(level), str(name)] if (
            role == "" or role in ROLE_BY_TOKEN
        ) and 0 <= level <= _MAX_LEVEL:
            return Block(key, ROLE_BY_TOKEN.get(role), level, line_of_text(name))
    raise ImpossibleAnswer("a hint")


def tables_in(reply: Reply, page: int) -> tuple[Table, ...]:
    """Return the tables of an answer about `page`."""
    tables = reply.result.get("tables", [])
    if not isinstance(tables, list) or len(tables) > _MAX_TABLES:
        raise ImpossibleAnswer("tables")
    return tuple(_table(table, page) for table in tables)


def _table(value: object, page: int) -> Table:
    match value:
        case {"box": box, "kind": str(kind), "title": title, "source": source, "cells": list(cells)} if (
            kind in _KINDS and len(cells) <= _MAX_CELLS
        ):
            checked = tuple(_cell(cell) for cell in cells)
            table = Table(page, box_in(box), checked, _KINDS[kind], line_of_text(title), line_of_text(source))
            if table.row_count * table.column_count <= _MAX_PLACES:
                return table
    raise ImpossibleAnswer("a table")


def _cell(value: object) -> Cell:
    match value:
        case [int(row), int(column), int(rowspan), int(colspan), str(text), box, bool(header)] if (
            row >= 0
            and column >= 0
            and rowspan >= 1
            and colspan >= 1
            and max(row + rowspan, column + colspan) <= _MAX_SPAN
        ):
            place = None if box is None else box_in(box)
            return Cell(row, column, rowspan, colspan, shown([text])[0], place, header)
    raise ImpossibleAnswer("a cell")
