"""`docviewer workspace list|show|check|recover`: what is kept of documents, whether it is whole, what can be saved."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from docviewer import folders
from docviewer.cli import workspace_report
from docviewer.cli.ending import DONE, SOME_FAILED, leave_with, writing_to_stdout
from docviewer.cli.messages import plain, say
from docviewer.cli.results import Format, check_format
from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from docviewer.workspace.kept_work import StoredWork
    from docviewer.workspace.workspace import Workspace

WorkspaceFile = Annotated[
    str, typer.Option("--workspace", metavar="FILE", help="The workspace.", show_default="that of the window")
]


def register(program: typer.Typer) -> None:
    """Add the commands to `program`."""
    group = typer.Typer(
        help="See what is kept of documents, check it, rescue it.", no_args_is_help=True, rich_markup_mode=None
    )
    group.command("list")(list_documents)
    group.command("show")(show)
    group.command("check")(check)
    group.command("recover")(recover)
    program.add_typer(group, name="workspace")


def list_documents(*, workspace: WorkspaceFile = "", format_name: Format = "text") -> None:
    """List the documents with their corrections and how far their review is."""

    def command() -> int:
        check_format(format_name)
        with closing(_open(workspace)) as opened:
            kept = [(opened.load(document.key), opened.segment_count(document.key)) for document in opened.documents()]
        found = [(work, segments) for work, segments in kept if work is not None]
        _warn([work for work, _ in found])
        with writing_to_stdout():
            workspace_report.print_list(found, format_name)
        return DONE

    leave_with(command)


def show(
    document: Annotated[str, typer.Argument(metavar="FILE", help="One of the documents.")],
    *,
    workspace: WorkspaceFile = "",
    format_name: Format = "text",
) -> None:
    """Show the corrections, review states and notes of one document, and the steps that can be undone."""

    def command() -> int:
        check_format(format_name)
        with closing(_open(workspace)) as opened:
            kept = _kept(opened, document)
        _warn([kept])
        with writing_to_stdout():
            workspace_report.print_document(kept, format_name)
        return DONE

    leave_with(command)


def check(*, workspace: WorkspaceFile = "") -> None:
    """Read all of a workspace and say whether it is whole; exit status 1 if not."""

    def command() -> int:
        with closing(_open(workspace)) as opened:
            losses = list(opened.losses())
        for loss in losses:
            say(f"docviewer: {plain(loss)}")
        with writing_to_stdout():
            typer.echo(f"{plain(str(opened.path))}: {'damaged' if losses else 'whole'}.")
        return SOME_FAILED if losses else DONE

    leave_with(command)


def recover(
    copy: Annotated[str, typer.Argument(metavar="COPY", help="The new workspace; there must be no such file.")],
    *,
    workspace: WorkspaceFile = "",
) -> None:
    """Write what can still be read of a damaged workspace into a new one; the damaged one isn't touched.

    Exit status: 0 all of it, 1 some of it is lost, or nothing can be recovered.
    """

    def command() -> int:
        from docviewer.workspace.recovery import recover as recover_into  # lazy: sqlite3

        report = recover_into(_path(workspace), Path(copy))
        with writing_to_stdout():
            for sentence in report.sentences():
                typer.echo(plain(sentence))
        return DONE if report.whole else SOME_FAILED

    leave_with(command)


def _path(named: str) -> Path:
    return Path(named) if named else folders.workspace_file()


def _open(named: str) -> Workspace:
    from docviewer.workspace.workspace import Workspace  # lazy: sqlite3

    opened = Workspace.open(_path(named), make=False)
    for notice in opened.notices:
        say(f"docviewer: {plain(notice)}")
    return opened


def _kept(opened: Workspace, path: str) -> StoredWork:
    from docviewer.reading.file_digest import sha256_of  # lazy, as the next
    from docviewer.workspace.recognising import recognised

    known = recognised(opened, path, sha256_of)
    if known is not None:
        return known.kept
    # The file may be gone: then its name is all there is.
    named = [document for document in opened.documents() if document.source.path == str(Path(path).absolute())]
    kept = opened.load(named[0].key) if named else None
    if kept is None:
        raise WrongInput(f"The workspace doesn't know {path!r}.", "", "See `docviewer workspace list`.")
    return kept


def _warn(works: list[StoredWork]) -> None:
    for work in works:
        for loss in work.losses:
            say(f"docviewer: {plain(work.document.source.path)}: {plain(loss)}")
