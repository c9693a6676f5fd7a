"""The segments of documents as they were last seen, a row each: what the workspace is asked for. Can be made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.core.labels import Role
from docviewer.core.review_states import STATES, ReviewStates
from docviewer.workspace.requests import Expendable
from docviewer.workspace.writing import prepared, stored_document, write

if TYPE_CHECKING:
    import sqlite3

    from docviewer.core.corrected import Corrected
    from docviewer.workspace.documents import DocumentKey

_INSERT = (
    "INSERT INTO segment (document, ordinal, page, role, level, state, corrected, confidence, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class KeepSegments(Expendable):
    """The segments of a document are these now; worked out on the writer's thread."""

    document: DocumentKey
    corrected: Corrected


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """One segment.

    Attributes:
        ordinal: Place in reading order, from 0.
        page: Index of the page on which it begins.
        role: As of `Role.token`.
        level: Of headings and list items.
        state: As of `ReviewState`.
        corrected: Whether a person changed it.
        confidence: Of its least sure line.
        text: Running text.
    """

    ordinal: int
    page: int
    role: str
    level: int
    state: str
    corrected: bool
    confidence: float
    text: str


@dataclass(frozen=True, slots=True)
class _Rows:
    """Segments made ready before the transaction begins."""

    document: DocumentKey
    rows: tuple[tuple[object, ...], ...]


def segment_rows(connection: sqlite3.Connection, document: DocumentKey) -> tuple[SegmentRow, ...]:
    """Return the segments of a document in reading order; none where they weren't kept."""
    query = (
        "SELECT ordinal, page, role, level, state, corrected, confidence, text FROM segment"
        " WHERE document = ? ORDER BY ordinal"
    )
    return tuple(
        SegmentRow(ordinal, page, role, level, state, bool(corrected), confidence, text)
        for ordinal, page, role, level, state, corrected, confidence, text in connection.execute(query, (document,))
    )


@prepared.register(KeepSegments)
def _as_rows(request: KeepSegments) -> _Rows:
    corrected, segments = request.corrected, request.corrected.segments
    columns = (
        corrected.lines.page[segments.first].tolist(),
        [Role(role).token for role in segments.role.tolist()],
        segments.level.tolist(),
        [STATES[state].value for state in ReviewStates.of(corrected).state.tolist()],
        corrected.by_hand().tolist(),
        segments.confidence.tolist(),
        [_text(segments.text_of(ordinal, corrected.lines)) for ordinal in range(len(segments))],
    )
    rows = enumerate(zip(*columns, strict=True))
    return _Rows(request.document, tuple((request.document, ordinal, *cells) for ordinal, cells in rows))


@write.register(_Rows)
def _keep(request: _Rows, connection: sqlite3.Connection) -> None:
    stored_document(connection, request.document)
    connection.execute("DELETE FROM segment WHERE document = ?", (request.document,))
    connection.executemany(_INSERT, request.rows)


def _text(text: str) -> str:
    """Return text that SQLite takes: halves of characters, which broken files hold, become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
