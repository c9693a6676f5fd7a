"""The workspace file as a whole: open it, read from it, hand changes to its writer.

    workspace = Workspace.open(folders.workspace_file(), listener)   # raises WorkspaceError(title, cause, remedy)
    workspace.access, workspace.notices                              # WRITABLE or READ_ONLY; sentences to tell

    found = workspace.find(path)                  # by path, then by content where a hash is given:
    found = workspace.find(path, sha256)          # None | Found(document, Match.SAME | CHANGED | MOVED)
    kept = workspace.load(found.document.key)     # StoredWork(document, work, history, losses)
    store.restore(document, kept.work, kept.history)
    workspace.submit(Relink(key, Source.of_file(path, sha256).read_by("pdfium", version, pages)))

    key = new_key()                               # a document that isn't there yet
    workspace.submit(Enter(key, source, work, history))

    workspace.submit(Record.of(key, edited.change, edited.history))      # Move.RECORDED, coalesced or not
    workspace.submit(Move.undone(key, edited.change, edited.history))    # Move.UNDONE
    workspace.submit(Move.redone(key, edited.change, edited.history))    # Move.REDONE
    workspace.submit(CloseStep(key, len(edited.history.done)))           # Move.CLOSED
    workspace.submit(Replace(key, work, history))                        # corrections anchored anew; win over another
    workspace.submit(Look(key, {"page": 3, "zoom": 1.5}))                # plain JSON
    workspace.submit(Keep(SESSION, {"documents": [key], "active": key})) # likewise, and any other name

    workspace.view(key); workspace.value(SESSION); workspace.documents()
    workspace.submit(CacheReading(CachedReading(ReadResult(...), labels, "what they come from"), reader_version))
    workspace.reading(sha256, reader, version)    # CachedReading | None; both from `cached_readings`
    workspace.submit(KeepRecognised(sha256, page, content)); workspace.recognised_pages(sha256)
    workspace.submit(KeepSegments(key, facts.corrected)); workspace.segments(key)   # from `segment_rows`; now and then
    workspace.close()                             # -> requests that couldn't be written

`submit` returns at once; the listener is told `Saved`, `Unsaved` (kept, tried again) or `Refused` **on the writer's
thread**. Reading is safe from any thread and sees what was saved.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from docviewer.workspace.connection import reading, writing_connection
from docviewer.workspace.documents import Found, Match, Source, StoredDocument, stored_path
from docviewer.workspace.faults import DamagedWorkspace, ReadOnlyWorkspace
from docviewer.workspace.file_systems import file_system_of
from docviewer.workspace.kept_work import StoredWork, stored_work
from docviewer.workspace.opening import Access, Opened, open_file
from docviewer.workspace.revisions import Revisions
from docviewer.workspace.tables import DOCUMENT, STATE, VIEW
from docviewer.workspace.writer import Outcome, Refused, Writer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from docviewer.workspace.documents import DocumentKey
    from docviewer.workspace.reading_body import CachedReading
    from docviewer.workspace.recognised_pages import RecognisedPage
    from docviewer.workspace.row_checks import Cell
    from docviewer.workspace.segment_rows import SegmentRow
    from docviewer.workspace.tables import Table

SUFFIX = ".docviewer"
#: Quit takes less than 3 s.
_CLOSE_S = 2.5


class Workspace:
    """An open workspace. One per process and file.

    Args:
        opened: What `open_file` returned.
        listener: Told what becomes of requests, on the writer's thread.
    """

    def __init__(self, opened: Opened, listener: Callable[[Outcome], None] = lambda _: None) -> None:
        self._opened, self._listener = opened, listener
        self._revisions = Revisions()
        writable = opened.access is Access.WRITABLE
        self._writer = Writer(opened.path, writing_connection, listener, self._revisions) if writable else None

    @classmethod
    def open(
        cls,
        path: Path,
        listener: Callable[[Outcome], None] = lambda _: None,
        *,
        make: bool = True,
        read_only: bool = False,
        file_system: Callable[[Path], str] = file_system_of,
    ) -> Workspace:
        """Open a workspace; other arguments as of `open_file`.

        Raises:
            WorkspaceError: It can't be used.
        """
        return cls(open_file(path, make=make, read_only=read_only, file_system=file_system), listener)

    @property
    def path(self) -> Path:
        """The file."""
        return self._opened.path

    @property
    def access(self) -> Access:
        """Whether it can be written."""
        return self._opened.access

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know since it was opened, sentences."""
        return self._opened.notices

    @property
    def pending(self) -> tuple[Any, ...]:
        """Requests that aren't on the disk yet."""
        return self._writer.pending if self._writer else ()

    def submit(self, request: Any) -> None:
        """Have a request written; returns at once. One to a workspace that can only be read is refused."""
        if self._writer is None:
            name = self.path.name
            self._listener(Refused(request, ReadOnlyWorkspace(f"{name} can only be read", "", "Open another.")))
            return
        self._writer.submit(request)

    def retry(self) -> None:
        """Try at once what couldn't be written."""
        if self._writer:
            self._writer.retry()

    def flush(self, timeout_s: float = _CLOSE_S) -> bool:
        """Wait until all is written; return whether it is."""
        return self._writer is None or self._writer.flush(timeout_s)

    def close(self, timeout_s: float = _CLOSE_S) -> tuple[Any, ...]:
        """Write what is left and end; return the requests that couldn't be written."""
        return self._writer.close(timeout_s) if self._writer else ()

    def documents(self) -> tuple[StoredDocument, ...]:
        """Return all documents, the last opened first.

        Raises:
            WorkspaceError: The file can't be read; so with all that reads.
        """
        with self._reading() as connection:
            rows = connection.execute(f"{DOCUMENT.select} ORDER BY opened DESC, id").fetchall()
        return tuple(StoredDocument.from_row(row[:-1]) for row in rows)

    def find(self, path: str, sha256: str = "") -> Found | None:
        """Return the document of a file: that of its path, else of those with its content one that holds work.

        Args:
            path: The file.
            sha256: Hex digest of its content; without it, size and time tell whether it changed.
        """
        try:
            source = Source.of_file(path, sha256)
        except OSError:
            return None
        with self._reading() as connection:
            row = connection.execute(f"{DOCUMENT.select} WHERE path = ?", (stored_path(source.path),)).fetchone()
            if row is not None:
                document = StoredDocument.from_row(row[:-1])
                return Found(document, Match.SAME if document.source.looks_like(source) else Match.CHANGED)
            query = f"{DOCUMENT.select} WHERE sha256 = ? AND sha256 <> '' ORDER BY opened DESC"
            alike = [StoredDocument.from_row(row[:-1]) for row in connection.execute(query, (sha256,))]
        return Found(max(alike, key=lambda each: each.is_worked_on), Match.MOVED) if alike else None

    def load(self, document: DocumentKey) -> StoredWork | None:
        """Return what a person made of a document; edits from now on build on it."""
        with self._reading() as connection:
            kept = stored_work(connection, document)
        if kept is not None:
            self._revisions.saw(document, kept.document.revision)
        return kept

    def view(self, document: DocumentKey) -> dict[str, Any]:
        """Return how a document was looked at, as `Look` kept it; empty where that isn't known."""
        plain = self._plain(VIEW, "document", document)
        return plain if isinstance(plain, dict) else {}

    def value(self, name: str) -> Any:
        """Return what `Keep` kept under a name, or None.

        Raises:
            DamagedWorkspace: It can't be trusted.
        """
        return self._plain(STATE, "name", f"app/{name}")

    def reading(self, sha256: str, reader: str, reader_version: str) -> CachedReading | None:
        """Return what was read of a document; None where it isn't there or can't be trusted any more."""
        from docviewer.workspace.cached_readings import UsedReading, cached_reading  # lazy: numpy

        key = (sha256, reader, reader_version)
        with self._reading() as connection:
            found = cached_reading(connection, key)
        if found is not None and self._writer:
            self._writer.submit(UsedReading(*key))
        return found

    def recognised_pages(self, sha256: str) -> dict[int, RecognisedPage]:
        """Return what `KeepRecognised` kept of the pages of this content, by page."""
        from docviewer.workspace.recognised_pages import recognised_pages  # lazy: numpy

        with self._reading() as connection:
            return recognised_pages(connection, sha256)

    def segments(self, document: DocumentKey) -> tuple[SegmentRow, ...]:
        """Return the segments of a document as `KeepSegments` kept them; may be older than its work."""
        from docviewer.workspace.segment_rows import segment_rows  # lazy: numpy

        with self._reading() as connection:
            return segment_rows(connection, document)

    def segment_count(self, document: DocumentKey) -> int:
        """Return how many segments a document had when they were last kept, 0 where they never were."""
        with self._reading() as connection:
            query = "SELECT count(*) FROM segment WHERE document = ?"
            return int(connection.execute(query, (document,)).fetchone()[0])

    def losses(self) -> Iterator[str]:
        """Read all that can't be made again; say what of it can't be trusted, a sentence each."""
        for document in self.documents():
            kept = self.load(document.key)
            for loss in kept.losses if kept else ():
                yield f"{document.source.path}: {loss}"
        with self._reading() as connection:
            for table in (VIEW, STATE):
                for row in connection.execute(table.select):
                    if not table.is_sound(row):
                        yield f"What table {table.name} holds of {row[0]!r} is damaged."

    def _plain(self, table: Table, column: str, key: Cell) -> Any:
        with self._reading() as connection:
            row = connection.execute(f"{table.select} WHERE {column} = ?", (key,)).fetchone()
        if row is None:
            return None
        try:
            if table.is_sound(row):
                return json.loads(row[1])
        except ValueError:
            pass
        raise DamagedWorkspace(
            "A part of the workspace is damaged",
            f"What table {table.name} holds of {key!r} isn't as it was written.",
            "",
        )

    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        tidy = self.access is Access.WRITABLE
        return reading(self.path, tidy=tidy, immutable=self._opened.immutable)
