"""Children that misbehave, and how to see that they are gone."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.workers.supervisor import Supervisor

WORKER = Path(__file__).with_name("faulty_worker.py")
#: Seconds; a call that needs no deadline of its own.
LONG = 30.0
#: Seconds in which what happens at once has happened, on a machine with much else to do.
AT_ONCE_S = 10.0


def command(*arguments: str) -> tuple[str, ...]:
    """How the misbehaving worker is started."""
    return sys.executable, str(WORKER), *arguments


def until(condition: Callable[[], bool]) -> bool:
    """Wait for `condition`, for at most five seconds; return whether it came."""
    pause, deadline = threading.Event(), time.monotonic() + 5
    while not condition() and time.monotonic() < deadline:
        pause.wait(0.005)
    return condition()


def is_gone(pid: int) -> bool:
    """Whether no process and no zombie of that number is left."""
    return until(lambda: not psutil.pid_exists(pid))


def is_dead(pid: int) -> bool:
    """Whether the process ended; a zombie that somebody else must bury counts."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def running_pid(supervisor: Supervisor) -> int:
    pid = supervisor.pid
    assert pid
    return pid


class Background:
    """Runs a call on another thread and keeps how it ended."""

    def __init__(self, call: Callable[[], object]) -> None:
        self.outcome: object = None
        self._thread = threading.Thread(target=self._run, args=(call,))
        self._thread.start()

    def _run(self, call: Callable[[], object]) -> None:
        try:
            self.outcome = call()
        except BaseException as error:  # noqa: BLE001 - handed to the test
            self.outcome = error

    def wait(self) -> object:
        self._thread.join(10)
        assert not self._thread.is_alive()
        return self.outcome


class Children:
    """The children of this process that came after now."""

    def __init__(self) -> None:
        self._before = {child.pid for child in psutil.Process().children()}

    def count(self) -> int:
        """How many there are, zombies too."""
        return sum(child.pid not in self._before for child in psutil.Process().children())

    def are_gone(self) -> bool:
        """Whether none is left after at most five seconds."""
        return until(lambda: self.count() == 0)
