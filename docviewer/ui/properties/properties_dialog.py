"""A dialog of names and values: a document's properties, the versions of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from docviewer.ui import theme as sizes
from docviewer.ui.panels.control_head import plain_label
from docviewer.ui.properties.property_rows import as_text
from docviewer.ui.properties.property_table import PropertyTable
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.properties.property_rows import Group


class PropertiesDialog(QDialog):
    """A lead, a sentence, the table; values and all of it can be copied.

    Args:
        title: Of the dialog.
        lead: What it is about, or empty.
        sentence: More of that, or empty.
        parent: The window.
    """

    def __init__(self, title: str, lead: str = "", sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 600)
        self._groups: tuple[Group, ...] = ()
        self.table = PropertyTable(title)
        self.table.currentItemChanged.connect(lambda _new, _old: self._current_changed())
        self.copy_value, self.copy_all = QPushButton(tr("Copy value")), QPushButton(tr("Copy all"))
        self.close_button = QPushButton(tr("Close"))
        self.copy_value.clicked.connect(self.table.copy_value)
        self.copy_all.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_text(self._groups)))
        self.close_button.clicked.connect(self.accept)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(sizes.RELATED_GAP)
        for button in (self.copy_value, self.copy_all):
            button.setAutoDefault(False)
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_button)
        self.close_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        layout.setSpacing(sizes.RELATED_GAP)
        for text, role in ((lead, "lead"), (sentence, "soft")):
            label = plain_label(text)
            label.setProperty(role, "true")
            label.setWordWrap(True)
            label.setVisible(bool(text))
            layout.addWidget(label)
        layout.addWidget(self.table, 1)
        layout.addLayout(self.buttons)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other rows."""
        self._groups = tuple(groups)
        self.table.show_groups(groups)
        self._current_changed()

    def _current_changed(self) -> None:
        self.copy_value.setEnabled(bool(self.table.current_value))
