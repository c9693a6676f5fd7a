"""What the workspace keeps of the documents of a command, and how that is told."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer import folders
from docviewer.cli.messages import plain, say
from docviewer.core.errors import DocviewerError, WrongInput
from docviewer.core.work_counts import corrections_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docviewer.core.work import Work
    from docviewer.workspace.recognising import Recognised
    from docviewer.workspace.workspace import Workspace

_WITHOUT = "Leave it out with --no-workspace."


def workspace_path(named: str, without: bool) -> Path | None:
    """Return the workspace to look into: the one named, else that of the window if there is one; None for none.

    Raises:
        WrongInput: One is named and none wanted.
    """
    if named and without:
        raise WrongInput("--workspace and --no-workspace exclude each other.", "", "Leave one of them out.")
    if without:
        return None
    if named:
        return Path(named)
    path = folders.workspace_file()
    return path if path.exists() else None


def kept_works(files: Iterable[str], path: Path | None, strategy_given: bool) -> Mapping[str, Work]:
    """Return what is kept of those of `files` that the workspace knows, and say so on stderr.

    Args:
        files: The documents.
        path: The workspace, or None.
        strategy_given: Whether strategy and parameters come from the command line, so that only corrections apply.

    Raises:
        DocviewerError: The workspace can't be read.
    """
    from docviewer.reading.file_digest import sha256_of  # lazy: help needs none of these
    from docviewer.workspace.recognising import recognised

    if path is None:
        return {}
    works = {}
    with closing(opened(path)) as workspace:
        for notice in workspace.notices:
            say(f"docviewer: {plain(notice)}")
        for file in dict.fromkeys(files):
            known = recognised(workspace, file, sha256_of)
            if known is not None:
                works[file] = known.kept.work
                for sentence in _told(known, workspace, strategy_given):
                    say(f"docviewer: {plain(file)}: {plain(sentence)}")
    return works


def opened(path: Path) -> Workspace:
    """Open a workspace that is there.

    Raises:
        DocviewerError: It can't be used.
    """
    from docviewer.workspace.workspace import Workspace  # lazy: sqlite3

    try:
        return Workspace.open(path, make=False)
    except DocviewerError as error:
        remedy = f"{error.remedy} {_WITHOUT}".strip()
        raise type(error)(error.title, error.cause, remedy) from error


def _told(known: Recognised, workspace: Workspace, strategy_given: bool) -> Iterable[str]:
    from docviewer.workspace.documents import Match  # lazy, as above

    work, count = known.kept.work, corrections_of(known.kept.work)
    corrections = "1 correction" if count == 1 else f"{count:,} corrections"
    parts = ([] if strategy_given else [f"strategy {work.strategy}"]) + ([corrections] if count else [])
    if parts:
        whole = " and ".join(parts)
        verb = "comes" if len(parts) == 1 and count <= 1 else "come"
        yield f"{whole[0].upper()}{whole[1:]} {verb} from {workspace.path}. {_WITHOUT}"
    if known.match is Match.CHANGED:
        yield "The file changed since it was corrected: corrections apply where its lines are the same."
    yield from known.kept.losses
