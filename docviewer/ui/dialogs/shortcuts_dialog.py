"""All commands with their keys, made from the command table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QPushButton, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from docviewer.ui import theme as sizes
from docviewer.ui.commands import COMMANDS, SCOPES, Command
from docviewer.ui.wording import tr

#: Keys that belong to the page itself, not to a command.
_ON_THE_PAGE = (
    ("Next or previous segment", "Tab, Shift+Tab"),
    ("Select the segment below an overlap", "Click again"),
    ("Clear the selection", "Esc"),
    ("Scroll by a page", "Space, Shift+Space, PgDown, PgUp"),
    ("Zoom around the pointer", "Ctrl+Wheel"),
    ("Scroll sideways", "Shift+Wheel"),
    ("Move the page", "Drag with the middle button"),
    ("Select text", "Drag over text; double click a word, triple click a line"),
)


class ShortcutsDialog(QDialog):
    """A plain list: what, and which keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 620)
        rows = [(command.text.rstrip("…"), _shown(command)) for command in COMMANDS if command.keys]
        rows += list(_ON_THE_PAGE)
        table = QTableWidget(len(rows), 2, self)
        table.setAccessibleName("Keyboard shortcuts")
        table.setHorizontalHeaderLabels(["Command", "Keys"])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(sizes.ROW_HEIGHT)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.setItem(row, column, QTableWidgetItem(text))
        close = QPushButton("Close", self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        layout.setSpacing(sizes.PANEL_PADDING)
        layout.addWidget(table, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _shown(command: Command) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    keys = ", ".join(QKeySequence(key).toString(native) for key in command.keys)
    return f"{keys} ({tr(SCOPES[command.scope])})" if command.scope else keys
