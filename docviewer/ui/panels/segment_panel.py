"""The selected segment in full: what it is, why it starts where it does, its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from docviewer.core.confidence import NOT_CORRECTNESS
from docviewer.ui import theme as sizes
from docviewer.ui.panels.table_grid import TableGrid
from docviewer.ui.panels.wrapped_row import WrappedRow

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from docviewer.core.tables import Table
    from docviewer.ui.theme import Theme

#: Characters; laying out more takes longer than a frame.
_MOST_SHOWN = 20_000


@dataclass(frozen=True, slots=True)
class SegmentCard:
    """What the panel says of one segment."""

    title: str
    place: str
    reason: str
    text: str
    table: Table | None = None
    confidence: str = ""


class SegmentPanel(QStackedWidget):
    """Shows a `SegmentCard`, a table as a grid, or what to do to see one.

    Signals:
        markdown_wanted(object): Copy this `Table` as Markdown.
        csv_wanted(object): Save this `Table` as a CSV file.
    """

    markdown_wanted = Signal(object)
    csv_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = QLabel("Select a segment on the page or in the table to read it here.", self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("soft", "true")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setMargin(sizes.PANEL_PADDING)
        self._title, self._place, self._reason = (self._label(kind) for kind in ("lead", "soft", ""))
        self._confidence = self._label("soft")
        self._confidence.setToolTip(NOT_CORRECTNESS)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName("Text of the segment")
        self.grid = TableGrid(self)
        self._left_out = self._label("soft")
        self._content = QStackedWidget(self)
        self._content.addWidget(self._text)
        self._content.addWidget(self.grid)
        card = QWidget(self)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        layout.setSpacing(sizes.RELATED_GAP)
        for widget in (self._title, self._place, self._confidence, self._reason):
            layout.addWidget(widget)
        layout.addSpacing(sizes.RELATED_GAP)
        layout.addWidget(self._content, 1)
        layout.addWidget(self._left_out)
        layout.addLayout(self._buttons())
        self.addWidget(self._empty)
        self.addWidget(card)
        self.card: SegmentCard | None = None

    def show_card(self, card: SegmentCard | None) -> None:
        """Show one segment, or the empty state."""
        self.card = card
        self.setCurrentIndex(0 if card is None else 1)
        if card is None:
            return
        texts = (card.title, card.place, card.confidence, card.reason)
        for label, text in zip((self._title, self._place, self._confidence, self._reason), texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self._content.setCurrentIndex(0 if card.table is None else 1)
        for button in self._table_buttons:
            button.setVisible(card.table is not None)
        self._copy_button.setText("Copy text" if card.table is None else "Copy")
        left_out = self._show_text(card.text) if card.table is None else self._show_table(card.table)
        self._left_out.setText(left_out)
        self._left_out.setVisible(bool(left_out))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.grid.set_theme(theme)

    def _show_text(self, text: str) -> str:
        """Show a text as far as there is room; return what to say of the rest."""
        shown = text[:_MOST_SHOWN]
        if self._text.toPlainText() != shown:
            self._text.setPlainText(shown)
        return "" if shown == text else f"The first {len(shown):,} of {len(text):,} characters. Copies have them all."

    def _show_table(self, table: Table) -> str:
        """Show a table as far as there is room; return what to say of the rest."""
        self.grid.show_table(table)
        rows, of_all = self.grid.rowCount(), table.row_count
        return "" if rows == of_all else f"The first {rows:,} of {of_all:,} rows. Copies and files have them all."

    def _buttons(self) -> WrappedRow:
        self._copy_button = QPushButton("Copy text", self)
        markdown, csv = QPushButton("Copy as Markdown", self), QPushButton("Save as CSV…", self)
        self._copy_button.clicked.connect(self._copy)
        markdown.clicked.connect(lambda: self._emit(self.markdown_wanted))
        csv.clicked.connect(lambda: self._emit(self.csv_wanted))
        self._table_buttons = (markdown, csv)
        row = WrappedRow(sizes.RELATED_GAP)
        for button in (self._copy_button, *self._table_buttons):
            row.addWidget(button)
        return row

    def _emit(self, signal: SignalInstance) -> None:
        if self.card is not None and self.card.table is not None:
            signal.emit(self.card.table)

    def _copy(self) -> None:
        if self.card is None:
            return
        if self.card.table is None:
            QGuiApplication.clipboard().setText(self.card.text)
        else:
            self.grid.copy()

    def _label(self, kind: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if kind:
            label.setProperty(kind, "true")
        return label
