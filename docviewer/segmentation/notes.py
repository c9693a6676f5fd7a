"""Find footnotes: small print at the foot of a column that begins with a note's mark.

A column's foot is its last lines smaller than the text, from the first of them that has a mark on, below the middle of
a page that has text above them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, IntArray, Lines
    from docviewer.segmentation.neighbours import Neighbours

#: Notes are set at most so large, as a share of the body.
_SMALL = 0.93
#: They stand below this share of the page.
_LOW = 0.5
_PAGE_HEIGHT = 792.0
#: A line so few usual leadings below another stands beside it.
_BESIDE = 0.5
#: A number or a letter that stands apart or is raised, or signs; then a word.
_MARK = re.compile(r"(?:\[?(\d{1,3})[\].)]?|[a-z]\s|\(?[a-z]\)|[*∗†‡§¶#]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*[\"'“‘„«(\[<]?[^\W\d_]")
_HEAD = 12


def find_notes(
    lines: Lines,
    page_sizes: tuple[tuple[float, float], ...],
    features: Mapping[str, AnyArray],
    neighbours: Neighbours,
    body_size: float,
) -> tuple[BoolArray, BoolArray]:
    """Find footnotes.

    Returns:
        Which lines are in notes, and which of them begin one; bool (n,) each.
    """
    inside, begins = np.zeros((2, len(lines)), dtype=bool)
    small = (lines.font_size <= _SMALL * body_size) & (features["running"] == 0) & (features["table"] < 0)
    low = lines.top > _LOW * _page_heights(lines, page_sizes)
    foot = _feet(small & low, neighbours)
    marked = np.zeros(len(lines), dtype=bool)
    numbers: IntArray = np.full(len(lines), -1, dtype=np.int32)
    for line in np.flatnonzero(foot).tolist():
        mark = _MARK.match(lines.texts[line].lstrip()[:_HEAD])
        if mark:
            marked[line] = True
            numbers[line] = int(mark[1]) if mark[1] else -1
    foot &= _is_no_table(features, foot, numbers, neighbours)
    inside = foot & _from_first(marked & foot, neighbours) & _has_text(lines, features, body_size)
    _put_starts(begins, inside, marked, numbers, features)
    return inside, begins


def _page_heights(lines: Lines, page_sizes: tuple[tuple[float, float], ...]) -> FloatArray:
    heights = np.array([height for _, height in page_sizes] or [_PAGE_HEIGHT], dtype=np.float64)
    return heights[np.clip(lines.page, 0, len(heights) - 1)]


def _feet(small: BoolArray, neighbours: Neighbours) -> BoolArray:
    """Return the lines that are small, as all lines below them in their column are; bool (n,)."""
    place = np.arange(len(small))
    ordered = small[neighbours.order]
    group = neighbours.group[neighbours.order]
    last_other = np.full(neighbours.groups, -1)
    at = np.flatnonzero(~ordered)
    last_other[group[at]] = place[at]  # the last one written is the lowest
    foot = np.zeros(len(small), dtype=bool)
    foot[neighbours.order] = ordered & (place > last_other[group])
    return foot


def _is_no_table(
    features: Mapping[str, AnyArray], foot: BoolArray, numbers: IntArray, neighbours: Neighbours
) -> BoolArray:
    """Return the lines of columns whose foot has no two lines side by side, and numbers that mostly count on."""
    group, groups = neighbours.group, neighbours.groups
    beside = foot & (features["above"] >= 0) & (features["gap_ratio"] < _BESIDE)
    at = neighbours.order[(foot & (numbers >= 0))[neighbours.order]]
    same = np.diff(group[at]) == 0
    counts_on = np.diff(numbers[at]) == 1
    pairs = np.bincount(group[at][1:][same], minlength=groups)
    counting = np.bincount(group[at][1:][same & counts_on], minlength=groups)
    good = (np.bincount(group, beside, groups) == 0) & (2 * counting >= pairs)
    return np.asarray(good[group])


def _from_first(marked: BoolArray, neighbours: Neighbours) -> BoolArray:
    """Return the lines from the first marked one of their column on; bool (n,)."""
    place = np.arange(len(marked))
    ordered, group = marked[neighbours.order], neighbours.group[neighbours.order]
    first = np.full(neighbours.groups, len(marked))
    at = np.flatnonzero(ordered)[::-1]
    first[group[at]] = place[at]
    found = np.zeros(len(marked), dtype=bool)
    found[neighbours.order] = place >= first[group]
    return found


def _has_text(lines: Lines, features: Mapping[str, AnyArray], body_size: float) -> BoolArray:
    """Return the lines of pages that hold text of the body's size; bool (n,)."""
    if not len(lines):
        return np.zeros(0, dtype=bool)
    text = (lines.font_size > _SMALL * body_size) & (features["running"] == 0)
    pages = np.bincount(lines.page, text) > 0
    return np.asarray(pages[lines.page])


def _put_starts(
    begins: BoolArray, inside: BoolArray, marked: BoolArray, numbers: IntArray, features: Mapping[str, AnyArray]
) -> None:
    """Mark where notes begin: at a mark that counts on or stands after a line at its end; in place."""
    latest = -1
    for line in np.flatnonzero(inside & marked).tolist():
        new_column = features["above"][line] < 0 or not inside[features["above"][line]]
        counts_on = numbers[line] >= 0 and numbers[line] == latest + 1
        if new_column or counts_on or features["fits_above"][line] > 0 or features["gap_ratio"][line] > 1.1:
            begins[line] = True
            latest = int(numbers[line])
