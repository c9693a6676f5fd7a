"""A drop-down box with the family's chevron; the wheel passes it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate

from docviewer.ui.icons import ICON_PX, icon
from docviewer.ui.theme import CONTROL_HEIGHT, LIGHT

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

_DROP_PX = 28
_NO_NATIVE_ARROW = f"""QComboBox::drop-down {{ border: 0; width: {_DROP_PX}px; background: transparent; }}
QComboBox::down-arrow {{ image: none; width: 0; height: 0; }}"""


class ChoiceBox(QComboBox):
    """A combo box; `activated(int)` is emitted for choices that a person made."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setAccessibleName(name)
        self.setStyleSheet(_NO_NATIVE_ARROW)
        self.setItemDelegate(QStyledItemDelegate(self))  # the usual one knows no style sheet
        self.setMinimumHeight(CONTROL_HEIGHT)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def wheelEvent(self, e: QWheelEvent) -> None:
        """Let the wheel scroll the panel instead."""
        e.ignore()

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the box and its chevron."""
        super().paintEvent(e)
        painter = QPainter(self)
        place = QRect(self.width() - _DROP_PX + 4, (self.height() - ICON_PX) // 2, ICON_PX, ICON_PX)
        icon("chevron-down", self._theme, "soft").paint(painter, place, Qt.AlignmentFlag.AlignCenter)
        painter.end()
