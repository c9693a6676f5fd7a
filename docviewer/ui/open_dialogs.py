"""Dialogs that are open while the theme changes, as at nightfall where it follows the system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from docviewer.ui.theme import Theme


@runtime_checkable
class Themed(Protocol):
    """What paints something in colours of its own."""

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""


def give_theme_to_dialogs(window: QWidget, theme: Theme) -> None:
    """Let all dialogs of `window` that paint something themselves take the colours of `theme`."""
    for dialog in window.findChildren(QDialog):
        if isinstance(dialog, Themed):
            dialog.set_theme(theme)
