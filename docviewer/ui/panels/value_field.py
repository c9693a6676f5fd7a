"""The field beside a slider: the exact value, typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from docviewer.core.errors import WrongInput
from docviewer.core.parameters import Kind
from docviewer.ui.panels.shown_value import (
    NONE_FOUND,
    learned_text,
    number_text,
    read_value,
    snapped,
    unit_text,
    value_text,
)
from docviewer.ui.theme import CONTROL_HEIGHT, LIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from docviewer.core.parameters import Parameter, Value
    from docviewer.ui.theme import Theme

_PADDING_PX = 24
_LEAST_PX = 64
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class ValueField(QLineEdit):
    """An entry field for a number or a band.

    Signals:
        committed(object): A new value was typed and ended with Enter, or the field was left.
        refused(str): What was typed isn't a value; the sentence says what would be.
        reverted: Typing was given up; the field shows the value again.
    """

    committed = Signal(object)
    refused = Signal(str)
    reverted = Signal()

    def __init__(self, parameter: Parameter) -> None:
        super().__init__()
        self._parameter = parameter
        self._theme = LIGHT
        self._value: Value = parameter.default
        self._auto = False
        self._typed = False
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(CONTROL_HEIGHT)
        self.setAcceptDrops(False)  # a file dropped here is for the window
        self.setAccessibleName(f"{tr(parameter.label)}, {tr(unit_text(parameter)) or tr('value')}")
        self.textEdited.connect(self._note_typing)
        self.returnPressed.connect(self._commit)

    def show_value(self, value: Value, auto: bool = False) -> None:
        """Show `value`, which may be learned, unless a person is typing another one."""
        self._value, self._auto = value, auto
        if not self._typed:
            self.setText(self._shown_text())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._mark(bool(self.styleSheet()))

    def sizeHint(self) -> QSize:
        """Return the size that suits it."""
        ends = [number_text(self._parameter, end) for end in (self._parameter.minimum, self._parameter.maximum)]
        widest = " – ".join([max(ends, key=len)] * 2) if self._parameter.kind is Kind.BAND else max(ends, key=len)
        texts = (widest, NONE_FOUND) if self._parameter.learnable else (widest,)
        width = max(_LEAST_PX, max(map(self.fontMetrics().horizontalAdvance, texts)) + _PADDING_PX)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least usable size."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down, give up with Escape."""
        steps = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._typed:
            self._revert()
        elif steps is not None and isinstance(self._value, float | int) and not isinstance(self._value, bool):
            self._typed = False
            self.committed.emit(snapped(self._parameter, self._value + steps * self._parameter.step))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self._typed:
            self._commit()
            if self._typed:  # refused: a field that was left shows the truth
                self._revert()
        super().focusOutEvent(event)

    def _note_typing(self) -> None:
        self._typed = True

    def _commit(self) -> None:
        if not self._typed:
            return
        try:
            value = read_value(self._parameter, self.text())
        except WrongInput as problem:
            self._mark(True)
            self.refused.emit(str(problem))
            return
        self._revert()
        if value != self._value:
            self.committed.emit(value)

    def _revert(self) -> None:
        self._typed = False
        self._mark(False)
        self.setText(self._shown_text())
        self.reverted.emit()

    def _shown_text(self) -> str:
        return (learned_text if self._auto else value_text)(self._parameter, self._value)

    def _mark(self, wrong: bool) -> None:
        sheet = f"QLineEdit {{ border-color: {self._theme.error}; }}" if wrong else ""
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
