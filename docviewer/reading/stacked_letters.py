"""Letters set one by one that stand one above the other: words that run up or down, vertical writing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.pdf_runs import Span
    from docviewer.reading.runs import Edges

#: Letters stand in one stack to this share of their height beside each other; from one to the next at most this.
_ASIDE = 0.5
_STEP = 1.3
#: Least letters of a stack that are vertical writing; marks in a narrow column of a table are rarely so many.
_LEAST = 4
#: East Asian scripts are written downwards; from CJK radicals to the end of the syllables and ideographs.
_WRITTEN_DOWN = re.compile("[\u2e80-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]")


def stacks(spans: Sequence[Span], boxes: Sequence[Edges]) -> list[list[int]]:
    """Return the rows of single letters that stand one above the other, two at least, as the file sets them."""
    found: list[list[int]] = []
    last = -2
    for row, (start, end, _, _) in enumerate(spans):
        if end - start != 1:
            continue
        if row == last + 1 and _is_next(boxes[last], boxes[row]):
            if found and found[-1][-1] == last:
                found[-1].append(row)
            else:
                found.append([last, row])
        last = row
    return found


def _is_next(box: Edges, other: Edges) -> bool:
    height = box[3] - box[1]
    step = abs(other[1] - box[1])
    return abs(other[0] - box[0]) <= _ASIDE * height and _ASIDE * height <= step <= _STEP * height


def is_written_down(stack: Sequence[int], spans: Sequence[Span], boxes: Sequence[Edges], text: str) -> bool:
    """Tell whether upright letters of a stack are vertical writing."""
    if len(stack) < _LEAST or boxes[stack[-1]][1] < boxes[stack[0]][1]:
        return False
    return 2 * sum(_WRITTEN_DOWN.match(text, spans[row][0]) is not None for row in stack) > len(stack)
