"""`docviewer segment FILE...`: find the segments of documents and write them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.cli import options  # noqa: TC001 - typer reads the annotations at run time
from docviewer.cli.asking import overwrite_allowed, password_from_stdin
from docviewer.cli.batch import cores, in_order
from docviewer.cli.destination import choose, is_folder
from docviewer.cli.ending import DONE, SOME_FAILED, leave_with
from docviewer.cli.messages import error_text, plain
from docviewer.cli.progress import progress_on_stderr
from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.errors import DocviewerError, UnreadableDocument, WrongInput
from docviewer.core.page_ranges import parse_ranges
from docviewer.wiring import (
    DEFAULT_READER,
    READERS,
    ReadingOptions,
    exporters,
    segment_file,
    strategy_named,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    import typer

    from docviewer.cli.destination import Destination
    from docviewer.cli.progress import Progress
    from docviewer.core.jobs import CancelToken, Outcome
    from docviewer.core.parameters import Values
    from docviewer.core.segmented import SegmentedDocument
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
    strategy: options.StrategyName = DEFAULT_STRATEGY,
    settings: options.Settings = None,
    pages: options.Pages = "",
    reader: options.Reader = DEFAULT_READER,
    format_name: options.Format = "",
    columns: options.Columns = "",
    raw: options.Raw = False,
    output: options.Output = "-",
    password_stdin: options.PasswordStdin = False,
    force: options.Force = False,
) -> None:
    """Find the segments of documents and write them.

    Exit status: 0 all done, 1 some documents failed (each is named, the others are written), 2 wrong usage.
    """

    def command() -> int:
        exporter = _exporter(format_name, output)
        request = Request(
            files=tuple(files),
            strategy=strategy,
            values=_values(strategy, settings or ()),
            reading=_reading(pages, reader, password_stdin, len(files)),
            exporter=exporter,
            columns=_columns(columns, exporter),
            raw=raw,
            output=output,
            force=force,
        )
        return _run(request)

    leave_with(command)


def _values(strategy: str, settings: Sequence[str]) -> Values:
    declared = {parameter.name: parameter for parameter in strategy_named(strategy).parameters}
    values = {}
    for setting in settings:
        name, equals, text = setting.partition("=")
        if not equals:
            raise WrongInput(f"The setting {setting!r} has no value.", "", "Write --set NAME=VALUE.")
        if name not in declared:
            remedy = f"Choose from {', '.join(declared)}."
            raise WrongInput(f"{strategy} has no parameter {name!r}.", "", remedy)
        values[name] = declared[name].parse(text)
    return values


def _reading(pages: str, reader: str, password_stdin: bool, files: int) -> ReadingOptions:
    if reader not in READERS:
        raise WrongInput(f"There is no reader {reader!r}.", "", f"Choose from {', '.join(READERS)}.")
    ranges = parse_ranges(pages) if pages else None
    password = password_from_stdin() if password_stdin else None
    return ReadingOptions(ranges, reader, password, processes=max(1, cores() // files))


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
        work = partial(_segment, request, destination, progress)
        for index, outcome in in_order(range(len(files)), work, min(cores(), len(files))):
            error = _hand_over(index, files[index], outcome, destination, progress)
            if error is not None:
                progress.say(error_text(error, files[index]))
                status = SOME_FAILED
    destination.finish()
    return status


def _segment(
    request: Request, destination: Destination, progress: Progress, index: int, cancel: CancelToken
) -> SegmentedDocument:
    file = request.files[index]
    destination.check(index)
    _check_kind(Path(file))
    with progress.document(file) as pages:
        return segment_file(file, request.strategy, request.values, request.reading, progress=pages, cancel=cancel)


def _check_kind(path: Path) -> None:
    """Refuse what could keep a reader waiting for ever, and what isn't one document."""
    if path.is_dir():
        raise UnreadableDocument("This is a folder.", "", "Name the documents in it, as FOLDER/*.pdf.")
    if path.exists() and not path.is_file():
        raise UnreadableDocument("This isn't a file but a pipe or a device.", "", "Save the document to a file first.")


def _hand_over(
    index: int, file: str, outcome: Outcome[SegmentedDocument], destination: Destination, progress: Progress
) -> BaseException | None:
    """Pass a result on and say what it warns of; return what went wrong with the document, if anything."""
    if outcome.result is None:
        return outcome.error
    for warning in outcome.result.info.warnings:
        progress.say(f"docviewer: {plain(file)}: {plain(warning)}")
    try:
        destination.take(index, outcome.result)
    except DocviewerError as error:
        return error
    return None
