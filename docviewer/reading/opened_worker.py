"""A worker that has one document open, opened again whenever its child was replaced."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import SetAside, WorkerStopped
from docviewer.workers.framing import Limits
from docviewer.workers.supervisor import ChildReplaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.workers.framing import Reply
    from docviewer.workers.supervisor import Supervisor

_OPEN_LIMITS = Limits(header_bytes=64 * 2**20, array_bytes=0, arrays=0)


class Deaths:
    """Counts how often one document killed a reader; shared by all its readers, safe from any thread."""

    def __init__(self, allowed: int = 3) -> None:
        self._allowed = allowed
        self._lock = threading.Lock()
        self._count = 0
        self._latest = ""
        self._beside: Deaths | None = None
        self._recognising: Deaths | None = None

    @property
    def count(self) -> int:
        """Deaths so far."""
        return self._count

    @property
    def beside(self) -> Deaths:
        """A count of its own for what is asked besides the pages: who dies of a table may still read the text."""
        with self._lock:
            self._beside = self._beside or Deaths(self._allowed)
            return self._beside

    @property
    def recognising(self) -> Deaths:
        """A count of its own for recognising text, which most of the file has no part in."""
        with self._lock:
            self._recognising = self._recognising or Deaths(self._allowed)
            return self._recognising

    def add(self, error: WorkerStopped) -> None:
        """Count one more."""
        with self._lock:
            self._count += 1
            if self._count <= self._allowed:  # so that all pages set aside tell the same
                self._latest = error.title

    def check(self) -> None:
        """Raise `SetAside` if the document killed too many."""
        if self._count >= self._allowed:
            raise SetAside(
                f"This file stopped its reader {self._allowed} times; it isn't tried again",
                f"The last time: {self._latest}.",
                "Close the file, or open it with the other reader.",
            )


class OpenedWorker:
    """Asks a supervised child about one document.

    Args:
        supervisor: Owns the child.
        request: Name of the request that opens the document.
        arguments: Its arguments.
        seconds: Its deadline.
        deaths: Where the child's deaths are counted.
    """

    def __init__(
        self, supervisor: Supervisor, request: str, arguments: dict[str, Any], seconds: float, deaths: Deaths
    ) -> None:
        self.supervisor = supervisor
        self._request = request
        self._arguments = arguments
        self._seconds = seconds
        self._deaths = deaths
        self._opened_in = 0

    @property
    def password(self) -> str | None:
        """What the document is opened with."""
        password: str | None = self._arguments["password"]
        return password

    @password.setter
    def password(self, password: str | None) -> None:
        self._arguments = {**self._arguments, "password": password}

    def open(self) -> Reply:
        """Open the document, again if it was open, and return what the child told.

        Raises:
            DocviewerError: It can't be opened.
            WorkerStopped: The child ended while it tried.
            SetAside: The document killed too many.
        """
        return self._counted(self._open)

    def ask(self, request: str, arguments: dict[str, Any], seconds: float, limits: Limits) -> Reply:
        """Ask about the document, opening it first where the child doesn't have it open.

        Raises:
            DocviewerError: As the handler said, or the document can't be opened any more.
            WorkerStopped: The child ended while it tried; another one is started for the next call.
            SetAside: The document killed too many.
        """

        def opened_and_asked() -> Reply:
            if self.supervisor.start() != self._opened_in:
                self._open()
            return self.supervisor.call(request, arguments, seconds=seconds, limits=limits, expected=self._opened_in)

        return self._counted(opened_and_asked)

    def reject(self, why: str) -> WorkerStopped:
        """Let the child go because of an impossible answer, count it, and return the error to raise."""
        error = self.supervisor.reject(why)
        self._deaths.add(error)
        return error

    def _open(self) -> Reply:
        generation = self.supervisor.start()
        reply = self.supervisor.call(
            self._request, self._arguments, seconds=self._seconds, limits=_OPEN_LIMITS, expected=generation
        )
        self._opened_in = generation
        return reply

    def _counted(self, act: Callable[[], Reply]) -> Reply:
        while True:
            self._deaths.check()
            try:
                return act()
            except ChildReplaced:
                self._deaths.add(WorkerStopped("The reader ended between two requests"))
            except WorkerStopped as error:
                self._deaths.add(error)
                raise
