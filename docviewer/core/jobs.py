"""Background work without threads in sight: cancel tokens, outcomes, the runner protocol."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Cancelled(Exception):
    """Raised inside a job that was asked to stop."""


class CancelToken:
    """Asked for by the person, looked at by the job."""

    __slots__ = ("_cancelled",)

    def __init__(self) -> None:
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether cancelling was asked for."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the job to stop; safe from any thread."""
        self._cancelled = True

    def check(self) -> None:
        """Raise `Cancelled` if cancelling was asked for."""
        if self._cancelled:
            raise Cancelled


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """How a background call ended: exactly one of result, error, cancelled."""

    result: T | None = None
    error: BaseException | None = None
    cancelled: bool = False


class Runner(Protocol):
    """Runs jobs in the background and answers on the caller's thread."""

    def submit(self, job: Callable[[CancelToken], T], done: Callable[[Outcome[T]], None]) -> CancelToken:
        """Run `job(token)` elsewhere; call `done(outcome)` on the thread that owns the runner."""
        ...


def run_job(job: Callable[[CancelToken], T], token: CancelToken) -> Outcome[T]:
    """Run `job` here and turn whatever happens into an outcome."""
    try:
        token.check()
        return Outcome(result=job(token))
    except Cancelled:
        return Outcome(cancelled=True)
    except Exception as error:  # noqa: BLE001 - the boundary: every error becomes an outcome that a caller must look at
        return Outcome(error=error)


class SerialRunner:
    """Runs each job at once on the calling thread; for tests and scripts."""

    def submit(self, job: Callable[[CancelToken], T], done: Callable[[Outcome[T]], None]) -> CancelToken:
        """Run `job`, then call `done`, before returning."""
        token = CancelToken()
        done(run_job(job, token))
        return token
