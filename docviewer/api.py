"""docviewer for scripts and notebooks: open a document, segment it, take the segments away. Loads no Qt.

>>> from docviewer.api import open_document, segment
>>> document = open_document("resources/samples/two-level-report.pdf")
>>> document.info.page_count
4
>>> result = segment(document, "line-spacing", gap_factor=1.4)
>>> [found.text for found in result if found.role.token == "title"]
['The Harbour Library in Its Forty-Second Year']
>>> len(segment(document, "font-size")) < len(result)
True

The document is read once; it can be segmented as often as you like. `export` writes what the command line writes,
`to_dataframe` gives a pandas table.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer import wiring
from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.errors import CannotWrite, DocviewerError
from docviewer.core.page_ranges import parse_ranges
from docviewer.core.parameters import complete
from docviewer.core.segmented import Segment, SegmentedDocument
from docviewer.wiring import DEFAULT_READER, DEFAULT_TABLES, ReadingOptions, strategies

if TYPE_CHECKING:
    import pandas as pd

    from docviewer.core.document import DocumentInfo, PageStatus
    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import Lines
    from docviewer.core.parameters import Value
    from docviewer.core.tables import Table

__all__ = [
    "DocviewerError",
    "OpenedDocument",
    "Segment",
    "SegmentedDocument",
    "export",
    "open_document",
    "segment",
    "strategies",
    "to_dataframe",
]


@dataclass(frozen=True, slots=True, eq=False)
class OpenedDocument:
    """A document that has been read.

    Attributes:
        info: Path, page sizes, warnings, SHA-256.
        statuses: How the reading of each page went.
        evidence: Its lines with everything that strategies look at.
    """

    info: DocumentInfo
    statuses: tuple[PageStatus, ...]
    evidence: Evidence

    @property
    def lines(self) -> Lines:
        """The n lines in reading order."""
        return self.evidence.lines

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables found, in page order."""
        return self.evidence.tables


def open_document(
    path: str | os.PathLike[str],
    *,
    pages: str = "",
    reader: str = DEFAULT_READER,
    password: str | None = None,
    tables: str = DEFAULT_TABLES,
    processes: int = 1,
) -> OpenedDocument:
    """Read a document in child processes, which end before this returns.

    Args:
        path: The document.
        pages: Only these, as `1-3,7`; all if empty.
        reader: One of `docviewer.wiring.READERS`.
        password: Of an encrypted document.
        tables: Where tables are looked for: `auto`, `all` pages or `off`.
        processes: How many pages are read at once.

    Raises:
        DocviewerError: The document can't be read; `title`, `cause` and `remedy` say more.
    """
    from docviewer.segmentation.features import gather  # lazy: who only lists strategies needs none

    ranges = parse_ranges(pages) if pages else None
    how = ReadingOptions(pages=ranges, reader=reader, password=password, processes=processes, tables=tables)
    read = wiring.read_file(os.fspath(path), how)
    evidence = gather(read.lines, read.info.page_sizes, read.hints, read.tables)
    return OpenedDocument(read.info, read.statuses, evidence)


def segment(
    document: OpenedDocument | str | os.PathLike[str], strategy: str = DEFAULT_STRATEGY, **parameters: Value
) -> SegmentedDocument:
    """Find the segments of a document; iterate over the result for `Segment`s.

    Args:
        document: What `open_document` returned, or a path to be opened with its defaults.
        strategy: A name of `strategies()`.
        parameters: Of the strategy; missing ones take their defaults.

    Raises:
        WrongInput: There is no such strategy or parameter, or a value doesn't fit.
        DocviewerError: The document can't be read.
    """
    chosen = wiring.strategy_named(strategy)
    values = complete(chosen.parameters, parameters)
    opened = document if isinstance(document, OpenedDocument) else open_document(document)
    labels = chosen.label(opened.evidence, values)
    return SegmentedDocument.of_evidence(opened.info, opened.evidence, chosen.name, values, labels)


def export(
    documents: SegmentedDocument | list[SegmentedDocument],
    path: str | os.PathLike[str],
    *,
    format_name: str = "",
    overwrite: bool = False,
) -> None:
    """Write segmented documents to a file, whole or not at all.

    Args:
        documents: One or several.
        path: The file.
        format_name: A name of `docviewer.wiring.exporters()`; by default what the file's suffix says.
        overwrite: Whether an existing file may be replaced.

    Raises:
        WrongInput: The format isn't known.
        CannotWrite: The file exists, is one of the sources, or can't be written.
    """
    # Lazy: only for who writes.
    from docviewer.export.atomic_file import write_atomically
    from docviewer.export.sources import is_one_of

    exporter = wiring.exporter_for(format_name, Path(path).suffix)
    several = isinstance(documents, list)
    chosen = documents if isinstance(documents, list) else [documents]
    if is_one_of(path, [document.info.path for document in chosen]):
        raise CannotWrite(
            f"{Path(path).name} is a source document", "Sources are never written over.", "Choose another name."
        )
    write_atomically(Path(path), lambda stream: exporter.write(chosen, stream, several=several), overwrite=overwrite)


def to_dataframe(document: SegmentedDocument) -> pd.DataFrame:
    """Return the segments as a pandas table: one row each, the columns of the CSV export.

    Raises:
        DocviewerError: pandas isn't installed.
    """
    from docviewer.export.csv_table import CsvTable, cells_of

    try:
        import pandas as pd  # an optional dependency
    except ImportError as error:
        raise DocviewerError("pandas isn't installed", "", "Install it: pip install pandas.") from error
    rows = [cells_of(document, found) for found in document]
    return pd.DataFrame(rows, columns=list(CsvTable.columns))
