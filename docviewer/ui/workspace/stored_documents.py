"""Look a document up in the workspace: by its path, then by its content where its old path is gone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import DocviewerError
from docviewer.reading.file_digest import sha256_of
from docviewer.workspace.documents import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.workspace.documents import DocumentKey, StoredDocument
    from docviewer.workspace.kept_work import StoredWork
    from docviewer.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the workspace knows of a file.

    Attributes:
        source: The file as it is now; its hash is known where it had to be read anyway.
        kept: What a person made of it, or None where it is new.
        view: How it was looked at.
        moved_from: The path it had, where it was found by its content; else empty.
        changed: Whether size or time say that it isn't as it was.
    """

    source: Source
    kept: StoredWork | None = None
    view: Mapping[str, Any] = field(default_factory=dict)
    moved_from: str = ""
    changed: bool = False


def looked_up(workspace: Workspace, path: str, key: DocumentKey = 0) -> Lookup:
    """Return what is known of `path`; of the document `key`, if given, wherever its file may be.

    Raises:
        WorkspaceError: The workspace can't be read.
    """
    source = source_of_file(path)
    if key and (kept := workspace.load(key)) is not None:
        changed = source.size >= 0 and not kept.document.source.looks_like(source)
        return Lookup(source, kept, workspace.view(key), changed=changed)
    known = next((each for each in workspace.documents() if each.source.path == source.path), None)
    if known is None:
        source = replace(source, sha256=_digest(path))
        known = _left_alone(workspace, source.sha256)
    kept = None if known is None else workspace.load(known.key)
    if known is None or kept is None:
        return Lookup(source)
    moved_from = known.source.path if known.source.path != source.path else ""
    changed = source.size >= 0 and not known.source.looks_like(source)
    return Lookup(source, kept, workspace.view(known.key), moved_from, changed)


def _left_alone(workspace: Workspace, sha256: str) -> StoredDocument | None:
    """Return the document of this content whose file isn't where it was, if there is one; best one that holds work."""
    alike = (each for each in workspace.documents() if sha256 and each.source.sha256 == sha256)
    alone = (each for each in alike if not Path(each.source.path).exists())
    return max(alone, key=lambda each: each.is_worked_on, default=None)


def source_of_file(path: str) -> Source:
    """Return what the file system says of a file; of size -1 where there is none."""
    try:
        return Source.of_file(path)
    except OSError:
        return Source(path)


def _digest(path: str) -> str:
    try:
        return sha256_of(path)
    except DocviewerError:  # a folder, or gone: whoever opens it says so
        return ""
