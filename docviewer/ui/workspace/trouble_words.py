"""Short words for what keeps a workspace from being saved, and how many changes wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.wording import tr, tr_n
from docviewer.ui.workspace.edit_requests import CHANGES
from docviewer.workspace import faults
from docviewer.workspace.requests import Record

if TYPE_CHECKING:
    from collections.abc import Iterable


#: Kinds of trouble, and what stands behind "Not saved:" then.
_WHY: tuple[tuple[type[faults.WorkspaceError], str], ...] = (
    (faults.FullDisk, "disk full"),
    (faults.BusyWorkspace, "in use by another program"),
    (faults.ReadOnlyWorkspace, "can't be written to"),
    (faults.MovedWorkspace, "file is gone"),
    (faults.NoWorkspace, "file is gone"),
    (faults.DamagedWorkspace, "file is damaged"),
    (faults.NewerWorkspace, "written by a newer docviewer"),
    (faults.NetworkWorkspace, "on a network drive"),
    (faults.ChangedElsewhere, "changed in another window"),
)


def short_why(error: object) -> str:
    """Return why, in a few words that stand behind "Not saved:"."""
    return tr(next((why for kind, why in _WHY if isinstance(error, kind)), "click for details"))


def changes_in(requests: Iterable[object]) -> int:
    """Return how many changes `requests` hold, as a person counts them: a drag is one; where one is is no loss."""
    made = [request for request in requests if isinstance(request, CHANGES)]
    steps = {(request.document, request.done) for request in made if isinstance(request, Record)}
    return len(steps) + sum(not isinstance(request, Record) for request in made)


def changes_wait(count: int) -> str:
    """Say that so many changes wait to be saved."""
    return tr_n("One change waits to be saved.", "{n} changes wait to be saved.", count) if count else ""
