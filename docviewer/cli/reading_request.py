"""What commands on documents have in common: arguments checked, documents read one after the other or at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from docviewer.cli.asking import password_from_stdin
from docviewer.cli.batch import cores, in_order
from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.document import DocumentKind
from docviewer.core.errors import UnreadableDocument, WrongInput
from docviewer.core.page_ranges import parse_ranges
from docviewer.headless import ReadingOptions
from docviewer.reading.document_kind import kind_of
from docviewer.wiring import DEFAULT_READER, OCR, READERS, TABLE_SEARCHES, strategy_named
from docviewer.workers.spare_children import SpareChildren

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from docviewer.cli.progress import Progress
    from docviewer.core.document import DocumentInfo
    from docviewer.core.jobs import CancelToken, Outcome
    from docviewer.core.parameters import Values

    #: Told of pages done and pages in all.
    PageProgress = Callable[[int, int], None]

Result = TypeVar("Result")


def values_of(strategy: str, settings: Sequence[str]) -> Values:
    """Return what `--set NAME=VALUE` gives the parameters of a strategy.

    Raises:
        WrongInput: There is no such strategy or parameter, or a value doesn't fit.
    """
    declared = {parameter.name: parameter for parameter in strategy_named(strategy).parameters}
    values = {}
    for setting in settings:
        name, text = parted(setting)
        if name not in declared:
            remedy = f"Choose from {', '.join(declared)}."
            raise WrongInput(f"{strategy} has no parameter {name!r}.", "", remedy)
        values[name] = declared[name].parse(text)
    return values


def asked_of(strategy: str, settings: Sequence[str]) -> tuple[str, Values]:
    """Return the strategy and the values of its parameters that the command line gives; an empty name for neither.

    Raises:
        WrongInput: As of `values_of`.
    """
    if not strategy and not settings:
        return "", {}
    chosen = strategy or DEFAULT_STRATEGY
    return chosen, values_of(chosen, settings)


def parted(setting: str) -> tuple[str, str]:
    """Return name and value of a setting as it was written.

    Raises:
        WrongInput: It has no value.
    """
    name, equals, text = setting.partition("=")
    if not equals:
        raise WrongInput(f"The setting {setting!r} has no value.", "", "Write --set NAME=VALUE.")
    return name, text


def reading_options(
    pages: str, reader: str, tables: str, password_stdin: bool, files: int, languages: str = ""
) -> ReadingOptions:
    """Return how so many documents are to be read; the password is taken from standard input now.

    Raises:
        WrongInput: There is no such reader, search for tables or language, the pages make no sense, or there is no
            password.
        MissingTool: Scans are to be recognised, and there is no Tesseract.
    """
    if reader not in READERS:
        raise WrongInput(f"There is no reader {reader!r}.", "", f"Choose from {', '.join(READERS)}.")
    if tables not in TABLE_SEARCHES:
        raise WrongInput(f"Tables can't be looked for {tables!r}.", "", f"Choose from {', '.join(TABLE_SEARCHES)}.")
    chosen = _installed(languages) if languages or reader == OCR else None
    ranges = parse_ranges(pages) if pages else None
    password = password_from_stdin() if password_stdin else None
    spare = SpareChildren() if files > 1 else None
    processes = max(1, cores() // files)
    return ReadingOptions(ranges, reader, password, processes=processes, tables=tables, languages=chosen, spare=spare)


def with_background(options: ReadingOptions, background: str, files: int) -> ReadingOptions:
    """Return options with the document that a Textract result was made of.

    Raises:
        WrongInput: There is no such file, or there are several results.
    """
    if not background:
        return options
    if files > 1:
        raise WrongInput("--background goes with one document.", f"Here are {files:,}.", "Name one result at a time.")
    if not Path(background).is_file():
        raise WrongInput(f"There is no file {background!r} to show behind the result.", "", "Check its name.")
    return replace(options, background=str(Path(background).absolute()))


def unused_option(info: DocumentInfo, options: ReadingOptions) -> str:
    """Say that a reader or background was asked for that this document has no use for; empty where it has."""
    if info.kind is DocumentKind.TEXTRACT and options.reader != DEFAULT_READER:
        return f"This is a Textract result, which tells its lines itself: --reader {options.reader} isn't used."
    if info.kind is not DocumentKind.TEXTRACT and options.background:
        return "This isn't a Textract result, behind which a document could stand: --background isn't used."
    return ""


def _installed(languages: str) -> str:
    from docviewer.reading.tesseract import checked_languages, tesseract  # lazy: most commands don't need it

    program = tesseract()
    return checked_languages(languages or program.default_languages, program.languages)


def check_kind(path: Path) -> None:
    """Refuse what could keep a reader waiting for ever, and what isn't one document.

    Raises:
        UnreadableDocument: It is a folder, a pipe or a device.
    """
    if path.is_dir() and kind_of(path) is not DocumentKind.TEXTRACT:
        raise UnreadableDocument("This is a folder.", "", "Name the documents in it, as FOLDER/*.pdf.")
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise UnreadableDocument("This isn't a file but a pipe or a device.", "", "Save the document to a file first.")


def each_document(
    files: Sequence[str],
    work: Callable[[int, PageProgress, CancelToken], Result],
    progress: Progress,
    spare: SpareChildren | None = None,
) -> Iterator[tuple[int, Outcome[Result]]]:
    """Do `work` on each of `files`, as many at once as there are cores; yield (index, outcome) in their order.

    Args:
        files: The documents.
        work: Called on a thread with the index of a file, what it tells of its pages, and a token to look at.
        progress: Shows how far each document is.
        spare: Children that go from document to document; let go in the end.
    """

    def one(index: int, cancel: CancelToken) -> Result:
        with progress.document(files[index]) as pages:
            return work(index, pages, cancel)

    try:
        yield from in_order(range(len(files)), one, min(cores(), len(files)))
    finally:
        if spare:
            spare.close()
