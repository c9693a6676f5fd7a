"""Tell whether it is worth it to look for tables on a page: rules that make a grid, or rows that share their gaps.

Decided while the page is read, so it must be cheap; who looks properly may find that there is none.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from itertools import groupby, pairwise, repeat
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from docviewer.reading import pdfium_calls as calls
from docviewer.reading.ruled_grids import ruled_grids
from docviewer.reading.rules import THICKEST, Rules, rules_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from docviewer.core.tables import Rectangle
    from docviewer.reading.rules import Rule

#: Objects, and points of their paths, that are looked at on a page.
_MOST_OBJECTS, _MOST_POINTS = 10_000, 2_000
_DEEPEST_FORM = 3
#: A path of no more points is a line or a box; of one with more, each stretch is a stroke.
_POINTS_OF_BOX = 6
#: What is smaller than that, points, is no rule and no cell, but a letter or a part of a drawing.
_SMALL = 10.0
#: A stretch is level or upright where it deviates by no more; points.
_THIN = 0.5
#: Rules of both kinds multiplied, from which on looking for a grid takes too long here: there may be one.
_MANY_CROSSINGS = 20_000
#: Rules of one length, and how much the places of their ends may differ, points.
_LEAST_RULES, _RULE_ENDS = 3, 4.0
#: Rows in succession that share an edge of a column.
_LEAST_ROWS = 3
#: So near are edges one, and baselines one row, points and sizes.
_NEAR, _LEVEL = 2.0, 0.35
#: Rows of one table aren't farther apart, in sizes.
_FARTHEST = 3.2

_PATH, _FORM = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM
_Holder = tuple["Callable[[int], int]", "Callable[[object, int], int]"]  # how many objects it holds, object there
_ON_PAGE: _Holder = (calls.count_objects, calls.object_at)
_IN_FORM: _Holder = (calls.count_form_objects, calls.form_object_at)


def may_have_table(page: object, columns: dict[str, list[float]]) -> bool:
    """Tell whether rules or gaps suggest a table.

    Args:
        page: Handle of PDFium's page.
        columns: The page's lines, as in `ReadPage.columns`.
    """
    return len(columns["x0"]) > _LEAST_ROWS and (has_aligned_rows(columns) or has_table_rules(page))


def has_table_rules(page: object) -> bool:
    """Tell whether what is drawn on PDFium's page suggests a table."""
    rules = rules_on(page)
    return has_ruled_rows(rules) or has_grid(rules)  # the quicker question first


def has_grid(rules: Rules) -> bool:
    """Tell whether rules make a grid of at least two rows and two columns, or might."""
    if len(rules.horizontal) * len(rules.vertical) > _MANY_CROSSINGS:
        return True
    return bool(ruled_grids(rules))


def has_ruled_rows(rules: Rules) -> bool:
    """Tell whether three rules of one length stand above each other, as those between rows do."""
    return any(_are_level(part) for part in (rules.horizontal, rules.vertical))  # the page may be turned


def _are_level(rules: Sequence[Rule]) -> bool:
    ends = sorted((round(rule.begin / _RULE_ENDS), round(rule.end / _RULE_ENDS)) for rule in rules)
    return any(len(list(equal)) >= _LEAST_RULES for _, equal in groupby(ends))


def has_aligned_rows(columns: dict[str, list[float]]) -> bool:
    """Tell whether three rows in succession have text with a common left or right edge behind a gap.

    Only lines of one column of the page count: columns of prose stand side by side too.
    """
    by_region: dict[float, list[int]] = {}
    for at, region in enumerate(columns["column"]):
        by_region.setdefault(region, []).append(at)
    return any(_are_aligned(columns, lines) for lines in by_region.values() if len(lines) >= 2 * _LEAST_ROWS)


def _are_aligned(columns: dict[str, list[float]], lines: Sequence[int]) -> bool:
    runs: list[tuple[float, int]] = []  # edge of a column, rows in succession that share it
    rows = list(_rows(columns, lines))
    for above, row in pairwise([[], *rows]):
        apart = above and columns["baseline"][row[0]] - columns["baseline"][above[0]] > _FARTHEST * _size(columns, row)
        edges = [columns[side][at] for at in row[1:] for side in ("x0", "x1")]
        known = [] if apart else runs
        runs = [
            (edge, max((count for old, count in known if abs(old - edge) <= _NEAR), default=0) + 1) for edge in edges
        ]
        if any(count >= _LEAST_ROWS for _, count in runs):
            return True
    return False


