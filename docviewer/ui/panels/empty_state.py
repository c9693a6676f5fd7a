"""What a panel shows while it has nothing to show: what this is, what to do next, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from docviewer.ui.icons import icon
from docviewer.ui.theme import GRID, LIGHT, PANEL_PADDING, RELATED_GAP

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

_ICON_PX = 32


class EmptyState(QWidget):
    """An icon (or none), a title, a sentence and a button, centred.

    Signals:
        acted: The button was clicked.
    """

    acted = Signal()

    def __init__(self, icon_name: str, title: str, sentence: str, action: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._icon.setVisible(bool(icon_name))
        self._title = _centred_label()
        self._title.setProperty("lead", "true")
        self._sentence = _centred_label()
        self._sentence.setProperty("soft", "true")
        self.button = QPushButton()
        self.button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PANEL_PADDING, PANEL_PADDING, PANEL_PADDING, PANEL_PADDING)
        layout.setSpacing(0)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addSpacing(RELATED_GAP if icon_name else 0)
        layout.addWidget(self._title)
        layout.addSpacing(GRID)
        layout.addWidget(self._sentence)
        layout.addSpacing(PANEL_PADDING)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.tell(title, sentence, action)
        self.set_theme(LIGHT)

    def tell(self, title: str, sentence: str, action: str) -> None:
        """Say something else; an empty `action` hides the button, an empty `sentence` its line."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(f"{title}. {sentence}")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        if self._icon_name:
            self._icon.setPixmap(icon(self._icon_name, theme, "edge").pixmap(QSize(_ICON_PX, _ICON_PX), 2.0))


def _centred_label() -> QLabel:
    label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
