"""The first row of a parameter's control: label, small tools, value, unit; two rows where one is too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from docviewer.ui.theme import CONTROL_HEIGHT, GRID, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from docviewer.core.parameters import Parameter

TOOL_PX = 24


class ControlHead(QWidget):
    """Places what stands above a slider; nothing is ever cut off.

    Attributes:
        label: The parameter's name.
        help, presets, reset: Small buttons.
        auto: Says that the value was learned.
        unit: Right of the value.
    """

    def __init__(self, parameter: Parameter, unit: str, value: QWidget | None) -> None:
        super().__init__()
        self.label = plain_label(tr(parameter.label))
        self.help = tool_button(tr("Help: {label}", label=tr(parameter.label)))
        self.presets = tool_button(tr("Presets: {label}", label=tr(parameter.label)))
        self.reset = tool_button(tr("Reset: {label}", label=tr(parameter.label)))
        self.auto = plain_label(tr("auto"), soft=True)
        self.unit = plain_label(unit, soft=True)
        self.unit.setParent(self)
        self._value = value
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(RELATED_GAP)
        self._rows.addLayout(self._names(), 1)
        if value is not None:
            self._rows.addLayout(self._values(value))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_unit_width(self, width: int) -> None:
        """Give the unit's column a width, so that fields of all controls end at one edge."""
        self.unit.setMinimumWidth(width)
        self.unit.setVisible(width > 0 and self._value is not None)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which two rows are enough."""
        return QSize(CONTROL_HEIGHT * 4, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return a size that asks for no width: the panel gives it."""
        return QSize(CONTROL_HEIGHT * 4, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second row where one is too narrow."""
        super().resizeEvent(event)
        width = event.size().width()
        name = self.label.fontMetrics().horizontalAdvance(self.label.text()) + GRID + self._tools_width()
        value = 0
        if self._value is not None:
            unit = max(self.unit.minimumWidth(), self.unit.sizeHint().width()) if self.unit.text() else 0
            value = self._value.sizeHint().width() + unit + 2 * RELATED_GAP
        narrow = name + value > width
        self.label.setWordWrap(name > width)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction is not self._rows.direction():
            self._rows.setDirection(direction)
            self._rows.setSpacing(0 if narrow else RELATED_GAP)

    def _tools_width(self) -> int:
        tools = (self.help, self.presets, self.reset, self.auto)
        places = [tool for tool in tools if tool.isVisibleTo(self) or tool.sizePolicy().retainSizeWhenHidden()]
        return sum(max(tool.minimumWidth(), tool.sizeHint().width()) + GRID for tool in places)

    def _names(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self.label.setMinimumHeight(CONTROL_HEIGHT)
        row.addWidget(self.label)
        row.addWidget(self.help, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for widget in (self.presets, self.reset, self.auto):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _values(self, value: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(RELATED_GAP)
        row.addStretch(1)
        row.addWidget(value)
        row.addWidget(self.unit)
        self.unit.setVisible(bool(self.unit.text()))
        return row


def plain_label(text: str, soft: bool = False) -> QLabel:
    """Return a label that never takes its text for markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if soft:
        label.setProperty("soft", "true")
    return label


def tool_button(name: str) -> QToolButton:
    """Return a small flat button with an accessible name."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setFixedSize(TOOL_PX, TOOL_PX)
    button.setStyleSheet("QToolButton { padding: 0; }")
    button.setAccessibleName(name)
    return button
