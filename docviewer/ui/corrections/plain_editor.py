"""A plain text box as high as what it holds, that is applied with Ctrl+Enter and given up with Escape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from docviewer.ui.theme import RELATED_GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FRAME_PX = 1


class PlainEditor(QPlainTextEdit):
    """Grows with its text between two heights.

    Args:
        least: Lines that it has room for at least.
        most: Lines after which it scrolls.

    Signals:
        apply_wanted(): Ctrl+Enter was pressed.
        escaped(): Escape was pressed.
    """

    apply_wanted = Signal()
    escaped = Signal()

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return a size for the lines that it holds."""
        return QSize(super().sizeHint().width(), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height: it is never squeezed."""
        return QSize(RELATED_GAP * 8, self._wanted_height())

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window where there is nothing to undo in the text."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_for_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter and Escape."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            self.apply_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: lines are wrapped anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for a larger font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _is_for_window(self, event: QKeyEvent) -> bool:
        document = self.document()
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        return (event.matches(undo) and not document.isUndoAvailable()) or (
            event.matches(redo) and not document.isRedoAvailable()
        )

    def _wanted_height(self) -> int:
        held, margin = round(self.document().size().height()), round(self.document().documentMargin())
        lines = min(max(held, self._least), self._most)
        around = 2 * (RELATED_GAP + _FRAME_PX) + margin * (1 if held > self._most else 2)
        return lines * self.fontMetrics().lineSpacing() + around

    def _fit(self) -> None:
        if self.minimumHeight() != (height := self._wanted_height()):
            self.setFixedHeight(height)
