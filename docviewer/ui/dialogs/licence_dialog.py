"""The licence of docviewer, and what it owes to others."""

from __future__ import annotations

from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from docviewer.resource_files import checkout_file
from docviewer.ui import theme as sizes
from docviewer.ui.wording import tr


class LicenceDialog(QDialog):
    """Both texts, to read and to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licence and notices"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 600)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(tr("Texts"))
        for title, name in ((tr("Licence"), "LICENSE"), (tr("Notices"), "NOTICE")):
            text = QPlainTextEdit(licence_text(name))
            text.setReadOnly(True)
            text.setAccessibleName(title)
            text.setTabChangesFocus(True)
            self.tabs.addTab(text, title)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        layout.setSpacing(sizes.RELATED_GAP)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(buttons)


def licence_text(name: str) -> str:
    """Return `LICENSE` or `NOTICE`, from the installed package or the checkout."""
    beside = checkout_file(name)
    if beside is not None:
        return beside.read_text(encoding="utf-8")
    for file in metadata.files("docviewer") or ():
        if file.name == name:
            return file.read_text()
    return tr("This file is missing; docviewer is under the Apache License 2.0.")
