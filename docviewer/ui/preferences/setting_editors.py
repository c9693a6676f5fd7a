"""Editors of settings that those of a strategy's parameters don't cover: choices with words, free text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from docviewer.core.parameters import Kind
from docviewer.ui.panels.choice_box import ChoiceBox
from docviewer.ui.panels.plain_editors import IntegerEditor, SwitchEditor
from docviewer.ui.panels.value_editor import ValueEditor
from docviewer.ui.theme import CONTROL_HEIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.parameters import Value
    from docviewer.core.settings_schema import Setting
    from docviewer.ui.theme import Theme

#: (value, words) of what can be chosen.
Choices = tuple[tuple[str, str], ...]


class WordedChoiceEditor(ValueEditor):
    """A drop-down box whose values have words of their own; a value it doesn't know is added."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self.box = ChoiceBox(name)
        super().__init__(self.box, None)
        self.offer(choices)
        self.box.activated.connect(lambda index: self.edited.emit(self.box.itemData(index)))

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; what is shown stays."""
        shown = self.box.currentData()
        self.box.clear()
        for value, words in choices:
            self.box.addItem(words, value)
        if shown is not None:
            self.show_value(shown, False)

    def show_value(self, value: Value, auto: bool) -> None:
        """Show `value`."""
        if self.box.findData(value) < 0:
            self.box.addItem(str(value), value)
        self.box.setCurrentIndex(self.box.findData(value))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.box.set_theme(theme)


class TextEditor(ValueEditor):
    """A line of free text; it counts on Enter or when the field is left."""

    def __init__(self, name: str, empty_means: str) -> None:
        self.line = QLineEdit()
        super().__init__(self.line, None)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(empty_means)
        self.line.setMinimumHeight(CONTROL_HEIGHT)
        self.line.setMaxLength(200)
        self.line.editingFinished.connect(lambda: self.edited.emit(self.line.text().strip()))

    def show_value(self, value: Value, auto: bool) -> None:
        """Show `value`."""
        if self.line.text().strip() != value:
            self.line.setText(str(value))

    def set_theme(self, theme: Theme) -> None:
        """Nothing here is painted by hand."""


def editor_for(setting: Setting, offered: Choices | None) -> ValueEditor:
    """Return the editor of a setting.

    Args:
        setting: Declares it.
        offered: What the window offers for it, where the schema leaves that open.
    """
    parameter, name = setting.parameter, tr(setting.parameter.label)
    if offered is not None:
        return WordedChoiceEditor(name, offered)
    match parameter.kind:
        case Kind.SWITCH:
            return _named(SwitchEditor(parameter), name)
        case Kind.INTEGER:
            return _named(IntegerEditor(parameter), name)
        case Kind.CHOICE:
            words = [(choice, tr(setting.label_of(choice))) for choice in parameter.choices]
            return WordedChoiceEditor(name, words)
        case _:
            return TextEditor(name, tr(setting.empty_means))


def _named(editor: ValueEditor, name: str) -> ValueEditor:
    if editor.head is not None:
        editor.head.setAccessibleName(name)
    return editor
