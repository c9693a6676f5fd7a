"""Show a report that can be copied: an unexpected error, or the fault of an earlier run."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from docviewer.ui import theme as sizes
from docviewer.ui.wording import tr


class ReportDialog(QDialog):
    """Title, explanation, details in fixed type, and a button that copies them."""

    def __init__(self, title: str, explanation: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 440)
        lead, more = QLabel(title, self), QLabel(explanation, self)
        lead.setProperty("lead", "true")
        for label in (lead, more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.details = QPlainTextEdit(details, self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Details"))
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        copy, close = QPushButton(tr("Copy details"), self), QPushButton(tr("Close"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(sizes.RELATED_GAP)
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        layout.setSpacing(sizes.RELATED_GAP)
        for part in (lead, more):
            layout.addWidget(part)
        layout.addWidget(self.details, 1)
        layout.addLayout(buttons)
