"""Editors for whole numbers, switches, choices and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from docviewer.ui.panels.choice_box import ChoiceBox
from docviewer.ui.panels.integer_box import IntegerBox
from docviewer.ui.panels.switch import Switch
from docviewer.ui.panels.value_editor import ValueEditor
from docviewer.ui.theme import CONTROL_HEIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.parameters import Parameter, Value
    from docviewer.ui.theme import Theme


class IntegerEditor(ValueEditor):
    """A spin box."""

    def __init__(self, parameter: Parameter) -> None:
        self.box = IntegerBox(tr(parameter.label))
        super().__init__(self.box, None)
        self.box.setRange(round(parameter.minimum), round(parameter.maximum))
        self.box.setSingleStep(max(1, round(parameter.step)))
        self.box.valueChanged.connect(self._changed)

    def show_value(self, value: Value, auto: bool) -> None:
        """Show `value`; a learned one that isn't known yet shows as the least."""
        blocked = self.box.blockSignals(True)
        self.box.setValue(round(value) if isinstance(value, float | int) else self.box.minimum())
        self.box.blockSignals(blocked)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.box.set_theme(theme)

    def _changed(self, value: int) -> None:
        self.edited.emit(value)
        self.finished.emit()


class SwitchEditor(ValueEditor):
    """A switch."""

    def __init__(self, parameter: Parameter) -> None:
        self.switch = Switch(tr(parameter.label))
        super().__init__(self.switch, None)
        self.switch.clicked.connect(self._clicked)

    def show_value(self, value: Value, auto: bool) -> None:
        """Show `value`; a learned one that isn't known yet shows as off."""
        self.switch.setChecked(bool(value))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.switch.set_theme(theme)

    def _clicked(self, on: bool) -> None:
        self.edited.emit(on)
        self.finished.emit()


class ChoiceEditor(ValueEditor):
    """A drop-down box."""

    def __init__(self, parameter: Parameter) -> None:
        self.box = ChoiceBox(tr(parameter.label))
        super().__init__(None, self.box)
        for choice in parameter.choices:
            words = choice.replace("_", " ").replace("-", " ")
            self.box.addItem(tr(words[:1].upper() + words[1:]), choice)
        self.box.activated.connect(self._chosen)
        self._value: Value = None

    def show_value(self, value: Value, auto: bool) -> None:
        """Show `value`."""
        self._value = value
        self.box.setCurrentIndex(self.box.findData(value))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.box.set_theme(theme)

    def _chosen(self, index: int) -> None:
        value = self.box.itemData(index)
        if value != self._value:
            self._value = value
            self.edited.emit(value)
            self.finished.emit()


class WordsEditor(ValueEditor):
    """A line of words; they count on Enter or when the field is left."""

    def __init__(self, parameter: Parameter) -> None:
        self.line = QLineEdit()
        super().__init__(None, self.line)
        self.line.setMinimumHeight(CONTROL_HEIGHT)
        self.line.setAccessibleName(tr(parameter.label))
        self.line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.line.setPlaceholderText(tr("Words parted by spaces"))
        self.line.editingFinished.connect(self._committed)
        self._value: Value = ""

    def show_value(self, value: Value, auto: bool) -> None:
        """Show `value` from its beginning, unless it is what stands there."""
        self._value = value
        text = value if isinstance(value, str) else ""
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def set_theme(self, theme: Theme) -> None:
        """Nothing here is painted by hand."""

    def _committed(self) -> None:
        words = " ".join(self.line.text().split())
        if words != self._value:
            self._value = words
            self.edited.emit(words)
            self.finished.emit()
