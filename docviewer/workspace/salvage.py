"""Every sound row that a damaged workspace still holds: asked of SQLite from both ends, then read from the pages."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.workspace.connection import log_of
from docviewer.workspace.database_pages import index_entries, pages_of, rows_in
from docviewer.workspace.schema import PAGE_BYTES
from docviewer.workspace.tables import DOCUMENT, DOCUMENT_1, ENTRY, KEPT, LEAF, STATE, VIEW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.workspace.row_checks import Cell
    from docviewer.workspace.tables import Table

#: What makes two rows of a table versions of one.
_IDENTITY = {
    DOCUMENT: ("id",),
    LEAF: ("document", "path"),
    ENTRY: ("document", "position"),
    VIEW: ("document",),
    STATE: ("name",),
}
_REVISION = DOCUMENT.columns.index("revision")


@dataclass(slots=True)
class Salvage:
    """Rows found, in the order of each table's columns.

    Attributes:
        rows: By table and what identifies a row.
        alive: Which of them SQLite itself still gives; the others may be out of date.
        damaged: How many rows SQLite gives that aren't as they were written, by table.
        named: What indexes say of documents by their keys: paths and hashes, which no checksum covers.
    """

    rows: dict[str, dict[tuple[Cell, ...], tuple[Cell, ...]]] = field(
        default_factory=lambda: {table.name: {} for table in KEPT}
    )
    alive: dict[str, set[tuple[Cell, ...]]] = field(default_factory=lambda: {table.name: set() for table in KEPT})
    damaged: Counter[str] = field(default_factory=Counter)
    named: dict[Cell, set[str]] = field(default_factory=dict)

    def take(self, stored: Table, row: tuple[Cell, ...], alive: bool) -> None:
        """Add a row that is sound; one that SQLite gives wins, then the later revision of a document."""
        table, row = (DOCUMENT, (*row, 0, 0)) if stored is DOCUMENT_1 else (stored, row)
        identity = tuple(row[table.columns.index(column)] for column in _IDENTITY[table])
        known = self.rows[table.name].get(identity)
        if known is not None and not alive:
            newer = table is DOCUMENT and identity not in self.alive[table.name] and _later(row, known)
            if not newer:
                return
        self.rows[table.name][identity] = row
        if alive:
            self.alive[table.name].add(identity)


def salvaged(path: Path) -> Salvage:
    """Return what can still be read of a workspace; works on a copy, the file isn't touched.

    Raises:
        OSError: The file, or a place for the copy, can't be had.
    """
    found = Salvage()
    with tempfile.TemporaryDirectory(prefix="docviewer-recovery-") as folder:
        copy = Path(folder) / "copy"
        shutil.copyfile(path, copy)
        if log_of(path).exists():
            shutil.copyfile(log_of(path), log_of(copy))
        file, log = copy.read_bytes(), log_of(copy).read_bytes() if log_of(copy).exists() else b""
        with suppress(sqlite3.Error), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            _ask(connection, found)
    _scan(file, log, found)
    return found


def _ask(connection: sqlite3.Connection, found: Salvage) -> None:
    """Ask SQLite for the rows of each table from the first on, then from the last back until both meet or break."""
    for table in (DOCUMENT_1, *KEPT) if _is_version_1(connection) else KEPT:
        seen: set[int] = set()
        for order in ("ASC", "DESC"):
            for key, row in _rows(connection, table, order):
                if key in seen:
                    continue
                seen.add(key)
                if table.is_sound(row):
                    found.take(table, row[:-1], alive=True)
                else:
                    found.damaged[table.name] += 1


def _is_version_1(connection: sqlite3.Connection) -> bool:
    with suppress(sqlite3.Error):
        return bool(connection.execute("PRAGMA user_version").fetchone()[0] == 1)
    return False


def _rows(connection: sqlite3.Connection, table: Table, order: str) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    columns = ", ".join((*table.columns, "row_check"))
    query = f"SELECT rowid, {columns} FROM {table.name} NOT INDEXED ORDER BY rowid {order}"
    with suppress(sqlite3.Error, UnicodeDecodeError):
        for key, *row in connection.execute(query):
            yield key, tuple(row)


def _scan(file: bytes, log: bytes, found: Salvage) -> None:
    by_width: dict[int, list[Table]] = {}
    for table in (DOCUMENT_1, *KEPT):
        by_width.setdefault(len(table.in_file), []).append(table)
    pages = pages_of(file, log, PAGE_BYTES)
    for number, page in pages.items():
        for entry in index_entries(page):
            if len(entry) == 2 and isinstance(entry[0], str):
                found.named.setdefault(entry[1], set()).add(entry[0])
        for key, cells in rows_in(pages, number):
            for table in by_width.get(len(cells), ()):
                row = _in_order(table, key, cells)
                if table.is_sound(row):
                    found.take(table, row[:-1], alive=False)


def _in_order(table: Table, key: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return cells as they are stored in the order of the columns, the checksum last."""
    named = dict(zip(table.in_file, cells, strict=True))
    first = table.columns[0]
    if named[first] is None:  # the key of a row isn't stored a second time
        named[first] = key
    return (*(named[column] for column in table.columns), named["row_check"])


def _later(row: tuple[Cell, ...], known: tuple[Cell, ...]) -> bool:
    one, other = row[_REVISION], known[_REVISION]
    return isinstance(one, int) and isinstance(other, int) and one > other
