"""Mark on page and in the table what was corrected, left out, added and reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.ui.page_view.segment_marks import SegmentMarks

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.review_states import ReviewStates
    from docviewer.core.session import DocumentId
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.panels.segment_table import SegmentTable
    from docviewer.ui.review.review_watch import ReviewWatch
    from docviewer.ui.store import Store


class MarksController(QObject):
    """Gives marks to the page view in front and to the segment table whenever they are others.

    Args:
        store: The session.
        pages: Have the page views.
        table: Shows marks in a column.
        watch: Knows the verdicts.
    """

    def __init__(self, store: Store, pages: PagesController, table: SegmentTable, watch: ReviewWatch) -> None:
        super().__init__(table)
        self._store, self._pages, self._table, self._watch = store, pages, table, watch
        self._marks: tuple[tuple[Corrected, ReviewStates] | None, SegmentMarks | None] = (None, None)
        self._given: dict[DocumentId, tuple[PageView, SegmentMarks | None, EditedLines | None]] = {}
        self._in_table: SegmentMarks | None = None
        watch.changed.connect(self._show)
        store.subscribe(lambda _old, _new: self._show())
        self._show()

    @property
    def marks(self) -> SegmentMarks | None:
        """Of the segments of the document in front."""
        corrected, states = self._watch.corrected, self._watch.states
        if corrected is None or states is None:
            self._marks = (None, None)
            return None
        of = self._marks[0]
        if of is None or of[0] is not corrected or of[1] is not states:
            self._marks = ((corrected, states), marks_of(corrected, states))
        return self._marks[1]

    def _show(self) -> None:
        document, state = self._store.session.active, self._store.session.current
        self._forget()
        marks = self.marks
        if document is None or state is None:
            self._show_in_table(None)
            return
        edited = None if state.facts.corrected is None else state.facts.corrected.edited
        view = self._pages.view_of(document)
        given = self._given.get(document)
        if view is not None and (given is None or given[0] is not view or given[1:] != (marks, edited)):
            self._given[document] = (view, marks, edited)
            view.set_edits(edited)
            view.set_marks(marks)
        self._show_in_table(marks)

    def _show_in_table(self, marks: SegmentMarks | None) -> None:
        if marks is not self._in_table:
            self._in_table = marks
            self._table.set_marks(marks)

    def _forget(self) -> None:
        for document in self._given.keys() - self._store.session.documents.keys():
            del self._given[document]


def marks_of(corrected: Corrected, states: ReviewStates) -> SegmentMarks:
    """Return what is to be told of each segment beside its role."""
    return SegmentMarks(
        corrected.segments,
        corrected.by_hand(),
        corrected.pinned(),
        states.state,
        states.changed,
        states.noted,
    )
