"""Keep the open documents in another workspace, when their own can't be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.workspace.stored_documents import source_of_file
from docviewer.workspace.documents import new_key
from docviewer.workspace.requests import Enter, Replace
from docviewer.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.core.history import History
    from docviewer.core.work import Work

#: A copy is given so long before it counts as failed.
_SECONDS = 10.0


def saved_elsewhere(path: Path, documents: list[tuple[str, Work, History]]) -> bool:
    """Put documents - path, work, history - into the workspace at `path`; return whether all of them are in it.

    Raises:
        WorkspaceError: It can't be made or used.
    """
    workspace = Workspace.open(path)
    known = {document.source.path: document.key for document in workspace.documents()}
    for file, work, history in documents:
        source = source_of_file(file)
        if key := known.get(source.path):
            workspace.submit(Replace(key, work, history))
        else:
            workspace.submit(Enter(new_key(), source, work, history))
    return not workspace.close(_SECONDS)
