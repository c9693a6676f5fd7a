"""Lines of a page as a worker's reply: plain data and raw arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.lines import COLUMN_TYPES
from docviewer.workers.framing import RawArray, Reply

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray
    from docviewer.reading.page_lines import ReadPage


def raw_array(values: AnyArray, kind: str) -> RawArray:
    """Return an array as bytes of dtype `kind`."""
    array = np.ascontiguousarray(values, dtype=kind)
    return RawArray(kind, array.shape, array.tobytes())


def lines_reply(page: ReadPage, index: int) -> Reply:
    """Return a page's lines, one array per column of the lines' table."""
    columns = {**page.columns, "page": np.full(len(page.texts), index, dtype=np.int32)}
    result = {
        "state": page.state.value,
        "reason": page.reason,
        "texts": list(page.texts),
        "warnings": list(page.warnings),
    }
    return Reply(result, {name: raw_array(columns[name], kind) for name, kind in COLUMN_TYPES.items()})
