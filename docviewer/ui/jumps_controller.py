"""Go back and forward through the jumps made in each document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.core.jumps import Jumps

if TYPE_CHECKING:
    from docviewer.core.session import DocumentId, Session
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.page_view.page_layout import Anchor
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.store import Store


class JumpsController(QObject):
    """Binds the commands Back and Forward, and the mouse's buttons for them, to the view in front."""

    def __init__(self, store: Store, pages: PagesController, window: MainWindow) -> None:
        super().__init__(window)
        self._store, self._pages = store, pages
        self._actions = window.actions_by_name
        self._jumps: dict[DocumentId, Jumps[Anchor]] = {}
        self._arrived: dict[DocumentId, Anchor] = {}
        self._actions.connect_all({"back": lambda: self.step(-1), "forward": lambda: self.step(1)})
        window.history_stepped.connect(self.step)
        pages.jumped.connect(self._jumped)
        store.subscribe(self._session_changed)
        self._show()

    def step(self, way: int) -> None:
        """Go back (`way` -1) or forward (1), if there is anywhere to go."""
        document, view = self._store.session.active, self._pages.current
        if document is None or view is None:
            return
        place, jumps = view.keep_place(), self._of(document)
        gone = jumps.gone_back(place.anchor) if way < 0 else jumps.gone_forward(place.anchor)
        if gone is not None:
            self._jumps[document], anchor = gone
            self._arrived.pop(document, None)
            view.restore_place(replace(place, anchor=anchor))
            self._show()

    def _jumped(self, document: DocumentId, origin: Anchor, arrived: Anchor, stepping: bool) -> None:
        """Remember a jump; of steps that follow one another at once, as through a list, only where they began."""
        if not stepping or self._arrived.get(document) != origin:
            self._jumps[document] = self._of(document).jumped(origin)
        self._arrived.pop(document, None)
        if stepping:
            self._arrived[document] = arrived
        self._show()

    def _of(self, document: DocumentId | None) -> Jumps[Anchor]:
        return Jumps() if document is None else self._jumps.get(document, Jumps())

    def _session_changed(self, old: Session, new: Session) -> None:
        if old.documents.keys() != new.documents.keys():
            for document in self._jumps.keys() - new.documents.keys():
                del self._jumps[document]
                self._arrived.pop(document, None)
        self._show()

    def _show(self) -> None:
        jumps, there = self._of(self._store.session.active), self._pages.current is not None
        self._actions["back"].setEnabled(there and bool(jumps.back))
        self._actions["forward"].setEnabled(there and bool(jumps.forward))
