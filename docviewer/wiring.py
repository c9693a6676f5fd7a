"""Composition without a window: the registries are filled here, with the concrete classes of the rooms below.

All imports of rooms are lazy: a worker loads its own room only, `--help` none.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.document import PageState
from docviewer.core.errors import UnreadableDocument, WrongInput
from docviewer.core.tables import TableSearch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from docviewer.core.compared import ComparedDocument
    from docviewer.core.jobs import CancelToken
    from docviewer.core.page_ranges import PageRanges
    from docviewer.core.parameters import Values
    from docviewer.core.read_result import ReadResult
    from docviewer.core.segmented import SegmentedDocument
    from docviewer.core.strategy import Strategy
    from docviewer.export.exporter import Exporter
    from docviewer.workers.framing import Reply

DEFAULT_READER = "pdfium"
DEFAULT_FORMAT = "json"
DEFAULT_TABLES = TableSearch.AUTO.value
TABLE_SEARCHES = tuple(search.value for search in TableSearch)
#: What to do about scans, without a window.
_RECOGNISE = "Choose --reader ocr to recognise text."
OCR = "ocr"
READERS = ("pdfium", "pdfplumber", OCR)


def worker_handlers(kind: str) -> Mapping[str, Callable[[dict[str, Any]], Reply]]:
    """Return what a child of `kind` ("page" or "slow") answers to, by request name.

    Raises:
        WrongInput: There is no such kind.
    """
    if kind == "page":
        from docviewer.reading.page_handlers import handlers as page_handlers

        return page_handlers()
    if kind == "slow":
        from docviewer.reading.slow_handlers import handlers as slow_handlers

        return slow_handlers()
    raise WrongInput(f"There is no worker {kind!r}.", "The kinds are page and slow.")


def strategies() -> Mapping[str, Strategy]:
    """Return the strategies by name, in the order of the menus."""
    from docviewer.segmentation.strategies.font_size import FontSize
    from docviewer.segmentation.strategies.full_stop import FullStop
    from docviewer.segmentation.strategies.indentation import Indentation
    from docviewer.segmentation.strategies.layout import Layout
    from docviewer.segmentation.strategies.line_spacing import LineSpacing
    from docviewer.segmentation.strategies.tagged import Tagged
    from docviewer.segmentation.strategies.textract_layout import TextractLayout

    layout, line_spacing = Layout(), LineSpacing()
    hinted = (Tagged((layout, line_spacing)), TextractLayout((layout, line_spacing)))
    all_of_them: tuple[Strategy, ...] = (layout, FontSize(), Indentation(), line_spacing, FullStop(), *hinted)
    return MappingProxyType({strategy.name: strategy for strategy in all_of_them})


def exporters() -> Mapping[str, Exporter]:
    """Return the exporters by name, in the order of the menus."""
    from docviewer.export.csv_table import CsvTable
    from docviewer.export.json_document import JsonDocument
    from docviewer.export.json_lines import JsonLines
    from docviewer.export.markdown import Markdown
    from docviewer.export.plain_text import PlainText
    from docviewer.export.tables_csv import TablesCsv

    all_of_them: tuple[Exporter, ...] = (CsvTable(), JsonDocument(), JsonLines(), PlainText(), Markdown(), TablesCsv())
    return MappingProxyType({exporter.name: exporter for exporter in all_of_them})


def exporter_for(name: str, suffix: str = "") -> Exporter:
    """Return the exporter called `name`; without a name the one that writes files ending in `suffix`, else JSON's.

    Raises:
        WrongInput: There is none of this name.
    """
    known = exporters()
    if name:
        if name not in known:
            raise WrongInput(f"There is no format {name!r}.", "", f"Choose from {', '.join(known)}.")
        return known[name]
    return next((exporter for exporter in known.values() if exporter.suffix == suffix.lower()), known[DEFAULT_FORMAT])


def strategy_named(name: str) -> Strategy:
    """Return a strategy.

    Raises:
        WrongInput: There is none of this name.
    """
    known = strategies()
    if name not in known:
        raise WrongInput(f"There is no strategy {name!r}.", "", f"Choose from {', '.join(known)}.")
    return known[name]


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How a document is read.

    Attributes:
        pages: Only these; all if None.
        reader: One of `READERS`.
        password: Of an encrypted document.
        processes: How many page readers work on one document at once.
        background: The document that a Textract result was made of; looked for beside it if None.
        tables: Where tables are looked for: "auto", "all" pages or "off".
        languages: Of scans, as "eng+deu"; Tesseract's default if None.
    """

    pages: PageRanges | None = None
    reader: str = DEFAULT_READER
    password: str | None = field(default=None, repr=False)
    processes: int = 1
    background: str | None = None
    tables: str = DEFAULT_TABLES
    languages: str | None = None


