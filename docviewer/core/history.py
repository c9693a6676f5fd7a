"""Undo and redo over a document's work: named patches, one entry per change a person made.

Changes with the same `coalesce` key that follow one another (a slider drag) are one entry. The workspace keeps the
entries, so that they outlive the run.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docviewer.core.work_patch import patched

if TYPE_CHECKING:
    from docviewer.core.work import Work
    from docviewer.core.work_patch import Patch


@dataclass(frozen=True, slots=True)
class Step:
    """What a person is about to change.

    Attributes:
        name: As "change of gap"; stands behind "Undo".
        coalesce: Changes with the same key in a row are one step; empty for a step of its own.
    """

    name: str
    coalesce: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One undoable step.

    Attributes:
        name: As `Step.name`.
        patch: From the work before to the work after.
        coalesce: As `Step.coalesce`.
        at: When it was last added to, ISO 8601 in UTC, or empty.
        by: Who made it, or empty.
    """

    name: str
    patch: Patch
    coalesce: str = ""
    at: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Changes done, oldest first, and changes undone, the next to redo last."""

    done: tuple[Change, ...] = field(default=())
    undone: tuple[Change, ...] = field(default=())

    def recorded(self, change: Change) -> History:
        """Return the history after `change`; a change that changes nothing isn't kept."""
        if self.coalesces(change):
            last = self.done[-1]
            patch = last.patch.then(change.patch)
            rest = self.done[:-1]
            return History((*rest, replace(change, patch=patch)) if patch else rest)
        return History((*self.done, change)) if change.patch else self

    def coalesces(self, change: Change) -> bool:
        """Whether `change` would become one with the last one done."""
        last = self.done[-1] if self.done else None
        return bool(last and change.coalesce and last.coalesce == change.coalesce and not self.undone)

    def undo(self, work: Work) -> tuple[History, Work] | None:
        """Return the history and the work after undoing the last change, or None where there is none."""
        if not self.done:
            return None
        change = replace(self.done[-1], coalesce="")
        return History(self.done[:-1], (*self.undone, change)), patched(work, change.patch.inverse)

    def redo(self, work: Work) -> tuple[History, Work] | None:
        """Return the history and the work after redoing the last undone change, or None where there is none."""
        if not self.undone:
            return None
        change = self.undone[-1]
        return History((*self.done, change), self.undone[:-1]), patched(work, change.patch)

    def closed(self) -> History:
        """Return the history with its last entry closed: the next change starts an entry of its own."""
        if not self.done or not self.done[-1].coalesce:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], coalesce="")))
