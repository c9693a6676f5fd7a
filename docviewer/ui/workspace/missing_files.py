"""Help where a document's file isn't where it was: locate it, or take it out of the window; its work is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from docviewer.core.errors import DocviewerError, EncryptedDocument
from docviewer.ui.same_file import same_file
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.jobs import CancelToken, Outcome
    from docviewer.core.session import DocumentId, Session
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.workspace.document_keeping import DocumentKeeping
    from docviewer.ui.workspace.stored_documents import Lookup


class MissingFiles(QObject):
    """Looks where a document can't be opened, whether its file is gone."""

    def __init__(self, desk: Desk, keeping: DocumentKeeping) -> None:
        super().__init__(keeping)
        self._desk, self._keeping = desk, keeping
        self._looked: dict[DocumentId, DocviewerError] = {}
        desk.store.subscribe(self._session_changed)
        keeping.arrived.connect(self._arrived)

    def _session_changed(self, old: Session, new: Session) -> None:
        for document in old.documents.keys() - new.documents.keys():
            self._looked.pop(document, None)
        for document, state in new.documents.items():
            problem = state.facts.problem
            if problem is None or isinstance(problem, EncryptedDocument) or self._looked.get(document) is problem:
                continue
            self._looked[document] = problem
            self._look(document, state.path)

    def _arrived(self, document: DocumentId, lookup: Lookup) -> None:
        """A file is open where it is now: the tab that misses it, whichever came first, has nothing left to show."""
        documents, key = self._desk.store.session.documents, self._keeping.key_of(document)
        others = [other for other in documents if other != document and self._keeping.key_of(other) == key]
        if lookup.moved_from:
            gone = others
        else:
            missed = lookup.source.size < 0 and lookup.kept is not None
            gone = [document] if others and missed else []
        for each in gone:
            self._desk.documents.close(each)

    def _look(self, document: DocumentId, path: str) -> None:
        def is_gone(_: CancelToken) -> bool:
            return not Path(path).exists()

        self._desk.runner.submit(is_gone, lambda outcome: self._looked_at(document, path, outcome))

    def _looked_at(self, document: DocumentId, path: str, outcome: Outcome[bool]) -> None:
        state, pane = self._desk.store.session.documents.get(document), self._desk.pages.pane_of(document)
        if not outcome.result or state is None or state.path != path or state.facts.problem is None or pane is None:
            return
        error = DocviewerError(
            tr("{name} isn't where it was", name=Path(path).name),
            tr("Nothing is at {path}.", path=path),
            tr("Locate it if it was moved: its corrections are kept, and go with it."),
        )
        choices = {
            tr("Locate…"): lambda: self.ask(document),
            tr("Try again"): lambda: self._desk.documents.reload(document),
            tr("Remove"): lambda: self._desk.documents.close(document),
        }
        pane.show_choices(error, choices)

    def ask(self, document: DocumentId) -> None:
        """Let the person say where the file is."""
        state = self._desk.store.session.documents.get(document)
        if state is None:
            return
        suffix = Path(state.path).suffix
        kinds = f"*{suffix} (*{suffix});;{tr('All files')} (*)" if suffix else f"{tr('All files')} (*)"
        folder = next((str(place) for place in Path(state.path).parents if place.exists()), str(Path.home()))
        path, _ = QFileDialog.getOpenFileName(self._desk.window, tr("Locate document"), folder, kinds)
        if path:
            self.locate(document, path)

    def locate(self, document: DocumentId, path: str) -> None:
        """The file of a document is at `path`; one that is open there already comes to the front instead."""
        others = self._desk.store.session.documents.items()
        if any(same_file(state.path, path) for key, state in others if key != document):
            self._desk.documents.close(document)
            self._desk.documents.open(path)
        else:
            self._desk.documents.move(document, str(Path(path).absolute()))
