"""One parameter's control: label, help, value and all ways to change it, made from the declaration alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from docviewer.core.parameters import Kind
from docviewer.ui.icons import icon
from docviewer.ui.panels.control_head import ControlHead, plain_label
from docviewer.ui.panels.number_editor import NumberEditor
from docviewer.ui.panels.plain_editors import ChoiceEditor, IntegerEditor, SwitchEditor, WordsEditor
from docviewer.ui.panels.shown_value import learned_text, nothing_found, unit_text, value_text, with_unit
from docviewer.ui.theme import LIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.parameters import Parameter, Value
    from docviewer.ui.panels.value_editor import ValueEditor
    from docviewer.ui.theme import Theme

_EDITORS: dict[Kind, Callable[[Parameter], ValueEditor]] = {
    Kind.NUMBER: NumberEditor,
    Kind.BAND: NumberEditor,
    Kind.INTEGER: IntegerEditor,
    Kind.SWITCH: SwitchEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.WORDS: WordsEditor,
}


class ParameterControl(QWidget):
    """Shows and changes one parameter.

    Signals:
        edited(str, object): Name and new value; None for "learn it from the document".
        finished(str): The edit is complete.
        reset(str): The default is wanted back.
        touched(str): A person works with this control.
    """

    edited = Signal(str, object)
    finished = Signal(str)
    reset = Signal(str)
    touched = Signal(str)

    def __init__(self, parameter: Parameter) -> None:
        super().__init__()
        self.parameter = parameter
        self._theme = LIGHT
        self._value: Value = parameter.default
        self._learned: Value = None
        self.editor = _EDITORS[parameter.kind](parameter)
        self.editor.setParent(self)
        self.head = ControlHead(parameter, unit_text(parameter), self.editor.head)
        self._note = plain_label("", soft=True)
        self._note.setWordWrap(True)
        self.help_button, self.reset_button = self.head.help, self.head.reset
        self.presets_button = self.head.presets
        self._lay_out()
        self._connect()
        self.set_value(parameter.default, None)
        self.set_theme(LIGHT)

    def set_value(self, value: Value, learned: Value) -> None:
        """Show a value and tell nobody.

        Args:
            value: What is set; None for a learned value.
            learned: What the parameter comes to on the document in front, or None if that isn't known.
        """
        self._value, self._learned = value, learned
        auto = value is None
        self.editor.show_value(learned if auto else value, auto)
        self.head.auto.setVisible(auto)
        self.head.unit.setText("" if auto and nothing_found(self.parameter, learned) else tr(unit_text(self.parameter)))
        self.reset_button.setVisible(value != self.parameter.default)

    @property
    def note(self) -> str:
        """What stands under the control: help, what is wrong with an entry, or nothing."""
        return self._note.text() if self._note.isVisibleTo(self) else ""

    def set_unit_width(self, width: int) -> None:
        """Give the unit's column a width, so that fields of all controls end at one edge."""
        if self.parameter.kind is not Kind.SWITCH:
            self.head.set_unit_width(width)

    def unit_width(self) -> int:
        """Return how wide the unit is."""
        return self.head.unit.sizeHint().width() if self.head.unit.text() else 0

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.editor.set_theme(theme)
        self.help_button.setIcon(icon("info", theme, "soft"))
        self.reset_button.setIcon(icon("reset", theme, "accent"))
        self.presets_button.setIcon(icon("presets", theme, "soft"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a person works with this control."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            self.touched.emit(self.parameter.name)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        if self.editor.body is not None:
            rows.addWidget(self.editor.body)
        rows.addWidget(self._note)
        self._note.hide()
        buddy = self.editor.head or self.editor.body
        if buddy is not None:
            self.head.label.setBuddy(buddy)
        self._set_up_tools()

    def _set_up_tools(self) -> None:
        parameter = self.parameter
        self.presets_button.setVisible(bool(parameter.presets) or parameter.learnable)
        self.help_button.setCheckable(True)
        tips = (
            (self.help_button, tr(parameter.help)),
            (self.reset_button, self._reset_tip()),
            (self.presets_button, tr("Presets")),
        )
        for button, tip in tips:
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
        if parameter.default is not None and isinstance(self.editor, NumberEditor):
            # nothing jumps when a drag begins; where the default is learned, "auto" gives its place to the button
            policy = self.reset_button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self.reset_button.setSizePolicy(policy)

    def _connect(self) -> None:
        name = self.parameter.name
        self.editor.edited.connect(self._edited)
        self.editor.finished.connect(lambda: self.finished.emit(name))
        self.editor.refused.connect(self._show_problem)
        self.help_button.toggled.connect(self._toggle_help)
        self.reset_button.clicked.connect(lambda: self.reset.emit(name))
        self.presets_button.clicked.connect(self._show_presets)
        for widget in (self.editor.head, self.editor.body):
            if widget is not None:
                widget.setToolTip(tr(self.parameter.help))
                widget.installEventFilter(self)

    def _edited(self, value: Value) -> None:
        self.set_value(value, self._learned)
        self.edited.emit(self.parameter.name, value)

    def _choose(self, value: Value) -> None:
        self.touched.emit(self.parameter.name)
        if value != self._value:
            self._edited(value)
            self.finished.emit(self.parameter.name)

    def preset_menu(self) -> QMenu:
        """Return the menu of presets; the value in force is checked."""
        menu = QMenu(self)
        offered = list(self.parameter.presets)
        if self.parameter.learnable:
            offered.insert(0, (self._auto_text(), None))
        for name, value in offered:
            shown = name if value is None else f"{_capitalised(tr(name))} ({self._with_unit(value)})"
            action = menu.addAction(shown.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self._value)
            action.triggered.connect(lambda _checked, wanted=value: self._choose(wanted))
        return menu

    def _auto_text(self) -> str:
        if self._learned is None:
            return tr("Auto: learned from the document")
        return tr("Auto: learned from the document ({value})", value=self._with_unit(self._learned, learned_text))

    def _show_presets(self) -> None:
        menu = self.preset_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.presets_button.mapToGlobal(self.presets_button.rect().bottomLeft()))

    def _with_unit(self, value: Value, text: Callable[[Parameter, Value], str] = value_text) -> str:
        return with_unit(self.parameter, text(self.parameter, value))

    def _reset_tip(self) -> str:
        if self.parameter.default is None:
            return tr("Back to auto: learn it from the document")
        return tr("Back to {value}", value=self._with_unit(self.parameter.default))

    def _toggle_help(self, shown: bool) -> None:
        self._note.setProperty("problem", None)
        self._tell(tr(self.parameter.help) if shown else "")

    def _show_problem(self, sentence: str) -> None:
        if not sentence:
            self._toggle_help(self.help_button.isChecked())
            return
        self._note.setProperty("problem", "true")
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)


def _capitalised(name: str) -> str:
    return f"{name[:1].upper()}{name[1:]}"
