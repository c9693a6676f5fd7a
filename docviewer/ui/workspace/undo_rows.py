"""Lay a history out as a list to go back and forth in, the latest step first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.core.history import Change, History


@dataclass(frozen=True, slots=True)
class UndoRow:
    """A point in time that a person can go to.

    Attributes:
        name: Of the step that leads there, as `Change.name`; empty for how it was before any step.
        at: When, in the time zone of this machine; None where it isn't known.
        by: Who made the step, or empty.
        done: How many steps are done there.
    """

    name: str
    at: datetime | None
    by: str
    done: int


def rows_of(history: History) -> tuple[UndoRow, ...]:
    """Return the points that can be gone to: those undone first, how it was before any step last."""
    in_time = (*history.done, *reversed(history.undone))
    rows = (_row(change, at + 1) for at, change in enumerate(in_time))
    return (*reversed(tuple(rows)), UndoRow("", None, "", 0))


def _row(change: Change, done: int) -> UndoRow:
    return UndoRow(change.name, _local(change.at), change.by, done)


def _local(at: str) -> datetime | None:
    """Return an ISO 8601 time in the machine's time zone."""
    try:
        return datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
