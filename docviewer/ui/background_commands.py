"""Choose the document that is shown behind the lines of a Textract result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from docviewer.core.document import DocumentKind
from docviewer.core.errors import EncryptedDocument
from docviewer.ui.message_bar import Message
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.document import DocumentInfo
    from docviewer.core.session import DocumentId, Session
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.store import Store

_SUFFIXES = ("pdf", "png", "jpg", "jpeg", "tif", "tiff")
_PATTERNS = " ".join(f"*.{suffix} *.{suffix.upper()}" for suffix in _SUFFIXES)


class BackgroundCommands(QObject):
    """Opens a Textract result again with another document behind it, and as it was where that can't be opened."""

    def __init__(self, store: Store, documents: DocumentController, pages: PagesController, window: MainWindow) -> None:
        super().__init__(window)
        self._store = store
        self._documents = documents
        self._pages = pages
        self._window = window
        #: What was shown before a choice that hasn't been opened yet.
        self._before: dict[DocumentId, str] = {}
        documents.opened.connect(lambda document: self._before.pop(document, None))
        documents.closed.connect(lambda document: self._before.pop(document, None))
        store.subscribe(self._session_changed)

    def ask(self) -> None:
        """Let the person choose a document."""
        info = self._result_in_front
        if info is None:
            return
        folder = str(Path(info.background or info.path).parent)
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Choose background"), folder, _kinds())
        if path:
            self.show_behind(path)

    def show_behind(self, path: str) -> None:
        """Show a document behind the result in front."""
        document, info = self._store.session.active, self._result_in_front
        if document is None or info is None:
            return
        self._before[document] = info.background
        self._pages.keep_place(document)
        self._documents.reload(document, path)

    @property
    def _result_in_front(self) -> DocumentInfo | None:
        current = self._store.session.current
        info = None if current is None else current.facts.info
        return info if info is not None and info.kind is DocumentKind.TEXTRACT else None

    def _session_changed(self, old: Session, new: Session) -> None:
        for document in [key for key in self._before if key in new.documents]:
            problem = new.documents[document].facts.problem
            if problem is not None and not isinstance(problem, EncryptedDocument):
                before = self._before.pop(document)
                self._documents.reload(document, before)
                self._window.message_bar.tell(Message(problem.title, f"{problem.cause} {problem.remedy}".strip()))


def _kinds() -> str:
    return f"{tr('PDF and pictures')} ({_PATTERNS});;{tr('All files')} (*)"
