"""Show a document that was read before at once: its lines come from the workspace, and are checked by its hash."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from docviewer.core.document import DocumentKind
from docviewer.ui.workspace.known_pages import pages_of, reader_version, result_of
from docviewer.ui.workspace.stored_documents import source_of_file
from docviewer.workspace.cached_readings import CacheReading
from docviewer.workspace.reading_body import CachedReading

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import Outcome
    from docviewer.core.session import DocumentId, Session
    from docviewer.reading.page_results import PageLines
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.store import Store
    from docviewer.ui.table_finder import TableFinder
    from docviewer.ui.workspace.document_keeping import DocumentKeeping
    from docviewer.ui.workspace.link import WorkspaceLink
    from docviewer.workspace.documents import Source
    from docviewer.workspace.workspace import Workspace

    #: Pages that were read before, by index, and what was told of the document then.
    Known = tuple[dict[int, PageLines], tuple[str, ...]]

#: After a document has come to rest, so long until what was read of it is kept.
_REST_MS = 1500
#: A document of fewer pages is read as quickly as it is looked up.
_LEAST_PAGES = 8


class LineShelf(QObject):
    """Gives known pages to documents that are opened, and takes those of documents that were read.

    Signals:
        refuted(int): A document isn't what its size and time said: it is read again.
    """

    refuted = Signal(int)

    def __init__(
        self,
        store: Store,
        documents: DocumentController,
        tables: TableFinder,
        link: WorkspaceLink,
        keeping: DocumentKeeping,
    ) -> None:
        super().__init__(keeping)
        self._store, self._documents, self._tables = store, documents, tables
        self._link, self._keeping = link, keeping
        self._seen: set[DocumentId] = set()
        self._asked: set[DocumentId] = set()
        self._unanswered: set[DocumentId] = set()
        self._trusted: dict[DocumentId, str] = {}
        self._kept: dict[DocumentId, Evidence] = {}
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._keep_all)
        store.subscribe(self._session_changed)
        documents.opened.connect(self._opened)
        documents.closed.connect(self._forget)
        keeping.arrived.connect(lambda document, _: self._fetch(document))
        link.closed.connect(self._part)

    def _opened(self, document: DocumentId) -> None:
        """A document that is read again, as a person asked for, is read indeed."""
        again = document in self._seen
        self._seen.add(document)
        self._trusted.pop(document, None)
        self._kept.pop(document, None)
        if again:
            self._asked.add(document)
        elif self._fetch(document):
            self._documents.hold(document)

    def _part(self) -> None:
        """The workspace is gone, and answers nothing more: what waits for it is read."""
        self._kept.clear()
        unanswered, self._unanswered = self._unanswered, set()
        for document in unanswered:
            self._trusted.pop(document, None)
            self._documents.take_known(document, {}, ())

    def _forget(self, document: DocumentId) -> None:
        self._seen.discard(document)
        self._asked.discard(document)
        self._unanswered.discard(document)
        self._trusted.pop(document, None)
        self._kept.pop(document, None)

    def _fetch(self, document: DocumentId) -> bool:
        """Look for known pages of a document that is open; return whether an answer follows."""
        state = self._store.session.documents.get(document)
        source, info = self._keeping.source_of(document), None if state is None else state.facts.info
        if state is None or source is None or info is None or document in self._asked:
            return False
        if not source.sha256 or info.kind is not DocumentKind.PDF or info.page_count < _LEAST_PAGES:
            return False
        self._asked.add(document)
        self._unanswered.add(document)
        self._trusted[document] = source.sha256
        path, reader, version = state.path, info.reader, self._version(info.reader)

        def known(workspace: Workspace) -> Known | None:
            return _known(workspace, path, source, reader, version)

        self._link.read(known, lambda outcome: self._answered(document, outcome))
        return True

    def _answered(self, document: DocumentId, outcome: Outcome[Known | None]) -> None:
        self._unanswered.discard(document)
        pages, warnings = outcome.result or ({}, ())
        state = self._store.session.documents.get(document)
        if state is None or state.facts.info is None or len(pages) not in (0, state.facts.info.page_count):
            pages, warnings = {}, ()
        if not pages:
            self._trusted.pop(document, None)
        self._documents.take_known(document, pages, warnings)

    def _session_changed(self, old: Session, new: Session) -> None:
        for document, state in new.documents.items():
            before = old.documents.get(document)
            if before is not None and before.facts is state.facts:
                continue
            info, trusted = state.facts.info, self._trusted.get(document, "")
            if info is not None and trusted and info.sha256 and info.sha256 != trusted:
                self._refute(document)
            elif state.facts.evidence is not self._kept.get(document):
                self._rest.start()

    def _refute(self, document: DocumentId) -> None:
        del self._trusted[document]
        self._documents.reload(document)
        self.refuted.emit(document)

    def _keep_all(self) -> None:
        for document, state in self._store.session.documents.items():
            info, evidence = state.facts.info, state.facts.evidence
            if info is None or evidence is None or evidence is self._kept.get(document) or document in self._trusted:
                continue
            result = result_of(info, state.facts)
            if result is None or info.page_count < _LEAST_PAGES or not self._is_whole(document):
                continue
            self._kept[document] = evidence
            if info.kind is DocumentKind.PDF and info.sha256 and evidence is not None:
                self._link.submit(CacheReading(CachedReading(result), self._version(info.reader)))

    def _version(self, reader: str) -> str:
        """Return what decides, besides the file, what is read of it: tables are part of that."""
        return f"{reader_version(reader)} tables={self._tables.search.value}"

    def _is_whole(self, document: DocumentId) -> bool:
        """Whether all of it can be kept: tables have been looked for, and no page's text was recognised."""
        return self._tables.at_rest(document) and not self._documents.recognised_pages(document)


def _known(workspace: Workspace, path: str, source: Source, reader: str, version: str) -> Known | None:
    if not replace(source, sha256="").looks_like(source_of_file(path)):
        return None
    reading = workspace.reading(source.sha256, reader, version)
    return None if reading is None else (pages_of(reading.result), reading.result.info.warnings)
