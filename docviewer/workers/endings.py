"""How a child process ended, told in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docviewer.workers.child import OUT_OF_MEMORY_STATUS

#: Signals that a library sends itself when an allocation fails: ILL, TRAP, ABRT, BUS, SEGV.
_OWN_FAULTS = frozenset({4, 5, 6, 7, 10, 11})
_SIGKILL = 9
#: A buffer that doubles fails while old and new together pass the cap; the rest is the program itself.
_NEAR_THE_CAP = 0.35
_MEMORY_WORDS = re.compile(rb"bad_alloc|MemoryError|out of memory", re.IGNORECASE)
#: What may be kept of standard error: places in code and kinds of faults, never a message that quotes a document.
_SAFE = re.compile(
    rb'\s*File "[^"]{1,300}", line \d+(?: in \w+|, in \w+)?'
    rb"|Fatal Python error: [A-Za-z ]{1,60}"
    rb"|[A-Za-z_.]{1,80}(?:Error|Exception|Interrupt|Exit)(?=:|\s*$)"
)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a child ended.

    Attributes:
        status: Exit status, or minus the signal's number.
        peak_bytes: Most memory it held, 0 where unknown.
        complaint: What its supervisor found wrong with what it sent, or empty.
        short_of_memory: Whether it complained of that on standard error.
    """

    status: int
    peak_bytes: int = 0
    complaint: str = ""
    short_of_memory: bool = False


def told(ending: Ending, memory_bytes: int) -> str:
    """Return what the child did, to follow its name: "crashed (signal 11)"."""
    if ending.complaint:
        return f"gave an answer that can't be right ({ending.complaint})"
    if _was_memory(ending, memory_bytes):
        return f"needed more than {_gigabytes(memory_bytes)}"
    if ending.status == -_SIGKILL:
        return "was killed by the system (signal 9)"
    if ending.status < 0:
        return f"crashed (signal {-ending.status})"
    return f"crashed (exit status {ending.status})"


def _was_memory(ending: Ending, memory_bytes: int) -> bool:
    if ending.status == OUT_OF_MEMORY_STATUS:
        return True
    near = ending.peak_bytes > _NEAR_THE_CAP * memory_bytes
    return ending.status != 0 and (ending.short_of_memory or (near and -ending.status in _OWN_FAULTS))


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:.2g} GB of memory"


def speaks_of_memory(line: bytes) -> bool:
    """Tell whether a line of standard error says that memory ran out."""
    return _MEMORY_WORDS.search(line) is not None


def safe_part(line: bytes) -> str:
    """Return what of a line of standard error may be kept for a report; empty for most."""
    match = _SAFE.match(line)
    return match.group().decode("utf-8", "replace").strip() if match else ""
