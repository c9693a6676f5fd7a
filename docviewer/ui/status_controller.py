"""Tell where one is, how far reading is, and what a person should know of the document in front."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.core.document import DocumentKind, PageState, PageStatus
from docviewer.core.page_warnings import with_page_warnings
from docviewer.ui.message_bar import Message
from docviewer.ui.status_bar import Task
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.document import DocumentInfo
    from docviewer.core.errors import DocviewerError
    from docviewer.core.session import DocumentId, DocumentState, Facts, Session
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.store import Store

_READING = "reading"
_STOPPED = ("stopped",)
#: So many sentences have room in the message bar.
_NEWS_SHOWN = 3
#: Words of more segments aren't counted at each move of the selection.
_COUNTED = 2000
_READERS = {"pdfium": "PDFium", "pdfplumber": "pdfplumber"}


class StatusController(QObject):
    """Fills the status bar and the message bar from the session."""

    def __init__(self, store: Store, documents: DocumentController, window: MainWindow) -> None:
        super().__init__(window)
        self._store = store
        self._documents = documents
        self._window = window
        self._told: dict[DocumentId, tuple[str, ...]] = {}
        self._scans_told: set[DocumentId] = set()  # fewer of them, as they are recognised, are no news
        self._news: tuple[object, tuple[str, ...]] = (None, ())
        window.actions_by_name["resume"].triggered.connect(lambda _=False: self._resume())
        documents.request_failed.connect(self._tell_failure)
        documents.closed.connect(lambda document: self._told.pop(document, None))
        documents.opened.connect(self._scans_told.discard)
        store.subscribe(self._session_changed)

    def _session_changed(self, old: Session, new: Session) -> None:
        if old.active != new.active:
            self._window.message_bar.hide()
        if new.current is None or new.active is None:
            self._window.status.show_place("")
            self._window.status.show_state("")
            self._window.status.end_task(_READING)
            return
        self._show_place(new.current)
        self._show_progress(new.active, new.current.facts)
        if new.current.facts.reading:
            self._told.pop(new.active, None)
        else:
            self._tell_news(new.active, new.current.facts, again=old.active != new.active)

    def _show_place(self, state: DocumentState) -> None:
        facts, parts = state.facts, []
        if facts.info is not None:
            numbers = {"page": f"{state.view.page + 1:,}", "count": f"{facts.info.page_count:,}"}
            parts.append(tr("Page {page} of {count}", **numbers))
            parts += selection_words(state)
            parts.append(_source_of(facts.info))
        self._window.status.show_place(" · ".join(parts))
        count = 0 if facts.segments is None else len(facts.segments)
        words = tr_n("1 segment", "{n} segments", count)
        if facts.info is not None and not facts.reading and facts.pages_missing:
            numbers = {"done": f"{facts.pages_done:,}", "count": f"{facts.info.page_count:,}"}
            words = f"{tr('{done} of {count} pages read', **numbers)} · {words}"
        self._window.status.show_state(words)

    def _show_progress(self, document: DocumentId, facts: Facts) -> None:
        if facts.reading and facts.info is not None and facts.pages_missing:
            total = facts.info.page_count
            task = Task(tr("Reading page"), facts.pages_done, total, lambda: self._documents.cancel_reading(document))
            self._window.status.show_task(_READING, task)
        else:
            self._window.status.end_task(_READING)

    def _tell_news(self, document: DocumentId, facts: Facts, again: bool) -> None:
        """Tell each piece of news of a document once, when it has been read; that pages are missing, each time."""
        if facts.info is None:
            return
        if facts.pages_missing:
            if again or self._told.get(document) != _STOPPED:
                self._told[document] = _STOPPED
                self._offer_rest(document, facts.pages_done, facts.info.page_count)
            return
        if self._news[0] is not facts.info:
            self._news = (facts.info, _news(facts, document in self._scans_told))
        news = tuple(map(tr, self._news[1]))
        scans = document not in self._scans_told and _has_scans_among_others(facts)
        if news and self._told.get(document) != news:
            self._told[document] = news
            self._window.message_bar.tell(self._message(facts.info, news, scans))
        self._scans_told.add(document)

    def _message(self, info: DocumentInfo, news: Sequence[str], scans: bool) -> Message:
        """Return a message about a document, with what to do about scans, or a result that stands alone."""
        message = _told_shortly(news)
        if info.kind is DocumentKind.TEXTRACT and not info.background:
            choose = self._window.actions_by_name["background"]
            return replace(message, button=choose.text(), action=choose.trigger)
        if scans:
            recognise = self._window.actions_by_name["recognise-scans"]
            return replace(message, button=recognise.text(), action=recognise.trigger)
        return message

    def _offer_rest(self, document: DocumentId, done: int, total: int) -> None:
        numbers = {"done": f"{done:,}", "total": f"{total:,}"}
        words = tr("{done} of {total} pages are read; the segments are theirs.", **numbers)
        stopped, rest = tr("Reading was stopped."), tr("Read the rest")
        read_rest = Message(stopped, words, rest, lambda: self._documents.resume_reading(document))
        self._window.message_bar.tell(read_rest)

    def _resume(self) -> None:
        if self._store.session.active is not None:
            self._documents.resume_reading(self._store.session.active)

    def _tell_failure(self, document: DocumentId, request: str, page: int, error: DocviewerError) -> None:
        if document == self._store.session.active and request == "glyphs":
            title = tr("The text of page {page} can't be selected.", page=f"{page + 1:,}")
            self._window.message_bar.tell(Message(title, tr(error.cause or error.title)))


def _source_of(info: DocumentInfo) -> str:
    """Say what the lines come from."""
    if info.kind is DocumentKind.TEXTRACT:
        return tr(info.title)
    if info.kind is DocumentKind.IMAGE:
        return tr("picture")
    return tr("reader {reader}", reader=_READERS.get(info.reader, info.reader))


def _told_shortly(news: Sequence[str]) -> Message:
    """Return a message with the first pieces of news; its tip has all where that isn't all."""
    left = len(news) - _NEWS_SHOWN
    if left <= 0:
        return Message(news[0], " ".join(news[1:]))
    return Message(news[0], " ".join([*news[1:_NEWS_SHOWN], tr("And {n} more.", n=f"{left:,}")]), tip="\n".join(news))


