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
#: What may be kept of standard error, never a message that quotes a document: places in code, kinds of faults, and
#: what the interpreter says of a module that can't be loaded.
_PLACE = re.compile(rb'\s*File "([^"<]{1,300})", line (\d{1,7})')
_KIND = re.compile(
    rb"(?:\w{1,80}\.){0,9}\w{0,80}(?:Error|Exception|Interrupt|Exit)(?=:|\s*$)"
    rb"(?:: (?:No module named '[\w.]{1,200}'|cannot import name '\w{1,100}' from '[\w.]{1,200}'"
    rb"|[\w.+-]{1,100}: cannot open shared object file))?"
)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a child ended.

    Attributes:
        status: Exit status, or minus the signal's number.
        peak_bytes: Most memory it held, 0 where unknown.
        complaint: What its supervisor found wrong with what it sent, or empty.
        short_of_memory: Whether it complained of that on standard error.
        fault: Kind and place of the fault that it ended with, as far as it told; empty if it didn't.
        answered: Whether it ever answered.
    """

    status: int
    peak_bytes: int = 0
    complaint: str = ""
    short_of_memory: bool = False
    fault: str = ""
    answered: bool = False

    @property
    def at_start(self) -> bool:
        """Whether it could do nothing at all, whatever it was asked: a part of the program is missing or broken."""
        return self.status > 0 and bool(self.fault) and not self.answered and not self.complaint


def told(ending: Ending, memory_bytes: int) -> str:
    """Return what the child did, to follow its name: "crashed (signal 11)"."""
    if ending.complaint:
        return f"gave an answer that can't be right ({ending.complaint})"
    if _was_memory(ending, memory_bytes):
        return f"needed more than {_gigabytes(memory_bytes)}"
    if ending.at_start:
        return f"couldn't start: {ending.fault}"
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


class Complaints:
    """Hears what a child says on standard error and keeps what may be kept: of each fault its kind and last place."""

    def __init__(self) -> None:
        self.short_of_memory = False
        self.fault = ""
        self._place = ""

    def hear(self, line: bytes) -> None:
        """Take notice of a line."""
        self.short_of_memory |= speaks_of_memory(line)
        if place := _PLACE.match(line):
            file = place[1].decode("utf-8", "replace").replace("\\", "/").rpartition("/")[2]
            self._place = f" ({file}, line {int(place[2])})"
        elif kind := _KIND.match(line):
            self.fault = kind[0].decode("utf-8", "replace").strip() + self._place
            self._place = ""
