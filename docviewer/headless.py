"""Open and segment documents without a window: what the command line, scripts and benchmarks do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.document import PageState
from docviewer.core.errors import UnreadableDocument
from docviewer.core.tables import TableSearch
from docviewer.wiring import DEFAULT_READER, DEFAULT_TABLES, strategy_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.corrected import Corrected
    from docviewer.core.document import DocumentInfo, PageStatus
    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import CancelToken
    from docviewer.core.lines import Lines
    from docviewer.core.page_ranges import PageRanges
    from docviewer.core.parameters import Values
    from docviewer.core.segmented import SegmentedDocument
    from docviewer.core.tables import Table
    from docviewer.core.work import Work
    from docviewer.workers.spare_children import SpareChildren

_NO_VALUES: Values = MappingProxyType({})
#: What to do about scans.
_RECOGNISE = "Choose --reader ocr to recognise text."


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How a document is read.

    Attributes:
        pages: Only these; all if None.
        reader: One of `wiring.READERS`.
        password: Of an encrypted document.
        processes: How many page readers work on one document at once.
        background: The document that a Textract result was made of; looked for beside it if None.
        tables: Where tables are looked for: "auto", "all" pages or "off".
        languages: Of scans, as "eng+deu"; Tesseract's default if None.
        spare: Children that other documents are done with; each document has children of its own if None.
    """

    pages: PageRanges | None = None
    reader: str = DEFAULT_READER
    password: str | None = field(default=None, repr=False)
    processes: int = 1
    background: str | None = None
    tables: str = DEFAULT_TABLES
    languages: str | None = None
    spare: SpareChildren | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True, eq=False)
class OpenedDocument:
    """A document that has been read.

    Attributes:
        info: Path, page sizes, warnings, SHA-256.
        statuses: How the reading of each page went.
        evidence: Its lines with everything that strategies look at.
        work: What a person made of it, or None: strategy, parameters, corrections.
    """

    info: DocumentInfo
    statuses: tuple[PageStatus, ...]
    evidence: Evidence
    work: Work | None = None

    @property
    def lines(self) -> Lines:
        """The n lines in reading order."""
        return self.evidence.lines

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables found, in page order."""
        return self.evidence.tables


def open_file(
    path: str,
    how: ReadingOptions | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> OpenedDocument:
    """Read a document; warnings on pages join those on the document.

    Args:
        path: The document.
        how: How it is read.
        progress: Called on the calling thread with pages done and pages asked for.
        cancel: Looked at 20 times a second while the document is read.

    Raises:
        DocviewerError: The document, or every page of it, can't be read.
        Cancelled: `cancel` was asked for.
    """
    # Lazy, as below: --help loads none of it.
    from docviewer.core.page_warnings import with_page_warnings
    from docviewer.reading.read_document import read_document
    from docviewer.segmentation.features import gather

    how = how or ReadingOptions()
    read = read_document(
        path,
        password=how.password,
        pages=None if how.pages is None else how.pages.indices,
        reader=how.reader,
        background=how.background,
        tables=TableSearch(how.tables),
        languages=how.languages,
        processes=how.processes,
        spare=how.spare,
        progress=progress,
        cancel=cancel,
    )
    asked = [status for status in read.statuses if status.state is not PageState.WAITING]
    if asked and all(status.state is PageState.UNREADABLE for status in asked):
        raise UnreadableDocument("None of the pages can be read.", asked[0].reason)
    evidence = gather(read.lines, read.info.page_sizes, read.hints, read.tables)
    return OpenedDocument(with_page_warnings(read.info, read.statuses, _RECOGNISE), read.statuses, evidence)


def segmented(document: OpenedDocument, strategy: str = "", values: Values = _NO_VALUES) -> SegmentedDocument:
    """Segment a document that is open; the corrections of its work apply whatever the strategy.

    Args:
        document: The document.
        strategy: Name of the strategy; if empty that of the document's work with its parameters, else the default.
        values: Its parameters; missing ones take their defaults.

    Raises:
        WrongInput: There is no such strategy or parameter, or a value doesn't fit.
    """
    from docviewer.core.segmented import SegmentedDocument

    corrected, lost = corrected_of(document, strategy, values)
    chosen, given = strategy_named(corrected.work.strategy), corrected.work.active_parameters
    result = SegmentedDocument.of_corrected(document.info, corrected, chosen.name, given)
    remarks = (chosen.remark(corrected.evidence, given), lost)
    return replace(result, remark=" ".join(filter(None, remarks)))


def corrected_of(document: OpenedDocument, strategy: str = "", values: Values = _NO_VALUES) -> tuple[Corrected, str]:
    """Return what `segmented` says of a document before it is put together, and what to say of lost corrections.

    All parameters of the strategy are in its work. Arguments and errors as of `segmented`.
    """
    from docviewer.core.parameters import complete
    from docviewer.core.work import Work
    from docviewer.segmentation.correcting import correct

    work, lost = (Work(), "") if document.work is None else _placed(document.work, document)
    if not strategy:
        strategy, values = work.strategy, {**work.active_parameters, **values}
    chosen = strategy_named(strategy)
    given = complete(chosen.parameters, values)
    asked = replace(work, strategy=chosen.name, parameters=MappingProxyType({chosen.name: given}))
    return correct(document.evidence, asked, chosen), lost


def _placed(work: Work, document: OpenedDocument) -> tuple[Work, str]:
    """Return a work with its corrections on the lines that were read, and a sentence about those that find none."""
    from docviewer.core.line_keys import LineKeys
    from docviewer.core.reanchoring import reanchored

    if any(status.state is PageState.WAITING for status in document.statuses):
        return work, ""  # what isn't found may be on the pages that weren't asked for
    placed, lost = reanchored(work, LineKeys(document.lines))
    if not lost:
        return placed, ""
    told = "1 correction finds its line no more" if len(lost) == 1 else f"{len(lost):,} corrections find no line"
    return placed, f"{told}: see `docviewer workspace show`."


def check_values(strategy: str, values: Values) -> None:
    """Check what would be asked of a strategy before a document is read.

    Raises:
        WrongInput: There is no such strategy or parameter, or a value doesn't fit.
    """
    from docviewer.core.parameters import complete

    complete(strategy_named(strategy).parameters, values)


def segment_file(
    path: str,
    strategy: str = DEFAULT_STRATEGY,
    values: Values = _NO_VALUES,
    reading: ReadingOptions | None = None,
    *,
    work: Work | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> SegmentedDocument:
    """Read a document and segment it; arguments as of `open_file` and `segmented`, `work` as of `OpenedDocument`.

    Raises:
        DocviewerError: The document can't be read, or a value doesn't fit.
        Cancelled: `cancel` was asked for.
    """
    if strategy:
        check_values(strategy, values)
    return segmented(replace(open_file(path, reading, progress=progress, cancel=cancel), work=work), strategy, values)
