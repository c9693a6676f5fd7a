"""The child's side: read a request, run its handler, write the answer, until the parent is gone.

Requests are read on a thread of their own, so that the child notices the end of its parent
also while a handler is deep in a library.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn

from docviewer.core.errors import DocviewerError
from docviewer.workers.confinement import confine, take_pipes
from docviewer.workers.framing import FramingError, Limits, read_message, write_message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from docviewer.workers.framing import RawArray, Reply

    Handler = Callable[[dict[str, Any]], Reply]

#: Exit status of a child whose handler ran out of memory; the supervisor reads it.
OUT_OF_MEMORY_STATUS = 86
#: Exit status of a child that ended with a fault of its own.
_FAULT_STATUS = 1
#: Requests are small: names and numbers.
REQUEST_LIMITS = Limits(header_bytes=64 * 1024, array_bytes=0, arrays=0)


def run(kind: str, handlers_of: Callable[[str], Mapping[str, Handler]]) -> int:
    """Become a worker of `kind`: confine this process, take its pipes, serve. Returns the exit status.

    Where the parent goes away or memory ends, the process is left at once and nothing is returned. So it is after a
    fault: while the interpreter tidied up, the parent would see closed pipes, and kill it.
    """
    confine()
    requests, answers = take_pipes()
    faulthandler.enable(sys.stderr, all_threads=False)
    try:
        return serve(handlers_of(kind), requests, answers, orphaned=_leave_with_all)
    except MemoryError:
        _leave(OUT_OF_MEMORY_STATUS)
    except Exception:  # noqa: BLE001 - the boundary: the supervisor names it by what is written here
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
        _leave(_FAULT_STATUS)


def serve(
    handlers: Mapping[str, Handler],
    stdin: BinaryIO,
    stdout: BinaryIO,
    orphaned: Callable[[], object] = lambda: None,
) -> int:
    """Answer requests until `stdin` ends; return the exit status.

    Args:
        handlers: By request name.
        stdin: Where requests come from.
        stdout: Where answers go.
        orphaned: Called on the reading thread when `stdin` ends, while a handler may be at work.

    Raises:
        MemoryError: A handler needed more memory than there is; the process isn't sound any more.
    """
    waiting: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
    arguments = (stdin, waiting, orphaned)
    threading.Thread(target=_read_requests, args=arguments, daemon=True, name="requests").start()
    while (header := waiting.get()) is not None:
        answer, arrays = _answer(handlers, header)
        try:
            _send(stdout, {"id": header.get("id"), **answer}, arrays)
        except OSError:
            return 0  # nobody listens any more
    return 0


def _read_requests(
    stdin: BinaryIO, waiting: SimpleQueue[dict[str, Any] | None], orphaned: Callable[[], object]
) -> None:
    try:
        while True:
            waiting.put(read_message(stdin, REQUEST_LIMITS)[0])
    except (EOFError, FramingError, OSError):
        orphaned()
    finally:
        waiting.put(None)


def _answer(
    handlers: Mapping[str, Handler], header: Mapping[str, Any]
) -> tuple[dict[str, Any], Mapping[str, RawArray]]:
    try:
        reply = handlers[str(header.get("request"))](header["arguments"])
    except DocviewerError as error:
        return {"error": error.as_plain()}, {}
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - the boundary: a fault in a handler is told to the supervisor
        return {"fault": fault_of(error)}, {}
    return {"result": reply.result}, reply.arrays


def _send(stdout: BinaryIO, answer: Mapping[str, Any], arrays: Mapping[str, RawArray]) -> None:
    try:
        write_message(stdout, answer, arrays)
    except ValueError as error:  # a handler's answer isn't plain data
        write_message(stdout, {"id": answer["id"], "fault": fault_of(error)})


def fault_of(error: BaseException) -> str:
    """Name an unexpected error by kind and place; its message is left out, it may quote the document."""
    return f"{type(error).__name__} in {_place(error.__traceback__)}"


def _place(trace: TracebackType | None) -> str:
    if trace is None:
        return "an unknown place"
    while trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code
    file = os.path.basename(code.co_filename)  # noqa: PTH119 - pathlib costs start-up time
    return f"{file}, line {trace.tb_lineno}, {code.co_name}"


def _leave_with_all() -> NoReturn:
    """End the process with those that it started, which are in its group: nobody else knows of them any more."""
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    _leave(0)


def _leave(status: int) -> NoReturn:
    """End the process without tidying up: its threads may be inside a library."""
    os._exit(status)
