"""Hold a reader's events until the window listens. Imports no Qt: the first reader starts before it."""

from __future__ import annotations

from collections import deque
from typing import Protocol


class Wakeable(Protocol):
    """Something that can be told, from any thread, that events are there."""

    def wake(self) -> None:
        """Look into the inbox soon."""
        ...


class EventInbox:
    """Collects events before a window exists: the first reader starts before Qt is imported."""

    def __init__(self) -> None:
        self._events: deque[object] = deque()
        self._bridge: Wakeable | None = None

    def deliver(self, event: object) -> None:
        """Take an event, on any thread."""
        self._events.append(event)
        bridge = self._bridge
        if bridge is not None:
            bridge.wake()

    def connect_to(self, bridge: Wakeable) -> None:
        """Hand all events, those collected so far first, to `bridge`."""
        self._bridge = bridge
        bridge.wake()

    def disconnect(self) -> None:
        """Wake nobody any more; what comes is dropped with the inbox."""
        self._bridge = None

    def take(self) -> object | None:
        """Remove and return the oldest event, or None."""
        try:
            return self._events.popleft()
        except IndexError:
            return None
