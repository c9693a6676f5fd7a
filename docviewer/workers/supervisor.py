"""Keep one child process at work: deadline per call, death noticed and named, replaced at the next call."""

from __future__ import annotations

import itertools
import os
import threading
from queue import Empty
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import DocviewerError, WorkerStopped, error_from_plain
from docviewer.core.jobs import Cancelled
from docviewer.workers.child_process import ChildProcess, Interrupted, Ticket
from docviewer.workers.confinement import MEMORY_BYTES
from docviewer.workers.endings import Ending, told
from docviewer.workers.framing import Limits, Reply
from docviewer.workers.launching import worker_command, worker_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.workers.framing import RawArray
    from docviewer.workers.spare_children import Kind, SpareChildren


class ChildReplaced(Exception):
    """The child that the caller had in mind ended before it was asked; another one took its place."""


_BURIAL_SECONDS = 1.0
_TEXT_LENGTH = 500
_LIMITS = Limits()
_REPLACED = "It is replaced; everything else goes on."
_INSTALL = "Install docviewer again; `docviewer doctor` tells what is missing."


class Supervisor:
    """Owns one child of a kind.

    Calls come from one thread at a time; `interrupt`, `stop`, `close` and `let_go` from any.

    Args:
        kind: What `docviewer --worker KIND` takes.
        name: What people call it, as "page reader".
        command: The command that starts the child, for tests; by default docviewer itself.
        memory_bytes: What the child may allocate.
        spare: Where idle children are taken from, and given to in the end; None to have children of its own.
    """

    def __init__(
        self,
        kind: str,
        *,
        name: str = "page reader",
        command: Sequence[str] | None = None,
        memory_bytes: int = MEMORY_BYTES,
        spare: SpareChildren | None = None,
    ) -> None:
        self._name = name
        self._command = tuple(command or worker_command(kind))
        self._memory_bytes = memory_bytes
        self._spare = spare
        self._lock = threading.Lock()
        self._calling = threading.Lock()
        self._numbers = itertools.count(1)
        self._child: ChildProcess | None = None
        self._ticket: Ticket | None = None
        self._generation = 0
        self._closed = False
        self._is_sound = True

    @property
    def _kind_of_child(self) -> Kind:
        return self._command, self._memory_bytes

    @property
    def pid(self) -> int | None:
        """Process number of the running child, or None."""
        with self._lock:
            return self._child.pid if self._child and not self._child.ended.is_set() else None

    def start(self) -> int:
        """Make sure that a child runs; return which one it is, from 1. A new one knows nothing of earlier calls.

        Raises:
            WorkerStopped: No child can be started.
            Cancelled: The supervisor is closed.
        """
        return self._running()[1]

    def call(
        self,
        request: str,
        arguments: dict[str, Any] | None = None,
        *,
        seconds: float,
        limits: Limits = _LIMITS,
        expected: int | None = None,
    ) -> Reply:
        """Ask the child and wait for its answer, for at most `seconds`.

        Args:
            request: Name of the child's handler.
            arguments: Plain data.
            seconds: The deadline.
            limits: What the answer may weigh.
            expected: What `start` returned, where only that child will do.

        Raises:
            ChildReplaced: Another child than the `expected` one runs.
            DocviewerError: What the child's handler raised.
            WorkerStopped: The child took too long, ended, or sent what can't be an answer; it is gone then.
            Cancelled: `interrupt`, `stop` or `close` was called meanwhile.
        """
        with self._calling:
            ticket = Ticket(limits)
            try:
                child, generation = self._running(ticket)
                if expected not in (None, generation):
                    raise ChildReplaced
                number = next(self._numbers)
                child.ask({"id": number, "request": request, "arguments": arguments or {}}, ticket)
                answer = self._answer(ticket, seconds)
            finally:
                with self._lock:
                    self._ticket = None
            if isinstance(answer, Ending):
                child.ended.wait(_BURIAL_SECONDS)
                raise self._stopped(told(answer, self._memory_bytes), _INSTALL if answer.at_start else _REPLACED)
            return self._unpacked(number, *answer)

    def interrupt(self) -> None:
        """Give up the call under way, if any: it raises `Cancelled` at once and its child is killed."""
        with self._lock:
            ticket, child = self._ticket, self._child
            if ticket is None or child is None:
                return
            self._child = None  # a dying child must not be asked anything
        ticket.put(Interrupted())
        child.kill()

    def stop(self) -> None:
        """Let the child go, with the call under way; the next call starts another one."""
        with self._lock:
            ticket, child = self._ticket, self._child
            self._child = None
        if ticket:
            ticket.put(Interrupted())
        if child:
            child.kill()
            child.ended.wait(_BURIAL_SECONDS)

    def close(self) -> None:
        """Let the child go for good, within a second; every later call raises `Cancelled`."""
        self._hand_on()
        self.let_go()
        self.stop()

    def let_go(self) -> None:
        """Kill the child for good without waiting until it is gone; every later call raises `Cancelled`."""
        with self._lock:
            self._closed = True
            ticket, child = self._ticket, self._child  # `close` waits for it
        if ticket:
            ticket.put(Interrupted())
        if child:
            child.kill()

    def reject(self, why: str) -> WorkerStopped:
        """Kill the child because an answer of it can't be right; return the error to raise."""
        self.stop()
        return self._stopped(told(Ending(0, complaint=why), self._memory_bytes))

    def _hand_on(self) -> None:
        """Leave a child that nothing is asked of, and that never met a fault, to the next one."""
        with self._lock:
            child = self._child
            if self._spare is None or self._closed or self._ticket or child is None or not self._is_sound:
                return
            self._closed, self._child = True, None
        self._spare.keep(self._kind_of_child, child)

    def _running(self, ticket: Ticket | None = None) -> tuple[ChildProcess, int]:
        """Return the child and its number; from here on `ticket` can be interrupted."""
        with self._lock:
            if self._closed:
                raise Cancelled
            if self._child is None or self._child.ended.is_set():
                try:
                    self._child = self._taken_over() or self._new_child()
                except OSError as error:
                    raise self._stopped(f"couldn't be started ({error.strerror})", _INSTALL) from error
                self._generation += 1
            self._ticket = ticket or self._ticket
            return self._child, self._generation

    def _taken_over(self) -> ChildProcess | None:
        return self._spare.take(self._kind_of_child) if self._spare else None

    def _new_child(self) -> ChildProcess:
        return ChildProcess(self._command, worker_environment(os.environ, self._memory_bytes))

    def _answer(self, ticket: Ticket, seconds: float) -> tuple[dict[str, Any], dict[str, RawArray]] | Ending:
        try:
            answer = ticket.get(timeout=seconds)
        except Empty:
            self.stop()
            raise self._stopped(f"took longer than {round(seconds, 1):g} s") from None
        if isinstance(answer, Interrupted):
            raise Cancelled
        return answer

    def _unpacked(self, number: int, header: dict[str, Any], arrays: dict[str, RawArray]) -> Reply:
        match header:
            case {"id": int(answered), "result": dict(result)} if answered == number:
                return Reply(result, arrays)
            case {"id": int(answered), "error": dict(plain)} if answered == number:
                raise error_from_plain({key: str(value)[:_TEXT_LENGTH] for key, value in plain.items()})
            case {"id": int(answered), "fault": str(fault)} if answered == number:
                self._is_sound = False
                raise DocviewerError(f"The {self._name} met an unexpected fault", f"{fault[:_TEXT_LENGTH]}.")
        raise self.reject("not an answer to what was asked")

    def _stopped(self, what: str, remedy: str = _REPLACED) -> WorkerStopped:
        return WorkerStopped(f"The {self._name} {what}", remedy=remedy)
