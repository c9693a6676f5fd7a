"""A table as Markdown: GitHub's table where its cells are short enough to be read there, else text row by row.

Markdown has no cells over several rows or columns: their text stands in the first place, the others are empty, so
that nothing is said twice. Its tables must have a head; without one of its own, the first row serves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.table_text import as_rows
from docviewer.core.tables import TableKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.core.tables import Table

#: Characters of a cell; a table with a longer one can't be read as lines of text.
_LONGEST_CELL = 400


def table_as_markdown(table: Table, escape: Callable[[str], str], escape_inline: Callable[[str], str]) -> str:
    """Return a table as Markdown, without a line break at its end.

    Args:
        table: With text in it.
        escape: Makes text of a line of Markdown that shows exactly that text.
        escape_inline: The same, within a line.
    """
    rows = as_rows(table)
    if table.kind is TableKind.FORM:
        return "\n".join(_field(row, escape_inline) for row in rows)
    if table.column_count < 2 or any(len(text) > _LONGEST_CELL for row in rows for text in row):
        return "\n\n".join(escape(text) for row in rows for text in row if text)
    lines = [_row([escape_inline(text) for text in row]) for row in rows]
    return "\n".join([lines[0], _row(["---"] * table.column_count), *lines[1:]])


def _row(cells: Sequence[str]) -> str:
    """Return one row; only a pipe would end a cell, even within code."""
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _field(row: Sequence[str], escape_inline: Callable[[str], str]) -> str:
    label, *values = (escape_inline(text) for text in row)
    return f"- **{label}** {' '.join(values)}".rstrip() if label else f"- {' '.join(values)}".rstrip()
