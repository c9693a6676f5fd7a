"""Keep the segments of documents that have come to rest, so that the workspace can be asked for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from docviewer.workspace.segment_rows import KeepSegments

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.core.work import Work
    from docviewer.ui.store import Store
    from docviewer.ui.workspace.document_keeping import DocumentKeeping
    from docviewer.ui.workspace.link import WorkspaceLink

#: Nothing has changed for so long, and for this much more per segment: writing very many takes a while.
_REST_MS = 1500
_REST_MS_PER_SEGMENT = 0.2


class SegmentKeeping(QObject):
    """Writes the segments of the document in front when it has rested.

    Args:
        store: The session.
        link: The workspace.
        keeping: Knows the documents' keys.
    """

    def __init__(self, store: Store, link: WorkspaceLink, keeping: DocumentKeeping) -> None:
        super().__init__(keeping)
        self._store, self._link, self._keeping = store, link, keeping
        self._kept: dict[DocumentId, tuple[Corrected, Work]] = {}
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.keep)
        store.subscribe(self._session_changed)
        keeping.arrived.connect(lambda *_: self._wait())
        link.closed.connect(self._kept.clear)

    def keep(self) -> None:
        """Write the segments of the document in front, if they are whole and not those written last."""
        session = self._store.session
        state, document = session.current, session.active
        if state is None or document is None or not self._link.writable:
            return
        corrected, key = _whole(state), self._keeping.key_of(document)
        if corrected is not None and key and not self._is_kept(document, corrected, state.work):
            self._kept[document] = (corrected, state.work)
            self._link.submit(KeepSegments(key, replace(corrected, work=state.work)))

    def _session_changed(self, old: Session, new: Session) -> None:
        if old.documents is not new.documents:
            for document in self._kept.keys() - new.documents.keys():
                del self._kept[document]
        before, state = old.current, new.current
        if state is None or (before is not None and _same(before, state)):
            return
        self._wait()

    def _wait(self) -> None:
        state = self._store.session.current
        segments = None if state is None else state.facts.segments
        self._rest.start(_REST_MS + int(_REST_MS_PER_SEGMENT * (0 if segments is None else len(segments))))

    def _is_kept(self, document: DocumentId, corrected: Corrected, work: Work) -> bool:
        kept = self._kept.get(document)
        return kept is not None and kept[0] is corrected and kept[1] is work


def _whole(state: DocumentState) -> Corrected | None:
    """Return the segments of a document that is read to the end and labelled as it is set."""
    facts = state.facts
    if facts.reading or facts.pages_missing or not facts.labels_are_of(state.work):
        return None
    return facts.corrected


def _same(before: DocumentState, state: DocumentState) -> bool:
    return before.work is state.work and before.facts is state.facts
