"""Ask for the text of a region of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from docviewer.core.labels import ROLE_BY_TOKEN, Role
from docviewer.ui.commands import KEYED_ROLES
from docviewer.ui.corrections.plain_editor import PlainEditor
from docviewer.ui.panels.choice_box import ChoiceBox
from docviewer.ui.theme import PANEL_PADDING, RELATED_GAP
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from docviewer.ui.theme import Theme

_WIDTH = 460


class TextDialog(QDialog):
    """Text, role, and whether the lines in the region are left out; or have it recognised.

    Args:
        page: Number of the page.
        lines: How many lines are in the region already.
        parent: Owner.

    Signals:
        recognise_wanted(): The text should be recognised from the page's picture instead.
    """

    recognise_wanted = Signal()

    def __init__(self, page: int, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add text"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = QLabel(tr("What does this region of page {page} say?", page=page))
        self._title.setProperty("lead", "true")
        self.editor = PlainEditor(5, 12)
        self.editor.setAccessibleName(tr("Text of the region"))
        self.editor.setPlaceholderText(tr("One line here is one line on the page"))
        self.roles = ChoiceBox(tr("Role"))
        for token in KEYED_ROLES:
            self.roles.addItem(tr(ROLE_BY_TOKEN[token].label).capitalize(), int(ROLE_BY_TOKEN[token]))
        self.roles.setCurrentIndex(self.roles.findData(int(Role.PARAGRAPH)))
        words = tr_n("Leave out the line that is in the region", "Leave out the {n} lines in the region", lines)
        self.instead = QCheckBox(words)
        self.instead.setChecked(lines > 0)
        self.instead.setVisible(lines > 0)
        self.add, self.recognise = QPushButton(tr("Add text")), QPushButton(tr("Recognise it"))
        self.recognise.setToolTip(tr("Have the text read from the picture of the page"))
        self.cancel = QPushButton(tr("Cancel"))
        self._lay_out()
        self._connect()
        self.editor.setFocus()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.editor.toPlainText()

    @property
    def role(self) -> Role:
        """What the text is."""
        return Role(int(self.roles.currentData()))

    @property
    def replaces(self) -> bool:
        """Whether the lines in the region are to be left out."""
        return self.instead.isChecked()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.roles.set_theme(theme)

    def _connect(self) -> None:
        self.add.setDefault(True)
        self.add.setEnabled(False)
        self.editor.textChanged.connect(lambda: self.add.setEnabled(bool(self.text.strip())))
        self.editor.apply_wanted.connect(lambda: self.add.click())
        self.editor.escaped.connect(self.reject)
        self.add.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.recognise.clicked.connect(self._recognise)

    def _recognise(self) -> None:
        self.recognise_wanted.emit()
        self.reject()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*(PANEL_PADDING,) * 4)
        rows.setSpacing(RELATED_GAP)
        role = QHBoxLayout()
        role.setSpacing(RELATED_GAP)
        label = QLabel(tr("Role"))
        label.setBuddy(self.roles)
        role.addWidget(label)
        role.addWidget(self.roles)
        role.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED_GAP)
        buttons.addWidget(self.recognise)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.add)
        rows.addWidget(self._title)
        rows.addWidget(self.editor)
        rows.addLayout(role)
        rows.addWidget(self.instead)
        rows.addStretch(1)
        rows.addSpacing(RELATED_GAP)
        rows.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)
