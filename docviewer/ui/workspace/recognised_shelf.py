"""Keep the text that was recognised of scans, and bring it back: corrections hang on its lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from docviewer.core.document import PageState
from docviewer.reading.page_results import Glyphs, PageLines
from docviewer.ui.workspace.stored_documents import source_of_file
from docviewer.workspace.recognised_pages import KeepRecognised, RecognisedPage

if TYPE_CHECKING:
    from docviewer.core.jobs import Outcome
    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.store import Store
    from docviewer.ui.workspace.document_keeping import DocumentKeeping
    from docviewer.ui.workspace.link import WorkspaceLink
    from docviewer.workspace.documents import Source
    from docviewer.workspace.workspace import Workspace

    Pages = dict[int, PageLines]


class RecognisedShelf(QObject):
    """Gives recognised pages back to documents that are opened or read again, and takes those recognised now.

    Args:
        store: The session.
        documents: Tell of what was recognised, take what is known.
        link: The workspace.
        keeping: Knows what content a document had.
    """

    def __init__(
        self, store: Store, documents: DocumentController, link: WorkspaceLink, keeping: DocumentKeeping
    ) -> None:
        super().__init__(keeping)
        self._store, self._documents, self._link, self._keeping = store, documents, link, keeping
        self._pages: dict[DocumentId, Pages] = {}
        self._unkept: dict[DocumentId, set[int]] = {}
        self._known: dict[DocumentId, Pages] = {}
        self._asked: dict[DocumentId, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        store.subscribe(self._session_changed)
        documents.page_taken.connect(self._taken)
        documents.opened.connect(self._forget)
        documents.closed.connect(self._forget)
        keeping.arrived.connect(lambda *_: self._soon.start())
        link.opened.connect(self._begin)

    def _begin(self) -> None:
        """Another workspace: what was recognised in the open documents goes into it."""
        self._asked.clear()
        self._known.clear()
        self._unkept = {document: set(pages) for document, pages in self._pages.items()}
        self._soon.start()

    def _forget(self, document: DocumentId) -> None:
        for each in (self._pages, self._unkept, self._known, self._asked):
            each.pop(document, None)

    def _taken(self, document: DocumentId, page: int, page_lines: PageLines) -> None:
        if page_lines.glyphs is not None:
            self._pages.setdefault(document, {})[page] = page_lines
            self._unkept.setdefault(document, set()).add(page)
            self._soon.start()

    def _session_changed(self, old: Session, new: Session) -> None:
        for document, state in new.documents.items():
            before = old.documents.get(document)
            if before is None or before.facts is not state.facts:
                self._soon.start()

    def _look(self) -> None:
        if self._link.workspace is None:
            return
        for document, state in self._store.session.documents.items():
            info = state.facts.info
            if info is not None:
                self._keep(document, info.sha256)
                self._ask(document, state, info.sha256)
                self._give(document, state)

    def _keep(self, document: DocumentId, sha256: str) -> None:
        """Keep what was recognised, as soon as the content is known that it belongs to."""
        if sha256:
            for page in sorted(self._unkept.pop(document, ())):
                self._link.submit(KeepRecognised(sha256, page, _as_kept(self._pages[document][page])))

    def _ask(self, document: DocumentId, state: DocumentState, sha256: str) -> None:
        """Look for known pages: at once where size and time say that the content is known, else when it is."""
        source = self._keeping.source_of(document)
        content = sha256 or ("" if source is None else source.sha256)
        if not content or self._asked.get(document) == content:
            return
        self._asked[document] = content
        self._known.pop(document, None)
        path, trusted = state.path, None if sha256 else source

        def known(workspace: Workspace) -> Pages:
            return _known(workspace, path, content, trusted)

        self._link.read(known, lambda outcome: self._answered(document, content, outcome))

    def _answered(self, document: DocumentId, content: str, outcome: Outcome[Pages]) -> None:
        if outcome.result and self._asked.get(document) == content:
            self._known[document] = outcome.result
            self._soon.start()

    def _give(self, document: DocumentId, state: DocumentState) -> None:
        """Give known pages to a document as soon as it says that they are scans."""
        known = self._known.get(document, {})
        scans = [
            page for page, status in enumerate(state.facts.pages) if page in known and status.state is PageState.SCAN
        ]
        if scans:
            given = {page: known.pop(page) for page in scans}
            self._pages.setdefault(document, {}).update(given)
            self._documents.take_pages(document, given)


def _known(workspace: Workspace, path: str, sha256: str, trusted: Source | None) -> dict[int, PageLines]:
    if trusted is not None and not replace(trusted, sha256="").looks_like(source_of_file(path)):
        return {}
    return {page: _as_read(kept) for page, kept in workspace.recognised_pages(sha256).items()}


def _as_kept(page: PageLines) -> RecognisedPage:
    glyphs = page.glyphs
    assert glyphs is not None  # that is how a recognised page is known
    return RecognisedPage(page.lines, page.status, (glyphs.line, glyphs.offset, glyphs.x0, glyphs.x1), page.warnings)


def _as_read(kept: RecognisedPage) -> PageLines:
    return PageLines(kept.lines, kept.status, kept.warnings, glyphs=Glyphs(*kept.glyphs))
