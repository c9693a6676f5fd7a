"""Choose role and level of what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from docviewer.core.labels import ROLE_BY_TOKEN, Role
from docviewer.ui.commands import KEYED_ROLES
from docviewer.ui.corrections.steps import DEEPEST, LEVELLED
from docviewer.ui.panels.choice_box import ChoiceBox
from docviewer.ui.theme import RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

_MIXED = -1
#: Both boxes are beside each other also in a narrow panel with a scroll bar.
_LEAST_LETTERS = 3


class RoleRow(QWidget):
    """A box of roles and one of levels.

    Signals:
        role_chosen(int): A `Role` value.
        level_chosen(int): From 1.
    """

    role_chosen = Signal(int)
    level_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.role, self.level = ChoiceBox(tr("Role")), ChoiceBox(tr("Level"))
        for token in KEYED_ROLES:
            role = ROLE_BY_TOKEN[token]
            self.role.addItem(tr(role.label).capitalize(), int(role))
        self.role.setPlaceholderText(tr("Different roles"))
        for level in range(1, DEEPEST + 1):
            self.level.addItem(tr("Level {level}", level=level), level)
        self.level.setPlaceholderText(tr("Different levels"))
        self.role.setToolTip(tr("Change what the segment is (1 to 9 on the page)"))
        self.level.setToolTip(tr("Change how deep it stands (+ and - on the page)"))
        for box in (self.role, self.level):
            box.setMinimumContentsLength(_LEAST_LETTERS)
        self.role.activated.connect(lambda _: self._emit(self.role_chosen, self.role))
        self.level.activated.connect(lambda _: self._emit(self.level_chosen, self.level))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED_GAP)
        label = QLabel(tr("Role"))
        label.setBuddy(self.role)
        row.addWidget(label)
        row.addWidget(self.role, 3)
        row.addWidget(self.level, 2)

    def show_role(self, role: int | None, level: int | None) -> None:
        """Show what is chosen now; None where what is selected differs."""
        self.role.setCurrentIndex(self.role.findData(_MIXED if role is None else role))
        self.level.setCurrentIndex(self.level.findData(_MIXED if level is None else level))
        self.level.setVisible(role is not None and Role(role) in LEVELLED)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.role.set_theme(theme)
        self.level.set_theme(theme)

    @staticmethod
    def _emit(signal: object, box: ChoiceBox) -> None:
        signal.emit(int(box.currentData()))  # type: ignore[attr-defined]
