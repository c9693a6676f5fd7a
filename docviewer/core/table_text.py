"""Tables as plain text: rows parted by line breaks, columns by tabs."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.core.tables import Rectangle, Table

_WHITE = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")

_HYPHENS = "-\u00ad\u2010"


def one_line(text: str) -> str:
    """Return the text of a cell without tabs and line breaks."""
    return _WHITE.sub(" ", text).strip()


def as_rows(table: Table) -> list[list[str]]:
    """Return the texts by row and column, each on one line; what spans several stands in its first place alone."""
    return [[one_line(text) for text in row] for row in table.grid()]


def as_tsv(table: Table) -> str:
    """Return a table as spreadsheets take it from the clipboard; empty cells at the end of a row are kept."""
    return "\n".join("\t".join(row) for row in as_rows(table))


def lines_outside(table: Table, lines: Iterable[tuple[Rectangle, str]]) -> list[str]:
    """Return the texts of lines of a table that its cells don't hold, in order; hyphens at line ends may be healed.

    Args:
        table: May have open places, or cells that a source told of without all of their text.
        lines: Box (points) and text of each.
    """
    lines = list(lines)
    held = [(cell.box, _characters(cell.text)) for cell in table.cells]
    wanted = [(box, text, _characters(text)) for box, text in lines]
    if not sum((need for *_, need in wanted), Counter()) - sum((has for _, has in held), Counter()):
        return []
    return [text for box, text, need in wanted if not _take(need, [has for place, has in held if _meet(place, box)])]


def _meet(place: Rectangle | None, box: Rectangle) -> bool:
    """Whether a cell may stand where a line does; one of unknown place may stand anywhere."""
    x0, top, x1, bottom = place or box
    return x0 <= box[2] and box[0] <= x1 and top <= box[3] and box[1] <= bottom


def _characters(text: str) -> Counter[str]:
    """Count the characters of a text: a cell may have other white space, and fewer hyphens at line ends."""
    return Counter(character for character in text if not character.isspace() and character not in _HYPHENS)


def _take(need: Counter[str], cells: Sequence[Counter[str]]) -> bool:
    """Take the characters of a line from cells, so that no other line counts on them; not where some aren't there."""
    parts = []
    for has in cells:
        part = need & has
        need = need - part
        parts.append(part)
    if need:
        return False
    for has, part in zip(cells, parts, strict=True):
        has.subtract(part)
    return True
