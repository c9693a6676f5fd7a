"""What every editor of a parameter's value has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from docviewer.core.parameters import Value
    from docviewer.ui.theme import Theme


class ValueEditor(QObject):
    """The widgets that show and change one value; made for one kind of parameter.

    Signals:
        edited(object): A person gave another value.
        finished: The edit is complete: key up, mouse up, Enter.
        refused(str): What was typed can't be used; empty when it is no longer there.

    Attributes:
        head: Stands right in the control's first row.
        body: Stands below over the whole width, or None.
    """

    edited = Signal(object)
    finished = Signal()
    refused = Signal(str)

    def __init__(self, head: QWidget | None, body: QWidget | None) -> None:
        super().__init__()
        self.head = head
        self.body = body

    def show_value(self, value: Value, auto: bool) -> None:
        """Show `value` and tell nobody; `auto` says that it was learned, not set."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        raise NotImplementedError
