"""`docviewer segment FILE...`: find the segments of documents and write them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.cli import options  # noqa: TC001 - typer reads the annotations at run time
from docviewer.cli.asking import overwrite_allowed
from docviewer.cli.destination import choose, is_folder
from docviewer.cli.ending import DONE, SOME_FAILED, leave_with
from docviewer.cli.kept_work import kept_works, workspace_path
from docviewer.cli.messages import error_text, plain
from docviewer.cli.only_segments import EVERYTHING, only_named, only_of
from docviewer.cli.progress import progress_on_stderr
from docviewer.cli.reading_request import (
    asked_of,
    check_kind,
    each_document,
    reading_options,
    unused_option,
    with_background,
)
from docviewer.core.errors import DocviewerError, WrongInput
from docviewer.headless import ReadingOptions, segment_file
from docviewer.wiring import (
    DEFAULT_READER,
    DEFAULT_TABLES,
    exporters,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import BinaryIO

    import typer

    from docviewer.cli.destination import Destination
    from docviewer.cli.progress import Progress
    from docviewer.cli.reading_request import PageProgress
    from docviewer.core.jobs import CancelToken, Outcome
    from docviewer.core.parameters import Values
    from docviewer.core.segmented import SegmentedDocument
    from docviewer.core.work import Work
    from docviewer.export.exporter import Exporter

_DEFAULT_FORMAT = "json"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, checked."""

    files: tuple[str, ...]
    strategy: str
    values: Values
    reading: ReadingOptions
    exporter: Exporter
    columns: tuple[str, ...] | None
    raw: bool
    output: str
    force: bool
    only: str
    works: Mapping[str, Work]

    def write(self, documents: Sequence[SegmentedDocument], stream: BinaryIO, several: bool) -> None:
        """Write `documents` in the format asked for."""
        self.exporter.write(documents, stream, columns=self.columns, raw=self.raw, several=several)

    def allows(self, path: Path) -> bool:
        """Tell whether `path` may be written over."""
        return self.force or overwrite_allowed(path)


def register(program: typer.Typer) -> None:
    """Add the command to `program`."""
    program.command("segment")(segment)


def segment(
    files: options.Files,
    *,
    strategy: options.StrategyName = "",
    settings: options.Settings = None,
    pages: options.Pages = "",
    reader: options.Reader = DEFAULT_READER,
    tables: options.Tables = DEFAULT_TABLES,
    ocr_languages: options.Languages = "",
    background: options.Background = "",
    format_name: options.Format = "",
    columns: options.Columns = "",
    raw: options.Raw = False,
    output: options.Output = "-",
    password_stdin: options.PasswordStdin = False,
    force: options.Force = False,
    only: options.OnlySegments = "all",
    workspace: options.WorkspaceFile = "",
    no_workspace: options.NoWorkspace = False,
) -> None:
    """Find the segments of documents and write them.

    Exit status: 0 all done, 1 some documents failed (each is named, the others are written), 2 wrong usage.
    """

    def command() -> int:
        exporter = _exporter(format_name, output)
        reading = reading_options(pages, reader, tables, password_stdin, len(files), ocr_languages)
        kept = only_named(only)
        chosen, values = asked_of(strategy, settings or ())
        request = Request(
            files=tuple(files),
            strategy=chosen,
            values=values,
            reading=with_background(reading, background, len(files)),
            exporter=exporter,
            columns=_columns(columns, exporter),
            raw=raw,
            output=output,
            force=force,
            only=kept,
            works=kept_works(files, workspace_path(workspace, no_workspace), bool(chosen)),
        )
        return _run(request)

    leave_with(command)


def _exporter(name: str, output: str) -> Exporter:
    known = exporters()
    if name:
        if name not in known:
            raise WrongInput(f"There is no format {name!r}.", "", f"Choose from {', '.join(known)}.")
        return known[name]
    suffix = "" if is_folder(output) else Path(output).suffix.lower()
    return next((exporter for exporter in known.values() if exporter.suffix == suffix), known[_DEFAULT_FORMAT])


def _columns(names: str, exporter: Exporter) -> tuple[str, ...] | None:
    if not names:
        return None
    if "columns" not in exporter.options:
        raise WrongInput(
            f"{exporter.title} has no columns to choose.", "", "Leave --columns out or choose --format csv."
        )
    columns = tuple(name.strip() for name in names.split(","))
    exporter.write((), io.BytesIO(), columns=columns)  # refuses unknown columns now, before documents are read
    return columns


def _run(request: Request) -> int:
    files = request.files
    destination = choose(request.output, files, request.exporter.suffix, request.write, request.allows)
    destination.prepare()
    status = DONE
    with progress_on_stderr(len(files)) as progress:
        work = partial(_segment, request, destination)
        for index, outcome in each_document(files, work, progress, request.reading.spare):
            error = _hand_over(request, index, outcome, destination, progress)
            if error is not None:
                progress.say(error_text(error, files[index]))
                status = SOME_FAILED
    destination.finish()
    return status


def _segment(
    request: Request, destination: Destination, index: int, pages: PageProgress, cancel: CancelToken
) -> SegmentedDocument:
    file = request.files[index]
    destination.check(index)
    check_kind(Path(file))
    document = segment_file(
        file,
        request.strategy,
        request.values,
        request.reading,
        work=request.works.get(file),
        progress=pages,
        cancel=cancel,
    )
    return document if request.only == EVERYTHING else only_of(document, request.only)


def _hand_over(
    request: Request, index: int, outcome: Outcome[SegmentedDocument], destination: Destination, progress: Progress
) -> BaseException | None:
    """Pass a result on and say what it warns of; return what went wrong with the document, if anything."""
    if outcome.result is None:
        return outcome.error
    info = outcome.result.info
    for sentence in filter(None, (unused_option(info, request.reading), *info.warnings, outcome.result.remark)):
        progress.say(f"docviewer: {plain(request.files[index])}: {plain(sentence)}")
    try:
        destination.take(index, outcome.result)
    except DocviewerError as error:
        return error
    return None
