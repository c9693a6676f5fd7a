"""The controls of one strategy, one below the other, the rarely needed ones under "More"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from docviewer.ui.icons import icon
from docviewer.ui.panels.parameter_control import ParameterControl
from docviewer.ui.theme import CONTROL_HEIGHT, LIGHT, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docviewer.core.parameters import Parameter, Value, Values
    from docviewer.ui.theme import Theme


class ParameterList(QWidget):
    """Controls made from declarations.

    Signals:
        edited(str, object), finished(str), reset(str), touched(str): As `ParameterControl`.
        more_toggled(bool): "More" was opened or closed.
    """

    edited = Signal(str, object)
    finished = Signal(str)
    reset = Signal(str)
    touched = Signal(str)
    more_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._controls: dict[str, ParameterControl] = {}
        self._values: dict[str, tuple[Value, Value]] = {}
        self._always, self._hidden = QWidget(), QWidget()
        self._always_rows, self._hidden_rows = _rows(self._always), _rows(self._hidden)
        self.more_button = QToolButton()
        self.more_button.setCheckable(True)
        self.more_button.setAutoRaise(True)
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more_button.setMinimumHeight(CONTROL_HEIGHT)
        self.more_button.setObjectName("more")
        self.more_button.toggled.connect(self._toggle_more)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(RELATED_GAP)
        rows.addWidget(self._always)
        rows.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._hidden)
        self._hidden.hide()

    def set_parameters(self, parameters: Iterable[Parameter]) -> None:
        """Make the controls anew."""
        for control in self._controls.values():
            control.hide()
            control.deleteLater()
        self._controls = {parameter.name: self._made(parameter) for parameter in parameters}
        self._values = {}
        unit_width = max((control.unit_width() for control in self._controls.values()), default=0)
        more = 0
        for control in self._controls.values():
            control.set_unit_width(unit_width)
            more += control.parameter.more
            (self._hidden_rows if control.parameter.more else self._always_rows).addWidget(control)
        self.more_button.setText(tr("More ({more})", more=more))
        self.more_button.setVisible(more > 0)
        self._hidden.setVisible(more > 0 and self.more_button.isChecked())

    def set_values(self, values: Values, learned: Mapping[str, Value]) -> None:
        """Show values (a missing one is the default) and tell nobody; what is as before costs nothing."""
        for name, control in self._controls.items():
            wanted = (values.get(name, control.parameter.default), learned.get(name))
            if self._values.get(name, ()) != wanted:
                self._values[name] = wanted
                control.set_value(*wanted)

    def control(self, name: str) -> ParameterControl:
        """Return the control of the parameter `name`."""
        return self._controls[name]

    def value(self, name: str) -> tuple[Value, Value]:
        """Return what is set for a parameter, and what is learned."""
        return self._values.get(name, (None, None))

    def any_changed(self) -> bool:
        """Tell whether any value differs from its default."""
        return any(self._values[name][0] != self._controls[name].parameter.default for name in self._values)

    def show_edit(self, name: str, value: Value) -> None:
        """Take note of a value that the person gave elsewhere, and show it."""
        self._values[name] = (value, self.value(name)[1])
        self._controls[name].set_value(*self._values[name])

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._show_chevron()
        self.more_button.setStyleSheet(
            f"QToolButton {{ color: {theme.soft}; padding: 0 8px 0 0; margin-left: -4px; }}"
            "QToolButton:checked:!hover { background: transparent; }"
        )
        for control in self._controls.values():
            control.set_theme(theme)

    def _made(self, parameter: Parameter) -> ParameterControl:
        control = ParameterControl(parameter)
        control.set_theme(self._theme)
        control.edited.connect(self._edited)
        control.finished.connect(self.finished)
        control.reset.connect(self.reset)
        control.touched.connect(self.touched)
        return control

    def _edited(self, name: str, value: Value) -> None:
        self._values[name] = (value, self.value(name)[1])
        self.edited.emit(name, value)

    def _toggle_more(self, opened: bool) -> None:
        self._hidden.setVisible(opened)
        self._show_chevron()
        self.more_toggled.emit(opened)

    def _show_chevron(self) -> None:
        name = "chevron-down" if self.more_button.isChecked() else "chevron-right"
        self.more_button.setIcon(icon(name, self._theme, "soft"))


def _rows(column: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(RELATED_GAP)
    return rows
