"""The selected segment in full: what it is, why it starts where it does, its text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from docviewer.ui import theme as sizes

#: Characters; laying out more takes longer than a frame.
_MOST_SHOWN = 20_000


@dataclass(frozen=True, slots=True)
class SegmentCard:
    """What the panel says of one segment."""

    title: str
    place: str
    reason: str
    text: str


class SegmentPanel(QStackedWidget):
    """Shows a `SegmentCard`, or what to do to see one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = QLabel("Select a segment on the page or in the table to read it here.", self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("soft", "true")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setMargin(sizes.PANEL_PADDING)
        self._title, self._place, self._reason = (self._label(kind) for kind in ("lead", "soft", ""))
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName("Text of the segment")
        copy = QPushButton("Copy text", self)
        copy.clicked.connect(self._copy)
        card = QWidget(self)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        layout.setSpacing(sizes.RELATED_GAP)
        for widget in (self._title, self._place, self._reason):
            layout.addWidget(widget)
        layout.addSpacing(sizes.RELATED_GAP)
        layout.addWidget(self._text, 1)
        layout.addWidget(copy)
        self.addWidget(self._empty)
        self.addWidget(card)
        self.card: SegmentCard | None = None

    def show_card(self, card: SegmentCard | None) -> None:
        """Show one segment, or the empty state."""
        self.card = card
        self.setCurrentIndex(0 if card is None else 1)
        if card is None:
            return
        for label, text in ((self._title, card.title), (self._place, card.place), (self._reason, card.reason)):
            label.setText(text)
            label.setVisible(bool(text))
        text = card.text if len(card.text) <= _MOST_SHOWN else f"{card.text[:_MOST_SHOWN]}\n…"
        if self._text.toPlainText() != text:
            self._text.setPlainText(text)

    def _copy(self) -> None:
        if self.card is not None:
            QGuiApplication.clipboard().setText(self.card.text)

    def _label(self, kind: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if kind:
            label.setProperty(kind, "true")
        return label
