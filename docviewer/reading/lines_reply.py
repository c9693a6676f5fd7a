"""Lines of a page as a worker's reply: plain data and raw arrays."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from docviewer.workers.framing import RawArray, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.reading.page_lines import ReadPage

#: Column of the lines' table -> its dtype. The same as `core.lines.COLUMN_TYPES`, which can't be had without numpy.
COLUMN_KINDS = {
    "page": "i4", "x0": "f8", "top": "f8", "x1": "f8", "bottom": "f8", "baseline": "f8", "font_size": "f8",
    "bold": "?", "italic": "?", "column": "i4", "confidence": "f8",
}  # fmt: skip
_PACK: dict[str, Callable[[Sequence[Any]], bytes]] = {
    "i4": lambda values: array("i", values).tobytes(),
    "f8": lambda values: array("d", values).tobytes(),
    "?": bytes,
}


def raw_array(values: Sequence[Any], kind: str) -> RawArray:
    """Return numbers as an array of one dimension and dtype `kind`."""
    return RawArray(kind, (len(values),), _PACK[kind](values))


def lines_reply(page: ReadPage, index: int) -> Reply:
    """Return a page's lines, one array per column of the lines' table."""
    columns = {**page.columns, "page": [index] * len(page.texts)}
    result = {
        "state": page.state.value,
        "reason": page.reason,
        "texts": list(page.texts),
        "warnings": list(page.warnings),
    }
    return Reply(result, {name: raw_array(columns[name], kind) for name, kind in COLUMN_KINDS.items()})