def _size(columns: dict[str, list[float]], row: Sequence[int]) -> float:
    return columns["font_size"][row[0]]


def _rows(columns: dict[str, list[float]], lines: Sequence[int]) -> Iterator[list[int]]:
    """Yield rows of lines, each from left to right; a row of one line ends no table but isn't part of one either."""
    baseline, x0, size = columns["baseline"], columns["x0"], columns["font_size"]
    row: list[int] = []
    for at in sorted(lines, key=baseline.__getitem__):
        if row and baseline[at] - baseline[row[0]] > _LEVEL * size[row[0]]:
            if len(row) > 1:
                yield sorted(row, key=x0.__getitem__)
            row = []
        row.append(at)
    if len(row) > 1:
        yield sorted(row, key=x0.__getitem__)


def rules_on(page: object) -> Rules:
    """Return the rules that are drawn on a page, in its own coordinates: what is vertical may show horizontally."""
    strokes: list[Rectangle] = []
    frames: list[Rectangle] = []
    for path, (left, bottom, right, top) in _bounded(_paths(calls.address(page), _ON_PAGE, 0)):
        width, height = right - left, top - bottom
        if width < _SMALL and height < _SMALL:
            continue
        if width <= THICKEST or height <= THICKEST:
            strokes.append((left, -top, right, -bottom))
        elif calls.count_points(path) <= _POINTS_OF_BOX:
            frames.append((left, -top, right, -bottom))
        else:
            strokes += _strokes(path)
    return rules_of(strokes, frames)


def _bounded(paths: Sequence[int]) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    """Yield paths with their left, bottom, right and top; all 0 where there is nothing to see."""
    buffer = array("f", bytes(16 * len(paths)))
    at, end = buffer.buffer_info()[0], buffer.buffer_info()[0] + 16 * len(paths)
    places = (range(at + offset, end, 16) for offset in (0, 4, 8, 12))
    deque(map(calls.bounds, paths, *places), maxlen=0)
    numbers = iter(buffer)
    return zip(paths, zip(numbers, numbers, numbers, numbers, strict=True), strict=True)


def _paths(holder: int, sort: _Holder, depth: int) -> list[int]:
    """Return the paths of a page or of a form on it."""
    count_of, thing_at = sort
    things = list(map(thing_at, repeat(calls.argument(holder)), range(min(_MOST_OBJECTS, max(0, count_of(holder))))))
    kinds = list(map(calls.object_type, things))
    paths = [thing for thing, kind in zip(things, kinds, strict=True) if kind == _PATH]
    if depth < _DEEPEST_FORM and _FORM in kinds:
        forms = [thing for thing, kind in zip(things, kinds, strict=True) if kind == _FORM]
        paths += [path for form in forms for path in _paths(form, _IN_FORM, depth + 1)]
    return paths


def _strokes(path: int) -> list[Rectangle]:
    """Return the stretches of a path of many points, where its own coordinates put them; none if one is no rule.

    Letters and drawings have curves and slants; the rules of a table drawn in one go have none.
    """
    count = calls.count_points(path)
    if count > _MOST_POINTS:
        return []
    point = (ctypes.c_float * 2)()
    x, y = ctypes.addressof(point), ctypes.addressof(point) + ctypes.sizeof(ctypes.c_float)
    strokes: list[Rectangle] = []
    before = (0.0, 0.0)
    for at in range(count):
        segment = calls.point_at(path, at)
        kind = calls.point_type(segment) if calls.point_place(segment, x, y) else pdfium.FPDF_SEGMENT_UNKNOWN
        here = point[0], -point[1]
        if kind == pdfium.FPDF_SEGMENT_LINETO and min(abs(here[0] - before[0]), abs(here[1] - before[1])) <= _THIN:
            strokes.append(
                (min(before[0], here[0]), min(before[1], here[1]), max(before[0], here[0]), max(before[1], here[1]))
            )
        elif kind != pdfium.FPDF_SEGMENT_MOVETO:
            return []
        before = here
    return strokes
