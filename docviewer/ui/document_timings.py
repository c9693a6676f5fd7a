"""How long a document took: until it was open, until its first page was seen, until all its pages were read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.session import DocumentId, Session
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.store import Store


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds since a document was asked for; None for what hasn't come yet."""

    opened: float | None = None
    first_page: float | None = None
    all_read: float | None = None


class DocumentTimings(QObject):
    """Watches documents come; made before the first is opened."""

    def __init__(
        self, store: Store, documents: DocumentController, parent: QObject, clock: Callable[[], float] = perf_counter
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._begun: dict[DocumentId, float] = {}
        self._timings: dict[DocumentId, Timings] = {}
        documents.picture_arrived.connect(lambda document, *_: self._first_page(document))
        documents.closed.connect(self._forget)
        store.subscribe(self._session_changed)

    def of(self, document: DocumentId) -> Timings:
        """Return what is known of a document."""
        return self._timings.get(document, Timings())

    def _session_changed(self, old: Session, new: Session) -> None:
        if old.documents is new.documents:
            return
        for document, state in new.documents.items():
            before, facts = old.documents.get(document), state.facts
            if before is None or (before.facts.info is not facts.info and facts.info is None):
                self._begun[document], self._timings[document] = self._clock(), Timings()
            elif before.facts is not facts:
                known = self.of(document)
                if known.opened is None and facts.info is not None:
                    self._timings[document] = replace(known, opened=self._since(document))
                elif before.facts.reading and not facts.reading and facts.info is not None:
                    self._timings[document] = replace(known, all_read=self._since(document))

    def _first_page(self, document: DocumentId) -> None:
        known = self.of(document)
        if known.first_page is None and document in self._begun:
            self._timings[document] = replace(known, first_page=self._since(document))

    def _since(self, document: DocumentId) -> float:
        return self._clock() - self._begun.get(document, self._clock())

    def _forget(self, document: DocumentId) -> None:
        self._begun.pop(document, None)
        self._timings.pop(document, None)
