"""Bring back what the window showed when the last run ended, however it ended."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.session import with_active, with_hidden_roles, with_numbers
from docviewer.ui.same_file import same_file
from docviewer.ui.workspace.kept_session import KeptSession
from docviewer.ui.workspace.kept_view import KeptView
from docviewer.workspace.faults import WorkspaceError
from docviewer.workspace.requests import SESSION

if TYPE_CHECKING:
    from docviewer.core.jobs import Outcome
    from docviewer.core.session import DocumentId
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.store import Store
    from docviewer.ui.workspace.document_keeping import DocumentKeeping
    from docviewer.ui.workspace.kept_session import KeptDocument
    from docviewer.ui.workspace.link import WorkspaceLink
    from docviewer.ui.workspace.panel_state import PanelState
    from docviewer.workspace.workspace import Workspace

    #: What was open, how each document was looked at, and which files are gone.
    Last = tuple[KeptSession, list[KeptView], list[bool]]


class Reopening(QObject):
    """Opens the documents of the last run again: a tab each, the one in front read at once.

    Signals:
        done(object): The paths of documents whose files aren't there any more.
    """

    done = Signal(object)

    def __init__(
        self,
        store: Store,
        documents: DocumentController,
        pages: PagesController,
        panels: PanelState,
        link: WorkspaceLink,
        keeping: DocumentKeeping,
    ) -> None:
        super().__init__(keeping)
        self._store, self._documents, self._pages = store, documents, pages
        self._panels, self._link, self._keeping = panels, link, keeping

    def begin(self) -> None:
        """Read what was open and open it; `done` follows in any case."""
        self._link.read(_last, self._answered)

    def _answered(self, outcome: Outcome[Last]) -> None:
        session, views, gone = outcome.result or (KeptSession(), [], [])
        in_front = self._store.session.active
        self._panels.bring_back(session.panels)
        self._store.apply(with_hidden_roles, session.hidden_roles)
        self._store.apply(with_numbers, session.show_numbers)
        opened = [self._open(document, view) for document, view in zip(session.documents, views, strict=True)]
        if in_front is None and opened:
            self._store.apply(with_active, opened[session.active])
        paths = [document.path for document, is_gone in zip(session.documents, gone, strict=True) if is_gone]
        self.done.emit(paths)

    def _open(self, kept: KeptDocument, view: KeptView) -> DocumentId:
        there = self._store.session.documents.items()
        same = next((document for document, state in there if same_file(state.path, kept.path)), None)
        if same is not None:
            return same
        if kept.key:
            self._keeping.expect(kept.path, kept.key)
        document = self._documents.add(kept.path, view.view)
        if view.place is not None:
            self._pages.set_place(document, view.place)
        return document


def _last(workspace: Workspace) -> Last:
    session = KeptSession.from_plain(workspace.value(SESSION))
    views = [_view(workspace, document.key) for document in session.documents]
    return session, views, [not Path(document.path).exists() for document in session.documents]


def _view(workspace: Workspace, key: int) -> KeptView:
    try:
        return KeptView.from_plain(workspace.view(key))
    except WorkspaceError:  # damaged: the document begins at its first page
        return KeptView()
