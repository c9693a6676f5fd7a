"""Look for tables on the pages that are worth it, with pdfplumber in the slow worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from docviewer.core.document import PageState
from docviewer.core.errors import DocviewerError, SetAside
from docviewer.core.tables import TableSearch

if TYPE_CHECKING:
    from docviewer.core.tables import Table
    from docviewer.reading.page_results import PageLines


class TableReader(Protocol):
    """What can be asked for the tables of a page."""

    def tables(self, page: int) -> tuple[Table, ...]:
        """Return the tables of a page."""
        ...


def is_wanted(page: PageLines, search: TableSearch) -> bool:
    """Tell whether tables are to be looked for on a page of a PDF that has been read.

    Not where the source has told its tables itself, nor where there is no text.
    """
    if search is TableSearch.OFF or page.tables or page.status.state is not PageState.READ:
        return False
    return search is TableSearch.ALL or page.may_have_table


def with_tables(page_lines: PageLines, page: int, reader: TableReader, search: TableSearch) -> PageLines:
    """Return a page with its tables if they are wanted; with a warning where looking for them failed."""
    if not is_wanted(page_lines, search):
        return page_lines
    try:
        return replace(page_lines, tables=reader.tables(page))
    except DocviewerError as error:
        return replace(page_lines, warnings=(*page_lines.warnings, failure_text(page, error)))


def failure_text(page: int, error: DocviewerError) -> str:
    """Say that the tables of a page (index from 0) are missing, and why; the same for all pages not tried any more."""
    if isinstance(error, SetAside):
        return "On further pages tables aren't looked for: this file stopped the slow reader too often."
    reason = f"{error.title}. {error.cause}".rstrip(". ")
    return f"Tables on page {page + 1} weren't found: {reason}."
