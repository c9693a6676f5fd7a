"""Lines of a page as a worker's reply: plain data and raw arrays."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from docviewer.workers.framing import RawArray, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from docviewer.core.tables import Cell, Table
    from docviewer.reading.glyph_places import GlyphPlaces
    from docviewer.reading.page_lines import ReadPage

#: Column of the lines' table -> its dtype. The same as `core.lines.COLUMN_TYPES`, which can't be had without numpy.
COLUMN_KINDS = {
    "page": "i4", "x0": "f8", "top": "f8", "x1": "f8", "bottom": "f8", "baseline": "f8", "font_size": "f8",
    "bold": "?", "italic": "?", "column": "i4", "confidence": "f8",
}  # fmt: skip
#: What arrays of characters are called that come with the lines.
GLYPHS_OF_LINES = "glyph_"
_PACK: dict[str, Callable[[Sequence[Any]], bytes]] = {
    "i4": lambda values: array("i", values).tobytes(),
    "f8": lambda values: array("d", values).tobytes(),
    "?": bytes,
}


def raw_array(values: Sequence[Any], kind: str) -> RawArray:
    """Return numbers as an array of one dimension and dtype `kind`."""
    return RawArray(kind, (len(values),), _PACK[kind](values))


def glyph_arrays(glyphs: GlyphPlaces, prefix: str = "") -> dict[str, RawArray]:
    """Return the places of a page's characters as arrays, their names after `prefix`."""
    line, offset, x0, x1 = glyphs
    whole = {"line": raw_array(line, "i4"), "offset": raw_array(offset, "i4")}
    return {
        prefix + name: each for name, each in (whole | {"x0": raw_array(x0, "f8"), "x1": raw_array(x1, "f8")}).items()
    }


def lines_reply(page: ReadPage, index: int) -> Reply:
    """Return a page's lines, one array per column of the lines' table."""
    columns = {**page.columns, "page": [index] * len(page.texts)}
    result: dict[str, Any] = {
        "state": page.state.value,
        "reason": page.reason,
        "texts": list(page.texts),
        "warnings": list(page.warnings),
    }
    arrays = {name: raw_array(columns[name], kind) for name, kind in COLUMN_KINDS.items()}
    if page.hints:
        result["hints"] = {"source": page.hints, "blocks": [list(block) for block in page.blocks]}
        arrays["block"] = raw_array(page.of_block, "i4")
    if page.tables:
        result["tables"] = tables_as_plain(page.tables)
    if page.may_have_table:
        result["may_have_table"] = True
    return Reply(result, arrays)


def tables_as_plain(tables: Iterable[Table]) -> list[dict[str, Any]]:
    """Return tables as plain data; their page is known."""
    return [
        {
            "box": list(table.box),
            "kind": table.kind.value,
            "title": table.title,
            "source": table.source,
            "cells": [_cell_as_plain(cell) for cell in table.cells],
        }
        for table in tables
    ]


def _cell_as_plain(cell: Cell) -> list[Any]:
    box = None if cell.box is None else list(cell.box)
    return [cell.row, cell.column, cell.rowspan, cell.colspan, cell.text, box, cell.header]
