"""At most so many page readers alive over all documents; the least recently used is let go first."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class Stoppable(Protocol):
    """A reader that can let its child go and start another one at its next use."""

    def stop(self) -> None:
        """Let the child go."""
        ...


@dataclass(slots=True)
class _Place:
    """What a living reader is doing."""

    in_call: bool = True
    has_more: bool = True


class ReaderPool:
    """Hands out places to live. A claim that fails is repeated when woken; one granted waits for who makes room.

    Urgent work (somebody looks at the page) takes the place of any reader between two calls.
    Other work takes only that of a reader with nothing to do, and never that of the reader
    used last for urgent work: that is the document in front.
    """

    def __init__(self, size: int = 3) -> None:
        self._size = size
        self._lock = threading.Lock()
        self._alive: dict[Stoppable, _Place] = {}  # least recently used first
        self._leaving: set[Stoppable] = set()  # being stopped, so that others may live
        self._waiting: dict[Stoppable, tuple[bool, Callable[[], None]]] = {}  # longest waiting first
        self._front: Stoppable | None = None

    def claim(self, reader: Stoppable, urgent: bool, wake: Callable[[], None]) -> bool:
        """Ask for a place for one call of `reader`; `release` must follow.

        Args:
            reader: Who wants to live.
            urgent: Whether somebody waits for the result.
            wake: Called on any thread when it is worth asking again, where False is returned.
        """
        with self._lock:
            was_urgent, _ = self._waiting.pop(reader, (False, wake))
            granted, victim = self._grant(reader, urgent)
            if not granted:
                self._waiting[reader] = urgent, wake
            woken = self._woken() if was_urgent and not self._urgent_waits() else []
        for wake_other in woken:
            wake_other()
        if granted and victim:
            self._stop(victim)
        return granted

    def withdraw(self, reader: Stoppable) -> None:
        """Tell that `reader` has nothing to do any more, whatever it waited for."""
        with self._lock:
            if place := self._alive.get(reader):
                place.has_more = False
            waited = self._waiting.pop(reader, None)
            woken = self._woken() if waited else []
        for wake in woken:
            wake()

    def release(self, reader: Stoppable, has_more: bool) -> None:
        """End a call; `has_more` says whether the reader has work left."""
        with self._lock:
            place = self._alive.get(reader)
            if place is None:  # forgotten meanwhile
                return
            place.in_call, place.has_more = False, has_more
            woken = self._woken()
        for wake in woken:
            wake()

    def forget(self, reader: Stoppable) -> None:
        """Take a reader out that is closed for good."""
        with self._lock:
            self._alive.pop(reader, None)
            self._waiting.pop(reader, None)
            if self._front is reader:
                self._front = None
            woken = self._woken()
        for wake in woken:
            wake()

    def _grant(self, reader: Stoppable, urgent: bool) -> tuple[bool, Stoppable | None]:
        """Give `reader` a place if one can be had; return whether, and who is to be stopped for it."""
        if reader in self._leaving or (not urgent and self._urgent_waits()):
            return False, None
        victim = None
        if reader not in self._alive and len(self._alive) >= self._size:
            victim = self._victim(urgent)
            if victim is None:
                return False, None
            del self._alive[victim]
            self._leaving.add(victim)
        self._alive.pop(reader, None)
        self._alive[reader] = _Place()  # as the latest
        if urgent:
            self._front = reader
        return True, victim

    def _stop(self, victim: Stoppable) -> None:
        """Let a reader go, without the lock: it takes as long as its process needs to end."""
        victim.stop()
        with self._lock:
            self._leaving.discard(victim)
            waiting = self._waiting.get(victim)
        if waiting:
            waiting[1]()

    def _victim(self, urgent: bool) -> Stoppable | None:
        resting = [reader for reader, place in self._alive.items() if not place.in_call]
        idle = [reader for reader in resting if not self._alive[reader].has_more]
        if urgent:
            return next(iter(idle or resting), None)
        spared = self._front if self._size > 1 else None  # the only place must change hands
        return next((reader for reader in idle if reader is not spared), None)

    def _urgent_waits(self) -> bool:
        return any(urgent for urgent, _ in self._waiting.values())

    def _woken(self) -> list[Callable[[], None]]:
        """Who may succeed now: those who wait for urgent work, else all (most will wait again)."""
        waiting = [waits for reader, waits in self._waiting.items() if reader not in self._leaving]
        urgent = [wake for is_urgent, wake in waiting if is_urgent]
        return urgent or [wake for _, wake in waiting]
