"""A whole reading as the pages that it was made of, and back. Runs on any thread."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

import numpy as np

import docviewer
from docviewer.core.hints import Hints
from docviewer.core.lines import Lines, read_only
from docviewer.core.read_result import ReadResult
from docviewer.reading.page_results import PageLines

if TYPE_CHECKING:
    from docviewer.core.document import DocumentInfo
    from docviewer.core.session import Facts
    from docviewer.core.tables import Table

#: The distribution that a reader's lines come from.
_LIBRARIES = {"pdfium": "pypdfium2", "pdfplumber": "pdfplumber"}


def reader_version(reader: str) -> str:
    """Return the version of all that decides which lines `reader` reads."""
    library = _LIBRARIES.get(reader, "")
    try:
        return f"{docviewer.__version__} {library} {metadata.version(library)}" if library else docviewer.__version__
    except metadata.PackageNotFoundError:
        return docviewer.__version__


def pages_of(result: ReadResult) -> dict[int, PageLines]:
    """Return what was read, page by page."""
    ends = result.lines.page.searchsorted(range(len(result.statuses) + 1)).tolist()
    tables: dict[int, list[Table]] = {}
    for table in result.tables:
        tables.setdefault(table.page, []).append(table)
    pages = {}
    for page, status in enumerate(result.statuses):
        first, last = ends[page], ends[page + 1]
        hints = None if result.hints is None else _part_of_hints(result.hints, first, last)
        lines = _part_of_lines(result.lines, first, last)
        pages[page] = PageLines(lines, status, (), hints, tuple(tables.get(page, ())))
    return pages


def _part_of_lines(lines: Lines, first: int, last: int) -> Lines:
    columns = {name: column[first:last] for name, column in lines.columns().items()}
    return Lines(**columns, texts=lines.texts[first:last])


def _part_of_hints(hints: Hints, first: int, last: int) -> Hints:
    """Return the hints of some lines with their own blocks alone: with all of them every page would be a document."""
    used, numbers = np.unique(hints.of_line[first:last], return_inverse=True)
    without = int(bool(len(used)) and used[0] < 0)  # lines without a block come first
    blocks = tuple(hints.blocks[block] for block in used[without:].tolist())
    return Hints(hints.source, blocks, read_only((numbers - without).astype(np.int32)))


def result_of(info: DocumentInfo, facts: Facts) -> ReadResult | None:
    """Return all that was read of a document, or None where that isn't all of it (yet)."""
    if facts.evidence is None or facts.reading or facts.pages_missing:
        return None
    return ReadResult(info, facts.evidence.lines, facts.pages, facts.evidence.hints, facts.evidence.tables)
