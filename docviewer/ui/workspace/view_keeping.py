"""Keep how the window looks - documents, pages, zoom, selection, panels - within a second of every change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from docviewer.ui.workspace.kept_session import KeptDocument, KeptSession
from docviewer.ui.workspace.kept_view import KeptView
from docviewer.workspace.requests import SESSION, Keep, Look

if TYPE_CHECKING:
    from docviewer.core.session import DocumentId, Session
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.store import Store
    from docviewer.ui.workspace.document_keeping import DocumentKeeping
    from docviewer.ui.workspace.link import WorkspaceLink
    from docviewer.ui.workspace.panel_state import PanelState

#: After a change, so long until it is on its way to the disk.
_DELAY_MS = 400


class ViewKeeping(QObject):
    """Writes what changed of the view, and nothing else.

    Args:
        store: The session.
        pages: The page views.
        panels: The window's panels.
        link: The workspace.
        keeping: Knows the documents' keys.
        parent: Owner.
    """

    def __init__(
        self,
        store: Store,
        pages: PagesController,
        panels: PanelState,
        link: WorkspaceLink,
        keeping: DocumentKeeping,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._pages, self._panels = store, pages, panels
        self._link, self._keeping = link, keeping
        self._written: dict[int | str, Any] = {}
        #: Whether this window's documents and panels are those that the next start brings back.
        self.leads = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.write)
        store.subscribe(self._session_changed)
        link.closed.connect(self._written.clear)
        keeping.arrived.connect(lambda *_: self.touch(at_once=True))
        keeping.entered.connect(lambda _: self.touch(at_once=True))
        pages.zoom_changed.connect(lambda *_: self.touch())
        panels.follow(self.touch)
        for document in store.session.documents:
            self._follow(document)

    def touch(self, at_once: bool = False) -> None:
        """Something may have changed; `at_once` where that is another document, which must not be forgotten."""
        if at_once:
            self._soon.start(0)
        elif not self._soon.isActive():
            self._soon.start(_DELAY_MS)

    def write(self) -> None:
        """Hand what changed to the workspace now."""
        self._soon.stop()
        if not self._link.writable:
            return
        session = self._store.session
        for document, state in session.documents.items():
            if key := self._keeping.key_of(document):
                plain = KeptView(state.view, self._pages.place_of(document)).as_plain()
                if self._is_news(key, plain):
                    self._link.submit(Look(key, plain))
        plain = self._session(session).as_plain()
        if self.leads and self._is_news(SESSION, plain):
            self._link.submit(Keep(SESSION, plain))

    def _session(self, session: Session) -> KeptSession:
        documents = tuple(
            KeptDocument(self._keeping.name_of(document), state.path) for document, state in session.documents.items()
        )
        active = -1 if session.active is None else list(session.documents).index(session.active)
        return KeptSession(documents, active, session.hidden_roles, session.show_numbers, self._panels.as_plain())

    def _is_news(self, name: int | str, plain: dict[str, Any]) -> bool:
        if self._written.get(name) == plain:
            return False
        self._written[name] = plain
        return True

    def _session_changed(self, old: Session, new: Session) -> None:
        for document in new.documents.keys() - old.documents.keys():
            self._follow(document)
        if (old.active, old.documents.keys()) != (new.active, new.documents.keys()):
            self.touch(at_once=True)
        elif (old.hidden_roles, old.show_numbers) != (new.hidden_roles, new.show_numbers) or (
            old.current is not None and new.current is not None and old.current.view is not new.current.view
        ):
            self.touch()

    def _follow(self, document: DocumentId) -> None:
        view = self._pages.view_of(document)
        if view is not None:
            for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
                bar.valueChanged.connect(lambda _: self.touch())
