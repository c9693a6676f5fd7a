"""Bind the window's one slow worker: requests out, results and progress back on the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.reading.slow_events import (
    RegionRecognised,
    SlowCancelled,
    SlowFailed,
    SlowProgress,
    Stage,
    TablesFound,
    TextRecognised,
)
from docviewer.reading.slow_queue import SlowQueue
from docviewer.ui.event_inbox import EventInbox
from docviewer.ui.reading_bridge import ReadingBridge
from docviewer.ui.status_bar import Task
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.session import DocumentId, Session
    from docviewer.reading.region import Region
    from docviewer.reading.slow_events import SlowEvent
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.status_bar import StatusBar
    from docviewer.ui.store import Store

_STAGES = {
    Stage.TABLES: tr_later("Finding tables: page"),
    Stage.RECOGNITION: tr_later("Recognising text: page"),
    Stage.REGION: tr_later("Recognising text: region"),
}


class SlowController(QObject):
    """Owns the slow queue. What is wanted of a page ends in one of the first six signals, or with the document.

    Signals:
        tables_found(int, int, object): document, page, tuple of `Table`.
        text_recognised(int, int, object): document, page, `PageLines`.
        region_recognised(int, int, object, object): document, page, region, `PageLines`.
        failed(int, int, object, object): document, page, `Stage`, error; not of a region.
        region_failed(int, int, object, object): document, page, region, error.
        cancelled(int, object, object): document, tuple of pages, `Stage`.
        finished(int, object): document, `Stage`: all that was wanted has ended.
    """

    tables_found = Signal(int, int, object)
    text_recognised = Signal(int, int, object)
    region_recognised = Signal(int, int, object, object)
    failed = Signal(int, int, object, object)
    region_failed = Signal(int, int, object, object)
    cancelled = Signal(int, object, object)
    finished = Signal(int, object)

    def __init__(
        self,
        store: Store,
        documents: DocumentController,
        shown_pages: Callable[[DocumentId], tuple[int, ...]],
        status: StatusBar,
        parent: QObject,
        make_queue: Callable[[Callable[[SlowEvent], None]], SlowQueue] = SlowQueue,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._documents = documents
        self._shown_pages = shown_pages
        self._status = status
        self._known: set[DocumentId] = set()
        inbox = EventInbox()
        self._queue = make_queue(inbox.deliver)
        self._bridge = ReadingBridge(inbox, self)
        self._bridge.arrived.connect(self._take)
        documents.opened.connect(self._forget)
        documents.closed.connect(self._forget)
        store.subscribe(self._session_changed)

    def want_tables(self, document: DocumentId, page: int) -> None:
        """Look for the tables of a page."""
        if self._is_ready(document):
            self._queue.want_tables(document, page)

    def want_recognition(self, document: DocumentId, page: int, languages: str | None = None) -> None:
        """Recognise the text of a page, in languages as `eng+deu`."""
        if self._is_ready(document):
            self._queue.want_recognition(document, page, languages)

    def want_region(self, document: DocumentId, page: int, region: Region, languages: str | None = None) -> bool:
        """Recognise the text of a region of a page; return whether that can be: the document may be closing."""
        ready = self._is_ready(document)
        if ready:
            self._queue.want_region(document, page, region, languages)
        return ready

    def cancel(self, document: DocumentId, stage: Stage) -> None:
        """Drop what is wanted of a document."""
        self._queue.cancel(document, stage)

    def close(self) -> None:
        """Stop the slow worker; nothing more is told."""
        self._bridge.close()
        self._queue.close()

    def _is_ready(self, document: DocumentId) -> bool:
        """Give the queue a reader of the document if it has none; it knows the password, and the queue needn't."""
        if document not in self._known:
            reading = self._documents.queue(document)
            if reading is None:
                return False
            self._queue.open(document, reading.renewed_reader())
            self._known.add(document)
            self._queue.show(document, self._shown_pages(document))
        return True

    def _forget(self, document: DocumentId) -> None:
        """A document is closed, or read anew."""
        if document in self._known:
            self._known.discard(document)
            self._queue.forget(document)
        for stage in Stage:
            self._status.end_task(_key(document, stage))

    def _session_changed(self, old: Session, new: Session) -> None:
        if new.active is None or new.current is None:
            return
        if old.active != new.active or old.current is None or old.current.view.page != new.current.view.page:
            self._queue.show(new.active, self._shown_pages(new.active))

    def _take(self, event: SlowEvent) -> None:
        if event.document not in self._known:
            return
        match event:
            case TablesFound(document, page, tables):
                self.tables_found.emit(document, page, tables)
            case TextRecognised(document, page, page_lines):
                self.text_recognised.emit(document, page, page_lines)
            case RegionRecognised(document, page, region, page_lines):
                self.region_recognised.emit(document, page, region, page_lines)
            case SlowFailed(document, page, Stage.REGION, error, region):
                self.region_failed.emit(document, page, region, error)
            case SlowFailed(document, page, stage, error):
                self.failed.emit(document, page, stage, error)
            case SlowCancelled(document, pages, stage):
                self.cancelled.emit(document, pages, stage)
            case SlowProgress(document, stage, done, total):
                self._show_progress(document, stage, done, total)

    def _show_progress(self, document: DocumentId, stage: Stage, done: int, total: int) -> None:
        if done < total:
            task = Task(tr(_STAGES[stage]), done, total, lambda: self.cancel(document, stage))
            self._status.show_task(_key(document, stage), task)
        else:
            self._status.end_task(_key(document, stage))
            self.finished.emit(document, stage)


def _key(document: DocumentId, stage: Stage) -> str:
    return f"{stage}-{document}"
