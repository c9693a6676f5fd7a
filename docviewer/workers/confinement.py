"""What a child process does to itself before it works: memory cap, death with its parent, protected pipes."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable

#: Environment variable that carries the memory cap to the child, bytes.
MEMORY_VARIABLE = "DOCVIEWER_WORKER_MEMORY"
#: What a child may allocate: 1.5 GB of address space.
MEMORY_BYTES = 1_500_000_000

_PR_SET_PDEATHSIG = 1
_SIGKILL = 9


def confine() -> None:
    """Cap this process's memory and let it die with its parent, as far as the system can."""
    if sys.platform == "linux":
        _cap_memory(int(os.environ.get(MEMORY_VARIABLE, MEMORY_BYTES)))
        _die_with_parent()


def _cap_memory(size: int) -> None:
    import resource  # not on Windows

    # A hard limit lower than ours stays as it is.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold the document


def _die_with_parent() -> None:
    with contextlib.suppress(OSError, AttributeError):
        dying_with_parent()()


def dying_with_parent() -> Callable[[], object]:
    """Return what lets a process, once it calls it, die with the thread that started it; Linux only.

    Everything is loaded before it is returned: between fork and exec nothing but the system call happens.
    """
    import ctypes  # only where prctl exists

    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)


def take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for messages; whatever prints from now on reaches standard error.

    Returns:
        The streams to read requests from and to write answers to.
    """
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    _to_binary(requests, answers)
    return os.fdopen(requests, "rb"), os.fdopen(answers, "wb", buffering=1 << 16)


def _to_binary(*descriptors: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # Windows only

        for descriptor in descriptors:
            msvcrt.setmode(descriptor, os.O_BINARY)
