"""One line over the pages for what a person should know; never in the way, closed with a click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from docviewer.ui import theme as sizes
from docviewer.ui.elided_label import ElidedLabel, plain_tip
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from docviewer.ui.theme import Theme

#: Share of the bar's width; after a longer lead the text begins on a line of its own.
_LONGEST_LEAD = 0.5


@dataclass(frozen=True, slots=True)
class Message:
    """What the bar shows: a text that leads, more of it, and at most one thing to do; `tip` where there is more yet."""

    lead: str
    text: str = ""
    button: str = ""
    action: Callable[[], None] | None = None
    tip: str = ""


class MessageBar(QFrame):
    """Shows one message at a time; a new one takes the place of the old one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._action: Callable[[], None] | None = None
        self._lead, self._text = ElidedLabel(self), QLabel(self)
        self._lead.setProperty("lead", "true")
        self._lead.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for label in (self._lead, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._act)
        close = QToolButton(self)
        close.setText("✕")
        close.setAccessibleName(tr("Dismiss message"))
        close.setToolTip(tr("Dismiss"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(sizes.PANEL_PADDING, sizes.GRID, sizes.RELATED_GAP, sizes.GRID)
        layout.setSpacing(sizes.RELATED_GAP)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(sizes.RELATED_GAP)
        self._words.addWidget(self._lead)
        self._words.addWidget(self._text, 1)
        layout.addLayout(self._words, 1)
        layout.addWidget(self._button)
        layout.addWidget(close)
        self.set_theme(theme)
        self.hide()

    @property
    def shown_text(self) -> str:
        """What stands in the bar, empty while it is hidden."""
        return "" if self.isHidden() else f"{self._lead.text()} {self._text.text()}".strip()

    def tell(self, message: Message) -> None:
        """Show a message."""
        self._lead.show_text(message.lead)
        self._text.setText(message.text)
        self._text.setToolTip(plain_tip(message.tip))
        self._button.setText(message.button)
        self._button.setVisible(bool(message.button))
        self._action = message.action
        self._text.setVisible(bool(message.text))
        self.setAccessibleName(message.tip or f"{message.lead} {message.text}".strip())
        self._arrange()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the text beside what leads, or under it where that is long."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_long = self._lead.sizeHint().width() > self.width() * _LONGEST_LEAD
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._words.setDirection(below if is_long else beside)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.setStyleSheet(
            f"QFrame#message {{ background: {theme.tint}; border-bottom: 1px solid {theme.line}; }}"
            f"QFrame#message QLabel {{ color: {theme.text}; background: transparent; }}"
        )

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()
