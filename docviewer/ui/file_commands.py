"""Open, reopen, reload, close, samples, recent files, links: what the File menu does."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from docviewer.aws.textract_parts import results_in
from docviewer.core.document import DocumentKind
from docviewer.reading.document_kind import kind_of
from docviewer.reading.textract_background import find_background
from docviewer.resource_files import sample_documents
from docviewer.ui.dialogs.question import asked
from docviewer.ui.main_window import OPEN_FILE
from docviewer.ui.message_bar import Message
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.session import Session
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store

_SUFFIXES = ("pdf", "json", "zip", "png", "jpg", "jpeg", "tif", "tiff", "bmp", "webp", "gif")
_PATTERNS = " ".join(f"*.{suffix} *.{suffix.upper()}" for suffix in _SUFFIXES)
_DEFAULT_SAMPLE = "two-level-report"
#: More documents than these are opened only after asking.
_MANY = 20
#: For so many results it is looked what stands behind them: each look goes through the folder.
_MOST_BEHIND = 200
#: So many closed documents can be reopened.
_REOPENABLE = 50
_SAFE_SCHEMES = ("http", "https", "mailto")


class FileCommands(QObject):
    """Everything that opens or closes files.

    Signals:
        reloaded(int): A person wants a document to be read again.
    """

    reloaded = Signal(int)

    def __init__(
        self,
        store: Store,
        documents: DocumentController,
        pages: PagesController,
        settings: Settings,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._documents = documents
        self._pages = pages
        self._settings = settings
        self._window = window
        self._closed: deque[str] = deque(maxlen=_REOPENABLE)
        window.files_dropped.connect(self.open_all)
        window.tabs.close_wanted.connect(self.close)
        window.welcome.chosen.connect(lambda text: self.ask() if text == OPEN_FILE else self.open_sample())
        pages.link_clicked.connect(self.follow_link)
        pages.close_wanted.connect(self.close)
        documents.opened.connect(self._opened)
        store.subscribe(self._session_changed)
        for name, fill in (("recent", self._fill_recent), ("samples", self._fill_samples)):
            window.submenus[name].aboutToShow.connect(fill)

    def ask(self) -> None:
        """Let the person choose files."""
        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Open documents"),
            self._settings.folder,
            f"{tr('Documents')} ({_PATTERNS});;{tr('All files')} (*)",
        )
        self.open_all(paths)

    def ask_folder(self) -> None:
        """Let the person choose a folder: a Textract result in parts, or one of PDFs."""
        folder = QFileDialog.getExistingDirectory(self._window, tr("Open folder"), self._settings.folder)
        self.open_all([folder] if folder else [])

    def open_all(self, paths: Iterable[str]) -> None:
        """Open files, folders that are one Textract result, and what is directly inside others; asks if it is a lot."""
        files = [file for path in paths for file in self._files_of(path)]
        if len(files) <= _MANY or not self._settings.switch("confirm_many") or self._may_open(len(files)):
            for file in files:
                self._documents.open(file)

    def _files_of(self, path: str) -> list[str]:
        given = Path(path)
        if not given.is_dir() or kind_of(given) is DocumentKind.TEXTRACT:
            return [path]
        try:
            found = _documents_in(given)
        except OSError as error:
            self._window.message_bar.tell(Message(tr("This folder can't be read."), f"{given}: {error.strerror}."))
            return []
        if not found:
            self._window.message_bar.tell(Message(tr("No PDF and no Textract result in this folder."), str(given)))
        return found

    def _may_open(self, count: int) -> bool:
        words = tr("These are {count} documents.", count=f"{count:,}")
        return asked(
            self._window, tr("Open many documents?"), words, tr("Each opens in a tab of its own."), tr("Open all")
        )

    def open_sample(self) -> None:
        """Open the bundled sample that shows most."""
        samples = sample_documents()
        best = next((path for path in samples if path.stem == _DEFAULT_SAMPLE), None)
        for path in [best] if best else samples[:1]:
            self._documents.open(str(path))

    def reload(self) -> None:
        """Read the document in front again, at the same place."""
        document = self._store.session.active
        if document is not None:
            self._pages.keep_place(document)
            self._documents.reload(document)
            self.reloaded.emit(document)

    def close(self, document: int | None = None) -> None:
        """Close a document, the one in front by default."""
        document = self._store.session.active if document is None else document
        if document is not None and document in self._store.session.documents:
            self._closed.append(self._store.session.documents[document].path)
            self._documents.close(document)

    def reopen(self) -> None:
        """Open the document that was closed last."""
        if self._closed:
            self._documents.open(self._closed.pop())

    def follow_link(self, address: str) -> None:
        """Show where a link leads and open it only if the person says so."""
        url = QUrl(address)
        if url.scheme().lower() not in _SAFE_SCHEMES:
            self._window.message_bar.tell(Message(tr("This link isn't followed."), address))
            return
        words = tr("This link leads out of the document:")
        asks = self._settings.switch("confirm_links")
        if not asks or asked(self._window, tr("Open link?"), words, address, tr("Open in browser"), tr("Stay here")):
            QDesktopServices.openUrl(url)

    def _opened(self, document: int) -> None:
        path = self._store.session.documents[document].path
        self._settings.add_recent(path)
        self._settings.folder = str(Path(path).parent)

    def _session_changed(self, old: Session, new: Session) -> None:
        if new.active != old.active or new.documents.keys() != old.documents.keys():
            self._window.actions_by_name["reopen"].setEnabled(bool(self._closed))

    def _fill_recent(self) -> None:
        menu = self._window.submenus["recent"]
        menu.clear()
        for path in self._settings.recent_files:
            action = menu.addAction(f"{Path(path).name}    {_shown_folder(path)}".replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=path: self.open_all([path]))
        if menu.isEmpty():
            menu.addAction(tr("No files opened yet")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(tr("Clear list")).triggered.connect(lambda: self._settings.forget_recent())

    def _fill_samples(self) -> None:
        menu = self._window.submenus["samples"]
        menu.clear()
        for path in sample_documents():
            name = path.stem.replace("-", " ").capitalize()
            action = menu.addAction(tr("{name} (Textract result)", name=name) if path.suffix == ".json" else name)
            action.triggered.connect(lambda _=False, path=path: self.open_all([str(path)]))


def _documents_in(folder: Path) -> list[str]:
    """Return the Textract results in a folder, and the PDFs that stand behind none of them."""
    results = results_in(folder)
    behind = {find_background(result) for result in results[:_MOST_BEHIND]}
    pdfs = (path for path in folder.iterdir() if path.suffix.lower() == ".pdf" and path.is_file())
    return sorted(map(str, [*results, *(path for path in pdfs if path.absolute() not in behind)]))


def _shown_folder(path: str) -> str:
    folder = Path(path).parent
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
