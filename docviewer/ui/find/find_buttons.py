"""Buttons of the find bar: switches, steps, icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QToolButton

from docviewer.ui.icons import ICON_PX
from docviewer.ui.theme import BODY_PX, CONTROL_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_WIDTH = 36


def option(text: str, words: str, keys: str) -> QToolButton:
    """Return a switch that says what it does, with its keys, in its tip."""
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setFixedSize(_WIDTH, CONTROL_HEIGHT)
    button.setShortcut(keys)
    button.setToolTip(f"{words} ({keys})")
    button.setAccessibleName(words)
    return button


def step(action: QAction) -> QToolButton:
    """Return a button without words for a command."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setFixedHeight(CONTROL_HEIGHT)
    button.setAccessibleName(action.text())
    return button


def icon_button(words: str, *, checkable: bool = False) -> QToolButton:
    """Return a button that `set_theme` gives an icon."""
    button = QToolButton()
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setFixedHeight(CONTROL_HEIGHT)
    button.setCheckable(checkable)
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button


def underlined(font: QFont) -> QFont:
    """Return a font of the window's size with a line below."""
    made = QFont(font)
    made.setUnderline(True)
    made.setPixelSize(BODY_PX)
    return made
