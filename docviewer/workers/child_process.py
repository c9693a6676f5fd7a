"""One child process and the thread that starts it, listens to it and buries it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

from docviewer.workers.endings import Complaints, Ending
from docviewer.workers.framing import FramingError, read_message, write_message

if TYPE_CHECKING:
    import io
    from collections.abc import Mapping, Sequence

    from docviewer.workers.framing import Limits, RawArray

    Answer = tuple[dict[str, Any], dict[str, RawArray]]

_PIPE_BYTES = 1 << 20
_LINE_BYTES = 2000


class Interrupted:
    """Stands in a ticket for "the caller doesn't want to wait any longer"."""


class Ticket(SimpleQueue["Answer | Ending | Interrupted"]):
    """Where the answer to one request arrives; the first thing put in counts."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self.limits = limits


class ChildProcess:
    """A running child. It is started by the thread that then listens to it until it ends.

    On Linux a child asks to be killed when the *thread* that started it ends, so that
    thread must live as long as the child does.

    Attributes:
        ended: Set once the process is gone and no zombie of it is left.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.ended = threading.Event()
        self._lock = threading.Lock()
        self._ticket: Ticket | None = None
        self._ending: Ending | None = None
        self._dying = False
        self._answered = False
        started: SimpleQueue[subprocess.Popen[bytes] | OSError] = SimpleQueue()
        thread = threading.Thread(target=self._live, args=(command, environment, started), daemon=True, name="worker")
        thread.start()
        process = started.get()
        if isinstance(process, OSError):
            raise process
        self._process = process

    @property
    def pid(self) -> int:
        """Process number."""
        return self._process.pid

    @property
    def is_ending(self) -> bool:
        """Whether it is gone or will be in a moment: it is to be asked nothing any more."""
        with self._lock:
            return self._dying

    def ask(self, header: Mapping[str, Any], ticket: Ticket) -> None:
        """Send a request; the answer, or how the child ended, arrives in the ticket."""
        with self._lock:
            if self._ending:
                ticket.put(self._ending)
                return
            self._ticket = ticket
        stdin = cast("BinaryIO", self._process.stdin)
        try:
            write_message(stdin, header)
        except OSError:
            self.kill()  # the listener delivers how it ended
        except ValueError:
            if not stdin.closed:  # else the listener closed it meanwhile
                raise

    def kill(self) -> None:
        """Kill the child and all it started, at once; safe from any thread and when it is gone already."""
        with self._lock:
            if not self._dying:
                _kill(self._process)

    def _live(self, command: Sequence[str], environment: Mapping[str, str], started: SimpleQueue[Any]) -> None:
        own_peak = _own_peak()
        try:
            process = _start(command, environment)
        except OSError as error:
            started.put(error)
            return
        started.put(process)
        complaints = Complaints()
        arguments = (cast("IO[bytes]", process.stderr), complaints)
        listening = threading.Thread(target=_listen, args=arguments, daemon=True, name="worker-stderr")
        listening.start()
        complaint = self._relay(cast("io.BufferedReader", process.stdout))
        with self._lock:
            self._dying = True  # from here on the process number may be given to another process
            _kill(process)
        status, peak = _reap(process)
        listening.join(1)
        peak = peak if peak > own_peak else 0
        said = complaints.short_of_memory, complaints.fault
        self._bury(process, Ending(status, peak, complaint, *said, answered=self._answered))

    def _relay(self, stdout: io.BufferedReader) -> str:
        """Hand answers to tickets until the stream ends; return what was wrong with it, or nothing."""
        try:
            while stdout.peek(1):
                with self._lock:
                    ticket, self._ticket = self._ticket, None
                if ticket is None:
                    return "it spoke without being asked"
                try:
                    ticket.put(read_message(stdout, ticket.limits))
                    self._answered = True
                except BaseException:
                    self._ticket = ticket  # its caller still waits, for how the child ended
                    raise
        except FramingError as error:
            return str(error)
        except MemoryError:
            return "its answer doesn't fit into memory"
        except (EOFError, OSError):
            pass
        return ""

    def _bury(self, process: subprocess.Popen[bytes], ending: Ending) -> None:
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                cast("IO[bytes]", stream).close()
        with self._lock:
            self._ending = ending
            ticket, self._ticket = self._ticket, None
        self.ended.set()
        if ticket:
            ticket.put(ending)


def _start(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(environment),
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    if sys.platform == "linux":
        import fcntl  # not on Windows

        with contextlib.suppress(OSError):  # a larger pipe is only faster
            fcntl.fcntl(cast("IO[bytes]", process.stdout), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
    return process


def _listen(stderr: IO[bytes], complaints: Complaints) -> None:
    with stderr:
        while line := stderr.readline(_LINE_BYTES):
            complaints.hear(line)


def _kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _reap(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """Wait for the end; return the status and the most memory held, bytes (0 where unknown)."""
    if sys.platform == "win32":
        return process.wait(), 0
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except ChildProcessError:  # somebody else waited for it: this program ignores SIGCHLD
        return process.wait(), 0
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss * _peak_unit()


def _own_peak() -> int:
    """The most memory this process held, bytes: a new child's figure starts from it, on Linux."""
    if sys.platform == "win32":
        return 0
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _peak_unit()


def _peak_unit() -> int:
    return 1 if sys.platform == "darwin" else 1024
