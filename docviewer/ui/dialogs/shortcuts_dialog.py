"""All commands with their keys, to look up: made from the command table and the keys that a person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from docviewer.ui import theme as sizes
from docviewer.ui.panels.control_head import plain_label
from docviewer.ui.preferences.keys_table import KeysTable
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.shortcuts import Shortcuts


class ShortcutsDialog(QDialog):
    """A search over a list: what, and which keys.

    Signals:
        edit_wanted: The keys are to be changed.
    """

    edit_wanted = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 620)
        self.search, self.table = QLineEdit(), KeysTable(shortcuts, with_page=True)
        self.search.setPlaceholderText(tr("Search commands and keys"))
        self.search.setAccessibleName(tr("Search commands and keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.none_found = plain_label(tr("No command has these words."), soft=True)
        self.none_found.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none_found.hide()
        change, close = QPushButton(tr("Change shortcuts…")), QPushButton(tr("Close"))
        change.setAutoDefault(False)
        change.clicked.connect(self._change)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(change)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        layout.setSpacing(sizes.PANEL_PADDING)
        for part, stretch in ((self.search, 0), (self.table, 1), (self.none_found, 1)):
            layout.addWidget(part, stretch)
        layout.addLayout(buttons)
        shortcuts.changed.connect(self.table.show_keys)

    def _search(self, words: str) -> None:
        found = self.table.show_matching(words)
        self.table.setVisible(bool(found))
        self.none_found.setVisible(not found)

    def _change(self) -> None:
        self.accept()
        self.edit_wanted.emit()
