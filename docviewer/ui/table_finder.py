"""Look for tables on the pages that are worth it, as a person has chosen, after their text is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup

from docviewer.core.document import DocumentKind
from docviewer.core.tables import TableSearch
from docviewer.reading.slow_events import Stage
from docviewer.reading.table_search import failure_text, is_wanted
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from docviewer.core.errors import DocviewerError
    from docviewer.core.session import DocumentId
    from docviewer.core.tables import Table
    from docviewer.reading.page_results import PageLines
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.settings import Settings
    from docviewer.ui.slow_controller import SlowController
    from docviewer.ui.store import Store

_CHOICES = {
    TableSearch.AUTO: tr_later("Automatically"),
    TableSearch.ALL: tr_later("On all pages"),
    TableSearch.OFF: tr_later("Off"),
}


@dataclass(slots=True)
class _Looked:
    """The pages of one document: what was read of them, the tables found, those asked for or tried, those done."""

    pages: dict[int, PageLines] = field(default_factory=dict)
    found: dict[int, tuple[Table, ...]] = field(default_factory=dict)
    tried: set[int] = field(default_factory=set)
    done: set[int] = field(default_factory=set)


class TableFinder(QObject):
    """Asks the slow worker for tables, and gives what it finds to the document.

    Signals:
        stopped(int, int): document, number of pages not looked through because a person cancelled it.
    """

    stopped = Signal(int, int)

    def __init__(
        self, store: Store, documents: DocumentController, slow: SlowController, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._documents = documents
        self._slow = slow
        self._settings = settings
        self._looked: dict[DocumentId, _Looked] = {}
        self._choices: dict[TableSearch, QAction] = {}
        settings.changed.connect(self._setting_changed)
        documents.page_read.connect(self._page_read)
        documents.opened.connect(self._forget)
        documents.closed.connect(self._forget)
        slow.tables_found.connect(self._found)
        slow.failed.connect(self._failed)
        slow.cancelled.connect(self._cancelled)

    @property
    def search(self) -> TableSearch:
        """Where tables are looked for."""
        return TableSearch(self._settings.tables)

    def at_rest(self, document: DocumentId) -> bool:
        """Whether all pages of a document that are worth it have been looked through."""
        looked, search = self._looked.get(document), self.search
        return looked is None or all(
            page in looked.done for page, lines in looked.pages.items() if is_wanted(lines, search)
        )

    def choose(self, search: TableSearch) -> None:
        """Look for tables in another way from now on, in the open documents too."""
        self._settings.tables = search.value

    def _setting_changed(self, name: str) -> None:
        if name != "tables":
            return
        search = self.search
        for choice, action in self._choices.items():
            action.setChecked(choice is search)
        for document, looked in self._looked.items():
            if search is TableSearch.OFF:
                self._slow.cancel(document, Stage.TABLES)
            for page, tables in looked.found.items():
                self._documents.take_tables(document, page, () if search is TableSearch.OFF else tables)
            self._ask(document)

    def go_on(self, document: DocumentId) -> None:
        """Look through the pages that were left out when a person cancelled it."""
        self._ask(document)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer the ways to look for tables."""
        group = QActionGroup(menu)
        for search, text in _CHOICES.items():
            action = group.addAction(menu.addAction(tr(text)))
            action.setCheckable(True)
            action.setChecked(search is self.search)
            action.triggered.connect(lambda _=False, search=search: self.choose(search))
            self._choices[search] = action

    def _ask(self, document: DocumentId) -> None:
        """Ask for the tables of all pages read that are worth it and were not tried."""
        looked = self._looked.get(document)
        for page in [] if looked is None else sorted(looked.pages):
            self._ask_page(document, page)

    def _ask_page(self, document: DocumentId, page: int) -> None:
        looked = self._looked[document]
        if page not in looked.tried and is_wanted(looked.pages[page], self.search):
            looked.tried.add(page)
            self._slow.want_tables(document, page)

    def _page_read(self, document: DocumentId, page: int, page_lines: PageLines) -> None:
        state = self._store.session.documents.get(document)
        if state is None or state.facts.info is None or state.facts.info.kind is not DocumentKind.PDF:
            return
        self._looked.setdefault(document, _Looked()).pages[page] = page_lines
        self._ask_page(document, page)

    def _found(self, document: DocumentId, page: int, tables: tuple[Table, ...]) -> None:
        if document in self._looked:
            self._looked[document].done.add(page)
        if tables and document in self._looked:
            self._looked[document].found[page] = tables
            self._documents.take_tables(document, page, tables)

    def _failed(self, document: DocumentId, page: int, stage: Stage, error: DocviewerError) -> None:
        if stage is Stage.TABLES:
            if document in self._looked:
                self._looked[document].done.add(page)
            self._documents.take_warning(document, failure_text(page, error))

    def _cancelled(self, document: DocumentId, pages: tuple[int, ...], stage: Stage) -> None:
        looked = self._looked.get(document)
        if stage is Stage.TABLES and looked is not None:
            looked.tried.difference_update(pages)
            if self.search is not TableSearch.OFF and any(is_wanted(looked.pages[page], self.search) for page in pages):
                self.stopped.emit(document, len(pages))

    def _forget(self, document: DocumentId) -> None:
        self._looked.pop(document, None)
