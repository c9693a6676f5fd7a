"""Keep a workspace in another place with all that waits to be saved, or at least the open documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.workspace.stored_documents import source_of_file
from docviewer.workspace.copying import copied
from docviewer.workspace.documents import new_key
from docviewer.workspace.requests import Enter, Replace
from docviewer.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.core.history import History
    from docviewer.core.work import Work

#: A copy is given so long before it counts as failed.
_SECONDS = 10.0


def saved_elsewhere(path: Path, documents: list[tuple[str, Work, History]], whole: Path | None = None) -> bool:
    """Put documents into the workspace at `path`; return whether all of them are in it.

    Args:
        path: The other workspace; a fresh one where `whole` is given.
        documents: Path, work and history of each, as they are now.
        whole: The workspace that goes there first with all that it holds; None where it can't be read.

    Raises:
        WorkspaceError: It can't be made or used.
        CannotWrite: Likewise.
    """
    if whole is not None:
        copied(whole, path)
    workspace = Workspace.open(path)
    known = {document.source.path: document.key for document in workspace.documents()}
    for file, work, history in documents:
        source = source_of_file(file)
        if key := known.get(source.path):
            workspace.submit(Replace(key, work, history))
        else:
            workspace.submit(Enter(new_key(), source, work, history))
    return not workspace.close(_SECONDS)
