"""One setting in the preferences: its words at the left, its control and a way back at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docviewer.core.parameters import Kind
from docviewer.ui.icons import icon
from docviewer.ui.panels.control_head import plain_label, tool_button
from docviewer.ui.preferences.setting_editors import Choices, editor_for
from docviewer.ui.theme import CONTROL_HEIGHT, GRID, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.parameters import Value
    from docviewer.core.settings_schema import Setting
    from docviewer.ui.theme import Theme

_CONTROL_WIDTH = 232
_TOOL_PX = 24


class SettingRow(QWidget):
    """Label, help, control, reset.

    Signals:
        edited(str, object): Name and new value.
        reset_wanted(str): The default is wanted back.
    """

    edited = Signal(str, object)
    reset_wanted = Signal(str)

    def __init__(self, setting: Setting, value: Value, offered: Choices | None = None) -> None:
        super().__init__()
        self.setting = setting
        self.label, self.help = plain_label(tr(setting.parameter.label)), plain_label(tr(setting.parameter.help), True)
        self.editor = editor_for(setting, offered)
        self.editor.setParent(self)
        self.reset = tool_button(tr("Reset: {setting}", setting=self.label.text()))
        self._lay_out()
        name = setting.name
        self.editor.edited.connect(lambda value: self.edited.emit(name, value))
        self.reset.clicked.connect(lambda: self.reset_wanted.emit(name))
        self.show_value(value)

    def show_value(self, value: Value) -> None:
        """Show a value and tell nobody."""
        self.editor.show_value(value, False)
        self.reset.setVisible(value != self.setting.parameter.default)

    def matches(self, words: str) -> bool:
        """Tell whether all of `words` are found in what stands here, in any order."""
        choices = " ".join(map(tr, self.setting.choice_labels))
        text = f"{self.label.text()} {self.help.text()} {choices} {tr(self.setting.section)}".casefold()
        return all(word in text for word in words.casefold().split())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.editor.set_theme(theme)
        self.reset.setIcon(icon("reset", theme, "accent"))

    def _lay_out(self) -> None:
        self.help.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.label.setMinimumHeight(CONTROL_HEIGHT)
        words.addWidget(self.label)
        words.addWidget(self.help)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GRID, 0, GRID)
        row.setSpacing(RELATED_GAP)
        row.addLayout(words, 1)
        self.reset.setFixedSize(_TOOL_PX, _TOOL_PX)
        self.reset.setToolTip(self.reset.accessibleName())
        keeps_its_place = self.reset.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keeps_its_place)
        control = self.editor.head
        if control is not None:
            self._place_control(row, control)

    def _place_control(self, row: QHBoxLayout, control: QWidget) -> None:
        row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)  # first: Tab follows the order of adding
        control.setParent(self)
        control.setAccessibleDescription(self.help.text())
        self.label.setBuddy(control)
        place = QHBoxLayout()
        place.setSpacing(RELATED_GAP)
        if self.setting.parameter.kind in (Kind.SWITCH, Kind.INTEGER):
            place.addStretch(1)
        place.addWidget(control)
        if self.setting.parameter.unit:
            place.addWidget(plain_label(tr(self.setting.parameter.unit), soft=True))
        column = QWidget(self)
        place.setContentsMargins(0, 0, 0, 0)
        column.setLayout(place)
        column.setFixedWidth(_CONTROL_WIDTH)
        row.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
