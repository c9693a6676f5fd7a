"""What was read of documents, by content and reader: opens a large one at once. Can always be made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.workspace.reading_body import CachedReading, NotUnderstood, decoded, encoded
from docviewer.workspace.requests import Expendable
from docviewer.workspace.row_checks import check_of
from docviewer.workspace.writing import now, prepared, write

if TYPE_CHECKING:
    import sqlite3

#: All bodies together; the ones not used for longest go first.
MOST_BYTES = 256_000_000


@dataclass(frozen=True, slots=True)
class CacheReading(Expendable):
    """What was read of a document; replaces what was there of the same content and reader.

    Attributes:
        reading: Its `info` names the content and the reader.
        reader_version: Another version may read other lines.
        most_bytes: Of all readings together.
    """

    reading: CachedReading
    reader_version: str
    most_bytes: int = MOST_BYTES


@dataclass(frozen=True, slots=True)
class UsedReading(Expendable):
    """A reading was used; it stays longest."""

    sha256: str
    reader: str
    reader_version: str


@dataclass(frozen=True, slots=True)
class _Body:
    """A reading made ready before the transaction begins."""

    key: tuple[str, str, str]
    body: bytes
    most_bytes: int


def cached_reading(connection: sqlite3.Connection, key: tuple[str, str, str]) -> CachedReading | None:
    """Return the reading of (hash, reader, reader's version); None where there is none that can be trusted."""
    row = connection.execute(
        "SELECT body, row_check FROM reading WHERE sha256 = ? AND reader = ? AND reader_version = ?", key
    ).fetchone()
    if row is None or check_of("reading", (*key, row[0])) != row[1]:
        return None
    try:
        return decoded(row[0])
    except NotUnderstood:
        return None


@prepared.register(CacheReading)
def _as_body(request: CacheReading) -> _Body:
    info = request.reading.result.info
    return _Body((info.sha256, info.reader, request.reader_version), encoded(request.reading), request.most_bytes)


@write.register(_Body)
def _cache(request: _Body, connection: sqlite3.Connection) -> None:
    room = request.most_bytes - len(request.body)
    _make_room(connection, request.key, room)
    if room < 0:
        return
    connection.execute(
        "INSERT OR REPLACE INTO reading (sha256, reader, reader_version, used, size, body, row_check)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*request.key, now(), len(request.body), request.body, check_of("reading", (*request.key, request.body))),
    )


@write.register(UsedReading)
def _used(request: UsedReading, connection: sqlite3.Connection) -> None:
    connection.execute(
        "UPDATE reading SET used = ? WHERE sha256 = ? AND reader = ? AND reader_version = ?",
        (now(), request.sha256, request.reader, request.reader_version),
    )


def _make_room(connection: sqlite3.Connection, key: tuple[str, str, str], room: int) -> None:
    """Drop older versions of a reading, and those not used for longest until the rest fits into `room` bytes."""
    connection.execute("DELETE FROM reading WHERE sha256 = ? AND reader = ?", key[:2])
    for number, size in connection.execute("SELECT id, size FROM reading ORDER BY used DESC, id DESC").fetchall():
        room -= size
        if room < 0:
            connection.execute("DELETE FROM reading WHERE id = ?", (number,))
