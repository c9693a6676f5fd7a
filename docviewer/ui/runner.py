"""Run jobs on a few background threads and answer on the window's thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from docviewer.core.jobs import CancelToken, Outcome, run_job

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class ThreadRunner(QObject):
    """A `core.jobs.Runner` over a bounded pool of threads.

    Every job has exactly one of three ends - result, error, cancelled - and `done` is told on
    the window's thread. After `close`, nothing is told any more.
    """

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="docviewer-job")
        self._tokens: set[CancelToken] = set()
        self._closed = False
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def submit(self, job: Callable[[CancelToken], T], done: Callable[[Outcome[T]], None]) -> CancelToken:
        """Run `job(token)` on a pool thread, then `done(outcome)` on the window's thread."""
        token = CancelToken()
        self._tokens.add(token)

        def work() -> None:
            outcome = run_job(job, token)
            if token.cancelled:
                outcome = Outcome(cancelled=True)
            if not self._closed:
                self._finished.emit((done, token), outcome)

        self._pool.submit(work)
        return token

    def close(self) -> None:
        """Cancel what runs and forget what waits."""
        self._closed = True
        for token in self._tokens:
            token.cancel()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _tell(self, job: tuple[Callable[[Any], None], CancelToken], outcome: Outcome[Any]) -> None:
        done, token = job
        self._tokens.discard(token)
        if not self._closed:
            done(outcome)
