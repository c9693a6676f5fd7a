"""Bind the outline to the headings found, and to the document's own bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from docviewer.core.labels import Role

if TYPE_CHECKING:
    from docviewer.core.document import OutlineEntry
    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.core.session import DocumentId, Session
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.panels.outline import Outline
    from docviewer.ui.store import Store

#: The outline follows a drag at this distance: it needs the texts of all headings.
_DELAY_MS = 150


class OutlineController(QObject):
    """Shows what the active strategy takes for headings; bookmarks stand in where there are none.

    Signals:
        heading_chosen(int): First line of a heading clicked.
        page_chosen(int): Page of a bookmark clicked.
    """

    heading_chosen = Signal(int)
    page_chosen = Signal(int)

    def __init__(self, store: Store, documents: DocumentController, outline: Outline) -> None:
        super().__init__(outline)
        self._store = store
        self._outline = outline
        self._bookmarks: dict[DocumentId, tuple[OutlineEntry, ...]] = {}
        self._segments: Segments | None = None
        self._active: DocumentId | None = None
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._delay.timeout.connect(self._show_headings)
        outline.heading_chosen.connect(self.heading_chosen)
        outline.page_chosen.connect(self.page_chosen)
        documents.outline_arrived.connect(self._take_bookmarks)
        documents.closed.connect(lambda document: self._bookmarks.pop(document, None))
        store.subscribe(self._session_changed)
        self._session_changed(store.session, store.session)

    def _session_changed(self, old: Session, new: Session) -> None:
        segments = None if new.current is None else new.current.facts.segments
        if new.active != self._active:
            self._active = new.active
            self._outline.set_bookmarks(self._bookmarks.get(new.active, ()) if new.active is not None else ())
            self._delay.start(0)
        elif segments is not self._segments:
            self._delay.start(_DELAY_MS)
        self._segments = segments

    def _take_bookmarks(self, document: DocumentId, entries: tuple[OutlineEntry, ...]) -> None:
        self._bookmarks[document] = entries
        if document == self._store.session.active:
            self._outline.set_bookmarks(entries)

    def _show_headings(self) -> None:
        state = self._store.session.current
        if state is None or state.facts.segments is None or state.facts.lines is None:
            self._outline.set_entries(())
        else:
            self._outline.set_entries(_headings(state.facts.segments, state.facts.lines))


def _headings(segments: Segments, lines: Lines) -> tuple[tuple[str, int, int, int], ...]:
    """Return (text, level, first line, page) of each heading, in reading order."""
    heads = ((segments.role == Role.TITLE) | (segments.role == Role.HEADING)).nonzero()[0].tolist()
    return tuple(
        (
            segments.text_of(head, lines),
            int(segments.level[head]),
            int(segments.first[head]),
            int(lines.page[segments.first[head]]),
        )
        for head in heads
    )
