"""`docviewer score FILE... --truth TRUTH.json`: how good a segmentation is, and what it missed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from docviewer.cli import options, score_report
from docviewer.cli.ending import leave_with
from docviewer.cli.kept_work import kept_works, workspace_path
from docviewer.cli.reading_request import asked_of, check_kind, reading_options
from docviewer.cli.results import Format, check_format, report_on
from docviewer.core.errors import UnreadableDocument, WrongInput
from docviewer.core.scores import ScoredDocument
from docviewer.headless import segment_file
from docviewer.wiring import DEFAULT_READER, DEFAULT_TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.cli.reading_request import PageProgress
    from docviewer.core.jobs import CancelToken
    from docviewer.core.parameters import Values
    from docviewer.core.scores import Truth
    from docviewer.core.work import Work
    from docviewer.headless import ReadingOptions


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, checked.

    Attributes:
        files: The documents.
        truth: Truth file or folder; empty to look beside each document.
        strategy: Name of the strategy; empty for that of the work, else the default.
        values: Its parameters.
        reading: How documents are read.
        works: What a person made of them, by file.
    """

    files: tuple[str, ...]
    truth: str
    strategy: str
    values: Values
    reading: ReadingOptions
    works: Mapping[str, Work]


def register(program: typer.Typer) -> None:
    """Add the command to `program`."""
    program.command("score")(score)


def score(
    files: options.Files,
    *,
    truth: Annotated[
        str,
        typer.Option(
            "--truth",
            metavar="TRUTH.json|DIR",
            help="The right segments; by default NAME.truth.json or truth/NAME.json beside the document.",
        ),
    ] = "",
    strategy: options.StrategyName = "",
    settings: options.Settings = None,
    pages: options.Pages = "",
    reader: options.Reader = DEFAULT_READER,
    tables: options.Tables = DEFAULT_TABLES,
    ocr_languages: options.Languages = "",
    format_name: Format = "text",
    password_stdin: options.PasswordStdin = False,
    workspace: options.WorkspaceFile = "",
    no_workspace: options.NoWorkspace = False,
) -> None:
    """Score a segmentation by a truth file: figures from 0 to 1 of document, pages and roles, and what was missed.

    Exit status: 0 all done, 1 some documents failed (each is named, the others are scored), 2 wrong usage.
    """

    def command() -> int:
        check_format(format_name)
        if truth and len(files) > 1 and not Path(truth).is_dir():
            raise WrongInput(
                "One truth file can't be that of several documents.", "", "Name a folder of them with --truth."
            )
        reading = reading_options(pages, reader, tables, password_stdin, len(files), ocr_languages)
        chosen, values = asked_of(strategy, settings or ())
        works = kept_works(files, workspace_path(workspace, no_workspace), bool(chosen))
        request = Request(tuple(files), truth, chosen, values, reading, works)
        return report_on(files, partial(_score, request), score_report, format_name, reading.spare)

    leave_with(command)


def _score(request: Request, index: int, pages: PageProgress, cancel: CancelToken) -> ScoredDocument:
    # Lazy: help and wrong usage need neither.
    from docviewer.reading.truth_file import nothing_to_score, truth_for
    from docviewer.segmentation.score import score as score_by
    from docviewer.segmentation.scored_lines import has_lines_to_score

    file = request.files[index]
    check_kind(Path(file))
    path = truth_for(file, request.truth)
    truth = _read(path)
    document = segment_file(
        file,
        request.strategy,
        request.values,
        request.reading,
        work=request.works.get(file),
        progress=pages,
        cancel=cancel,
    )
    ranges, count = request.reading.pages, document.info.page_count
    if truth.page_count > count:
        raise UnreadableDocument(
            "The truth is of another document.",
            f"{path} tells of page {truth.page_count}, the document has {count}.",
            "Choose the truth of this document with --truth.",
        )
    asked = truth if ranges is None else truth.on_pages(ranges.indices(count))
    if not has_lines_to_score(asked):
        raise nothing_to_score(f"What {path} tells of these pages")
    return ScoredDocument(document.info, str(path), document.strategy, document.parameters, score_by(asked, document))


def _read(path: Path) -> Truth:
    """Read a truth; several documents have several, so that errors must name theirs."""
    from docviewer.reading.truth_file import read_truth

    try:
        return read_truth(path)
    except UnreadableDocument as error:
        raise UnreadableDocument(error.title, f"{path}: {error.cause}", error.remedy) from error
