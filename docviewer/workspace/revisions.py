"""Which state of each document this process last saw: two programs must not write over each other unawares."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from docviewer.workspace.faults import ChangedElsewhere
from docviewer.workspace.requests import CloseStep, Enter, Move, Record, Replace
from docviewer.workspace.writing import stored_document

if TYPE_CHECKING:
    import sqlite3

    from docviewer.workspace.documents import DocumentKey

_EDITS = (Record, Move, CloseStep)
_CHANGES = (Enter, Replace, *_EDITS)


class Revisions:
    """The revisions seen and written; a transaction's count once it is committed. Safe from any thread."""

    def __init__(self) -> None:
        self._seen: dict[DocumentKey, int] = {}
        self._written: dict[DocumentKey, int] = {}
        self._lock = threading.Lock()

    def saw(self, document: DocumentKey, revision: int) -> None:
        """Note which revision of a document was loaded."""
        with self._lock:
            self._seen[document] = revision

    def check(self, request: Any, connection: sqlite3.Connection) -> None:
        """Let an edit pass if it builds on what was seen here; `Replace` is meant to win.

        Raises:
            ChangedElsewhere: It builds on an older state.
        """
        if not isinstance(request, _EDITS):
            return
        with self._lock:
            known = self._written.get(request.document, self._seen.get(request.document))
        if known is not None and stored_document(connection, request.document).revision != known:
            raise ChangedElsewhere(
                "Another docviewer changed this document",
                "It has the same workspace open.",
                "Load the document again to see its changes, or keep what you have here instead.",
            )

    def written(self, request: Any, connection: sqlite3.Connection) -> None:
        """Note what a request made of a document's revision."""
        if isinstance(request, _CHANGES):
            revision = stored_document(connection, request.document).revision
            with self._lock:
                self._written[request.document] = revision

    def committed(self) -> None:
        """What was written stands."""
        with self._lock:
            self._seen.update(self._written)
            self._written.clear()

    def rolled_back(self) -> None:
        """What was written was taken back."""
        with self._lock:
            self._written.clear()
