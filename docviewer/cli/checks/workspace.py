"""Whether the workspace can be used: where it is, on what drive, whether it can be written and is whole."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from docviewer import folders
from docviewer.cli.checks.finding import Finding, State
from docviewer.core.errors import DocviewerError, sentence
from docviewer.workspace.faults import ReadOnlyWorkspace
from docviewer.workspace.file_systems import file_system_of, is_network
from docviewer.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAME = "Workspace"


def check() -> Iterator[Finding]:
    """Yield where the window's workspace is and how it is; nothing is made or changed."""
    path = folders.workspace_file()
    yield _drive(path)
    if not path.exists():
        yield Finding(_NAME, f"{path} will be made when it is first needed")
        return
    try:
        with closing(Workspace.open(path, make=False, read_only=True)) as opened:
            yield _content(opened)
    except ReadOnlyWorkspace as error:
        yield _told(error, State.NOTE)
    except DocviewerError as error:
        yield _told(error, State.BROKEN)


def _drive(path: Path) -> Finding:
    kind = file_system_of(path)
    if is_network(kind):
        remedy = "Keep the workspace on a drive of this computer: docviewer --workspace FILE."
        return Finding("Its drive", f"{kind}, a network drive", State.BROKEN, remedy)
    return Finding("Its drive", kind or "of this computer")


def _content(opened: Workspace) -> Finding:
    losses = list(opened.losses())
    if losses:
        remedy = "Recover it into a copy: docviewer workspace recover COPY."
        return Finding(_NAME, f"{opened.path}: {losses[0]}", State.BROKEN, remedy)
    count = len(opened.documents())
    told = f"{opened.path}, {count:,} document{'' if count == 1 else 's'}, whole"
    if not (os.access(opened.path, os.W_OK) and os.access(opened.path.parent, os.W_OK)):
        return Finding(_NAME, f"{told}, but it can only be read", State.NOTE, f"Allow writing {opened.path.parent}.")
    return Finding(_NAME, told)


def _told(error: DocviewerError, state: State) -> Finding:
    text = " ".join(sentence(part) for part in (error.title, error.cause) if part)
    return Finding(_NAME, text, state, error.remedy)
