"""One tab per open document."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget


class DocumentTabs(QTabBar):
    """Tabs known by document id; hidden while there are none. Setting the tab in front from outside emits nothing.

    Signals:
        document_chosen(int): The tab of this document was clicked.
        close_wanted(int): The cross on the tab of this document was clicked.
    """

    document_chosen = Signal(int)
    close_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documents")
        self.setAccessibleName("Open documents")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setVisible(False)
        self.currentChanged.connect(self._changed)

    def add(self, document: int, path: str) -> None:
        """Add a tab for a document as the last one."""
        name = Path(path).name
        blocked = self.blockSignals(True)
        index = self.addTab(name.replace("&", "&&"))
        self.setTabData(index, document)
        self.blockSignals(blocked)
        self.setTabToolTip(index, path)
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
