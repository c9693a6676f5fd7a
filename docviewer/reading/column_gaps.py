"""Cut a line where a gap in it is the white between two columns: a heading beside its paragraph, cells of a table.

A gap is such a white where the letters behind it begin at a left edge that neighbouring lines share, or where it is
wider than any space between words; and where it is clearly wider than the line's own spaces, which are its other gaps.
A list mark stays with its item.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from docviewer.reading.left_edges import LeftEdges
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
#: How much wider than the line's usual space between words, and the narrowest gap that counts as one, in sizes.
_OVER_USUAL = 1.5
_SPACE = 0.15
#: How much gaps that are equally wide differ.
_ALIKE = 1.05


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
    begins = [part[0] for part in parts]
    begins += [parts[number][at] for number, places in wide.items() for at in places]
    edges = LeftEdges((run.x0, run.baseline) for run in begins)
    cut: list[list[Run]] = []
    for number, part in enumerate(parts):
        places = wide.get(number, [])
        # In most lists nothing needs to be proven: a mark stays with its item whatever the gap is.
        if not places or (len(places) == 1 and _is_list_item(part, (0, places[0], len(part)), text)):
            cut.append(part)
            continue
        begin = 0
        for at, behind in pairwise([*_columns(part, places, edges), len(part)]):
            if not _is_list_item(part, (begin, at, behind), text):
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


def _columns(part: Sequence[Run], places: Sequence[int], edges: LeftEdges) -> list[int]:
    """Return those of the wide places of a part at which another column begins."""
    gaps = [_gap(part, at) for at in places]
    proven = [at for at, gap in zip(places, gaps, strict=True) if _is_proven(part, at, gap, edges)]
    if not proven:
        return proven
    alike = len(gaps) > 1 and max(gaps) <= _ALIKE * min(gaps) and not _usual_space(part, places)
    # Gaps that are all equally wide are those of a line set wide, unless another line shares them all.
    if alike and not set.intersection(*(edges.lines_sharing(part[at]) for at in places)):
        return []
    usual = _usual_space(part, proven)
    return [at for at in proven if _gap(part, at) >= _OVER_USUAL * usual]


def _is_proven(part: Sequence[Run], at: int, width: float, edges: LeftEdges) -> bool:
    if width >= _SURE or len(edges.lines_sharing(part[at])) >= (1 if width >= _CLEAR else 2):
        return True
    return width >= _CLEAR and len(edges.lines_in_gap(part[at], part[at - 1].x1)) >= 2


def _usual_space(part: Sequence[Run], gutters: Collection[int]) -> float:
    """Return the median of the line's other gaps that are as wide as a space, or 0.

    Gutters don't count: in a row of several columns they are the most usual gaps of all.
    """
    apart = set(gutters)
    spaces = sorted(gap for at in range(1, len(part)) if at not in apart and (gap := _gap(part, at)) > _SPACE)
    return spaces[len(spaces) // 2] if spaces else 0.0


def _is_list_item(part: Sequence[Run], cell: tuple[int, int, int], text: str) -> bool:
    """Tell whether a list mark stands before its item, close enough.

    Args:
        part: A line.
        cell: Run at which the text before a gap begins, run behind the gap, run at which the next column begins.
        text: Text of the page.
    """
    begin, at, behind = cell
    mark, item = text[part[begin].start : part[at - 1].end], text[part[at].start : part[behind - 1].end]
    if mark.isdecimal() and item.isdecimal():
        return False  # numbers of a table
    return is_list_mark(mark) and _gap(part, at) < _SURE_AFTER_MARK
