"""Buttons for a verdict on a segment or a page; the present one is pressed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from docviewer.core.work import ReviewState
from docviewer.ui.icons import ICON_PX
from docviewer.ui.panels.wrapped_row import WrappedRow
from docviewer.ui.review.review_words import state_icon, state_word
from docviewer.ui.theme import CONTROL_HEIGHT, GRID, LIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.ui.theme import Theme

#: Verdict -> what its button says.
_TEXTS: Mapping[ReviewState, str] = {
    ReviewState.ACCEPTED: "Accept",
    ReviewState.REJECTED: "Reject",
    ReviewState.ATTENTION: "Attention",
    ReviewState.UNREVIEWED: "Re-open",
}


class VerdictRow(QWidget):
    """One button for each verdict; `take_back`, which takes it back, is placed by whoever shows the row.

    Signals:
        given(object): The `ReviewState` that a person chose.
    """

    given = Signal(object)

    def __init__(self, subject: str) -> None:
        super().__init__()
        self.setAccessibleName(subject)
        row = WrappedRow(GRID, self)
        self.buttons: dict[ReviewState, QToolButton] = {}
        for state, text in _TEXTS.items():
            self.buttons[state] = button = QToolButton()
            button.setText(f"\u2009{tr(text)}")
            button.setProperty("verdict", "true" if state is not ReviewState.UNREVIEWED else "back")
            button.setCheckable(state is not ReviewState.UNREVIEWED)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(ICON_PX, ICON_PX))
            button.setMinimumHeight(CONTROL_HEIGHT)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(f"{tr(text)}: {subject}")
            button.clicked.connect(lambda _=False, state=state: self._clicked(state))
            if button.isCheckable():
                row.addWidget(button)
        self.take_back = self.buttons[ReviewState.UNREVIEWED]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_theme(LIGHT)
        self.show_state(ReviewState.UNREVIEWED)

    def show_state(self, state: ReviewState) -> None:
        """Show which verdict holds."""
        for verdict, button in self.buttons.items():
            button.setChecked(button.isCheckable() and verdict is state)
        self.buttons[ReviewState.UNREVIEWED].setVisible(state is not ReviewState.UNREVIEWED)
        self.setAccessibleDescription(state_word(state))

    def set_tip(self, state: ReviewState, keys: str, words: str = "") -> None:
        """Say in the tip which keys do the same, and in `words` what is done, if the button's text isn't enough."""
        text = words or tr(_TEXTS[state])
        self.buttons[state].setToolTip(f"{text} ({keys})" if keys else text)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for state, button in self.buttons.items():
            button.setIcon(state_icon(state, theme))
        self.setStyleSheet(
            f'QToolButton[verdict="true"] {{ border: 1px solid {theme.edge}; padding: 0 8px 0 6px; }}'
            f'QToolButton[verdict="true"]:checked {{ background: {theme.tint}; border-color: {theme.accent};'
            f" font-weight: 600; }}"
            f'QToolButton[verdict="true"]:focus {{ border-color: {theme.accent}; }}'
            f'QToolButton[verdict="true"]:disabled {{ border-color: {theme.line}; }}'
        )

    def _clicked(self, state: ReviewState) -> None:
        self.buttons[state].setChecked(False)  # what holds is told by `show_state`
        self.given.emit(state)
