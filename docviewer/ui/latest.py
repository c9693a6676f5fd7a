"""Answer requests that come faster than answers: at once while that is quick, else in the background."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from docviewer.core.jobs import CancelToken, run_job

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.jobs import Outcome, Runner

R = TypeVar("R")
T = TypeVar("T")

#: What takes no longer than a frame is done at once.
FRAME_S = 0.016


class Latest(QObject, Generic[R, T]):
    """Follows a slider: one request is worked on at a time, and of those that came meanwhile the latest is next.

    Args:
        runner: Runs what takes longer than a frame.
        work: Answers a request; looks at nothing else, since it may run on another thread.
        seconds: What the first answer is expected to take.
        parent: Owner.

    Signals:
        arrived(request, result): An answer; a newer request may be on its way already.
        failed(request, error): There will be none; the error is an exception.
    """

    arrived = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self, runner: Runner, work: Callable[[R], T], seconds: float = 0.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work = work
        self._seconds = seconds
        self._running: R | None = None
        self._token: CancelToken | None = None
        self._next: R | None = None

    def ask(self, request: R) -> None:
        """Answer `request`; the answer comes before this returns while answers take less than a frame."""
        if self._running is not None:
            self._next = request
        elif self._seconds <= FRAME_S:
            self._take(request, run_job(lambda _: self._timed(request), CancelToken()))
        else:
            self._begin(request)

    def drop(self) -> None:
        """Answer what was asked before no more."""
        if self._token is not None:
            self._token.cancel()
        self._running = self._next = self._token = None

    def _begin(self, request: R) -> None:
        self._running = request
        token = self._runner.submit(lambda _: self._timed(request), lambda outcome: self._ended(request, outcome))
        if self._running is request:  # a runner may answer before it returns
            self._token = token

    def _ended(self, request: R, outcome: Outcome[tuple[T, float]]) -> None:
        if self._running is not request:
            return
        following = self._next
        self._running = self._next = self._token = None
        self._take(request, outcome)
        if following is not None and self._running is None:
            self.ask(following)

    def _take(self, request: R, outcome: Outcome[tuple[T, float]]) -> None:
        if outcome.error is not None:
            self.failed.emit(request, outcome.error)
        elif outcome.result is not None:
            result, self._seconds = outcome.result
            self.arrived.emit(request, result)

    def _timed(self, request: R) -> tuple[T, float]:
        began = perf_counter()
        return self._work(request), perf_counter() - began