def selection_words(state: DocumentState) -> list[str]:
    """Say what is selected: its number, or how many, and how many words; nothing where nothing is."""
    chosen, lines, segments = state.selected_segments, state.facts.lines, state.facts.segments
    if not chosen or lines is None or segments is None:
        return []
    if len(chosen) > _COUNTED:
        return [tr_n("1 segment selected", "{n} segments selected", len(chosen))]
    count = sum(len(lines.texts[at].split()) for one in chosen for at in segments.lines_of(one).tolist())
    words = tr_n("1 word", "{n} words", count)
    if len(chosen) == 1:
        return [tr("segment {number} selected, {words}", number=f"{chosen[0] + 1:,}", words=words)]
    return [tr_n("1 segment selected, {words}", "{n} segments selected, {words}", len(chosen), words=words)]


def _has_scans_among_others(facts: Facts) -> bool:
    """Tell whether some pages are scans; where all are, each tells of it itself."""
    scans = [page.state is PageState.SCAN for page in facts.pages]
    return any(scans) and not all(scans)


def _news(facts: Facts, scans_told: bool) -> tuple[str, ...]:
    if facts.info is None:
        return ()
    if not _has_scans_among_others(facts) and any(page.state is PageState.SCAN for page in facts.pages):
        return facts.info.warnings  # the rest is told over the pages
    read = PageStatus(PageState.READ)
    pages = [read if scans_told and page.state is PageState.SCAN else page for page in facts.pages]
    return with_page_warnings(facts.info, pages).warnings
