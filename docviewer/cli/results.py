"""Commands whose results are figures of documents: work on each, tell what fails, write all at the end."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any, Protocol, TypeVar

import typer

from docviewer.cli.ending import DONE, SOME_FAILED, writing_to_stdout
from docviewer.cli.messages import error_text, plain
from docviewer.cli.progress import progress_on_stderr
from docviewer.cli.reading_request import each_document
from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.cli.reading_request import PageProgress
    from docviewer.core.document import DocumentInfo
    from docviewer.core.jobs import CancelToken
    from docviewer.workers.spare_children import SpareChildren

FORMATS = ("text", "json")
Format = Annotated[str, typer.Option("--format", metavar="|".join(FORMATS), help="What is written.")]


class AboutDocument(Protocol):
    """What work on a document gives."""

    @property
    def info(self) -> DocumentInfo:
        """The document."""
        ...


Result = TypeVar("Result", bound=AboutDocument)
Shown = TypeVar("Shown", contravariant=True)


class Report(Protocol[Shown]):
    """The ways to write results; a module of functions will do."""

    def as_json(self, document: Shown, /) -> dict[str, Any]:
        """Return one result as plain data."""
        ...

    def as_text(self, document: Shown, /) -> str:
        """Return one result as lines."""
        ...

    def mean_text(self, documents: Sequence[Shown], /) -> str:
        """Return the mean figures of several results as lines."""
        ...

    def print_tables(self, documents: Sequence[Shown], /) -> None:
        """Print all results on a terminal."""
        ...


def check_format(name: str) -> None:
    """Refuse a format that figures aren't written in.

    Raises:
        WrongInput: There is none of this name.
    """
    if name not in FORMATS:
        raise WrongInput(f"There is no format {name!r} here.", "", f"Choose from {', '.join(FORMATS)}.")


def report_on(
    files: Sequence[str],
    work: Callable[[int, PageProgress, CancelToken], Result],
    report: Report[Result],
    format_name: str,
    spare: SpareChildren | None,
) -> int:
    """Do `work` on each of `files`, write what it gives in the format asked for; return the exit status.

    Args:
        files: The documents.
        work: As of `each_document`.
        report: How results are written.
        format_name: One of `FORMATS`.
        spare: As of `each_document`.
    """
    results, status = _all_documents(files, work, spare)
    with writing_to_stdout():
        _write(results, report, format_name, several=len(files) > 1)
    return status


def _all_documents(
    files: Sequence[str],
    work: Callable[[int, PageProgress, CancelToken], Result],
    spare: SpareChildren | None,
) -> tuple[list[Result], int]:
    status, results = DONE, []
    with progress_on_stderr(len(files)) as progress:
        for index, outcome in each_document(files, work, progress, spare):
            if outcome.result is None:
                if outcome.error is not None:
                    progress.say(error_text(outcome.error, files[index]))
                status = SOME_FAILED
                continue
            for warning in outcome.result.info.warnings:
                progress.say(f"docviewer: {plain(files[index])}: {plain(warning)}")
            results.append(outcome.result)
    return results, status


def _write(results: Sequence[Result], report: Report[Result], format_name: str, several: bool) -> None:
    if format_name == "json":
        described = [report.as_json(result) for result in results]
        if several or described:
            typer.echo(json.dumps(described if several else described[0], ensure_ascii=False, indent=2))
    elif sys.stdout is not None and sys.stdout.isatty():
        report.print_tables(results)
    elif results:
        parts = [report.as_text(result) for result in results]
        typer.echo("\n\n".join([*parts, report.mean_text(results)] if len(results) > 1 else parts))
