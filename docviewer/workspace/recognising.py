"""Know a file again: at its path, or by its content where it was moved or copied."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.workspace.documents import Found, Match
from docviewer.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.work import Work
    from docviewer.workspace.kept_work import StoredWork


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a workspace keeps of a file.

    Attributes:
        kept: Its work.
        match: How the file was found.
    """

    kept: StoredWork
    match: Match


def recognised(workspace: Workspace, path: str, digest: Callable[[str], str]) -> Recognised | None:
    """Return what is kept of a file, or None where it isn't known.

    Args:
        workspace: Where to look.
        path: The file.
        digest: Returns the SHA-256 of a file; asked only where a document of the workspace has the same size, or
            the file was written since.

    Raises:
        DocviewerError: Workspace or file can't be read.
    """
    found = workspace.find(path)
    if found is None or found.match is Match.CHANGED:
        found = _by_content(workspace, path, digest) or found
    kept = None if found is None else workspace.load(found.document.key)
    return None if found is None or kept is None else Recognised(kept, found.match)


def kept_work(path: str, workspace: Path, digest: Callable[[str], str]) -> Work | None:
    """Return what a person made of a file; None where the workspace of that name doesn't know it.

    Raises:
        DocviewerError: Workspace or file can't be read.
    """
    with closing(Workspace.open(workspace, make=False)) as opened:
        known = recognised(opened, path, digest)
    return None if known is None else known.kept.work


def _by_content(workspace: Workspace, path: str, digest: Callable[[str], str]) -> Found | None:
    try:
        size = Path(path).stat().st_size if Path(path).is_file() else -1
    except OSError:
        return None
    if size < 0 or size not in {document.source.size for document in workspace.documents()}:
        return None
    return workspace.find(path, digest(path))
