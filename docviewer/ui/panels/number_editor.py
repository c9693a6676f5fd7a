"""Edit a number or a band: slider and exact field, always showing the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.parameters import Kind
from docviewer.ui.panels.parameter_slider import BandSlider, NumberSlider
from docviewer.ui.panels.shown_value import learned_text, value_text, with_unit
from docviewer.ui.panels.value_editor import ValueEditor
from docviewer.ui.panels.value_field import ValueField

if TYPE_CHECKING:
    from docviewer.core.parameters import Band, Parameter, Value
    from docviewer.ui.theme import Theme


class NumberEditor(ValueEditor):
    """A slider with one handle, or two for a band, under a field."""

    def __init__(self, parameter: Parameter) -> None:
        self.field = ValueField(parameter)
        self.slider = BandSlider(parameter) if parameter.kind is Kind.BAND else NumberSlider(parameter)
        super().__init__(self.field, self.slider)
        self._parameter = parameter
        self._shown: Value = None
        self.field.committed.connect(self._typed)
        self.field.refused.connect(self.refused)
        self.field.reverted.connect(lambda: self.refused.emit(""))
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self.finished)
        self.slider.keys_finished.connect(self.finished)

    def show_value(self, value: Value, auto: bool) -> None:
        """Show `value` in both; a learned value that isn't known yet leaves the slider at its low end."""
        shown = self._in_range(value)
        self._shown = value if value is None else shown
        self.field.show_value(self._shown, auto)
        if isinstance(self.slider, BandSlider):
            self.slider.show_value(shown if isinstance(shown, tuple) else (shown, shown), auto)
        elif isinstance(shown, float):
            self.slider.show_value(shown, auto)
        text = (learned_text if auto else value_text)(self._parameter, value)
        self.slider.setAccessibleDescription(with_unit(self._parameter, text))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.field.set_theme(theme)
        self.slider.set_theme(theme)

    def _in_range(self, value: Value) -> float | Band:
        low, high = self._parameter.minimum, self._parameter.maximum
        if isinstance(value, tuple):
            return (min(max(float(value[0]), low), high), min(max(float(value[1]), low), high))
        return min(max(float(value), low), high) if isinstance(value, float | int) else low

    def _slid(self, value: float | Band) -> None:
        rounded = tuple(round(float(end), 10) for end in value) if isinstance(value, tuple) else round(float(value), 10)
        if rounded != self._shown:
            self._take(rounded)  # type: ignore[arg-type]

    def _typed(self, value: Value) -> None:
        self._take(value)
        self.finished.emit()

    def _take(self, value: Value) -> None:
        if value is not None:
            self.show_value(value, auto=False)
        self.edited.emit(value)
