"""Put edits that were made before a document's kept work arrived on top of it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docviewer.core.work_patch import patch_between, patched
from docviewer.ui.store import Move

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.history import History
    from docviewer.core.work import Work
    from docviewer.ui.store import Edited


@dataclass(frozen=True, slots=True)
class Replayed:
    """Work and history after the edits, and the edits as they are now: what they change may be something else."""

    work: Work
    history: History
    edits: tuple[Edited, ...]


def replayed(work: Work, history: History, edits: Iterable[Edited]) -> Replayed:
    """Do `edits`, which began on another work with an empty history, again on `work`."""
    now = Replayed(work, history, ())
    for edit in edits:
        now = _with_edit(now, edit)
    return now


def not_in(history: History, edits: Iterable[Edited]) -> tuple[Edited, ...]:
    """Return `edits` without those at the beginning that `history` holds already, as that of a copy does."""
    rest = deque(edits)
    for change in history.done:
        if not rest or rest[0].move is not Move.RECORDED or rest[0].change != change:
            break
        rest.popleft()
    return tuple(rest)


def _with_edit(now: Replayed, edit: Edited) -> Replayed:
    if edit.move is Move.RECORDED:
        return _recorded(now, edit)
    if edit.move is Move.CLOSED:
        history, work = now.history.closed(), now.work
    else:
        step = now.history.undo(now.work) if edit.move is Move.UNDONE else now.history.redo(now.work)
        if step is None:
            return now
        history, work = step
    change = history.undone[-1] if edit.move is Move.UNDONE else history.done[-1] if history.done else edit.change
    return _told(now, work, history, replace(edit, change=change, history=history))


def _recorded(now: Replayed, edit: Edited) -> Replayed:
    work = patched(now.work, edit.change.patch)
    change = replace(edit.change, patch=patch_between(now.work, work))
    history, coalesced = now.history.recorded(change), now.history.coalesces(change)
    edited = replace(edit, change=change, history=history, coalesced=coalesced)
    return _told(now, work, history, edited) if change.patch else now


def _told(now: Replayed, work: Work, history: History, edited: Edited) -> Replayed:
    return Replayed(work, history, (*now.edits, edited))
