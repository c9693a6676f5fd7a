"""Carry the events of a reading queue, or of the slow one, from its thread to the window's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from docviewer.ui.event_inbox import EventInbox


class ReadingBridge(QObject):
    """Gives an inbox's events to the window, on the window's thread, oldest first.

    Signals:
        arrived(object): One event of `docviewer.reading.reading_events`, or of `slow_events`.
    """

    arrived = Signal(object)
    _woken = Signal()

    def __init__(self, inbox: EventInbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._pending = False
        self._woken.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        inbox.connect_to(self)

    def wake(self) -> None:
        """Ask the window's thread to look into the inbox; safe from any thread."""
        if not self._pending:
            self._pending = True
            self._woken.emit()

    def close(self) -> None:
        """Tell nothing more and go away."""
        self._inbox.disconnect()
        self.deleteLater()

    def _drain(self) -> None:
        self._pending = False
        while (event := self._inbox.take()) is not None:
            self.arrived.emit(event)
