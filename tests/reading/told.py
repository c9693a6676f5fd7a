"""What a reading queue told."""

from __future__ import annotations

import queue
from typing import TypeVar

from docviewer.reading.reading_events import Event, Finished, PageRead

E = TypeVar("E")


class Told:
    """Keeps what a queue tells."""

    def __init__(self) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.before: list[Event] = []

    def wait_for(self, kind: type[E]) -> E:
        """Return the next event of `kind`; those before it are kept in `before`."""
        while True:
            event = self.events.get(timeout=20)
            if isinstance(event, kind):
                return event
            self.before.append(event)

    def all_until_finished(self) -> list[Event]:
        self.wait_for(Finished)
        assert self.events.empty()
        return self.before


def pages_read(events: list[Event]) -> list[int]:
    return [event.page for event in events if isinstance(event, PageRead)]
