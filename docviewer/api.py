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
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer import wiring
from docviewer.core.errors import CannotWrite, DocviewerError, WrongInput
from docviewer.core.page_ranges import parse_ranges
from docviewer.core.segmented import Segment, SegmentedDocument
from docviewer.headless import OpenedDocument, ReadingOptions, check_values, open_file, segmented
from docviewer.wiring import DEFAULT_READER, DEFAULT_TABLES, READERS, TABLE_SEARCHES, strategies

if TYPE_CHECKING:
    import pandas as pd

    from docviewer.core.parameters import Value
    from docviewer.core.work import Work

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


def open_document(  # noqa: PLR0913 - all but the path are options given by name
    path: str | os.PathLike[str],
    *,
    pages: str = "",
    reader: str = DEFAULT_READER,
    password: str | None = None,
    tables: str = DEFAULT_TABLES,
    languages: str | None = None,
    background: str | os.PathLike[str] | None = None,
    processes: int = 1,
    workspace: str | os.PathLike[str] | None = None,
) -> OpenedDocument:
    """Read a document in child processes, which end before this returns.

    Args:
        path: A PDF, a picture, or a result of Amazon Textract.
        pages: Only these, as `1-3,7`; all if empty.
        reader: One of `docviewer.wiring.READERS`.
        password: Of an encrypted document.
        tables: Where tables are looked for: `auto`, `all` pages or `off`.
        languages: Of scans, as `eng+deu`; Tesseract's default if None.
        background: The document that a Textract result was made of; looked for beside it if None.
        processes: How many pages are read at once.
        workspace: Where a person's strategy, parameters and corrections of it are kept; none apply if None.

    Raises:
        DocviewerError: The document, or the workspace, can't be read; `title`, `cause` and `remedy` say more.
    """
    how = ReadingOptions(
        pages=parse_ranges(pages) if pages else None,
        reader=_one_of(reader, READERS, "reader"),
        password=password,
        processes=processes,
        background=None if background is None else os.fspath(background),
        tables=_one_of(tables, TABLE_SEARCHES, "search for tables"),
        languages=languages,
    )
    work = None if workspace is None else _kept(os.fspath(path), Path(workspace))
    return replace(open_file(os.fspath(path), how), work=work)


def _kept(path: str, workspace: Path) -> Work | None:
    from docviewer.reading.file_digest import sha256_of  # lazy, as the next: only for who has a workspace
    from docviewer.workspace.recognising import kept_work

    return kept_work(path, workspace, sha256_of)


def _one_of(name: str, known: tuple[str, ...], what: str) -> str:
    if name not in known:
        raise WrongInput(f"There is no {what} {name!r}.", "", f"Choose from {', '.join(known)}.")
    return name


def segment(
    document: OpenedDocument | str | os.PathLike[str], strategy: str = "", **parameters: Value
) -> SegmentedDocument:
    """Find the segments of a document; iterate over the result for `Segment`s.

    Args:
        document: What `open_document` returned, or a path to be opened with its defaults.
        strategy: A name of `strategies()`; by default that of the workspace, else `layout`.
        parameters: Of the strategy; missing ones take their defaults.

    Raises:
        WrongInput: There is no such strategy or parameter, or a value doesn't fit.
        DocviewerError: The document can't be read.
    """
    if strategy:
        check_values(strategy, parameters)
    opened = document if isinstance(document, OpenedDocument) else open_document(document)
    return segmented(opened, strategy, parameters)


def export(
    documents: SegmentedDocument | list[SegmentedDocument],
    path: str | os.PathLike[str],
    *,
    format_name: str = "",
    overwrite: bool = False,
    only: str = "all",
) -> None:
    """Write segmented documents to a file, whole or not at all.

    Args:
        documents: One or several.
        path: The file.
        format_name: A name of `docviewer.wiring.exporters()`; by default what the file's suffix says.
        overwrite: Whether an existing file may be replaced.
        only: Which segments: `all`, those that a person `reviewed`, or `accepted`.

    Raises:
        WrongInput: The format isn't known, or `only` isn't one of these.
        CannotWrite: The file exists, is one of the sources, or can't be written.
    """
    # Lazy: only for who writes.
    from docviewer.core.made_by_hand import Only
    from docviewer.export.atomic_file import write_atomically
    from docviewer.export.sources import is_one_of

    exporter = wiring.exporter_for(format_name, Path(path).suffix)
    several = isinstance(documents, list)
    which = Only(_one_of(only, tuple(Only), "choice of segments"))
    chosen = [document.only(which) for document in (documents if isinstance(documents, list) else [documents])]
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
