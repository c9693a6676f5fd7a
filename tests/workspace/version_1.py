"""A workspace as version 1 wrote it, by its own SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from docviewer.workspace.row_checks import check_of

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT = """
PRAGMA application_id = 1146517363;
PRAGMA user_version = 1;
CREATE TABLE document (id INTEGER PRIMARY KEY, path UNIQUE NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL, reader TEXT NOT NULL, reader_version TEXT NOT NULL, background TEXT NOT NULL,
    pages INTEGER NOT NULL, added TEXT NOT NULL, opened TEXT NOT NULL, revision INTEGER NOT NULL, done INTEGER NOT NULL,
    row_check INTEGER NOT NULL);
CREATE INDEX document_sha256 ON document (sha256);
CREATE TABLE leaf (id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    path TEXT NOT NULL, value TEXT NOT NULL, row_check INTEGER NOT NULL, UNIQUE (document, path));
CREATE TABLE entry (id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    position INTEGER NOT NULL, change TEXT NOT NULL, coalesce TEXT NOT NULL, row_check INTEGER NOT NULL,
    UNIQUE (document, position));
CREATE TABLE view (document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE, data TEXT NOT NULL,
    row_check INTEGER NOT NULL);
CREATE TABLE state (name TEXT PRIMARY KEY, data TEXT NOT NULL, row_check INTEGER NOT NULL);
"""
#: Rows as they were written; each gets its checksum.
_ROWS = {
    "document": [(7, "/docs/old.pdf", "ab" * 32, 5, 6, "pdfium", "1", "", 3, "2025-01-01", "2025-01-02", 4, 1)],
    "leaf": [(1, 7, "strategy", '"layout"'), (2, 7, "note", '"from before"')],
    "entry": [(1, 7, 0, '{"name":"note","patch":[[["note"],null,"from before"]]}', "")],
    "view": [(7, '{"page":2}')],
    "state": [("app/session", '{"documents":[7]}')],
}
_UNCHECKED = {"leaf": 1, "entry": 1}


def write_version_1(path: Path) -> None:
    """Make the file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(_SCRIPT)
        for table, rows in _ROWS.items():
            for row in rows:
                checked = row[_UNCHECKED.get(table, 0) :]
                checked = checked[:-1] if table == "entry" else checked
                marks = ", ".join("?" * (len(row) + 1))
                connection.execute(f"INSERT INTO {table} VALUES ({marks})", (*row, check_of(table, checked)))
        connection.commit()
