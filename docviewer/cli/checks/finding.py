"""What a check found: one thing, how it is, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """How a thing is; the value is the word shown."""

    GOOD = "ok"
    NOTE = "note"
    BROKEN = "FAIL"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report.

    Attributes:
        name: What was looked at, as "System libraries".
        text: What was found.
        state: `NOTE` is something optional that isn't there; `BROKEN` keeps docviewer from working.
        remedy: What to do, best as one exact command; empty where nothing is to be done.
    """

    name: str
    text: str
    state: State = State.GOOD
    remedy: str = ""
