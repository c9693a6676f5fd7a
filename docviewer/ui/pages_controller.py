"""Bind each document's page view to its reader and to the session."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from docviewer.core.selection import anchor_of
from docviewer.core.session import DocumentId, Session, with_active, with_hidden_roles, with_page, with_selected
from docviewer.ui.document_pane import DocumentPane
from docviewer.ui.page_supply import PageSupply
from docviewer.ui.page_view.picture_cache import DEFAULT_BUDGET
from docviewer.ui.page_view.zoomed_pages import Place
from docviewer.ui.shown_pane import ShownPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.session import DocumentState
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme

    #: Makes the hover card's title and body from a segment's first line.
    HoverText = Callable[[int], tuple[str, str]]

#: Bytes that the pictures of a document behind may take: enough for the pages one comes back to.
_HIDDEN_BUDGET = 16 * 2**20
#: After a document was closed, its pictures are given back to the system when the window has settled.
_TIDY_MS = 400


class PagesController(QObject):
    """One pane per open document, in the window's stack; the one in front is kept up to date.

    Signals:
        first_picture_shown(): A page can be seen for the first time.
        link_clicked(str): An address on a page was clicked.
        segment_copy_wanted(int): The text of the segment that starts at this line is to be copied.
        close_wanted(int): A document that can't be shown is given up.
        zoom_changed(float, str): Of the document in front.
        jumped(int, object, object, bool): A person went elsewhere in this document, from one anchor to another;
            whether by stepping through something, as rows of a table.
        view_made(object): A `PageView` was made, or adopted.
        view_lent(object): A document is lent to this `PageView` now.
    """

    first_picture_shown = Signal()
    link_clicked = Signal(str)
    segment_copy_wanted = Signal(int)
    close_wanted = Signal(int)
    zoom_changed = Signal(float, str)
    jumped = Signal(int, object, object, bool)
    view_made = Signal(object)
    view_lent = Signal(object)

    def __init__(self, store: Store, documents: DocumentController, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._store = store
        self._documents = documents
        self._window = window
        self._theme = theme
        self._shown: dict[DocumentId, ShownPane] = {}
        self._lent: tuple[DocumentId, PageView] | None = None
        self._hover_text: HoverText | None = None
        self._supply = PageSupply(documents, self)
        self._supply.first_picture_shown.connect(self.first_picture_shown)
        store.subscribe(self._session_changed)
        documents.opened.connect(self._opened)
        window.tabs.document_chosen.connect(lambda document: store.apply(with_active, document))

    @property
    def current(self) -> PageView | None:
        """The page view in front, or None where no pages are shown."""
        if self._lent is not None:
            return self._lent[1]
        shown = self._shown.get(self._store.session.active or -1)
        return None if shown is None or shown.pane.currentWidget() is not shown.pane.view else shown.pane.view

    def shown_pages(self, document: DocumentId) -> tuple[int, ...]:
        """Return the pages of `document` that can be seen now."""
        if self._lent is not None and self._lent[0] == document:
            return self._lent[1].shown_pages()
        shown = self._shown.get(document)
        return () if shown is None else shown.pane.view.shown_pages()

    def view_of(self, document: DocumentId) -> PageView | None:
        """Return the document's own page view, in front or not."""
        shown = self._shown.get(document)
        return None if shown is None else shown.pane.view

    def views_of(self, document: DocumentId) -> tuple[PageView, ...]:
        """Return all views that show the document: its own, and the one that it is lent to."""
        own = self.view_of(document)
        lent = self._lent[1] if self._lent is not None and self._lent[0] == document else None
        return tuple(view for view in (own, lent) if view is not None)

    def jump(self, act: Callable[[PageView], object], *, stepping: bool = False) -> None:
        """Let `act` move the view in front to another place; a person can come back to where it stood.

        Steps that follow one another with nothing in between count as one jump.
        """
        view, document = self.current, self._store.session.active
        if view is None or document is None:
            return
        before = view.keep_place().anchor
        act(view)
        after = view.keep_place().anchor
        if after != before:
            self.jumped.emit(document, before, after, stepping)

    def go_to_page(self, page: int) -> None:
        """Jump to the top of `page` in the document in front."""
        self.jump(lambda view: view.go_to_page(page))

    def show_segment(self, document: DocumentId, line: int) -> None:
        """Bring the segment of `line` into view where the document is in front, unless it is there already."""
        if document == self._store.session.active and self.current is not None:
            self.current.scroll_to_segment(line)

    def pane_of(self, document: DocumentId) -> DocumentPane | None:
        """Return the document's place in the window."""
        shown = self._shown.get(document)
        return None if shown is None else shown.pane

    def adopt(self, view: PageView) -> None:
        """Bind a view that is lent documents: it asks for pages, copies, follows links and selects like their own."""
        self._supply.listen_to(view, lambda: None if self._lent is None else self._lent[0])
        view.page_changed.connect(lambda page: self._of_lent(lambda lent: self._store.apply(with_page, lent, page)))
        view.segment_clicked.connect(lambda line: self._of_lent(lambda lent: self.select(lent, line)))
        view.zoom_changed.connect(self.zoom_changed)
        view.link_clicked.connect(self.link_clicked)
        view.segment_copy_wanted.connect(self.segment_copy_wanted)
        view.page_link_clicked.connect(self.go_to_page)
        if self._hover_text is not None:
            view.set_hover_text(self._hover_text)
        self.view_made.emit(view)

    def lend(self, document: DocumentId, view: PageView) -> None:
        """Show `document` in an adopted view for a while: what acts on the view in front acts on that one."""
        self.take_back()
        self._lent = (document, view)
        self._supply.give_to(document, view)
        if (own := self.view_of(document)) is not None:
            own.set_budget(_HIDDEN_BUDGET)
        self.view_lent.emit(view)

    def take_back(self) -> None:
        """Show a document that was lent in its own view again, at the place that was looked at meanwhile."""
        if self._lent is None:
            return
        (document, view), self._lent = self._lent, None
        own = self.view_of(document)
        if own is not None:
            self._supply.give_to(document, own)
            own.set_budget(DEFAULT_BUDGET)
            own.restore_place(Place(view.keep_place().anchor, own.zoom, own.zoom_mode))
            own.ask_again()
            self.zoom_changed.emit(own.zoom, own.zoom_mode)

    def _of_lent(self, act: Callable[[DocumentId], None]) -> None:
        if self._lent is not None:
            act(self._lent[0])

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` in all panes."""
        self._theme = theme
        for shown in self._shown.values():
            shown.pane.view.set_theme(theme)

    def keep_place(self, document: DocumentId) -> None:
        """Remember page and position, to go back there when the document is opened again."""
        shown = self._shown.get(document)
        if shown is not None and shown.facts is not None and shown.facts.info is not None:
            shown.place = shown.pane.view.keep_place()

    def set_place(self, document: DocumentId, place: Place) -> None:
        """Go to `place` as soon as the document's pages are known."""
        self._shown[document].place = place

    def place_of(self, document: DocumentId) -> Place | None:
        """Return where the document is looked at, or will be; None while that isn't known."""
        if self._lent is not None and self._lent[0] == document:
            return self._lent[1].keep_place()
        shown = self._shown.get(document)
        if shown is None or shown.place is not None or shown.facts is None or shown.facts.info is None:
            return None if shown is None else shown.place
        return shown.pane.view.keep_place()

    def _session_changed(self, old: Session, new: Session) -> None:
        if new.documents is not old.documents:
            for document in old.documents.keys() - new.documents.keys():
                self._remove(document)
            for document in new.documents.keys() - old.documents.keys():
                self._add(document, new.documents[document])
        if new.active is not None and new.current is not None:
            self._bring(new.active, new.current, new, came=new.active != old.active)
        elif old.active is not None:
            self._window.show_welcome()

    def _add(self, document: DocumentId, state: DocumentState) -> None:
        pane = DocumentPane(self._theme, self._window)
        self._shown[document] = ShownPane(pane)
        self._window.tabs.add(document, state.path)
        self._window.documents.addWidget(pane)
        pane.password_given.connect(lambda password: self._documents.give_password(document, password))
        pane.retry_wanted.connect(lambda: self._documents.reload(document))
        pane.other_wanted.connect(self._window.actions_by_name["open"].trigger)
        pane.close_wanted.connect(lambda: self.close_wanted.emit(document))
        self._window.actions_by_name.listen_in(pane.view, "review")
        self._connect_view(document, pane.view)

    def _connect_view(self, document: DocumentId, view: PageView) -> None:
        self._supply.add(document, view)
        view.page_changed.connect(lambda page: self._store.apply(with_page, document, page))
        view.segment_clicked.connect(lambda line: self.select(document, line))
        view.link_clicked.connect(self.link_clicked)
        view.segment_copy_wanted.connect(self.segment_copy_wanted)
        view.page_link_clicked.connect(self.go_to_page)
        view.zoom_changed.connect(lambda zoom, mode: self._zoom_changed(document, zoom, mode))
        view.legend.roles_toggled.connect(lambda hidden: self._store.apply(with_hidden_roles, hidden))
        if self._hover_text is not None:
            view.set_hover_text(self._hover_text)
        self.view_made.emit(view)

    def set_hover_text(self, make: HoverText) -> None:
        """Say how the hover card's title and body are made: `make(first_line) -> (title, body)`."""
        self._hover_text = make
        for shown in self._shown.values():
            shown.pane.view.set_hover_text(make)

    def select(self, document: DocumentId, line: int) -> None:
        """Select the segment that starts at `line`; -1 selects nothing."""
        facts = self._store.session.documents[document].facts
        anchor = None if facts.lines is None else anchor_of(facts.lines, line)
        self._store.apply(with_selected, document, anchor)

    def _remove(self, document: DocumentId) -> None:
        self._supply.remove(document)
        shown = self._shown.pop(document)
        self._window.tabs.remove(document)
        self._window.documents.removeWidget(shown.pane)
        shown.pane.view.set_page_sizes(())
        shown.pane.deleteLater()
        QTimer.singleShot(_TIDY_MS, self, _tidy)

    def _bring(self, document: DocumentId, state: DocumentState, session: Session, *, came: bool) -> None:
        shown = self._shown[document]
        if came or self._window.documents.currentWidget() is not shown.pane:
            for other in self._shown.values():
                other.pane.view.set_budget(DEFAULT_BUDGET if other is shown else _HIDDEN_BUDGET)
            self._window.documents.setCurrentWidget(shown.pane)
            shown.pane.view.setFocus()
            self._window.tabs.bring_forward(document)
        if shown.facts is not state.facts:
            shown.give(state.facts)
        view = shown.pane.view
        view.set_hidden_roles(session.hidden_roles)
        view.set_show_numbers(session.show_numbers)
        shown.select(state)

    def _opened(self, document: DocumentId) -> None:
        """A file that was read again may look different: nothing of the old pages stays but the place."""
        shown, info = self._shown.get(document), self._store.session.documents[document].facts.info
        if shown is not None and shown.place is not None and info is not None and shown.facts is not None:
            shown.begin(info.page_sizes)  # without facts it is behind: it comes to its place when brought forward
        self._supply.tell_shown(document)

    def _zoom_changed(self, document: DocumentId, zoom: float, mode: str) -> None:
        shown = self._shown.get(document)
        if shown is not None:
            self._documents.set_first_scale(shown.pane.view.camera.scale * shown.pane.devicePixelRatioF())
        if document == self._store.session.active:
            self.zoom_changed.emit(zoom, mode)


def _tidy() -> None:
    """Free the closed document: its widgets and callbacks refer to one another."""
    gc.collect()
