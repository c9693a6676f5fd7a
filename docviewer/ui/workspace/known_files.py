"""Note which content and reader a document's work hangs on; find its lines again where that has changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.history import Step
from docviewer.core.session import with_work
from docviewer.ui.wording import tr
from docviewer.ui.workspace.known_pages import reader_version
from docviewer.ui.workspace.stored_documents import source_of_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import Outcome
    from docviewer.core.session import DocumentId, Session
    from docviewer.core.work import Work
    from docviewer.ui.store import Store
    from docviewer.ui.workspace.document_keeping import DocumentKeeping
    from docviewer.ui.workspace.link import WorkspaceLink
    from docviewer.workspace.documents import Source
    from docviewer.workspace.workspace import Workspace

    #: Hangs a work on the lines of another reading; returns it, how many corrections moved and how many have no place.
    Anchor = Callable[[Work, Evidence], tuple[Work, int, int]]


class KnownFiles(QObject):
    """Follows what files hold.

    Args:
        store: The session.
        link: The workspace.
        keeping: Ties documents to it.
        anchor: Hangs work on other lines, in the background: of a long document that takes seconds.

    Signals:
        changed(int, int, int): A document's file or reader isn't what its work hung on: how many corrections are
            kept, and how many have no place any more.
    """

    changed = Signal(int, int, int)

    def __init__(self, store: Store, link: WorkspaceLink, keeping: DocumentKeeping, anchor: Anchor) -> None:
        super().__init__(keeping)
        self._store, self._link, self._keeping, self._anchor = store, link, keeping, anchor
        self._noted: dict[DocumentId, tuple[str, Evidence]] = {}
        store.subscribe(self._session_changed)
        keeping.arrived.connect(lambda document, _: self._noted.pop(document, None))
        link.closed.connect(self._noted.clear)

    def _session_changed(self, old: Session, new: Session) -> None:
        for document in old.documents.keys() - new.documents.keys():
            self._noted.pop(document, None)
        for document, state in new.documents.items():
            facts, before = state.facts, old.documents.get(document)
            if before is not None and before.facts is facts and document in self._noted:
                continue
            if facts.info is None or facts.evidence is None or facts.reading or not facts.info.sha256:
                continue
            now = (facts.info.sha256, facts.evidence)
            if facts.pages_missing or self._noted.get(document) == now or not self._keeping.key_of(document):
                continue
            self._noted[document] = now
            self._look(document, state.path)

    def _look(self, document: DocumentId, path: str) -> None:
        def source(_: Workspace) -> Source:
            return source_of_file(path)

        self._link.read(source, lambda outcome: self._looked(document, outcome))

    def _looked(self, document: DocumentId, outcome: Outcome[Source]) -> None:
        state, before = self._store.session.documents.get(document), self._keeping.source_of(document)
        info = None if state is None else state.facts.info
        if state is None or info is None or before is None or outcome.result is None or outcome.result.size < 0:
            return
        version = reader_version(info.reader)
        now = replace(outcome.result.read_by(info.reader, version, info.page_count), sha256=info.sha256)
        hung_on = (before.sha256, before.reader, before.reader_version)
        if before.sha256 and hung_on != (now.sha256, now.reader, now.reader_version) and state.work.pages:
            self._hang(document, now)
        else:
            self._keeping.read_from(document, now)

    def _hang(self, document: DocumentId, source: Source) -> None:
        """Hang the work on the lines that are there now; it counts as read from `source` once that is done."""
        state = self._store.session.documents.get(document)
        if state is None or state.facts.evidence is None:
            return
        work, evidence = state.work, state.facts.evidence

        def job(_: Workspace) -> tuple[Work, int, int]:
            return self._anchor(work, evidence)

        self._link.read(job, lambda outcome: self._hung(document, source, work, evidence, outcome))

    def _hung(
        self,
        document: DocumentId,
        source: Source,
        work: Work,
        evidence: Evidence,
        outcome: Outcome[tuple[Work, int, int]],
    ) -> None:
        state = self._store.session.documents.get(document)
        if state is None or state.facts.evidence is not evidence:
            return  # it is read again: what is read then is looked at
        if state.work.pages != work.pages:
            self._hang(document, source)
            return
        if outcome.error is not None:
            raise outcome.error
        if outcome.result is not None:
            anchored, kept, lost = outcome.result
            if anchored != work:
                hung = replace(state.work, pages=anchored.pages)
                self._store.edit(Step(tr("finding corrections again")), document, with_work, hung)
            self.changed.emit(document, kept, lost)
            self._keeping.read_from(document, source)
