"""Keep the notes that are written in the review panel: one undo step a note, however long one writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from docviewer.core import corrections
from docviewer.core.history import Step
from docviewer.core.session import with_work
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.line_keys import LineKey
    from docviewer.core.session import DocumentId
    from docviewer.core.work import Work
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.review.review_panel import ReviewPanel
    from docviewer.ui.store import Store


class NoteKeeping(QObject):
    """Writes notes into the work of the document that they are on, in front or not."""

    def __init__(self, store: Store, panel: ReviewPanel, pages: PagesController, now: Callable[[], str]) -> None:
        super().__init__(panel)
        self._store, self._pages, self._now, self._panel = store, pages, now, panel
        store.subscribe_settling(self._keep_all)
        panel.segment.note.edited.connect(self._keep_segment_note)
        panel.page.note.edited.connect(self._keep_page_note)
        panel.document_note.edited.connect(self._keep_document_note)
        for editor in panel.notes:
            editor.left.connect(self._leave)
            editor.closed.connect(self._close_step)

    def _keep_all(self) -> None:
        for editor in self._panel.notes:
            editor.keep()

    def _keep_segment_note(self, subject: tuple[DocumentId, LineKey], note: str) -> None:
        document, key = subject
        state = self._store.session.documents.get(document)
        corrected = None if state is None else state.facts.corrected
        line = -1 if corrected is None else corrected.edited.line_of(key)
        if state is None or corrected is None or line < 0:
            return
        segment = int(corrected.segments.of_line[line])
        work = corrections.noted(state.work, corrected, segment, note, self._store.author, self._now())
        self._keep(document, f"note:{key.token}", work)

    def _keep_page_note(self, subject: tuple[DocumentId, int], note: str) -> None:
        document, page = subject
        state = self._store.session.documents.get(document)
        if state is not None:
            work = corrections.page_noted(state.work, page, note, self._store.author, self._now())
            self._keep(document, f"note:page:{page}", work)

    def _keep_document_note(self, document: DocumentId, note: str) -> None:
        state = self._store.session.documents.get(document)
        if state is not None:
            self._keep(document, "note:document", corrections.document_noted(state.work, note))

    def _keep(self, document: DocumentId, coalesce: str, work: Work) -> None:
        self._store.edit(Step(tr("note"), coalesce), document, with_work, work)

    def _close_step(self, subject: object) -> None:
        """End the undo step of a note."""
        document = subject[0] if isinstance(subject, tuple) else subject
        if isinstance(document, int) and document in self._store.session.documents:
            self._store.close_step(document)

    def _leave(self) -> None:
        view = self._pages.current
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
