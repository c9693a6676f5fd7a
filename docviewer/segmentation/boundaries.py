"""Measure what lies between each line and the line of text before it: all evidence of where paragraphs part.

The line before is the latest of the same flow: footers, footnotes, captions, tables and icons between two lines of
text don't count. Lengths are in sizes of the line (em), so that they mean the same in all text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.endings import LOWER
from docviewer.segmentation.rows import Rows, find_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, IntArray, Lines
    from docviewer.segmentation.edges import Edges

#: A line is below another in its column from so many usual leadings on; nearer it stands beside it.
BESIDE = 0.5
#: White of more usual leadings that holds something else isn't white between paragraphs.
_WITH_SOMETHING_BETWEEN = 1.6
#: Lines around a line whose ends tell how far text reaches there.
_AROUND = 3
#: What is sure to be a start, white and indent in `usual_signs`: em, share of the size, usual leadings, em.
_SURELY, _SAME_SIZE, _WHITE, _SET_IN = 2.0, 0.03, 1.1, 0.6
#: Parts of a row have at least so much white between them, em; less holds an accent or a letter of its own.
_GUTTER = 0.5
#: Page numbers have no more characters.
_PAGE_NUMBER = 6
#: Lines of justified text begin and end within so much of each other, em.
_EXACTLY = 0.05
_COMMAS = ",;،؛、，；"
_OPEN = "(-–—/&"


def previous_lines(flow: AnyArray) -> IntArray:
    """Return for each line the latest line before it of the same flow, -1 if none; int32 (n,)."""
    previous = np.full(len(flow), -1, dtype=np.int32)
    for value in np.unique(flow).tolist():
        lines = np.flatnonzero(flow == value)
        previous[lines[1:]] = lines[:-1]
    return previous


def measure_boundaries(
    lines: Lines, features: Mapping[str, AnyArray], edges: Edges, first_word: FloatArray
) -> dict[str, AnyArray]:
    """Measure boundaries.

    Args:
        lines: The n lines.
        features: Those that don't depend on this.
        edges: Edges of the lines and their columns.
        first_word: float64 (n,), points that the first word of each line takes, with a space.

    Returns:
        Features by name, as `feature_meanings.FEATURES` describes them.
    """
    n = len(lines)
    previous = previous_lines(features["flow"])
    before, first = np.maximum(previous, 0), previous < 0
    below, gap = _below(lines, features, previous)
    beside = below & (gap < BESIDE)
    rows = find_rows(features["flow"], beside)
    part = beside & (_white_between(edges, before) >= _GUTTER * np.maximum(lines.font_size, 1e-6))
    parted = np.zeros(n, dtype=bool)
    parted[before[part]] = True
    steps = _steps(lines, edges, rows, previous, below)
    flush = below & ~beside & _ends_alike(lines, edges, before) & (np.abs(steps["step"]) <= _EXACTLY)
    return {
        "previous": previous,
        "below": below,
        "text_gap": gap,
        **steps,
        **_rooms(lines, edges, rows.largest(edges.end), features["flow"], previous, flush, first_word),
        "below_item": features["list_item"][before] & ~first,
        "below_entry": below & ~beside & _is_entry(features, rows)[before],
        "rows": ~beside & part[before] & parted,
        "stopped": features["stops"][before] & ~first,
        "open_before": is_open(features["end_mark"][before]) & ~first,
        "starts_lower": features["start_case"] == LOWER,
        **_changes(lines, before, first),
    }


def _steps(lines: Lines, edges: Edges, rows: Rows, previous: IntArray, below: BoolArray) -> dict[str, AnyArray]:
    """Measure how far lines step in from the line before, and the next one from them, in sizes."""
    size, before = np.maximum(lines.font_size, 1e-6), np.maximum(previous, 0)
    next_below = np.zeros(len(lines), dtype=bool)
    next_below[before[below]] = True
    following = np.zeros(len(lines), dtype=np.int64)
    following[before[previous >= 0]] = np.flatnonzero(previous >= 0)
    step = np.where(below, _step_from_row(edges.start, rows, before), np.nan) / size
    return {
        "step": step,
        "next_step": np.where(next_below, edges.start[following] - edges.start, np.nan) / size,
        "step_before": np.where(below & (previous >= 0), step[before], np.nan),
    }


def _rooms(
    lines: Lines,
    edges: Edges,
    row_end: FloatArray,
    flow: AnyArray,
    previous: IntArray,
    flush: BoolArray,
    first_word: FloatArray,
) -> dict[str, AnyArray]:
    """Measure what room the line before left, in sizes; a flush one, of justified text, is full however wide it is."""
    size, before, known = np.maximum(lines.font_size, 1e-6), np.maximum(previous, 0), previous >= 0
    end, reach = row_end[before], _reach(lines, edges, flow)[before]
    room = (np.where(flush, end, edges.column_end[before]) - end - first_word) / size
    room_here = (np.where(flush, end, reach) - end - first_word) / size
    return {
        "room": np.where(known, room, np.nan),
        "room_here": np.where(known, np.minimum(room, room_here), np.nan),
    }


def _changes(lines: Lines, before: AnyArray, first: BoolArray) -> dict[str, AnyArray]:
    """Tell how size, weight and slant change from the line before."""
    weight, slant = (~first & (style != style[before]) for style in (lines.bold, lines.italic))
    change = (lines.font_size - lines.font_size[before]) / np.maximum(lines.font_size, 1e-6)
    return {"size_change": np.where(first, 0.0, change), "weight_change": weight, "slant_change": slant}


def _below(lines: Lines, features: Mapping[str, AnyArray], previous: IntArray) -> tuple[BoolArray, FloatArray]:
    """Tell which lines stand right below the line of text before, and by how many usual leadings (nan elsewhere)."""
    before = np.maximum(previous, 0)
    directly = (features["above"] == previous) & (previous >= 0)
    ratio = (lines.baseline - lines.baseline[before]) / np.maximum(features["leading"], 1e-6)
    near = (previous >= 0) & (lines.page == lines.page[before]) & (lines.column == lines.column[before])
    near &= (ratio > -BESIDE) & (ratio <= _WITH_SOMETHING_BETWEEN)
    below = directly | near
    return below, np.where(below, ratio, np.nan)


def _step_from_row(start: FloatArray, rows: Rows, before: AnyArray) -> FloatArray:
    """Return how much further in lines begin than the row above: than its first or last part, whichever is nearer."""
    from_last, from_first = start - start[before], start - start[rows.first[before]]
    return np.where(np.abs(from_first) < np.abs(from_last), from_first, from_last)


def _ends_alike(lines: Lines, edges: Edges, before: AnyArray) -> BoolArray:
    """Tell which lines end exactly where the line before does."""
    return np.asarray(np.abs(edges.end - edges.end[before]) <= _EXACTLY * np.maximum(lines.font_size, 1e-6))


def _is_entry(features: Mapping[str, AnyArray], rows: Rows) -> BoolArray:
    """Tell which lines end a row that is an entry of a contents list: dots lead to the page number that ends it."""
    ends = features["leader"] | (features["characters"] <= _PAGE_NUMBER)
    return np.asarray(rows.any_of(features["leader"]) & ends)


def _white_between(edges: Edges, before: AnyArray) -> FloatArray:
    """Return the points between lines and those before, side by side; negative where they overlap."""
    return np.maximum(edges.start - edges.end[before], edges.start[before] - edges.end)


def _reach(lines: Lines, edges: Edges, flow: AnyArray) -> FloatArray:
    """Return how far the lines around each line reach, in its column and flow; points, (n,)."""
    reach = edges.end.copy()
    key = lines.page.astype(np.int64) * (int(lines.column.max(initial=0)) + 1) + lines.column
    key = key * 8 + flow
    for step in range(1, _AROUND + 1):
        same = key[step:] == key[:-step]
        reach[step:] = np.where(same, np.maximum(reach[step:], edges.end[:-step]), reach[step:])
        reach[:-step] = np.where(same, np.maximum(reach[:-step], edges.end[step:]), reach[:-step])
    return reach


def is_open(mark: AnyArray) -> BoolArray:
    """Tell which ends ask for more: a comma, a hyphen, an opening bracket."""
    return np.isin(mark, [ord(character) for character in _COMMAS + _OPEN])


def usual_signs(lines: Lines, features: Mapping[str, AnyArray]) -> dict[str, float]:
    """Tell by what signs paragraphs of this document usually start.

    They are looked at where one surely starts: below a line that stops and ends early, in the same style.

    Returns:
        `spaced` and `indented`: the share of such starts below more white than usual, or set in as a first line is;
        0..1, drawn to the middle where there are few.
    """
    below, gap = features["below"], features["text_gap"]
    sure = (features["flow"] == 0) & below & (gap > BESIDE) & features["stopped"] & (features["room_here"] > _SURELY)
    sure &= ~features["starts_lower"] & ~features["weight_change"] & (np.abs(features["size_change"]) < _SAME_SIZE)
    sure &= features["list_mark"] == 0
    count = float(sure.sum())
    spaced = float((gap[sure] > _WHITE).sum())
    indented = float(((features["step"][sure] > _SET_IN) & (features["next_step"][sure] < -_SET_IN)).sum())
    return {"spaced": (spaced + 1.0) / (count + 2.0), "indented": (indented + 0.5) / (count + 2.0)}
