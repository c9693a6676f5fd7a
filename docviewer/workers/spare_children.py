"""Children that one document is done with, for the next one to go on with: to start one takes longer than to read.

Only for documents that a person names together, as on the command line: what opens one by one has a child of its own.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.workers.child_process import ChildProcess

#: So many documents are read by one child; libraries keep some of what they don't need any more.
_MOST_DOCUMENTS = 24
_BURIAL_SECONDS = 1.0

#: Children are alike that were started by one command and may allocate as much.
Kind = tuple[tuple[str, ...], int]


class SpareChildren:
    """Idle children by kind; safe from any thread."""

    def __init__(self, most_documents: int = _MOST_DOCUMENTS) -> None:
        self._most = most_documents
        self._lock = threading.Lock()
        self._idle: dict[Kind, list[ChildProcess]] = {}
        self._served: dict[ChildProcess, int] = {}
        self._closed = False

    def take(self, kind: Kind) -> ChildProcess | None:
        """Return an idle child, or None where there is none; it may still have its last document open."""
        with self._lock:
            children = self._idle.get(kind, [])
            while children:
                child = children.pop()
                if not child.is_ending:
                    return child
                self._served.pop(child, None)
        return None

    def keep(self, kind: Kind, child: ChildProcess) -> None:
        """Take a child that is asked nothing any more; it is killed where it has served long enough."""
        with self._lock:
            served = self._served.pop(child, 0) + 1
            if not self._closed and served < self._most:
                self._served[child] = served
                self._idle.setdefault(kind, []).append(child)
                return
        child.kill()

    def close(self) -> None:
        """Kill all that are idle, and whoever comes later; wait until they are gone, but not for long."""
        with self._lock:
            self._closed = True
            children = [child for idle in self._idle.values() for child in idle]
            self._idle.clear()
            self._served.clear()
        for child in children:
            child.kill()
        for child in children:
            child.ended.wait(_BURIAL_SECONDS)
