"""The Review tab: how far the review is, and verdict, note and history of segment, page and document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from docviewer.ui.panels.empty_state import EmptyState
from docviewer.ui.panels.headed_scroll import HeadedScroll
from docviewer.ui.review.changed_card import ChangedCard
from docviewer.ui.review.history_list import HistoryList
from docviewer.ui.review.note_editor import NoteEditor
from docviewer.ui.review.progress_line import ProgressLine
from docviewer.ui.review.subject_section import SubjectSection
from docviewer.ui.theme import LIGHT, PANEL_PADDING, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from docviewer.ui.theme import Theme


class ReviewPanel(QStackedWidget):
    """Shows what it is given; its parts emit what a person does.

    Signals:
        revealed(): It can be seen again.
    """

    revealed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.empty = EmptyState("accepted", tr("Nothing to review yet"), tr("Open a document to review it here."), "")
        self.progress = ProgressLine()
        self.segment = SubjectSection(tr("Segment"), tr("Note on the segment"), tr("Note on this segment"))
        self.changed, self.history = ChangedCard(), HistoryList()
        self.page = SubjectSection(tr("Page"), tr("Note on the page"), tr("Note on this page"))
        self.document_note = NoteEditor(tr("Note on the document"), tr("Note on the whole document"))
        self._no_segment = _soft(tr("Select a segment to accept or reject it. J goes to the next one to review."))
        self._history_title = _caption(tr("History"))
        self.addWidget(self.empty)
        self.addWidget(HeadedScroll(self.progress, self._body()))
        self._line_widgets = self.findChildren(QFrame, "rule")
        self.changed.hide()
        self.show_segment(False)
        self.set_theme(LIGHT)

    @property
    def notes(self) -> tuple[NoteEditor, NoteEditor, NoteEditor]:
        """The editors of the notes on segment, page and document."""
        return self.segment.note, self.page.note, self.document_note

    def show_anything(self, anything: bool) -> None:
        """Show the review, or that there is nothing to review."""
        self.setCurrentIndex(int(anything))

    def show_segment(self, selected: bool) -> None:
        """Show the part on the selected segment, or what to do to see it."""
        for widget in (self.segment, self.history, self._history_title):
            widget.setVisible(selected)
        self._no_segment.setVisible(not selected)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (self.empty, self.progress, self.segment, self.changed, self.page):
            part.set_theme(theme)
        for rule in self._line_widgets:
            rule.setStyleSheet(f"background: {theme.line}; border: 0;")

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what happened meanwhile."""
        super().showEvent(event)
        self.revealed.emit()

    def _body(self) -> QWidget:
        body = QWidget()
        self.segment.insert(self.changed)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, RELATED_GAP, 0, 0)
        rows.setSpacing(RELATED_GAP)
        for widget in (self._no_segment, self.segment, self._history_title, self.history):
            rows.addWidget(widget)
        for parts in ((self.page,), (_caption(tr("Document")), self.document_note)):
            rows.addSpacing(RELATED_GAP)
            rows.addWidget(_rule())
            rows.addSpacing(RELATED_GAP)
            for part in parts:
                rows.addWidget(part)
        rows.addSpacing(PANEL_PADDING)
        return body


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule


def _caption(text: str) -> QLabel:
    label = _soft(text)
    label.setProperty("soft", "false")
    label.setProperty("lead", "true")
    return label


def _soft(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("soft", "true")
    return label
