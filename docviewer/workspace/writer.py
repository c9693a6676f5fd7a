"""The writer: the one thread of a process that changes the workspace, request by request, several to a transaction."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import DocviewerError
from docviewer.workspace.faults import FullDisk, MovedWorkspace, WorkspaceError, translated
from docviewer.workspace.file_systems import identity_of
from docviewer.workspace.requests import Expendable
from docviewer.workspace.writing import prepared, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docviewer.workspace.revisions import Revisions

    Request = Any

#: Most requests in one transaction.
_TOGETHER = 256
#: How long to wait before what couldn't be written is tried again: grows from the first to the last.
_FIRST_PAUSE_S, _LAST_PAUSE_S = 0.25, 15.0
#: Errors of SQLite that a request is to blame for; to try it again would keep all others from the disk.
_OF_REQUESTS = (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError, sqlite3.ProgrammingError)


@dataclass(frozen=True, slots=True)
class Saved:
    """Requests reached the disk; `pending` more wait."""

    requests: tuple[Request, ...]
    pending: int


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Requests can't be written now. They are kept, and tried again by themselves and by `retry`."""

    error: DocviewerError
    pending: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A request can't be written at all, the others can; what it would have kept is not in the workspace."""

    request: Request
    error: DocviewerError


Outcome = Saved | Unsaved | Refused


