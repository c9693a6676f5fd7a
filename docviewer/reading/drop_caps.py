"""A drop cap belongs to the line it begins: the large first letter that reaches down beside the next lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.reading.line_building import BuiltLines

#: A drop cap is at least this much larger than the text it begins.
DROP_CAP_LARGER = 1.8
#: Longest drop cap, characters: a letter with its opening quotation mark.
DROP_CAP_LONGEST = 2
#: How far the text stands from the letter, in sizes of the text.
_NEAR = 1.5


def joined_drop_caps(lines: BuiltLines) -> BuiltLines:
    """Return `lines` with each drop cap put before the first line beside it; the line keeps its own height."""
    if len(lines) < 3:
        return lines
    caps = [i for i, text in enumerate(lines.texts) if len(text) <= DROP_CAP_LONGEST and text[-1].isalpha()]
    if not caps:
        return lines
    usual = float(np.median(lines.size))
    caps = [i for i in caps if lines.size[i] >= DROP_CAP_LARGER * usual]
    pairs = {cap: line for cap in caps if (line := _line_beside(lines, cap)) is not None}
    if not pairs:
        return lines
    texts, pieces, x0 = list(lines.texts), list(lines.pieces), lines.x0.copy()
    for cap, line in pairs.items():
        texts[line] = texts[cap] + texts[line]
        pieces[line] = pieces[cap] + pieces[line]
        x0[line] = x0[cap]
    rows = np.array([i for i in range(len(texts)) if i not in pairs], dtype=np.int32)
    return replace(lines, texts=texts, pieces=pieces, x0=x0).take(rows)


def _line_beside(lines: BuiltLines, cap: int) -> int | None:
    """Return the topmost of the smaller lines that stand right of the letter; a single one must be on its baseline."""
    size = lines.size[cap]
    offset = lines.x0 - lines.x1[cap]
    beside = (lines.size * DROP_CAP_LARGER <= size) & (offset > -0.1 * size) & (offset < _NEAR * lines.size)
    beside &= (lines.baseline <= lines.baseline[cap] + 0.2 * lines.size) & (lines.baseline > lines.baseline[cap] - size)
    rows = np.flatnonzero(beside)
    if len(rows) == 1 and lines.baseline[cap] - lines.baseline[rows[0]] > 0.2 * lines.size[rows[0]]:
        return None
    return int(rows[np.argmin(lines.top[rows])]) if len(rows) else None
