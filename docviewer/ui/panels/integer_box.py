"""A field for a whole number with two small chevrons; the wheel passes it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QStyle, QStyleOptionSpinBox

from docviewer.ui.icons import icon
from docviewer.ui.theme import CONTROL_HEIGHT, LIGHT

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

_BUTTON_PX = 20
_CHEVRON_PX = 10
_NO_NATIVE_BUTTONS = f"""QSpinBox {{ padding-right: 0; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: 0; background: transparent; width: {_BUTTON_PX}px; }}
QSpinBox::up-arrow, QSpinBox::down-arrow {{ image: none; width: 0; height: 0; }}"""
_BUTTONS = (("chevron-up", QStyle.SubControl.SC_SpinBoxUp), ("chevron-down", QStyle.SubControl.SC_SpinBoxDown))


class IntegerBox(QSpinBox):
    """A spin box; typed numbers count on Enter or when the field is left."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setStyleSheet(_NO_NATIVE_BUTTONS)
        self.setMinimumHeight(CONTROL_HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll the panel instead."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its chevrons."""
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        painter = QPainter(self)
        for name, part in _BUTTONS:
            button = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, self)
            place = QRect(0, 0, _CHEVRON_PX, _CHEVRON_PX)
            place.moveCenter(button.center())
            icon(name, self._theme, "soft").paint(painter, place, Qt.AlignmentFlag.AlignCenter)
        painter.end()
