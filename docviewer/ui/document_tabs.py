"""One tab per open document."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

#: A tab is never narrower, so that the start of its name can be read; more tabs are scrolled.
_LEAST_WIDTH_EM = 11
#: Joiners have no width but belong to the spelling of some languages and to pictures.
_JOINERS = "\u200c\u200d"


class DocumentTabs(QTabBar):
    """Tabs known by document id; hidden while there are none. Setting the tab in front from outside emits nothing.

    Signals:
        document_chosen(int): The tab of this document was clicked.
        close_wanted(int): The cross on the tab of this document was clicked, or the tab with the middle button.
    """

    document_chosen = Signal(int)
    close_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documents")
        self.setAccessibleName("Open documents")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self._pressed = -1
        self.setVisible(False)
        self.currentChanged.connect(self._changed)

    def add(self, document: int, path: str) -> None:
        """Add a tab for a document as the last one."""
        name = shown_name(path)
        blocked = self.blockSignals(True)
        index = self.addTab(name.replace("&", "&&"))
        self.setTabData(index, document)
        self.blockSignals(blocked)
        self.setTabToolTip(index, f"<span>{escape(_printable(path))}</span>")
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, self._close_button(document, name))
        self.setVisible(True)

    def remove(self, document: int) -> None:
        """Remove a document's tab."""
        index = self._index_of(document)
        if index >= 0:
            blocked = self.blockSignals(True)
            self.removeTab(index)
            self.blockSignals(blocked)
        self.setVisible(self.count() > 0)

    def bring_forward(self, document: int) -> None:
        """Show a document's tab as the one in front."""
        index = self._index_of(document)
        if index >= 0:
            blocked = self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(blocked)

    def neighbour(self, step: int) -> int | None:
        """Return the document `step` tabs on, around the end; None without tabs."""
        return int(self.tabData((self.currentIndex() + step) % self.count())) if self.count() else None

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return a size at which the start of a name can be read."""
        wanted = self.tabSizeHint(index)
        least = _LEAST_WIDTH_EM * self.fontMetrics().horizontalAdvance("m")
        return QSize(min(wanted.width(), max(least, super().minimumTabSizeHint(index).width())), wanted.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the middle button went down."""
        middle = event.button() is Qt.MouseButton.MiddleButton
        self._pressed = self.tabAt(event.position().toPoint()) if middle else -1
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the tab that the middle button went down and up on."""
        index = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and 0 <= index == self._pressed:
            self.close_wanted.emit(self.tabData(index))
        self._pressed = -1
        super().mouseReleaseEvent(event)

    def _close_button(self, document: int, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText("✕")
        button.setAccessibleName(f"Close {name}")
        button.setToolTip("Close (Ctrl+W)")
        button.clicked.connect(lambda: self.close_wanted.emit(document))
        return button

    def _index_of(self, document: int) -> int:
        return next((index for index in range(self.count()) if self.tabData(index) == document), -1)

    def _changed(self, index: int) -> None:
        document = self.tabData(index) if index >= 0 else None
        if document is not None:
            self.document_chosen.emit(int(document))


def shown_name(path: str) -> str:
    """Return a file's name on one line, without characters that would turn or hide others."""
    return _printable(Path(path).name)


def _printable(text: str) -> str:
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    return "␤" if character in "\r\n" else " "
