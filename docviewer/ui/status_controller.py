"""Tell where one is, how far reading is, and what a person should know of the document in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.core.document import PageState
from docviewer.core.selection import first_line_of_selected
from docviewer.ui.message_bar import Message

if TYPE_CHECKING:
    from docviewer.core.session import DocumentId, DocumentState, Facts, Session
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.store import Store

_READERS = {"pdfium": "PDFium", "pdfplumber": "pdfplumber"}


class StatusController(QObject):
    """Fills the status bar and the message bar from the session."""

    def __init__(self, store: Store, documents: DocumentController, window: MainWindow) -> None:
        super().__init__(window)
        self._store = store
        self._documents = documents
        self._window = window
        self._told: dict[DocumentId, tuple[str, ...]] = {}
        window.status.cancel_wanted.connect(self._cancel_reading)
        documents.closed.connect(lambda document: self._told.pop(document, None))
        store.subscribe(self._session_changed)

    def _session_changed(self, old: Session, new: Session) -> None:
        if old.active != new.active:
            self._window.message_bar.hide()
        if new.current is None or new.active is None:
            self._window.status.show_place("")
            self._window.status.show_state("")
            self._window.status.end_task()
            return
        self._show_place(new.current)
        self._show_progress(new.current.facts)
        self._tell_news(new.active, new.current.facts)

    def _show_place(self, state: DocumentState) -> None:
        facts, parts = state.facts, []
        if facts.info is not None:
            parts.append(f"Page {state.view.page + 1:,} of {facts.info.page_count:,}")
            if (selected := _selected_segment(state)) >= 0:
                parts.append(f"segment {selected + 1:,} selected")
            parts.append(f"reader {_READERS.get(facts.info.reader, facts.info.reader)}")
        self._window.status.show_place(" · ".join(parts))
        count = 0 if facts.segments is None else len(facts.segments)
        self._window.status.show_state(f"{count:,} segments" if count != 1 else "1 segment")

    def _show_progress(self, facts: Facts) -> None:
        if facts.reading and facts.info is not None and facts.pages_done < facts.info.page_count:
            self._window.status.show_task("Reading page", facts.pages_done, facts.info.page_count)
        else:
            self._window.status.end_task()

    def _cancel_reading(self) -> None:
        document = self._store.session.active
        if document is None or not self._store.session.documents[document].facts.reading:
            return
        self._documents.cancel_reading(document)
        resume = Message(
            "Reading was stopped.",
            "Pages read so far stay.",
            "Read the rest",
            lambda: self._documents.resume_reading(document),
        )
        self._window.message_bar.tell(resume)

    def _tell_news(self, document: DocumentId, facts: Facts) -> None:
        """Tell each piece of news of a document once, when it has been read."""
        if facts.info is None or facts.reading:
            return
        news = _news(facts)
        if news and self._told.get(document) != news:
            self._told[document] = news
            more = f"And {len(news) - 1:,} more like this." if len(news) > 2 else "".join(news[1:])
            self._window.message_bar.tell(Message(news[0], more))


def _selected_segment(state: DocumentState) -> int:
    facts = state.facts
    if facts.lines is None or facts.labels is None or facts.segments is None:
        return -1
    line = first_line_of_selected(facts.lines, facts.labels, state.view.selected)
    return -1 if line < 0 else int(facts.segments.of_line[line])


def _news(facts: Facts) -> tuple[str, ...]:
    scans = sum(page.state is PageState.SCAN for page in facts.pages)
    if scans and scans == len(facts.pages):
        words = "This page is a scan." if scans == 1 else "This document is a scan."
        return words, "It holds pictures of text, no text that could be segmented."
    return () if facts.info is None else facts.info.warnings
