"""Offer to recognise the text of scans, have it done, and give what was recognised to the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from docviewer.core.document import PageState
from docviewer.core.errors import DocviewerError, MissingTool
from docviewer.core.page_warnings import not_recognised
from docviewer.reading.slow_events import Stage
from docviewer.ui.message_bar import Message
from docviewer.ui.scan_card import ScanCard
from docviewer.ui.scan_notices import AGAIN, ALL, CANCEL, COPY, LANGUAGES, LOOK, PAGE, notice_for
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.reading.page_results import PageLines
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.recognition_languages import RecognitionLanguages
    from docviewer.ui.slow_controller import SlowController
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme


class RecognitionController(QObject):
    """Binds scans to the slow worker: the card over a scan, the commands, what comes of them.

    Args:
        store: The session.
        documents: Take what was recognised.
        pages: The card lies over the page view in front.
        slow: Recognises.
        languages: Whether it can be done here, and what the person chose.
        theme: Colours of the card.
        window: With the commands.
    """

    def __init__(
        self,
        store: Store,
        documents: DocumentController,
        pages: PagesController,
        slow: SlowController,
        languages: RecognitionLanguages,
        theme: Theme,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._store, self._documents, self._pages, self._slow = store, documents, pages, slow
        self._languages, self._window = languages, window
        self._pending: dict[DocumentId, set[int]] = {}
        self.card = ScanCard(theme, window)
        self.card.chosen.connect(self._choose)
        window.actions_by_name.connect_all(
            {"recognise-page": self.recognise_page, "recognise-scans": self.recognise_scans}
        )
        languages.looked.connect(lambda: self._show(store.session))
        slow.text_recognised.connect(self._take)
        slow.failed.connect(self._failed)
        slow.cancelled.connect(self._cancelled)
        documents.opened.connect(self._forget)
        documents.closed.connect(self._forget)
        store.subscribe(lambda _old, new: self._show(new))
        self._show(store.session)

    def recognise_page(self) -> None:
        """Recognise the page in front, if it is a scan, or was one: the languages may have been others."""
        document, state = self._store.session.active, self._store.session.current
        if document is not None and state is not None and state.view.page in self._once_scans(document, state):
            self._want(document, [state.view.page])

    def recognise_scans(self) -> None:
        """Recognise all scans of the document in front, or where none is left all again; what shows comes first."""
        document, state = self._store.session.active, self._store.session.current
        if document is not None and state is not None:
            self._want(document, _scans(state) or self._once_scans(document, state))

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.card.set_theme(theme)

    def _want(self, document: DocumentId, pages: Iterable[int]) -> None:
        self._window.message_bar.hide()  # what it says of scans won't be true for long
        pending = self._pending.setdefault(document, set())
        for page in pages:
            if page not in pending:
                pending.add(page)
                self._slow.want_recognition(document, page, self._languages.chosen)
        self._show(self._store.session)

    # What comes of it

    def _take(self, document: DocumentId, page: int, page_lines: PageLines) -> None:
        self._documents.take_page(document, page, page_lines)
        self._done(document, page)
        self._show(self._store.session)

    def _failed(self, document: DocumentId, page: int, stage: Stage, error: DocviewerError) -> None:
        if stage is not Stage.RECOGNITION:
            return
        self._done(document, page)
        if isinstance(error, MissingTool):
            self._languages.take_missing(error)
            self._slow.cancel(document, Stage.RECOGNITION)  # the other pages would fail alike
        elif page in self._documents.recognised_pages(document):
            self._window.message_bar.tell(
                Message(tr("Page {page} stays as it was recognised before.", page=f"{page + 1:,}"), str(error))
            )
        else:
            self._documents.take_page(document, page, _still_a_scan(error))
        self._show(self._store.session)

    def _cancelled(self, document: DocumentId, pages: tuple[int, ...], stage: Stage) -> None:
        if stage is Stage.RECOGNITION:
            for page in pages:
                self._done(document, page)
            self._show(self._store.session)

    def _done(self, document: DocumentId, page: int) -> None:
        self._pending.get(document, set()).discard(page)

    def _forget(self, document: DocumentId) -> None:
        self._pending.pop(document, None)

    def _once_scans(self, document: DocumentId, state: DocumentState) -> list[int]:
        """Return the pages that are scans, or were until they were recognised."""
        return sorted({*_scans(state), *self._documents.recognised_pages(document)})

    # What is shown

    def _show(self, session: Session) -> None:
        document, state = session.active, session.current
        if document is None or state is None:
            self._offer([], [], set(), -1)
            self.card.leave()
            return
        scans, page, pending = _scans(state), state.view.page, self._pending.get(document, set())
        self._offer(scans, self._once_scans(document, state), pending, page)
        view = self._pages.view_of(document)
        if view is None or self._pages.current is not view or not (page in scans or page in pending):
            self.card.leave()
            return
        self._languages.look_once()
        view.set_page_told(page)
        status, languages = state.facts.pages[page], self._languages.chosen
        self.card.show_over(view, notice_for(status, len(scans), page in pending, self._languages.missing, languages))

    def _offer(self, scans: Sequence[int], once_scans: Sequence[int], pending: AbstractSet[int], page: int) -> None:
        """Name the two commands, and enable those that would do something."""
        actions = self._window.actions_by_name
        again = page in once_scans and page not in scans
        words = tr("Recognise text on this page again") if again else tr("Recognise text on this page")
        actions.set_text("recognise-page", words)
        actions["recognise-page"].setEnabled(page in once_scans and page not in pending)
        again = bool(once_scans) and not scans
        words = tr("Recognise text on all scans again") if again else tr("Recognise text on all scans")
        actions.set_text("recognise-scans", words)
        actions["recognise-scans"].setEnabled(bool(set(scans or once_scans) - pending))

    def _choose(self, name: str) -> None:
        document = self._store.session.active
        match name:
            case _ if name in (PAGE, AGAIN):
                self.recognise_page()
            case _ if name == ALL:
                self.recognise_scans()
            case _ if name == CANCEL and document is not None:
                self._slow.cancel(document, Stage.RECOGNITION)
            case _ if name == COPY and self._languages.missing is not None:
                QGuiApplication.clipboard().setText(self._languages.missing.remedy.rpartition(": ")[2])
            case _ if name == LANGUAGES:
                self._languages.menu.popup(self.card.choice_corner())
            case _ if name == LOOK:
                self._languages.look()


def _scans(state: DocumentState) -> list[int]:
    return [page for page, status in enumerate(state.facts.pages) if status.state is PageState.SCAN]


def _still_a_scan(error: DocviewerError) -> PageLines:
    from docviewer.core.lines import Lines  # numpy is loaded by now: pages have been read
    from docviewer.reading.page_results import PageLines

    return PageLines(Lines.empty(), not_recognised(error))
