"""Bind the segment table to the document in front, and say what a segment is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from docviewer.core import filters
from docviewer.core.document import PageState
from docviewer.core.errors import WrongInput
from docviewer.core.labels import Role
from docviewer.core.review_states import ReviewStates
from docviewer.core.selection import anchor_of, anchors_of
from docviewer.core.session import with_selection
from docviewer.core.table_text import as_tsv
from docviewer.ui.corrections.cards import table_of
from docviewer.ui.error_words import words_of
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from docviewer.core.lines import BoolArray
    from docviewer.core.segments import Segments
    from docviewer.core.session import DocumentState, Facts, Session
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.panels.segment_table import SegmentTable
    from docviewer.ui.segmentation_controller import SegmentationController
    from docviewer.ui.store import Store

#: What needs texts of many segments follows a drag at this distance.
_TEXTS_MS = 150
#: Texts of so many segments can be looked through within a frame.
_QUICK_SEGMENTS = 2000
_HEADING_LENGTH = 60


class SegmentsController(QObject):
    """Keeps the table in step with the page, both ways."""

    def __init__(
        self,
        store: Store,
        pages: PagesController,
        segmentation: SegmentationController,
        table: SegmentTable,
    ) -> None:
        super().__init__(table)
        self._store = store
        self._pages = pages
        self._segmentation = segmentation
        self._table = table
        self._segments: Segments | None = None
        self._selected: tuple[int, tuple[int, ...]] | None = None  # None where the table has to be told anew
        self._predicate: filters.Predicate | None = None
        self._looks_at_texts = False
        self._folded: tuple[Segments | None, filters.FoldedTexts | None] = (None, None)
        self._states: ReviewStates | None = None
        self._texts = QTimer(self, singleShot=True, interval=_TEXTS_MS)
        self._texts.timeout.connect(self._follow_texts)
        table.segment_chosen.connect(lambda line: self.choose(line, stepping=True))
        table.segments_chosen.connect(self.choose_several)
        table.segment_activated.connect(self.choose)
        table.filter_edited.connect(self._filter)
        pages.set_hover_text(self.told)
        store.subscribe(self._session_changed)
        self._session_changed(store.session, store.session)

    def choose(self, line: int, *, stepping: bool = False) -> None:
        """Select the segment that starts at `line` and bring it into view; `stepping` as in `PagesController.jump`."""
        document = self._store.session.active
        if document is None:
            return
        self._pages.select(document, line)
        if line >= 0:
            self._pages.jump(lambda view: view.scroll_to_segment(line), stepping=stepping)

    def choose_several(self, lines: tuple[int, ...], current: int) -> None:
        """Select the segments that start at these lines, and bring the current one into view."""
        document, state = self._store.session.active, self._store.session.current
        shown = None if state is None else state.facts.lines
        if document is None or shown is None:
            return
        self._store.apply(with_selection, document, anchor_of(shown, current), anchors_of(shown, lines))
        self._pages.jump(lambda view: view.scroll_to_segment(current), stepping=True)

    def step(self, forward: bool) -> None:
        """Select the next or previous segment on the page."""
        if self._pages.current is not None:
            self._pages.current.step_segment(forward)

    def _session_changed(self, old: Session, new: Session) -> None:
        facts = None if new.current is None else new.current.facts
        segments, lines = (None, None) if facts is None else (facts.segments, facts.lines)
        if segments is not self._segments or new.active != old.active:
            self._segments, self._selected = segments, None
            self._table.set_segments(lines, segments, lambda ordinal: _table_text(facts, segments, ordinal))
            if self._predicate is not None and (segments is None or self._is_quick(len(segments))):
                self._show_rows()
            self._texts.start()
        elif self._predicate is not None and _is_other_work(old.current, new.current):
            if segments is None or self._is_quick(len(segments)):
                self._show_rows()
            self._texts.start()
        self._table.set_nothing(*_why_nothing(facts))
        self._show_selected(new.current)

    def _show_selected(self, state: DocumentState | None) -> None:
        selected = (-1, ()) if state is None else (state.selected_line, state.selected_segments)
        if selected != self._selected:
            self._selected = selected
            self._tell_selected(*selected)

    def _tell_selected(self, current: int, chosen: tuple[int, ...]) -> None:
        if len(chosen) > 1 and self._segments is not None:
            self._table.set_selection(self._segments.first[list(chosen)].tolist(), current)
        else:
            self._table.set_selected(current)

    def told(self, line: int) -> tuple[str, str]:
        """Return the title and the reason of the segment that `line` is in."""
        document, state = self._store.session.active, self._store.session.current
        if document is None or state is None or state.facts.segments is None or state.facts.lines is None:
            return "", ""
        segments = state.facts.segments
        if not 0 <= line < len(segments.of_line):
            return "", ""
        ordinal = int(segments.of_line[line])
        role, level = Role(int(segments.role[ordinal])), int(segments.level[ordinal])
        words = {"number": ordinal + 1, "role": tr(role.label), "level": level}
        ranked = role is Role.HEADING and level
        title = tr("{number} {role} level {level}", **words) if ranked else tr("{number} {role}", **words)
        if (parent := int(segments.parent[ordinal])) >= 0:
            heading = segments.text_of(parent, state.facts.lines)
            title = tr("{segment} under “{heading}”", segment=title, heading=_shortened(heading))
        return title, self._segmentation.explain(document, line)

    def _filter(self, text: str) -> None:
        try:
            self._predicate = filters.parse(text) if text.strip() else None
        except WrongInput as error:
            self._table.show_filter_error(words_of(error))
            return
        self._looks_at_texts = self._predicate is not None and any(
            term.condition.slow for term in self._predicate.terms
        )
        self._table.show_filter_error("")
        self._show_rows()

    def _is_quick(self, segments: int) -> bool:
        return not self._looks_at_texts or segments <= _QUICK_SEGMENTS

    def _show_rows(self) -> None:
        state = self._store.session.current
        if (None if state is None else state.facts.segments) is self._segments:  # else newer ones are about to be told
            self._table.set_rows(self._matching())

    def _matching(self) -> BoolArray | None:
        state = self._store.session.current
        if self._predicate is None or state is None or state.facts.segments is None or state.facts.lines is None:
            return None
        segments, lines = state.facts.segments, state.facts.lines
        if self._folded[0] is not segments:
            self._folded = (segments, filters.FoldedTexts.of(segments, lines))
        corrected = state.facts.corrected
        states = self._states = None if corrected is None else ReviewStates.of(corrected, state.work, self._states)
        try:
            return filters.matches(self._predicate, segments, lines, self._folded[1], corrected, states)
        except WrongInput as error:
            self._table.show_filter_error(words_of(error))
            return None

    def _follow_texts(self) -> None:
        if self._predicate is not None and self._segments is not None and not self._is_quick(len(self._segments)):
            self._show_rows()


def _table_text(facts: Facts | None, segments: Segments | None, ordinal: int) -> str:
    corrected = None if facts is None else facts.corrected
    if corrected is None or corrected.segments is not segments:
        return ""
    table = table_of(corrected, ordinal)
    return "" if table is None else as_tsv(table)


def _is_other_work(old: DocumentState | None, new: DocumentState | None) -> bool:
    """Tell whether verdicts or notes may have changed, which leaves the segments the same."""
    return old is not None and new is not None and old.work is not new.work


def _why_nothing(facts: Facts | None) -> tuple[str, str]:
    """Return title and sentence for an empty table."""
    if facts is None:
        return tr_later("No segments"), tr_later("Open a document to see its segments here.")
    if facts.problem is not None:
        return tr_later("No segments"), tr_later("The document isn't open.")
    if facts.info is None or facts.reading:
        return tr_later("No segments yet"), tr_later("They appear here as the pages are read.")
    if facts.pages and all(page.state is PageState.SCAN for page in facts.pages):
        return tr_later("No text to segment yet"), tr_later(
            "Its pages are scans: recognise their text to see segments."
        )
    if any(page.state is PageState.READ for page in facts.pages):
        return tr_later("No segments yet"), tr_later("They appear here as soon as its text is segmented.")
    return tr_later("No text to segment"), tr_later("Its pages hold no text, or none that can be read.")


def _shortened(text: str) -> str:
    return text if len(text) <= _HEADING_LENGTH else f"{text[: _HEADING_LENGTH - 1].rstrip()}…"
