"""All notes of a document in one list; one of them leads to what it is on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from docviewer.ui.icons import icon
from docviewer.ui.panels.empty_state import EmptyState
from docviewer.ui.theme import PANEL_PADDING, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Note:
    """One note.

    Attributes:
        place: What it is on, as "5 paragraph, page 3".
        text: The note.
        line: First line of the segment that it is on, -1 for none.
        page: Page (index) that it is on, -1 for the document.
    """

    place: str
    text: str
    line: int = -1
    page: int = -1


class NotesDialog(QDialog):
    """Lists notes; Enter or a double click shows where one belongs.

    Signals:
        chosen(object): The `Note` to be shown.
        filter_wanted(): Show only segments with a note in the table.
    """

    chosen = Signal(object)
    filter_wanted = Signal()

    def __init__(self, notes: Sequence[Note], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Notes of the document"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 400)
        self.notes = tuple(notes)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Notes"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.addItems([f"{note.place}\n{note.text}" for note in notes])
        self.list.setCurrentRow(0)
        self.show_it, self.filter, close = (
            QPushButton(words) for words in (tr("Show on page"), tr("Show all in the table"), tr("Close"))
        )
        self.list.itemActivated.connect(lambda _: self._choose())
        self.show_it.clicked.connect(self._choose)
        self.filter.clicked.connect(self._filter)
        close.clicked.connect(self.reject)
        self._empty = EmptyState(
            "note", tr("No notes yet"), tr("N writes one on the selected segment; the Review tab has more."), ""
        )
        self._lay_out(self._empty, close)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._empty.set_theme(theme)
        for row in range(self.list.count()):
            self.list.item(row).setIcon(icon("note", theme, "soft"))

    def _lay_out(self, empty: EmptyState, close: QPushButton) -> None:
        body = QWidget()
        stack = QStackedLayout(body)
        stack.addWidget(self.list)
        stack.addWidget(empty)
        stack.setCurrentIndex(0 if self.notes else 1)
        for button in (self.show_it, self.filter):
            button.setVisible(bool(self.notes))
        self.show_it.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED_GAP)
        buttons.addWidget(self.filter)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.show_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(PANEL_PADDING,) * 4)
        layout.setSpacing(PANEL_PADDING)
        layout.addWidget(body, 1)
        layout.addLayout(buttons)

    def _choose(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.chosen.emit(self.notes[row])
            self.accept()

    def _filter(self) -> None:
        self.filter_wanted.emit()
        self.accept()
