"""The settings of one section, generated from the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from docviewer.core.settings_schema import SETTINGS
from docviewer.ui.preferences.setting_editors import WordedChoiceEditor
from docviewer.ui.preferences.setting_row import SettingRow
from docviewer.ui.theme import RELATED_GAP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.parameters import Value
    from docviewer.ui.preferences.setting_editors import Choices
    from docviewer.ui.settings import Settings
    from docviewer.ui.theme import Theme


class SettingsPage(QScrollArea):
    """The rows of one section under one another.

    Signals:
        edited(str, object): Name and new value.
        reset_wanted(str): The default is wanted back.
    """

    edited = Signal(str, object)
    reset_wanted = Signal(str)

    def __init__(self, section: str, settings: Settings, offered: Mapping[str, Choices]) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, RELATED_GAP, 0)
        rows.setSpacing(RELATED_GAP)
        self.rows = {}
        for setting in SETTINGS:
            if setting.section == section:
                row = SettingRow(setting, settings.value(setting.name), offered.get(setting.choices_from))
                row.edited.connect(self.edited)
                row.reset_wanted.connect(self.reset_wanted)
                rows.addWidget(row)
                self.rows[setting.name] = row
        rows.addStretch(1)
        self.setWidget(content)

    def show_value(self, name: str, value: Value) -> None:
        """Show another value of a setting, if it stands here."""
        if name in self.rows:
            self.rows[name].show_value(value)

    def show_matching(self, words: str) -> int:
        """Show only rows with all of `words` in them; return how many there are."""
        for row in self.rows.values():
            row.setVisible(row.matches(words))
        return sum(row.matches(words) for row in self.rows.values())

    def offer(self, choices_from: str, choices: Choices) -> None:
        """Offer other choices where the schema leaves them to the window."""
        for row in self.rows.values():
            if row.setting.choices_from == choices_from and isinstance(row.editor, WordedChoiceEditor):
                row.editor.offer(choices)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for row in self.rows.values():
            row.set_theme(theme)
