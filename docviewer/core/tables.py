"""Tables of a document: cells in rows and columns, and the pairs of a form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: x0, top, x1, bottom; points, top-left origin of the page as shown.
Rectangle = tuple[float, float, float, float]


class TableKind(StrEnum):
    """What kind of rows and columns these are."""

    TABLE = "table"
    FORM = "form"


class TableSearch(StrEnum):
    """Where tables are looked for that the source itself doesn't tell of.

    `AUTO`: on pages where rules or aligned gaps suggest one.
    """

    AUTO = "auto"
    ALL = "all"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        row: Its first row, from 0.
        column: Its first column, from 0.
        rowspan: How many rows it covers.
        colspan: How many columns it covers.
        text: Its text, lines joined.
        box: Where it stands, or None where the source doesn't say.
        header: Whether it heads a row or column.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str
    box: Rectangle | None = None
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table on one page; in a form, column 0 holds the labels of the fields and column 1 what is filled in.

    Attributes:
        page: Page index, from 0.
        box: Where it stands.
        cells: By row, then column; no two of them overlap.
        kind: A table of rows and columns, or a form.
        title: Its title, where the source gives one.
        source: Who found it: `pdfplumber`, `textract` or `tags`.
    """

    page: int
    box: Rectangle
    cells: tuple[Cell, ...]
    kind: TableKind = TableKind.TABLE
    title: str = ""
    source: str = ""

    @property
    def row_count(self) -> int:
        """Number of rows."""
        return max((cell.row + cell.rowspan for cell in self.cells), default=0)

    @property
    def column_count(self) -> int:
        """Number of columns."""
        return max((cell.column + cell.colspan for cell in self.cells), default=0)

    def grid(self) -> list[list[str]]:
        """Return the texts by row and column; a cell over several stands in its first, the others are empty."""
        rows = [[""] * self.column_count for _ in range(self.row_count)]
        for cell in self.cells:
            rows[cell.row][cell.column] = cell.text
        return rows
