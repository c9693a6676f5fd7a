"""A note, kept while it is written: a moment after the last key, and when one goes elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from docviewer.ui.theme import BODY_PX, GRID, RELATED_GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

_KEEP_MS = 700
_LINE_PX = BODY_PX + GRID + 1
_LEAST_LINES, _MOST_LINES = 2, 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEditor(QPlainTextEdit):
    """Edits the note of one subject. Ctrl+Enter keeps it, Escape gives back what it was; both leave the field.

    Signals:
        edited(object, str): The note of this subject is this now.
        closed(object): The person is done with the note of this subject.
        left(): The keyboard should go back to where it came from.
    """

    edited = Signal(object, str)
    closed = Signal(object)
    left = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self._subject: object = None
        self._kept = self._before = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._changed)

    @property
    def subject(self) -> object:
        """What the note is on."""
        return self._subject

    def show_note(self, subject: object, note: str) -> None:
        """Show the note of a subject; what was written on another one is kept first."""
        if subject != self._subject:
            self.keep()
            self._subject, self._before = subject, note
        elif self._unkept:
            return  # what is being typed goes before what comes from elsewhere
        if note == self.toPlainText().strip():
            self._kept = self.toPlainText()  # white space at the end is about to be a word
            return
        self._kept = note
        self.blockSignals(True)
        self.setPlainText(note)
        self.blockSignals(False)
        self.updateGeometry()

    def keep(self) -> None:
        """Tell what was written and not told yet."""
        self._pause.stop()
        if self._unkept:
            self._kept = self.toPlainText()
            self.edited.emit(self._subject, self._kept)

    def sizeHint(self) -> QSize:
        """Return room for what is written, within limits."""
        lines = min(max(_LEAST_LINES, self.document().lineCount()), _MOST_LINES)
        return QSize(160, lines * max(_LINE_PX, self.fontMetrics().lineSpacing()) + 2 * RELATED_GAP + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Return as much: a note isn't squeezed."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Ctrl+Enter, give up with Escape."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._before)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember what the note was."""
        super().focusInEvent(event)
        self._before = self.toPlainText()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.keep()
            self.closed.emit(self._subject)

    @property
    def _unkept(self) -> bool:
        return self.toPlainText() != self._kept

    def _changed(self) -> None:
        self._pause.start()
        self.updateGeometry()