class Writer:
    """Writes what is submitted, in that order; what can be made again when nothing else waits.

    Args:
        path: The file.
        connect: Opens it; called on the writer's thread.
        listener: Told every outcome, on the writer's thread.
        revisions: What this process knows of the documents.
    """

    def __init__(
        self,
        path: Path,
        connect: Callable[[Path], sqlite3.Connection],
        listener: Callable[[Outcome], None],
        revisions: Revisions,
    ) -> None:
        self._path, self._connect, self._listener = path, connect, listener
        self._revisions = revisions
        self._waiting: list[Request] = []
        self._changed = threading.Condition()
        self._closing = self._retry = False
        self._identity = identity_of(self._path)
        self._connection: sqlite3.Connection | None = None
        self._thread = threading.Thread(target=self._run, name="workspace-writer", daemon=True)
        self._thread.start()

    @property
    def pending(self) -> tuple[Request, ...]:
        """What isn't on the disk yet, oldest first."""
        with self._changed:
            return tuple(self._waiting)

    def submit(self, request: Request) -> None:
        """Ask for a request to be written; returns at once."""
        with self._changed:
            if self._closing:
                raise RuntimeError("the workspace is closed")
            self._waiting.append(request)
            self._changed.notify_all()

    def retry(self) -> None:
        """Try at once what couldn't be written."""
        with self._changed:
            self._retry = True
            self._changed.notify_all()

    def flush(self, timeout_s: float) -> bool:
        """Wait until all is written; return whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._waiting, timeout_s)

    def close(self, timeout_s: float) -> tuple[Request, ...]:
        """Write what is left and end; return what couldn't be written in this time."""
        with self._changed:
            self._closing = self._retry = True
            self._changed.notify_all()
        self._thread.join(timeout_s)
        return self.pending

    def _run(self) -> None:
        pause = _FIRST_PAUSE_S
        while batch := self._next_batch():
            error = self._save(batch)
            if error is None:
                pause = _FIRST_PAUSE_S
                continue
            self._tell(Unsaved(error, len(self.pending)))
            if self._wait_to_retry(pause):
                break
            pause = min(2 * pause, _LAST_PAUSE_S)
        self._disconnect()

    def _next_batch(self) -> list[Request]:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closing)
            edits = [request for request in self._waiting if not isinstance(request, Expendable)]
            return edits[:_TOGETHER] or self._waiting[:1]

    def _wait_to_retry(self, pause_s: float) -> bool:
        """Wait; return whether the writer is to end with requests left."""
        with self._changed:
            if self._closing and not self._retry:
                return True
            self._changed.wait_for(lambda: self._retry, pause_s)
            last_try = self._closing
            self._retry = False
            return last_try and not self._waiting

    def _save(self, batch: list[Request]) -> DocviewerError | None:
        """Write requests in one transaction; return why none of them could be written."""
        try:
            refused = self._transact(self._connected(), batch)
        except (sqlite3.Error, OSError, UnicodeDecodeError, WorkspaceError) as error:
            self._disconnect()
            told = error if isinstance(error, WorkspaceError) else translated(error, self._path)
            return None if isinstance(told, FullDisk) and self._make_do(told) else told
        self._done_with(batch, refused)
        return None

    def _done_with(self, batch: list[Request], refused: list[Refused]) -> None:
        """Take requests off those that wait and tell what became of them; who waits for all of them hears it last."""
        done, bad = {id(request) for request in batch}, {id(refusal.request) for refusal in refused}
        with self._changed:
            self._waiting = [request for request in self._waiting if id(request) not in done]
            pending = len(self._waiting)
        saved = tuple(request for request in batch if id(request) not in bad)
        if saved:
            self._tell(Saved(saved, pending))
        for refusal in refused:
            self._tell(refusal)
        with self._changed:
            self._changed.notify_all()

    def _make_do(self, error: FullDisk) -> bool:
        """Give up what can be made again, so that it doesn't take the room of edits; return whether there was any."""
        with self._changed:
            given_up = [request for request in self._waiting if isinstance(request, Expendable)]
        self._done_with(given_up, [Refused(request, error) for request in given_up])
        return bool(given_up)

    def _tell(self, outcome: Outcome) -> None:
        with suppress(RuntimeError):  # the window that listened is gone; what waits is written all the same
            self._listener(outcome)

    def _transact(self, connection: sqlite3.Connection, batch: list[Request]) -> list[Refused]:
        ready = [(request, _ready(request)) for request in batch]
        refused = []
        connection.execute("BEGIN IMMEDIATE")
        try:
            for request, made in ready:
                error = made if isinstance(made, DocviewerError) else self._write(connection, made)
                if error is not None:
                    refused.append(Refused(request, error))
            connection.execute("COMMIT")
        except BaseException:
            self._revisions.rolled_back()
            if connection.in_transaction:  # after some errors SQLite has rolled back already
                connection.execute("ROLLBACK")
            raise
        self._revisions.committed()
        return refused

    def _write(self, connection: sqlite3.Connection, request: Request) -> DocviewerError | None:
        """Write one request; return why it can't be, now or ever. What passes is raised and stops the batch."""
        connection.execute("SAVEPOINT request")
        try:
            self._revisions.check(request, connection)
            write(request, connection)
            self._revisions.written(request, connection)
        except Exception as error:  # the thread outlives a request that is wrong; it is told
            if isinstance(error, sqlite3.Error) and not isinstance(error, _OF_REQUESTS):
                raise
            connection.execute("ROLLBACK TO request")
            connection.execute("RELEASE request")
            return error if isinstance(error, DocviewerError) else _unexpected(error)
        connection.execute("RELEASE request")
        return None

    def _connected(self) -> sqlite3.Connection:
        """Return the connection to the file that was opened first.

        Raises:
            MovedWorkspace: Another file, or none, is in its place.
        """
        identity = identity_of(self._path)
        if identity is None or identity != self._identity:
            raise MovedWorkspace(
                f"The workspace {self._path.name} isn't in its place any more",
                "It was moved, replaced or deleted while it was open.",
                "Put it back, or keep your work in a copy.",
            )
        self._connection = self._connection or self._connect(self._path)
        return self._connection

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def _ready(request: Request) -> Any:
    """Return what is to be written for a request, or why it can't be."""
    try:
        return prepared(request)
    except Exception as error:  # noqa: BLE001 - as of `_write`
        return error if isinstance(error, DocviewerError) else _unexpected(error)


def _unexpected(error: Exception) -> WorkspaceError:
    return WorkspaceError("A change couldn't be saved", f"{type(error).__name__}: {error}", "Please report this.")
