"""Cut a line where a gap in it is the white between two columns: a heading beside its paragraph, cells of a table.

A gap is such a white where the letters behind it begin at a left edge that neighbouring lines share, or where it is
wider than any space between words. A list mark stays with its item.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from docviewer.reading.script import is_list_mark

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from docviewer.reading.runs import Run

#: Narrowest gap that can part columns, in sizes of the smaller letters beside it.
_LEAST = 0.8
#: From here one neighbour with the same left edge is proof enough; below it takes two.
_CLEAR = 1.5
#: From here a gap parts columns without any proof.
_SURE = 3.0
#: From here even a list mark is cut off.
_SURE_AFTER_MARK = 6.0
#: How much wider than the line's usual gap between words, and the narrowest gap that counts as one, in sizes.
_OVER_USUAL = 1.5
_SPACE = 0.15
#: How far up and down neighbours are looked for, in sizes.
_REACH = 8.0
#: Left edges this close (points, or share of the size) are one.
_EDGE_PT = 1.5
_EDGE_SIZE = 0.15

_FAR = float("inf")
Edge = tuple[float, float]  # x0 and baseline of what begins a line or stands behind a wide gap


def column_gaps(parts: list[list[Run]], text: str, leave: Collection[int]) -> list[list[Run]]:
    """Cut parts at the whites of columns.

    Args:
        parts: Lines as the reader sees them, runs from left to right.
        text: Text of the page.
        leave: The reader's lines that aren't cut.
    """
    wide = {
        number: places
        for number, part in enumerate(parts)
        if len(part) > 1 and part[0].group not in leave and (places := _wide_places(part))
    }
    if not wide:
        return parts
    edges = [(part[0].x0, part[0].baseline) for part in parts]
    edges += [(parts[number][at].x0, parts[number][at].baseline) for number, places in wide.items() for at in places]
    edges.sort()
    cut: list[list[Run]] = []
    for number, part in enumerate(parts):
        begin = 0
        for at in wide.get(number, ()):
            if _is_column_gap(part, begin, at, text, edges):
                cut.append(part[begin:at])
                begin = at
        cut.append(part[begin:])
    return cut


def _gap(part: Sequence[Run], at: int) -> float:
    """Return the white before run `at` in sizes."""
    before, run = part[at - 1], part[at]
    return (run.x0 - before.x1) / max(0.1, min(run.size, before.size))


def _wide_places(part: Sequence[Run]) -> list[int]:
    places: list[int] = []
    x1, size = part[0].x1, part[0].size
    for at, run in enumerate(part):
        gap = run.x0 - x1
        if gap > 0 and gap >= _LEAST * min(run.size, size) and at:
            places.append(at)
        x1, size = run.x1, run.size
    return places


def _is_column_gap(part: Sequence[Run], begin: int, at: int, text: str, edges: Sequence[Edge]) -> bool:
    """Judge the gap before run `at` of a part whose text begins at run `begin`; `edges` are sorted."""
    width = _gap(part, at)
    if is_list_mark(text[part[begin].start : part[at - 1].end]):
        return width >= _SURE_AFTER_MARK
    if width < _OVER_USUAL * _usual(part, at):
        return False
    if width >= _SURE:
        return True
    run = part[at]
    reach, near, apart = _REACH * run.size, max(_EDGE_PT, _EDGE_SIZE * run.size), 0.5 * run.size
    like = edges[bisect_left(edges, (run.x0 - near,)) : bisect_left(edges, (run.x0 + near, _FAR))]
    shared = sum(apart < abs(y - run.baseline) <= reach for _, y in like)
    return shared >= (1 if width >= _CLEAR else 2)


def _usual(part: Sequence[Run], at: int) -> float:
    """Return the median of the line's other gaps that are as wide as a space, or 0."""
    others = sorted(gap for i in range(1, len(part)) if i != at and (gap := _gap(part, i)) > _SPACE)
    return others[len(others) // 2] if others else 0.0
