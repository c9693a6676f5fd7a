"""The tables of documents as one CSV file: a row of it for each row of a table, with where the table stands."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from docviewer.core.table_text import as_rows
from docviewer.export.csv_table import BOM, neutral, row_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.core.segmented import SegmentedDocument
    from docviewer.core.tables import Table

_PLACE = ("document", "page", "table", "row")


class TablesCsv:
    """Document, page, number of the table in the document and of the row in it, then the cells; all count from 1."""

    name = "tables-csv"
    title = "Tables as CSV"
    suffix = ".tables.csv"
    writes = "tables"
    left_out: frozenset[str] = frozenset()
    options = frozenset({"raw"})
    columns: tuple[str, ...] = ()
    more_columns: tuple[str, ...] = ()

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
        del columns, several  # no such options
        width = max((table.column_count for document in documents for table in document.tables), default=0)
        stream.write(BOM)
        stream.write(row_bytes([*_PLACE, *(f"column {number}" for number in range(1, width + 1))]))
        for cells in chain.from_iterable(_rows(document, width) for document in documents):
            stream.write(row_bytes(cells if raw else [neutral(cell) for cell in cells]))


def table_as_csv(table: Table) -> bytes:
    """Return one table alone, its cells and nothing else, safe to open in a spreadsheet."""
    return BOM + b"".join(row_bytes([neutral(text) for text in row]) for row in as_rows(table))


def _rows(document: SegmentedDocument, width: int) -> Iterator[list[str | int | float]]:
    for number, table in enumerate(document.tables, 1):
        for at, row in enumerate(as_rows(table), 1):
            padding = [""] * (width - len(row))
            yield [document.info.path, table.page + 1, number, at, *row, *padding]
