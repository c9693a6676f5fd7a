"""A designed page for what isn't there: a mark, what happened, what to do, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from docviewer.ui import theme as sizes
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.errors import DocviewerError

_TEXT_WIDTH = 440


class Notice(QWidget):
    """Title, explanation and buttons in the middle of an otherwise empty area.

    Signals:
        chosen(str): Text of the button that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._label("lead")
        font = self._title.font()
        font.setPixelSize(18)
        font.setWeight(font.Weight.DemiBold)
        self._title.setFont(font)
        self._body = self._label("")
        self._more = self._label("soft")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(sizes.RELATED_GAP)
        self.column = QVBoxLayout()
        self.column.setSpacing(sizes.RELATED_GAP)
        for label in (self._title, self._body, self._more):
            self.column.addWidget(label)
        self.column.addSpacing(sizes.RELATED_GAP)
        self.column.addLayout(self._buttons)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self.column)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)

    def tell(self, title: str, body: str = "", more: str = "", buttons: tuple[str, ...] = ()) -> None:
        """Show texts and buttons; the first button leads."""
        for label, text in ((self._title, title), (self._body, body), (self._more, more)):
            label.setText(text)
            label.setVisible(bool(text))
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._buttons.addStretch(1)
        for index, text in enumerate(buttons):
            button = QPushButton(tr(text), self)
            button.setProperty("primary", "true" if index == 0 else "false")
            button.clicked.connect(lambda _=False, text=text: self.chosen.emit(text))
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{body} {more}".strip())

    def tell_error(self, error: DocviewerError, buttons: tuple[str, ...]) -> None:
        """Show an error: title, cause, remedy."""
        self.tell(tr(error.title), tr(error.cause), tr(error.remedy), buttons)

    def _label(self, kind: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFixedWidth(_TEXT_WIDTH)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if kind:
            label.setProperty(kind, "true")
        return label
