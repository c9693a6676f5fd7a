"""Bring each open document's kept work into the session, and every edit of it to the workspace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.ui.store import Edited, Move
from docviewer.ui.workspace.edit_requests import CHANGES, request_of
from docviewer.ui.workspace.kept_document import KeptDocument
from docviewer.ui.workspace.replaying import not_in, replayed
from docviewer.ui.workspace.stored_documents import looked_up
from docviewer.workspace.documents import new_key
from docviewer.workspace.faults import ChangedElsewhere
from docviewer.workspace.requests import Enter, Forget, Relink, Replace
from docviewer.workspace.writer import Refused, Saved

if TYPE_CHECKING:
    from collections.abc import Collection

    from docviewer.core.history import History
    from docviewer.core.jobs import Outcome
    from docviewer.core.session import DocumentId, Session
    from docviewer.core.work import Work
    from docviewer.ui.store import Store
    from docviewer.ui.workspace.link import WorkspaceLink
    from docviewer.ui.workspace.stored_documents import Lookup
    from docviewer.workspace.documents import DocumentKey, Source
    from docviewer.workspace.kept_work import StoredWork
    from docviewer.workspace.workspace import Workspace


class DocumentKeeping(QObject):
    """Ties documents of the session to documents of the workspace.

    Args:
        store: The session.
        link: The workspace.
        strategies: Names of those there are.
        parent: Owner.

    Signals:
        entered(int): A document that the workspace didn't have is on its way into it.
        arrived(int, object): A document and the `Lookup` of what was kept of it; its work is in the session now.
        failed(int, object): A document whose kept work can't be read, and the error; nothing of it is written.
        conflicted(int): Another window changed this document; it isn't written until `take_over` or `insist`.
    """

    entered = Signal(int)
    arrived = Signal(int, object)
    failed = Signal(int, object)
    conflicted = Signal(int)

    def __init__(self, store: Store, link: WorkspaceLink, strategies: Collection[str], parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._link = link
        self._strategies = strategies
        self._kept: dict[DocumentId, KeptDocument] = {}
        self._expected: dict[str, DocumentKey] = {}
        store.subscribe(self._session_changed)
        store.subscribe_edits(self._edited)
        link.opened.connect(self._begin_all)
        link.closed.connect(self._part)
        link.told.connect(self._told)
        for document in store.session.documents:
            self._kept[document] = KeptDocument()

    def expect(self, path: str, key: DocumentKey) -> None:
        """The next document opened from `path` is the one that the workspace knows as `key`."""
        self._expected[path] = key

    def key_of(self, document: DocumentId) -> DocumentKey:
        """Return the workspace's key of a document; 0 where it has none (yet)."""
        kept = self._kept.get(document)
        return 0 if kept is None else kept.key

    def name_of(self, document: DocumentId) -> DocumentKey:
        """Return the key of a document, or the one under which it is being looked up; 0 where there is none."""
        kept = self._kept.get(document)
        return 0 if kept is None else kept.key or kept.expected

    def source_of(self, document: DocumentId) -> Source | None:
        """Return what a document's work hangs on, or None while it isn't known."""
        kept = self._kept.get(document)
        return kept.source if kept is not None and kept.key else None

    def read_from(self, document: DocumentId, source: Source) -> None:
        """A document's work hangs on this file, read in this way, from now on."""
        kept = self._kept.get(document)
        if kept is not None and kept.key and kept.source != source:
            kept.source = source
            self._link.submit(Relink(kept.key, source))

    def look_up(self, document: DocumentId) -> None:
        """Look again what the workspace knows of a document, as when its file was found."""
        kept = self._kept.get(document)
        state = self._store.session.documents.get(document)
        if kept is None or state is None or self._link.workspace is None:
            return
        kept.expected = self._expected.pop(state.path, kept.expected)
        path, key = state.path, kept.key or kept.expected
        history = self._store.history(document)

        def job(workspace: Workspace) -> Lookup:
            workspace.flush()
            return looked_up(workspace, path, key)

        self._link.read(job, lambda outcome: self._found(document, kept, outcome, history))

    def opened(self, document: DocumentId) -> None:
        """A file could be opened: it is looked up again if it couldn't be found before."""
        kept = self._kept.get(document)
        if kept is not None and not kept.key:
            self.look_up(document)

    def refresh(self, document: DocumentId) -> None:
        """A document is read again: what another window made of it since comes along, if nothing is in its way."""
        kept, workspace = self._kept.get(document), self._link.workspace
        if kept is None or workspace is None:
            return
        if kept.conflict:
            self.conflicted.emit(document)
        elif kept.key and not kept.waiting and not workspace.pending:
            self.look_up(document)

    def take_over(self, document: DocumentId) -> None:
        """Take what another window made of a document in place of what was made here since."""
        kept = self._kept.get(document)
        if kept is not None and kept.key:
            kept.begin_again()
            self.look_up(document)

    def insist(self, document: DocumentId) -> None:
        """Keep what was made of a document here in place of what another window made of it."""
        kept = self._kept.get(document)
        if kept is not None and kept.key:
            kept.begin_again()
            self._replace(document, kept)

    @property
    def in_conflict(self) -> tuple[DocumentId, ...]:
        """Documents that another window changed, and that aren't written therefore."""
        return tuple(document for document, kept in self._kept.items() if kept.conflict)

    def unwritten(self) -> int:
        """Return how many edits wait for a document to arrive or a conflict to be settled, or were refused."""
        return sum(kept.refused + (0 if kept.entering else kept.changes_waiting) for kept in self._kept.values())

    def _session_changed(self, old: Session, new: Session) -> None:
        if new.documents.keys() == old.documents.keys():
            return
        for document in old.documents.keys() - new.documents.keys():
            self._kept.pop(document, None)
        for document in new.documents.keys() - self._kept.keys():
            self._kept[document] = KeptDocument()
            self.look_up(document)

    def _part(self) -> None:
        """The workspace is gone; what stays open brings all that was done to it along to the next one."""
        for document in self._kept:
            self._kept[document] = self._anew(document)

    def _begin_all(self) -> None:
        for document in self._store.session.documents:
            self._kept.setdefault(document, KeptDocument())
            self.look_up(document)

    def _found(self, document: DocumentId, kept: KeptDocument, outcome: Outcome[Lookup], before: History) -> None:
        if self._kept.get(document) is not kept:
            return
        if kept.key and self._store.history(document) != before:  # what was found lacks the edits since
            self.look_up(document)
        elif outcome.error is not None:
            self.failed.emit(document, outcome.error)
        elif outcome.result is not None and outcome.result.kept is None:
            self._enter(document, kept, outcome.result.source)
        elif outcome.result is not None and outcome.result.kept is not None:
            self._take(document, kept, outcome.result, outcome.result.kept)

    def _enter(self, document: DocumentId, kept: KeptDocument, source: Source) -> None:
        if source.size < 0 or kept.key:  # there is no such file (yet), or it was looked up twice
            return
        state = self._store.session.documents[document]
        kept.key, kept.source, kept.entering = new_key(), source, self._link.writable
        self._link.submit(Enter(kept.key, source, state.work, self._store.history(document)))
        self.entered.emit(document)

    def _take(self, document: DocumentId, kept: KeptDocument, lookup: Lookup, stored: StoredWork) -> None:
        """Bring kept work into the session, with what was edited meanwhile on top of it."""
        if kept.key and kept.key != stored.document.key:
            self._link.submit(Forget(kept.key))
        kept.key, kept.source, kept.entering = stored.document.key, stored.document.source, False
        now = replayed(self._usable(stored.work), stored.history, not_in(stored.history, kept.waiting))
        kept.waiting.clear()
        self._store.restore(document, now.work, now.history)
        if lookup.moved_from:
            kept.source = replace(lookup.source, sha256=stored.document.source.sha256)
            self._link.submit(Relink(kept.key, kept.source))
        for edit in now.edits:
            self._link.submit(request_of(kept.key, edit))
        self.arrived.emit(document, lookup)

    def _usable(self, work: Work) -> Work:
        """The workspace may name a strategy of another version of docviewer."""
        return work if work.strategy in self._strategies else replace(work, strategy=DEFAULT_STRATEGY)

    def _edited(self, edited: Edited) -> None:
        kept = self._kept.get(edited.document)
        if kept is None:
            return
        written = bool(kept.key) and not kept.conflict and self._link.writable
        if written:
            if not edited.coalesced:  # a slider that is dragged must not wait, and is one change
                self._link.catch_up()
            self._link.submit(request_of(kept.key, edited))
        if not written or kept.entering:
            kept.waiting.append(edited)

    def _told(self, outcome: object) -> None:
        if isinstance(outcome, Saved):
            entered = {request.document for request in outcome.requests if isinstance(request, Enter)}
            whole = {request.document for request in outcome.requests if isinstance(request, Replace)}
            for kept in self._kept.values():
                if kept.entering and kept.key in entered:
                    kept.entering = False
                    kept.begin_again()
                elif kept.key in whole and not kept.conflict:
                    kept.refused = 0
        elif isinstance(outcome, Refused):
            self._refused(outcome)

    def _refused(self, refused: Refused) -> None:
        key = getattr(refused.request, "document", 0)
        document = next((document for document, kept in self._kept.items() if kept.key == key), None)
        if document is None or not isinstance(refused.request, CHANGES):
            return
        kept = self._kept[document]
        if isinstance(refused.error, ChangedElsewhere) and kept.entering:
            kept.key, kept.entering = 0, False  # another window was faster: what it made comes first, then what is here
            self.look_up(document)
            return
        kept.refused += 1
        if isinstance(refused.error, ChangedElsewhere):
            if not kept.conflict:
                kept.conflict = True
                self.conflicted.emit(document)
        elif isinstance(refused.request, Replace):  # the workspace doesn't have the document any more
            self._kept[document] = self._anew(document)
            self.look_up(document)
        elif not isinstance(refused.request, Enter) and not kept.conflict:
            self._replace(document, kept)

    def _replace(self, document: DocumentId, kept: KeptDocument) -> None:
        """Write all that was made of a document in place of what is there."""
        state = self._store.session.documents[document]
        self._link.submit(Replace(kept.key, state.work, self._store.history(document)))

    def _anew(self, document: DocumentId) -> KeptDocument:
        """Return a document that isn't known to the workspace, with all that was done to it."""
        history = self._store.history(document)
        return KeptDocument(waiting=[Edited(document, Move.RECORDED, change, history) for change in history.done])
