"""Bring each page view what it asks for: pictures, characters and links, from its document's reading queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from docviewer.ui.pictures import image_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.session import DocumentId
    from docviewer.reading.page_results import Glyphs, Link, Picture
    from docviewer.reading.reading_queue import ReadingQueue
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.page_view.page_view import PageView


class PageSupply(QObject):
    """Passes requests of views to queues and answers of queues to views; a closed document gets nothing.

    Signals:
        first_picture_shown(): A page can be seen for the first time, or why it can't.
    """

    first_picture_shown = Signal()

    def __init__(self, documents: DocumentController, parent: QObject) -> None:
        super().__init__(parent)
        self._documents = documents
        self._views: dict[DocumentId, PageView] = {}
        self._any_picture = False
        documents.picture_arrived.connect(self._picture_arrived)
        documents.picture_failed.connect(self._picture_failed)
        documents.glyphs_arrived.connect(self._glyphs_arrived)
        documents.links_arrived.connect(self._links_arrived)
        documents.request_failed.connect(self._request_failed)

    def add(self, document: DocumentId, view: PageView) -> None:
        """Supply `view` with the pages of `document`."""
        self.give_to(document, view)
        self.listen_to(view, lambda: document)

    def give_to(self, document: DocumentId, view: PageView) -> None:
        """Give what comes of `document` to `view`, and to no other: pictures of two zooms would chase each other."""
        self._views[document] = view

    def listen_to(self, view: PageView, document: Callable[[], DocumentId | None]) -> None:
        """Pass on what `view` asks for to the queue of the document that it shows at that time."""

        def ask(act: Callable[[ReadingQueue], None]) -> None:
            shown = document()
            if shown is not None:
                self._ask(shown, act)

        view.picture_wanted.connect(lambda page, scale: ask(lambda queue: queue.want_picture(page, scale)))
        view.pages_shown.connect(lambda pages: ask(lambda queue: queue.show(pages)))
        view.glyphs_wanted.connect(lambda page: self._want_glyphs(document(), page))
        view.links_wanted.connect(lambda page: ask(lambda queue: queue.want_links(page)))

    def remove(self, document: DocumentId) -> None:
        """Supply a closed document no more."""
        self._views.pop(document, None)

    def tell_shown(self, document: DocumentId) -> None:
        """Tell a document's queue, which may be a new one, which pages are seen."""
        self._tell(document, lambda view: self._ask(document, lambda queue: queue.show(view.shown_pages())))

    def _want_glyphs(self, document: DocumentId | None, page: int) -> None:
        if document is None:
            return
        recognised = self._documents.recognised_glyphs(document, page)
        if recognised is None:
            self._ask(document, lambda queue: queue.want_glyphs(page))
        else:
            self._glyphs_arrived(document, page, recognised)

    def _picture_arrived(self, document: DocumentId, page: int, scale: float, picture: Picture) -> None:
        image = image_of(picture)
        self._tell(document, lambda view: view.set_picture(page, scale, image))
        self._show_first(document)

    def _picture_failed(self, document: DocumentId, page: int, _: float, error: Exception) -> None:
        self._tell(document, lambda view: view.picture_failed(page, str(error)))
        self._show_first(document)

    def _show_first(self, document: DocumentId) -> None:
        """Paint the very first page at once: everything else waits for it."""
        if not self._any_picture:
            self._any_picture = True
            self._tell(document, lambda view: view.viewport().repaint())
            QTimer.singleShot(0, self.first_picture_shown.emit)

    def _glyphs_arrived(self, document: DocumentId, page: int, glyphs: Glyphs) -> None:
        self._tell(document, lambda view: view.set_glyphs(page, glyphs.line, glyphs.offset, glyphs.x0, glyphs.x1))

    def _links_arrived(self, document: DocumentId, page: int, links: tuple[Link, ...]) -> None:
        self._tell(document, lambda view: view.set_links(page, links))

    def _request_failed(self, document: DocumentId, request: str, page: int, _: Exception) -> None:
        if request == "glyphs":
            self._tell(document, lambda view: view.glyphs_failed(page))
        elif request == "links":
            self._tell(document, lambda view: view.links_failed(page))

    def _tell(self, document: DocumentId, act: Callable[[PageView], None]) -> None:
        view = self._views.get(document)
        if view is not None:
            act(view)

    def _ask(self, document: DocumentId, act: Callable[[ReadingQueue], None]) -> None:
        queue = self._documents.queue(document)
        if queue is not None:
            act(queue)
