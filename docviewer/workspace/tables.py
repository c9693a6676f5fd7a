"""The tables that hold what can't be made again: their columns, and rows with a checksum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.workspace.row_checks import check_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from docviewer.workspace.row_checks import Cell


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows are checked.

    Attributes:
        name: In SQL.
        columns: All but the last one, `row_check`; the first is the key that SQLite gives rows.
        unchecked: Columns that the checksum leaves out.
        later: How many of the columns were added to the table after `row_check`.
    """

    name: str
    columns: tuple[str, ...]
    unchecked: frozenset[str] = frozenset()
    later: int = 0

    @property
    def in_file(self) -> tuple[str, ...]:
        """All columns in the order in which SQLite stores them."""
        at = len(self.columns) - self.later
        return (*self.columns[:at], "row_check", *self.columns[at:])

    @property
    def select(self) -> str:
        """Reads all rows with their checksums."""
        return f"SELECT {', '.join(self.columns)}, row_check FROM {self.name}"

    def check_of(self, row: Sequence[Cell]) -> int:
        """Return the checksum of a row in the order of `columns`."""
        if not self.unchecked:
            return check_of(self.name, row)
        pairs = zip(self.columns, row, strict=True)
        return check_of(self.name, [cell for column, cell in pairs if column not in self.unchecked])

    def is_sound(self, row: Sequence[Cell]) -> bool:
        """Whether a row, its checksum last, is as it was written."""
        return self.check_of(row[:-1]) == row[-1]

    def put(self, connection: sqlite3.Connection, row: Sequence[Cell]) -> None:
        """Insert a row, or replace the one with its key."""
        marks = ", ".join("?" * (len(self.columns) + 1))
        names = ", ".join((*self.columns, "row_check"))
        connection.execute(f"INSERT OR REPLACE INTO {self.name} ({names}) VALUES ({marks})", (*row, self.check_of(row)))


DOCUMENT = Table(
    "document",
    (
        *("id", "path", "sha256", "size", "mtime_ns", "reader", "reader_version", "background", "pages"),
        *("added", "opened", "revision", "done", "leaves", "entries"),
    ),
    later=2,
)
#: As version 1 had it.
DOCUMENT_1 = Table("document", DOCUMENT.columns[:-2])
#: The key of a leaf and of an entry is no part of what they say: SQLite gives it.
LEAF = Table("leaf", ("id", "document", "path", "value"), frozenset({"id"}))
ENTRY = Table("entry", ("id", "document", "position", "change", "coalesce"), frozenset({"id", "coalesce"}))
VIEW = Table("view", ("document", "data"))
STATE = Table("state", ("name", "data"))
KEPT = (DOCUMENT, LEAF, ENTRY, VIEW, STATE)
