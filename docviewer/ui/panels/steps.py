"""What keys do to a number that has steps; the same for sliders and threshold lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from docviewer.ui.panels.shown_value import snapped

if TYPE_CHECKING:
    from docviewer.core.parameters import Parameter

PAGE_STEPS = 10
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -PAGE_STEPS,
    Qt.Key.Key_PageUp: PAGE_STEPS,
}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


def key_target(key: int, parameter: Parameter, number: float) -> float | None:
    """Return where a key moves a handle that is at `number`, or None for keys that don't."""
    wanted = Qt.Key(key)
    if wanted in _ENDS:
        return parameter.minimum if wanted is Qt.Key.Key_Home else parameter.maximum
    steps = _STEPS.get(wanted)
    return None if steps is None else snapped(parameter, number + steps * parameter.step)
