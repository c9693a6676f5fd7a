"""What each request does to the tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from docviewer.workspace.documents import StoredDocument, stored_path
from docviewer.workspace.faults import ChangedElsewhere, WorkspaceError
from docviewer.workspace.requests import CloseStep, Enter, Forget, Keep, Look, Move, Record, Relink, Replace
from docviewer.workspace.tables import DOCUMENT, STATE, VIEW
from docviewer.workspace.work_rows import as_json, put_all, put_entry, put_leaves

if TYPE_CHECKING:
    import sqlite3

    from docviewer.core.history import History
    from docviewer.core.work import Work
    from docviewer.core.work_patch import Patch
    from docviewer.workspace.documents import DocumentKey

#: Name of the state that says how many documents there are, so that a missing one is noticed.
COUNT = "documents"


@singledispatch
def write(request: Any, connection: sqlite3.Connection) -> None:
    """Do what a request asks for, within a transaction of the caller.

    Raises:
        WorkspaceError: The request doesn't go with what is in the workspace.
    """
    raise TypeError(f"{type(request).__name__} is no request")


@singledispatch
def prepared(request: Any) -> Any:
    """Return what is to be written for a request: what takes long is done before the transaction begins."""
    return request


def now() -> str:
    """Return the time, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def stored_document(connection: sqlite3.Connection, document: DocumentKey) -> StoredDocument:
    """Return a document's row.

    Raises:
        WorkspaceError: It isn't in the workspace.
    """
    row = connection.execute(f"{DOCUMENT.select} WHERE id = ?", (document,)).fetchone()
    if row is None:
        raise WorkspaceError("This document isn't in the workspace", "It was removed meanwhile.", "Open it again.")
    return StoredDocument.from_row(row[:-1])


def put_document(connection: sqlite3.Connection, document: StoredDocument, work: Work, history: History) -> None:
    """Put a document in the workspace, or in the place of the one with its key."""
    DOCUMENT.put(connection, document.as_row())
    put_all(connection, document.key, work, history)
    _settle(connection, document.key, len(history.done))
    _count_documents(connection)


@write.register(Enter)
def _enter(request: Enter, connection: sqlite3.Connection) -> None:
    path = stored_path(request.source.path)
    there = connection.execute("SELECT id FROM document WHERE path = ?", (path,)).fetchone()
    if there and there[0] != request.document:
        raise ChangedElsewhere(
            "This document is in the workspace already", "Another docviewer put it there.", "Open the document again."
        )
    at = now()
    put_document(connection, StoredDocument(request.document, request.source, at, at), request.work, request.history)


@write.register(Relink)
def _relink(request: Relink, connection: sqlite3.Connection) -> None:
    known = stored_document(connection, request.document)
    connection.execute(
        "DELETE FROM document WHERE path = ? AND id <> ? AND leaves <= 1 AND entries = 0",
        (stored_path(request.source.path), request.document),
    )
    _update(connection, replace(known, source=request.source, opened=now()))
    _count_documents(connection)


@write.register(Record)
def _record(request: Record, connection: sqlite3.Connection) -> None:
    _patch(connection, request.document, request.change.patch)
    connection.execute(
        "DELETE FROM entry WHERE document = ? AND position >= ?", (request.document, max(0, request.done))
    )
    if request.last is not None:
        put_entry(connection, request.document, request.done - 1, request.last)
    _settle(connection, request.document, request.done)


@write.register(Move)
def _move(request: Move, connection: sqlite3.Connection) -> None:
    _patch(connection, request.document, request.patch)
    connection.execute(  # a step undone takes nothing in any more
        "UPDATE entry SET coalesce = '' WHERE document = ? AND position = ?", (request.document, request.done)
    )
    _settle(connection, request.document, request.done)


@write.register(CloseStep)
def _close_step(request: CloseStep, connection: sqlite3.Connection) -> None:
    connection.execute(
        "UPDATE entry SET coalesce = '' WHERE document = ? AND position = ?", (request.document, request.done - 1)
    )


@write.register(Replace)
def _replace_all(request: Replace, connection: sqlite3.Connection) -> None:
    put_all(connection, request.document, request.work, request.history)
    _settle(connection, request.document, len(request.history.done))


@write.register(Look)
def _look(request: Look, connection: sqlite3.Connection) -> None:
    stored_document(connection, request.document)
    VIEW.put(connection, (request.document, as_json(request.view)))


@write.register(Keep)
def _keep(request: Keep, connection: sqlite3.Connection) -> None:
    if request.value is None:
        connection.execute("DELETE FROM state WHERE name = ?", (f"app/{request.name}",))
    else:
        STATE.put(connection, (f"app/{request.name}", as_json(request.value)))


@write.register(Forget)
def _forget(request: Forget, connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM document WHERE id = ?", (request.document,))
    _count_documents(connection)


def _patch(connection: sqlite3.Connection, document: DocumentKey, patch: Patch) -> None:
    stored_document(connection, document)
    put_leaves(connection, document, ((change.path, change.after) for change in patch.changes))


def _settle(connection: sqlite3.Connection, document: DocumentKey, done: int) -> None:
    """Note how many leaves and steps a document has now, and that it changed."""
    leaves, entries = (
        connection.execute(f"SELECT count(*) FROM {table} WHERE document = ?", (document,)).fetchone()[0]
        for table in ("leaf", "entry")
    )
    known = stored_document(connection, document)
    _update(connection, replace(known, revision=known.revision + 1, done=done, leaves=leaves, entries=entries))


def _update(connection: sqlite3.Connection, document: StoredDocument) -> None:
    """Change a document's row where it stands: to replace it would delete all that refers to it."""
    row = document.as_row()
    names = ", ".join(f"{column} = ?" for column in (*DOCUMENT.columns, "row_check"))
    connection.execute(f"UPDATE document SET {names} WHERE id = ?", (*row, DOCUMENT.check_of(row), document.key))


def _count_documents(connection: sqlite3.Connection) -> None:
    count = connection.execute("SELECT count(*) FROM document").fetchone()[0]
    STATE.put(connection, (COUNT, str(count)))
