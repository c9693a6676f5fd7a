"""Say to the workspace's writer what was edited in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui import store
from docviewer.workspace.requests import CloseStep, Enter, Move, Record, Replace

if TYPE_CHECKING:
    from docviewer.workspace.documents import DocumentKey

#: Requests that hold what a person made.
CHANGES = (Enter, Record, Move, Replace)


def request_of(key: DocumentKey, edited: store.Edited) -> CloseStep | Move | Record:
    """Return what has to be written for an edit of the document that the workspace knows as `key`."""
    match edited.move:
        case store.Move.RECORDED:
            return Record.of(key, edited.change, edited.history)
        case store.Move.UNDONE:
            return Move.undone(key, edited.change, edited.history)
        case store.Move.REDONE:
            return Move.redone(key, edited.change, edited.history)
        case store.Move.CLOSED:
            return CloseStep(key, len(edited.history.done))
