"""Segments as a CSV table: one row each, RFC 4180, UTF-8 with BOM, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from docviewer.core.errors import WrongInput
from docviewer.export.utf8 import encode_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from docviewer.core.segmented import Segment, SegmentedDocument

#: What makes spreadsheets take a file for UTF-8.
BOM = b"\xef\xbb\xbf"
#: A spreadsheet takes a cell that begins with one of these for a formula, or strips it and looks at the next.
_FORMULA_STARTS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r", "\n")

_Cell = str | int | float
_CELLS: Mapping[str, Callable[[SegmentedDocument, Segment], _Cell]] = {
    "document": lambda document, _: document.info.path,
    "order": lambda _, segment: segment.order,
    "page": lambda _, segment: segment.boxes[0].page + 1,
    "role": lambda _, segment: segment.role.token,
    "level": lambda _, segment: segment.level,
    "heading": lambda _, segment: "" if segment.heading is None else segment.heading,
    "text": lambda _, segment: segment.text,
    "x0": lambda _, segment: round(segment.boxes[0].x0, 2),
    "top": lambda _, segment: round(segment.boxes[0].top, 2),
    "x1": lambda _, segment: round(segment.boxes[0].x1, 2),
    "bottom": lambda _, segment: round(segment.boxes[0].bottom, 2),
    "strategy": lambda document, _: document.strategy,
    "confidence": lambda _, segment: round(segment.confidence, 4),
    "corrected": lambda _, segment: "yes" if segment.corrected else "no",
    "state": lambda _, segment: segment.state.value,
    "note": lambda _, segment: segment.note,
}
_MORE = ("confidence", "corrected", "state", "note")


class CsvTable:
    """One row per segment of each document; `heading` is the `order` of the heading above, the box is the first."""

    name = "csv"
    title = "CSV table"
    suffix = ".csv"
    writes = "segments"
    left_out: frozenset[str] = frozenset()
    options = frozenset({"columns", "raw"})
    columns = tuple(name for name in _CELLS if name not in _MORE)
    more_columns = _MORE

    def write(
        self,
        documents: Sequence[SegmentedDocument],
        stream: BinaryIO,
        *,
        columns: Sequence[str] | None = None,
        raw: bool = False,
        several: bool = False,
    ) -> None:
        """See `Exporter.write`."""
        chosen = _check_columns(self.columns if columns is None else columns)
        stream.write(BOM)
        stream.write(row_bytes(chosen))
        for document in documents:
            for cells in _rows(document, chosen):
                stream.write(row_bytes(cells if raw else [neutral(cell) for cell in cells]))


def cells_of(document: SegmentedDocument, segment: Segment) -> dict[str, str | int | float]:
    """Return the row of a segment as plain values by column, nothing neutralised."""
    return {name: cell(document, segment) for name, cell in _CELLS.items() if name not in _MORE}


def _check_columns(columns: Sequence[str]) -> Sequence[str]:
    known = ", ".join(_CELLS)
    if not columns:
        raise WrongInput("No column is chosen.", "", f"Choose from {known}.")
    for name in columns:
        if name not in _CELLS:
            raise WrongInput(f"There is no column {name!r}.", "", f"Choose from {known}.")
    return columns


def _rows(document: SegmentedDocument, columns: Sequence[str]) -> Iterator[list[_Cell]]:
    cells = [_CELLS[name] for name in columns]
    return ([cell(document, segment) for cell in cells] for segment in document)


def neutral(cell: _Cell) -> _Cell:
    """Keep a spreadsheet from running a text; numbers are ours, and a negative one is no formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


def row_bytes(cells: Sequence[_Cell]) -> bytes:
    """Return one row of a CSV file, its line break included."""
    row = io.StringIO(newline="")
    csv.writer(row).writerow(cells)  # the csv module's usual dialect is RFC 4180: CRLF, doubled quotes
    return encode_text(row.getvalue())
