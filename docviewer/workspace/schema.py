"""The tables of a workspace, and how an older file becomes one of today."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from docviewer.workspace.row_checks import check_of
from docviewer.workspace.tables import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

#: "DVws": tells our files from those of other programs.
APPLICATION_ID = 0x44567773
VERSION = 2
#: Known beforehand, so that rows can be found in a file whose beginning is gone.
PAGE_BYTES = 4096

_VERSION_1 = """
CREATE TABLE document (
    id INTEGER PRIMARY KEY, path UNIQUE NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL, reader TEXT NOT NULL, reader_version TEXT NOT NULL, background TEXT NOT NULL,
    pages INTEGER NOT NULL, added TEXT NOT NULL, opened TEXT NOT NULL,
    revision INTEGER NOT NULL, done INTEGER NOT NULL, row_check INTEGER NOT NULL
);
CREATE INDEX document_sha256 ON document (sha256);
CREATE TABLE leaf (
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, path TEXT NOT NULL,
    value TEXT NOT NULL, row_check INTEGER NOT NULL, UNIQUE (document, path)
);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
    change TEXT NOT NULL, coalesce TEXT NOT NULL, row_check INTEGER NOT NULL, UNIQUE (document, position)
);
CREATE TABLE view (
    document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE, data TEXT NOT NULL, row_check INTEGER NOT NULL
);
CREATE TABLE state (name TEXT PRIMARY KEY, data TEXT NOT NULL, row_check INTEGER NOT NULL);
"""

#: How many leaves and entries a document has, so that a missing row is noticed; what can be read or made again.
_VERSION_2 = """
ALTER TABLE document ADD COLUMN leaves INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;
UPDATE document SET leaves = (SELECT count(*) FROM leaf WHERE leaf.document = document.id),
                    entries = (SELECT count(*) FROM entry WHERE entry.document = document.id);
CREATE TABLE reading (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, reader TEXT NOT NULL, reader_version TEXT NOT NULL,
    used TEXT NOT NULL, size INTEGER NOT NULL, body BLOB NOT NULL, row_check INTEGER NOT NULL,
    UNIQUE (sha256, reader, reader_version)
);
CREATE TABLE segment (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, ordinal INTEGER NOT NULL, page INTEGER NOT NULL,
    role TEXT NOT NULL, level INTEGER NOT NULL, state TEXT NOT NULL, corrected INTEGER NOT NULL,
    confidence REAL NOT NULL, text TEXT NOT NULL, PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
"""


def create(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty file."""
    connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with _transaction(connection):
        _bring_forward(connection, 0)


def migrated(connection: sqlite3.Connection, path: Path) -> Path | None:
    """Bring an older file forward; return where it was copied to before, None where another program was faster.

    Raises:
        OSError: No copy can be made.
        sqlite3.Error: Likewise, or the file can't be written.
    """
    with _transaction(connection):  # nobody else writes while the copy is made
        version = version_of(connection)
        if version >= VERSION:
            return None
        backup = _backed_up(path, version)
        _bring_forward(connection, version)
    return backup


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the tables in a file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _bring_forward(connection: sqlite3.Connection, version: int) -> None:
    for step in range(version, VERSION):
        _STEPS[step](connection)
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _backed_up(path: Path, version: int) -> Path:
    """Copy a file with what is in its log, readable by its owner only; return the copy."""
    backup = _free_name(path, version)
    backup.touch(mode=0o600)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(backup)) as copy:
            source.backup(copy)
    except BaseException:
        backup.unlink()
        raise
    return backup


def _run(connection: sqlite3.Connection, script: str) -> None:
    # Not `executescript`, which commits what is open before it begins.
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def _to_version_1(connection: sqlite3.Connection) -> None:
    _run(connection, _VERSION_1)


def _to_version_2(connection: sqlite3.Connection) -> None:
    _run(connection, _VERSION_2)
    rows = connection.execute(DOCUMENT.select).fetchall()
    for row in rows:
        check = check_of(DOCUMENT.name, row[:-1])
        connection.execute("UPDATE document SET row_check = ? WHERE id = ?", (check, row[0]))
    count = str(len(rows))
    connection.execute(
        "INSERT OR REPLACE INTO state VALUES ('documents', ?, ?)", (count, check_of("state", ("documents", count)))
    )


_STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {0: _to_version_1, 1: _to_version_2}


def _free_name(path: Path, version: int) -> Path:
    names = (path.with_name(f"{path.stem}.version-{version}{tail}{path.suffix}") for tail in _tails())
    return next(name for name in names if not name.exists())


def _tails() -> list[str]:
    return ["", *(f"-{number}" for number in range(2, 1000))]
