"""A field that takes a combination of keys as it is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit

from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class KeyField(QKeySequenceEdit):
    """One combination; Enter confirms it, Escape takes it away and then leaves the dialog.

    Signals:
        confirmed: Enter was pressed.
    """

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(False)
        self._line = self.findChild(QLineEdit)
        if self._line is not None:
            self._line.setPlaceholderText(tr("Press keys"))

    def setAccessibleName(self, name: str) -> None:
        """Name the field inside too: that is what a screen reader meets."""
        super().setAccessibleName(name)
        if self._line is not None:
            self._line.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys, but Enter and Escape."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif plain and event.key() == Qt.Key.Key_Escape:
            if self.keySequence().isEmpty():
                event.ignore()
            else:
                self.clear()
        else:
            super().keyPressEvent(event)
