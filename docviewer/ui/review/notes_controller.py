"""Gather the notes of the document in front for the list, and go to the one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.core.labels import Role
from docviewer.ui.review.notes_dialog import Note, NotesDialog
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.panels.segment_table import SegmentTable
    from docviewer.ui.review.review_watch import ReviewWatch
    from docviewer.ui.segments_controller import SegmentsController
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme


class NotesController(QObject):
    """Opens the list of notes."""

    def __init__(
        self,
        store: Store,
        watch: ReviewWatch,
        pages: PagesController,
        segments: SegmentsController,
        table: SegmentTable,
        window: MainWindow,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._store, self._watch, self._pages, self._segments = store, watch, pages, segments
        self._table, self._window, self._theme = table, window, theme
        self.dialog: NotesDialog | None = None
        window.actions_by_name.connect_all({"all-notes": self.open})

    def open(self) -> None:
        """List the notes."""
        self.dialog = NotesDialog(tuple(self._notes()), self._theme(), self._window)
        self.dialog.chosen.connect(self._show)
        self.dialog.filter_wanted.connect(lambda: self._table.filter_bar.set_text("note:yes"))
        self.dialog.open()

    def _notes(self) -> Iterator[Note]:
        """Yield the document's note, then pages and segments in reading order."""
        state, corrected, states = self._store.session.current, self._watch.corrected, self._watch.states
        if state is None or corrected is None or states is None:
            return
        if state.work.note:
            yield Note(tr("Document"), state.work.note)
        found = [
            Note(tr("Page {page}", page=page + 1), made.review.note, page=page)
            for page, made in state.work.pages.items()
            if made.review is not None and made.review.note
        ]
        for segment, note in states.notes.items():
            first = int(corrected.segments.first[segment])
            page = int(corrected.lines.page[first])
            role = tr(Role(int(corrected.segments.role[segment])).label)
            place = tr("{number} {role}, page {page}", number=segment + 1, role=role, page=page + 1)
            found.append(Note(place, note, first, page))
        yield from sorted(found, key=lambda note: (note.page, note.line))

    def _show(self, note: Note) -> None:
        if note.line >= 0:
            self._segments.choose(note.line)
        elif note.page >= 0:
            self._pages.go_to_page(note.page)
        if self._pages.current is not None:
            self._pages.current.setFocus()