def segment_file(
    path: str,
    strategy: str = DEFAULT_STRATEGY,
    values: Values = MappingProxyType({}),
    reading: ReadingOptions | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> SegmentedDocument:
    """Read a document without a window and segment it; warnings on pages join those on the document.

    Args:
        path: The document.
        strategy: Name of the strategy.
        values: Its parameters; missing ones take their defaults.
        reading: How it is read.
        progress: Called on the calling thread with pages done and pages asked for.
        cancel: Looked at 20 times a second while the document is read.

    Raises:
        DocviewerError: The document can't be read, or a value doesn't fit.
        Cancelled: `cancel` was asked for.
    """
    from docviewer.core.parameters import complete
    from docviewer.core.segmented import SegmentedDocument
    from docviewer.segmentation.features import gather

    chosen = strategy_named(strategy)
    parameters = complete(chosen.parameters, values)
    read = read_file(path, reading or ReadingOptions(), progress=progress, cancel=cancel)
    evidence = gather(read.lines, read.info.page_sizes, read.hints, read.tables)
    labels = chosen.label(evidence, parameters)
    document = SegmentedDocument.of_evidence(read.info, evidence, chosen.name, parameters, labels)
    return replace(document, remark=chosen.remark(evidence, parameters))


def compare_file(
    path: str,
    a: tuple[str, Values],
    b: tuple[str, Values],
    reading: ReadingOptions | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> ComparedDocument:
    """Read a document once, segment it twice and compare; other arguments as of `segment_file`.

    Args:
        path: The document.
        a: Name of a strategy, and its parameters; missing ones take their defaults.
        b: The same of the other side.
        reading: How it is read.
        progress: Called on the calling thread with pages done and pages asked for.
        cancel: Looked at 20 times a second while the document is read.

    Raises:
        DocviewerError: The document can't be read, or a value doesn't fit.
        Cancelled: `cancel` was asked for.
    """
    from docviewer.core.compared import ComparedDocument, ComparedSide, changed_settings
    from docviewer.core.parameters import complete
    from docviewer.segmentation.compare import compare
    from docviewer.segmentation.features import gather

    chosen = [(strategy_named(name), values) for name, values in (a, b)]
    completed = [(strategy, complete(strategy.parameters, values)) for strategy, values in chosen]
    read = read_file(path, reading or ReadingOptions(), progress=progress, cancel=cancel)
    evidence = gather(read.lines, read.info.page_sizes, read.hints, read.tables)
    one, other = (
        ComparedSide(
            strategy.name, values, changed_settings(strategy.parameters, values), strategy.label(evidence, values)
        )
        for strategy, values in completed
    )
    return ComparedDocument(read.info, one, other, compare(evidence.lines, one.labels, other.labels))


def read_file(
    path: str,
    how: ReadingOptions,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> ReadResult:
    """Read a document without a window; warnings on pages join those on the document.

    Args:
        path: The document.
        how: How it is read.
        progress: Called on the calling thread with pages done and pages asked for.
        cancel: Looked at 20 times a second while the document is read.

    Raises:
        DocviewerError: The document, or every page of it, can't be read.
        Cancelled: `cancel` was asked for.
    """
    from docviewer.core.page_warnings import with_page_warnings
    from docviewer.reading.read_document import read_document

    read = read_document(
        path,
        password=how.password,
        pages=None if how.pages is None else how.pages.indices,
        reader=how.reader,
        background=how.background,
        tables=TableSearch(how.tables),
        languages=how.languages,
        processes=how.processes,
        progress=progress,
        cancel=cancel,
    )
    asked = [status for status in read.statuses if status.state is not PageState.WAITING]
    if asked and all(status.state is PageState.UNREADABLE for status in asked):
        raise UnreadableDocument("None of the pages can be read.", asked[0].reason)
    return replace(read, info=with_page_warnings(read.info, read.statuses, _RECOGNISE))
