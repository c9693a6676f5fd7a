"""Which difference is looked at, and the buttons that go to the one before and the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from docviewer.ui.icons import ICON_PX
from docviewer.ui.panels.segment_delegate import tabular
from docviewer.ui.theme import CONTROL_HEIGHT, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class StepBar(QWidget):
    """Says "2 of 10" beside two buttons.

    Args:
        previous: The command that goes one difference back.
        following: The command that goes one on.
        parent: Owner.
    """

    def __init__(self, previous: QAction, following: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QLabel(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setProperty("soft", "true")
        self.place.setFont(tabular(self.place.font()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED_GAP)
        row.addWidget(self.place)
        for action in (previous, following):
            row.addWidget(_button(action))

    def set_place(self, ordinal: int, count: int) -> None:
        """Say which of `count` differences is looked at, by ordinal; -1 for none."""
        self.place.setText(
            tr("{ordinal} of {count}", ordinal=f"{ordinal + 1:,}", count=f"{count:,}") if 0 <= ordinal < count else ""
        )
        self.place.setAccessibleName(tr("Difference {text}", text=self.place.text()) if self.place.text() else "")


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setFixedSize(CONTROL_HEIGHT, CONTROL_HEIGHT)
    return button
