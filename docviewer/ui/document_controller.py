"""Open, read, reload and close documents: readers at work become facts of the session."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from docviewer.core.arrivals import (
    with_evidence,
    with_hash,
    with_opened,
    with_opening,
    with_pages,
    with_problem,
    with_reading,
)
from docviewer.core.reopening import with_path, with_waiting
from docviewer.core.session import DocumentId, with_active, with_document, without_document
from docviewer.core.work import Work
from docviewer.reading import reading_events as reading
from docviewer.reading.page_reader import PageReader
from docviewer.ui.event_inbox import EventInbox
from docviewer.ui.open_document import OpenDocument
from docviewer.ui.reading_bridge import ReadingBridge
from docviewer.ui.reading_signals import ReadingSignals
from docviewer.ui.same_file import same_file

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from PySide6.QtCore import QObject

    from docviewer.core.document import DocumentInfo
    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import Runner
    from docviewer.core.session import Session, View
    from docviewer.core.tables import Table
    from docviewer.reading.page_results import Glyphs, PageLines
    from docviewer.reading.reading_queue import ReadingQueue
    from docviewer.ui.store import Store

#: Facts arrive in batches, at most 20 a second.
_BATCH_MS = 50


class DocumentController(ReadingSignals):
    """Owns the reading queue of each open document."""

    def __init__(
        self,
        store: Store,
        runner: Runner,
        make_queue: Callable[[PageReader, EventInbox], ReadingQueue],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._make_queue = make_queue
        self._open: dict[DocumentId, OpenDocument] = {}
        self._ids = count(1)
        self._work = Work()
        self._scale = 1.5
        self._reading_allowed = False
        self._waiting: set[DocumentId] = set()
        self._held: set[DocumentId] = set()
        self._batch = QTimer(self, singleShot=True, interval=_BATCH_MS)
        self._batch.timeout.connect(self._tell_statuses)
        store.subscribe(self._session_changed)

    def open(self, path: str, started: tuple[ReadingQueue, EventInbox] | None = None) -> DocumentId:
        """Open `path` in a new tab, or bring it to the front where it is open already.

        Args:
            path: The file.
            started: A queue that began to open this file before the window existed.
        """
        path = str(Path(path).absolute())
        same = next((key for key, state in self._store.session.documents.items() if same_file(state.path, path)), None)
        if same is not None:
            self._store.apply(with_active, same)
            return same
        document = next(self._ids)
        self._store.apply(with_document, document, path, self._work)
        self._start(document, started or self._begin(PageReader(path)))
        return document

    def add(self, path: str, view: View) -> DocumentId:
        """Give `path` a tab of its own behind the others; it is opened when it is brought to the front."""
        document = next(self._ids)
        self._waiting.add(document)
        self._store.apply(with_waiting, document, path, self._work, view)
        return document

    def move(self, document: DocumentId, path: str) -> None:
        """The file of a document is somewhere else: open it there."""
        self._store.apply(with_path, document, path)
        self._waiting.discard(document)
        if (entry := self._open.pop(document, None)) is not None:
            entry.close()
        self._start(document, self._begin(PageReader(path)))

    def give_password(self, document: DocumentId, password: str) -> None:
        """Try to open a locked document again; the password is kept in the reader only."""
        entry = self._open.get(document)
        if entry is not None:
            self._store.apply(with_opening, document)
            entry.queue.open(self._scale, password)

    def reload(self, document: DocumentId, background: str | None = None) -> None:
        """Read the file again; what is shown stays until it is open. A password given stays in force.

        Args:
            document: The document.
            background: Shown behind a Textract result from now on, empty for what lies beside it; None: no change.
        """
        entry = self._open.pop(document, None)
        if entry is None:
            return
        reader = entry.queue.renewed_reader(background)
        entry.close()
        self._start(document, self._begin(reader))

    def close(self, document: DocumentId) -> None:
        """Close a document; whatever is read for it is cancelled."""
        self._store.settle()
        entry = self._open.pop(document, None)
        self._waiting.discard(document)
        if entry is not None:
            entry.close()
        self._store.apply(without_document, document)
        self._store.forget(document)
        self.closed.emit(document)

    def close_all(self) -> None:
        """Stop all readers; the session stays as it is."""
        for entry in self._open.values():
            entry.close()
        self._open.clear()

    def allow_reading(self) -> None:
        """Let lines be read: called when the first page is on the screen."""
        self._reading_allowed = True
        for document, entry in self._open.items():
            if self._store.session.documents[document].facts.info is not None and document not in self._held:
                entry.queue.read_all()

    def cancel_reading(self, document: DocumentId) -> None:
        """Stop reading further pages; those read stay."""
        entry = self._open.get(document)
        if entry is not None:
            entry.queue.stop_reading()

    def resume_reading(self, document: DocumentId) -> None:
        """Go on reading the pages that are still waiting."""
        entry = self._open.get(document)
        if entry is not None:
            entry.all_told = False
            entry.queue.read_all()
            self._store.apply(with_reading, document, True)

    def queue(self, document: DocumentId) -> ReadingQueue | None:
        """Return the document's reading queue, or None once it is closed."""
        entry = self._open.get(document)
        return None if entry is None else entry.queue

    def recognised_pages(self, document: DocumentId) -> Collection[int]:
        """Return the pages of a document whose text was recognised."""
        entry = self._open.get(document)
        return () if entry is None else entry.glyphs.keys()

    def recognised_glyphs(self, document: DocumentId, page: int) -> Glyphs | None:
        """Return the characters of a page whose text was recognised; None where the queue is to be asked."""
        entry = self._open.get(document)
        return None if entry is None else entry.glyphs.get(page)

    def take_page(self, document: DocumentId, page: int, page_lines: PageLines) -> None:
        """Take what was read of a page in another way, instead of what was there; told at once, it is awaited."""
        self.take_pages(document, {page: page_lines})
        self.page_taken.emit(document, page, page_lines)

    def take_pages(self, document: DocumentId, pages: Mapping[int, PageLines]) -> None:
        """Take pages that were recognised in an earlier run instead of what was there."""
        entry = self._open.get(document)
        if entry is None:
            return
        for page, page_lines in pages.items():
            self._page_read(entry, page, page_lines)
        self._tell_statuses()

    def take_tables(self, document: DocumentId, page: int, tables: tuple[Table, ...]) -> None:
        """Take the tables found on a page instead of what was there."""
        entry = self._open.get(document)
        if entry is not None and entry.builder is not None:
            entry.builder.add_tables(page, tables)

    def take_warning(self, document: DocumentId, warning: str) -> None:
        """Take a sentence that a person should know of a document; told once."""
        entry = self._open.get(document)
        if entry is not None and entry.builder is not None and warning not in entry.warnings:
            entry.warnings += (warning,)
            self._tell_soon()

    def hold(self, document: DocumentId) -> None:
        """Read no lines of a document that is being opened until `take_known` is called: they may be known."""
        self._held.add(document)

    def take_known(self, document: DocumentId, pages: Mapping[int, PageLines], warnings: tuple[str, ...]) -> None:
        """Take pages that were read in an earlier run, perhaps none, and read the others."""
        self._held.discard(document)
        entry = self._open.get(document)
        if entry is None:
            return
        entry.take_known(pages, warnings)
        self._tell_statuses()
        if self._reading_allowed:
            entry.queue.read_all()

    def set_first_scale(self, pixels_per_point: float) -> None:
        """Say at what scale a first page is wanted before anything is known of it."""
        self._scale = pixels_per_point

    def set_default_work(self, work: Work) -> None:
        """Say with what strategy and parameters new documents start."""
        self._work = work

    def _session_changed(self, old: Session, new: Session) -> None:
        """A document that waits in the background is opened as soon as somebody looks at it."""
        if new.active is not None and new.active in self._waiting and new.current is not None:
            self._waiting.discard(new.active)
            self._start(new.active, self._begin(PageReader(new.current.path)))

    def _begin(self, reader: PageReader) -> tuple[ReadingQueue, EventInbox]:
        inbox = EventInbox()
        queue = self._make_queue(reader, inbox)
        queue.open(self._scale)
        return queue, inbox

    def _start(self, document: DocumentId, begun: tuple[ReadingQueue, EventInbox]) -> None:
        queue, inbox = begun
        self._store.apply(with_opening, document)
        bridge = ReadingBridge(inbox, self)
        self._open[document] = OpenDocument(queue, bridge)
        bridge.arrived.connect(lambda event: self._take(document, bridge, event))

    def _take(self, document: DocumentId, bridge: ReadingBridge, event: reading.Event) -> None:
        entry = self._open.get(document)
        if entry is None or entry.bridge is not bridge:
            return
        match event:
            case reading.Opened(info):
                self._opened(document, entry, info)
            case reading.OpenFailed(error):
                self._store.apply(with_problem, document, error)
            case reading.PageRead(page, page_lines):
                self._page_read(entry, page, page_lines)
                self.page_read.emit(document, page, page_lines)
            case reading.HashReady(sha256):
                self._store.apply(with_hash, document, sha256)
            case reading.Finished():
                self._finish(document, entry)
            case _:
                self.pass_on(document, event)

    def _opened(self, document: DocumentId, entry: OpenDocument, info: DocumentInfo) -> None:
        builder = entry.begin(info, self._runner)
        builder.gathered.connect(lambda evidence: self._gathered(document, entry, evidence))
        builder.failed.connect(lambda error: self._gathering_failed(document, entry, error))
        self._store.apply(with_opened, document, info)
        self._held.discard(document)
        self.opened.emit(document)
        if self._reading_allowed and document not in self._held:
            entry.queue.read_all()

    def _page_read(self, entry: OpenDocument, page: int, page_lines: PageLines) -> None:
        entry.take(page, page_lines)
        self._tell_soon()

    def _tell_soon(self) -> None:
        if not self._batch.isActive():
            self._batch.start()

    def _tell_statuses(self) -> None:
        for document, entry in self._open.items():
            if entry.builder is not None:
                self._store.apply(with_pages, document, tuple(entry.statuses), entry.warnings)

    def _gathered(self, document: DocumentId, entry: OpenDocument, evidence: Evidence) -> None:
        if self._open.get(document) is entry:
            self._store.apply(with_evidence, document, evidence, entry.reading)

    def _gathering_failed(self, document: DocumentId, entry: OpenDocument, error: Exception) -> None:
        if self._open.get(document) is entry:
            self._store.apply(with_reading, document, entry.reading)
            raise error

    def _finish(self, document: DocumentId, entry: OpenDocument) -> None:
        entry.finish()
        self._tell_statuses()
        self._store.apply(with_reading, document, entry.reading)
