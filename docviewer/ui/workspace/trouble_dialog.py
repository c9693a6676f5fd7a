"""Say what is the matter with the workspace, why, and what can be done: one button for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from docviewer.core.errors import sentence
from docviewer.ui import theme as sizes
from docviewer.ui.dialogs.question import breakable
from docviewer.ui.icons import icon
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.errors import DocviewerError
    from docviewer.ui.theme import Theme

_WIDTH = 520
_MARK_PX = 24


class TroubleDialog(QDialog):
    """Title, cause, remedy, perhaps a note; the first button leads, Escape takes the last one.

    Args:
        error: What is told.
        buttons: Their texts.
        theme: Gives the colours.
        note: Stands before the remedy.
        parent: The window.
        good: Whether it is no trouble, but the end of one.

    Signals:
        chosen(str): Text of the button that was pressed.
    """

    chosen = Signal(str)

    def __init__(
        self,
        error: DocviewerError,
        buttons: Sequence[str],
        theme: Theme,
        note: str = "",
        parent: QWidget | None = None,
        *,
        good: bool = False,
    ) -> None:
        super().__init__(parent)
        self._last = buttons[-1]
        self.choice = self._last
        self.setWindowTitle(tr("Workspace"))
        self.setModal(True)
        mark = self._mark = QLabel(self)
        self._good = good
        self.set_theme(theme)
        mark.setAccessibleName(tr("Information") if good else tr("Warning"))
        words = QVBoxLayout()
        words.setSpacing(sizes.RELATED_GAP)
        for text, kind in (
            (tr(error.title), "lead"),
            (sentence(tr(error.cause)) if error.cause else "", ""),
            (note, ""),
        ):
            self._add_words(words, text, kind)
        self._add_words(words, tr(error.remedy), "soft")
        top = QHBoxLayout()
        top.setSpacing(sizes.PANEL_PADDING)
        top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as its words need
        layout.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        layout.setSpacing(sizes.PANEL_PADDING)
        layout.addLayout(top)
        layout.addLayout(self._button_row(buttons))
        self.setAccessibleName(tr(error.title))
        self.setAccessibleDescription(str(error))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        sign = icon("info", theme, "accent") if self._good else icon("warning", theme, "warning")
        self._mark.setPixmap(sign.pixmap(_MARK_PX, _MARK_PX))

    def reject(self) -> None:
        """Close as with the last button, which does no harm."""
        self._choose(self._last)

    def _add_words(self, words: QVBoxLayout, text: str, kind: str) -> None:
        if not text:
            return
        label = QLabel(breakable(text), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFixedWidth(_WIDTH - 3 * sizes.PANEL_PADDING - _MARK_PX)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if kind:
            label.setProperty(kind, "true")
        words.addWidget(label)

    def _button_row(self, buttons: Sequence[str]) -> QBoxLayout:
        """Return the buttons, what leads at the right; below each other where they have no room side by side."""
        made = [self._button(text, at == 0) for at, text in enumerate(buttons)]
        needed = sum(button.sizeHint().width() + sizes.RELATED_GAP for button in made)
        row: QBoxLayout
        if needed > _WIDTH - 2 * sizes.PANEL_PADDING:
            row = QVBoxLayout()
        else:
            row, made = QHBoxLayout(), made[::-1]
            row.addStretch(1)
        row.setSpacing(sizes.RELATED_GAP)
        for button in made:
            row.addWidget(button)
        return row

    def _button(self, text: str, leads: bool) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setDefault(leads)
        button.clicked.connect(lambda: self._choose(text))
        return button

    def _choose(self, text: str) -> None:
        self.choice = text
        self.done(QDialog.DialogCode.Accepted if text != self._last else QDialog.DialogCode.Rejected)
        self.chosen.emit(text)
