"""Connections to the file: one for the writer, others to read with."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from docviewer.workspace.faults import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: How long SQLite waits for another program that writes.
BUSY_MS = 2000


def log_of(path: Path) -> Path:
    """Return where SQLite writes first what later goes into the file."""
    return path.with_name(f"{path.name}-wal")


def writing_connection(path: Path, busy_ms: int = BUSY_MS) -> sqlite3.Connection:
    """Open the file to write; every commit reaches the disk before it returns."""
    connection = _connect(path, "rw", busy_ms)
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def reading(
    path: Path, *, tidy: bool = False, immutable: bool = False, busy_ms: int = BUSY_MS
) -> Iterator[sqlite3.Connection]:
    """Lend a connection that sees the file as it is at its first query and can't change it.

    Args:
        path: The file.
        tidy: Whether the log is written into the file when nobody else has it open; that needs the right to write.
        immutable: Whether nobody can write the file or beside it: then no lock file is asked for.
        busy_ms: How long to wait for others.

    Raises:
        WorkspaceError: The file can't be read.
    """
    try:
        mode = "rw" if tidy else "ro"
        with closing(_connect(path, mode, busy_ms, "&immutable=1" if immutable else "")) as connection:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("BEGIN")
            yield connection
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise unreadable(error, path) from error


def _connect(path: Path, mode: str, busy_ms: int, more: str = "") -> sqlite3.Connection:
    address = f"file:{quote(os.fsencode(path.absolute().as_posix()))}?mode={mode}{more}"
    connection = sqlite3.connect(
        address, uri=True, timeout=busy_ms / 1000, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection
