"""Bind the list of page thumbnails to the document in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.ui.panels.pages_panel import NOTHING
from docviewer.ui.pictures import image_of
from docviewer.ui.wording import tr_later

if TYPE_CHECKING:
    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.reading.page_results import Picture
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.panels.pages_panel import PagesPanel
    from docviewer.ui.store import Store


class ThumbnailsController(QObject):
    """Asks the reader for thumbnails as they scroll into view; a click goes to the page."""

    def __init__(self, store: Store, documents: DocumentController, pages: PagesController, panel: PagesPanel) -> None:
        super().__init__(panel)
        self._store = store
        self._documents = documents
        self._pages = pages
        self._panel = panel
        self._thumbnails = thumbnails = panel.thumbnails
        self._shown: tuple[DocumentId | None, object] = (None, None)
        self._asked: dict[int, float] = {}
        thumbnails.thumbnail_wanted.connect(self._ask)
        thumbnails.page_chosen.connect(self._go_to)
        documents.small_picture_arrived.connect(self._arrived)
        documents.opened.connect(self._reopened)
        store.subscribe(self._session_changed)
        self._session_changed(store.session, store.session)

    def _session_changed(self, old: Session, new: Session) -> None:
        state = new.current
        info = None if state is None else state.facts.info
        sizes = () if info is None else info.page_sizes
        self._panel.set_nothing(*_why_nothing(state))
        if (new.active, sizes) != self._shown:
            self._shown = (new.active, sizes)
            self._begin(sizes)
        if state is not None and info is not None:
            self._thumbnails.set_turn(state.view.turn)
            self._thumbnails.set_current(state.view.page)

    def _begin(self, sizes: tuple[tuple[float, float], ...]) -> None:
        self._asked.clear()
        self._panel.show_pages(sizes)

    def _reopened(self, document: DocumentId) -> None:
        state = self._store.session.documents[document]
        if document == self._shown[0] and state.facts.info is not None:
            self._begin(state.facts.info.page_sizes)
            self._thumbnails.set_current(state.view.page)

    def _ask(self, page: int, scale: float) -> None:
        document = self._shown[0]
        queue = None if document is None else self._documents.queue(document)
        if queue is not None:
            self._asked[page] = scale
            queue.want_picture(page, scale, urgent=False)

    def _arrived(self, document: DocumentId, page: int, scale: float, picture: Picture) -> None:
        if document == self._shown[0] and scale == self._asked.get(page):
            del self._asked[page]
            self._thumbnails.set_thumbnail(page, image_of(picture))

    def _go_to(self, page: int) -> None:
        self._pages.go_to_page(page)


def _why_nothing(state: DocumentState | None) -> tuple[str, str]:
    """Return title and sentence for a panel without pages."""
    if state is None:
        return NOTHING
    if state.facts.problem is not None:
        return tr_later("No pages"), tr_later("This document isn't open.")
    return tr_later("No pages yet"), tr_later("They appear here as soon as the document is open.")
