"""Tables as plain text: rows parted by line breaks, columns by tabs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.core.tables import Table

_WHITE = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    """Return the text of a cell without tabs and line breaks."""
    return _WHITE.sub(" ", text).strip()


def as_rows(table: Table) -> list[list[str]]:
    """Return the texts by row and column, each on one line; what spans several stands in its first place alone."""
    return [[one_line(text) for text in row] for row in table.grid()]


def as_tsv(table: Table) -> str:
    """Return a table as spreadsheets take it from the clipboard; empty cells at the end of a row are kept."""
    return "\n".join("\t".join(row) for row in as_rows(table))
