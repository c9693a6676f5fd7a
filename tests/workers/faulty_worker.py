"""A worker whose handlers misbehave on request; run as a script by the tests."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
import threading
from pathlib import Path
from typing import Any

from docviewer.core.errors import UnreadablePage
from docviewer.workers.child import run
from docviewer.workers.framing import RawArray, Reply

_FOREVER = threading.Event()


def _echo(arguments: dict[str, Any]) -> Reply:
    return Reply(arguments)


def _add(arguments: dict[str, Any]) -> Reply:
    return Reply({"sum": arguments["a"] + arguments["b"]})


def _hang(_: dict[str, Any]) -> Reply:
    _FOREVER.wait()
    return Reply({})


def _signal_and_hang(arguments: dict[str, Any]) -> Reply:
    Path(arguments["path"]).write_bytes(b"begun")
    return _hang(arguments)


def _hang_in_a_library(_: dict[str, Any]) -> Reply:
    """Blocks with the interpreter's lock held: no other thread of this process runs."""
    ctypes.PyDLL(None).pause()
    return Reply({})


def _late(arguments: dict[str, Any]) -> Reply:
    _FOREVER.wait(arguments["seconds"])
    return Reply({})


def _crash(_: dict[str, Any]) -> Reply:
    ctypes.string_at(0)
    return Reply({})


def _abort(_: dict[str, Any]) -> Reply:
    os.abort()


def _leave(arguments: dict[str, Any]) -> Reply:
    os._exit(arguments["status"])


def _allocate(arguments: dict[str, Any]) -> Reply:
    return Reply({"length": len(bytearray(arguments["bytes"]))})


def _print(arguments: dict[str, Any]) -> Reply:
    text = arguments["text"]
    sys.stdout.write(text * 10_000)
    sys.stdout.flush()
    os.write(1, text.encode())
    os.write(2, text.encode())
    return Reply({"stdin": sys.stdin.read()})


def _refuse(_: dict[str, Any]) -> Reply:
    raise UnreadablePage("Page 3 can't be read", "It is damaged.", "Look at another page")


def _fault(arguments: dict[str, Any]) -> Reply:
    raise KeyError(arguments["text"])


def _not_plain(_: dict[str, Any]) -> Reply:
    return Reply({"value": object()})


def _infinite(_: dict[str, Any]) -> Reply:
    return Reply({"value": float("inf")})


def _picture(arguments: dict[str, Any]) -> Reply:
    size = arguments["bytes"]
    return Reply({}, {"pixels": RawArray("u1", (size,), bytes(size))})


def _environment(_: dict[str, Any]) -> Reply:
    return Reply({"environment": dict(os.environ), "path": sys.path, "session": os.getsid(0), "pid": os.getpid()})


def _spawn(_: dict[str, Any]) -> Reply:
    return Reply({"pid": os.spawnvp(os.P_NOWAIT, "sleep", ["sleep", "600"])})


HANDLERS = {
    "echo": _echo,
    "add": _add,
    "hang": _hang,
    "signal_and_hang": _signal_and_hang,
    "hang_in_a_library": _hang_in_a_library,
    "late": _late,
    "crash": _crash,
    "abort": _abort,
    "leave": _leave,
    "allocate": _allocate,
    "print": _print,
    "refuse": _refuse,
    "fault": _fault,
    "not_plain": _not_plain,
    "infinite": _infinite,
    "picture": _picture,
    "environment": _environment,
    "spawn": _spawn,
}

_HEADER = b'{"id":1,"result":{},"arrays":[["a","f8",[999999999999]]]}'

#: What a worker that doesn't speak the protocol sends, by name.
BABBLE = {
    "garbage": os.urandom(64),
    "huge header": struct.pack("<4sI", b"DVW1", 0xFFFFFFFF),
    "huge array": struct.pack("<4sI", b"DVW1", len(_HEADER)) + _HEADER,
    "half a message": struct.pack("<4sI", b"DVW1", 100) + b'{"id"',
    "no object": struct.pack("<4sI", b"DVW1", 4) + b"1234",
    "nan": struct.pack("<4sI", b"DVW1", 21) + b'{"id":1,"result":NaN}',
    "another id": struct.pack("<4sI", b"DVW1", 20) + b'{"id":7,"result":{}}',
    "text as id": struct.pack("<4sI", b"DVW1", 22) + b'{"id":"1","result":{}}',
    "neither result nor error": struct.pack("<4sI", b"DVW1", 8) + b'{"id":1}',
    "nested deep": struct.pack("<4sI", b"DVW1", 200_000) + b"[" * 200_000,
}


def babble(name: str) -> None:
    """Wait for a request, send nonsense, and stay."""
    os.read(0, 1)
    os.write(1, BABBLE[name])
    if name != "half a message":
        _FOREVER.wait()


def without_handlers(how: str) -> dict[str, Any]:
    """Fail as a program does of which a part is missing or broken."""
    match how:
        case "module":
            import docviewer.no_such_module  # noqa: F401
        case "name":
            from docviewer.workers import no_such_name  # noqa: F401
        case "fault":
            raise LookupError("Dear Mrs Miller")
    return HANDLERS


if __name__ == "__main__":
    if sys.argv[1] == "babble":
        babble(sys.argv[2])
    elif sys.argv[1] == "broken":
        sys.exit(run(sys.argv[2], without_handlers))
    elif sys.argv[1] == "broken early":
        without_handlers("module")
    elif sys.argv[1] == "unasked":
        os.write(1, struct.pack("<4sI", b"DVW1", 20) + b'{"id":1,"result":{}}')
        _FOREVER.wait()
    else:
        sys.exit(run("faulty", lambda kind: HANDLERS))
