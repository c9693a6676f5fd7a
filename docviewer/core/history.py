"""Undo and redo over a document's work, in memory.

One entry per named change; changes with the same `coalesce` key that follow one another
(a slider drag) are one entry.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.core.session import Work


@dataclass(frozen=True, slots=True)
class Step:
    """What a person is about to change.

    Attributes:
        name: As "change of gap".
        coalesce: Changes with the same key in a row are one step; empty for a step of its own.
    """

    name: str
    coalesce: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One undoable step: its name, the work before and after, and what it coalesces with."""

    name: str
    before: Work
    after: Work
    coalesce: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Changes done, oldest first, and changes undone, the next to redo last."""

    done: tuple[Change, ...] = field(default=())
    undone: tuple[Change, ...] = field(default=())

    def recorded(self, change: Change) -> History:
        """Return the history after `change`; a change that changes nothing isn't kept."""
        if change.before == change.after:
            return self
        last = self.done[-1] if self.done else None
        if last and change.coalesce and last.coalesce == change.coalesce and not self.undone:
            return History((*self.done[:-1], replace(last, after=change.after)))
        return History((*self.done, change))

    def undo(self) -> tuple[History, Work] | None:
        """Return the history and the work after undoing the last change, or None."""
        if not self.done:
            return None
        change = replace(self.done[-1], coalesce="")
        return History(self.done[:-1], (*self.undone, change)), change.before

    def redo(self) -> tuple[History, Work] | None:
        """Return the history and the work after redoing the last undone change, or None."""
        if not self.undone:
            return None
        change = self.undone[-1]
        return History((*self.done, change), self.undone[:-1]), change.after

    def closed(self) -> History:
        """Return the history with its last entry closed: the next change starts an entry of its own."""
        if not self.done or not self.done[-1].coalesce:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], coalesce="")))
