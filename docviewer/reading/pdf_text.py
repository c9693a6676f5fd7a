"""The text of a PDF page -> runs where they stand on the page as shown, by reading direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.reading import pdfium_calls as calls
from docviewer.reading.char_text import has_monster_line, line_spans, page_text
from docviewer.reading.directions import SLANTED, directions, turned
from docviewer.reading.pdf_runs import matrices, origins, spans_of_objects
from docviewer.reading.run_boxes import cut_at_gaps, measure, wide_runs
from docviewer.reading.runs import Runs

if TYPE_CHECKING:
    from docviewer.core.lines import BoolArray, FloatArray, IntArray
    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.pdf_runs import Span
    from docviewer.reading.run_boxes import RunBoxes

MONSTER_LINE = "A line of this page is longer than 32,767 characters; the rest of it could not be read."
#: Below this height (in sizes) PDFium's loose box is the ink of one letter and tells nothing of the size.
_LEAST_BOX = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class PageText:
    """The runs of a page and what there is to warn of.

    Attributes:
        text: All characters; index = PDFium's character index.
        by_direction: Clockwise quarter turns of the text as shown (or `SLANTED`) -> runs.
        warnings: Sentences.
    """

    text: str
    by_direction: dict[int, Runs]
    warnings: tuple[str, ...] = ()


def read_page_text(text_page: int, box: PageBox) -> PageText:
    """Read the runs of an open text page of PDFium.

    Args:
        text_page: Handle of the text page.
        box: The page's visible box.
    """
    text = page_text(text_page)
    spans = spans_of_objects(text_page, text, line_spans(text))
    if not spans:
        return PageText(text, {})
    boxes = measure(text_page, spans, box)
    wide = wide_runs(boxes, spans, text)
    if wide:
        spans = cut_at_gaps(text_page, text, spans, wide, box)
        boxes = measure(text_page, spans, box)
    warnings = (MONSTER_LINE,) if has_monster_line(text) else ()
    return PageText(text, _by_direction(_Page(text_page, text, box), spans, boxes), warnings)


@dataclass(frozen=True, slots=True)
class _Page:
    handle: int
    text: str
    box: PageBox


def _by_direction(page: _Page, spans: list[Span], boxes: RunBoxes) -> dict[int, Runs]:
    table = np.array([span[:3] for span in spans], dtype=np.int32)
    modes = np.array(list(map(calls.object_render_mode, [thing for _, _, _, thing in spans])), dtype=np.int32)
    inside = _inside(boxes, page.box.size)
    way_of = _directions(page, table, boxes)
    if inside.all() and not way_of.any():
        return {0: _runs(page, table, boxes, modes, 0)}
    runs: dict[int, Runs] = {}
    for way in np.unique(way_of).tolist():
        rows = np.flatnonzero((way_of == way) & inside)
        runs[way] = _runs(page, table[rows], boxes.take(rows), modes[rows], way)
    return runs


def _inside(boxes: RunBoxes, size: tuple[float, float]) -> BoolArray:
    """Return which runs show at least in part on the page; what the crop box cuts off isn't there to be read."""
    (x0, top, _, _), (_, _, x1, bottom) = boxes.first, boxes.last
    right, low = np.maximum(x1, boxes.first[2]), np.maximum(bottom, boxes.first[3])
    inside = (right > 0) & (low > 0) & (np.minimum(x0, boxes.last[0]) < size[0])
    return inside & (np.minimum(top, boxes.last[1]) < size[1])


def _directions(page: _Page, table: IntArray, boxes: RunBoxes) -> IntArray:
    """Return each run's direction; only runs that don't plainly read to the right are asked for their matrix."""
    way = np.zeros(len(table), dtype=np.int32)
    (x0, top, _, bottom), (last_x0, last_top, _, _) = boxes.first, boxes.last
    single = table[:, 1] - table[:, 0] == 1
    down = last_top - top
    odd = ~single & ((last_x0 <= x0) | (np.abs(down) > 0.2 * (bottom - top)))
    if not odd.any():
        return way
    _ask(page, table, odd, way)
    # Letters of vertical writing stand upright, one below the other.
    way[odd & (way == 0) & (down > bottom - top) & (np.abs(last_x0 - x0) < bottom - top)] = 1
    if way.any():
        _ask(page, table, single, way)
    return way


def _ask(page: _Page, table: IntArray, which: BoolArray, way: IntArray) -> None:
    rows = np.flatnonzero(which)
    way[rows] = directions(matrices(page.handle, table[rows, 0].tolist()), page.box.quarter_turns)


def _runs(page: _Page, table: IntArray, boxes: RunBoxes, modes: IntArray, way: int) -> Runs:
    first = turned(boxes.first, way, page.box.size)
    last = turned(boxes.last, way, page.box.size)
    bold, italic, ascent, descent, box_height, box_descent = boxes.style.T
    start, end, group = table.T
    size = np.round((first[3] - first[1]) / np.maximum(box_height, _LEAST_BOX), 2)
    baseline = first[3] + box_descent * size
    slanted = way == SLANTED
    unknown = (box_height < _LEAST_BOX) | slanted
    if unknown.any():
        _ask_sizes(page, start, unknown, size, baseline, way)
    return Runs(
        text=page.text,
        start=start,
        end=end,
        group=group,
        x0=np.minimum(first[0], last[0]),
        x1=np.maximum(first[2], last[2]),
        top=np.minimum(first[1], last[1]) if slanted else baseline - ascent * size,
        bottom=np.maximum(first[3], last[3]) if slanted else baseline - descent * size,
        baseline=baseline,
        size=size,
        bold=(bold > 0) | (modes == calls.RENDER_FILL_AND_STROKE),
        italic=italic > 0,
        visible=(modes != calls.RENDER_INVISIBLE) & (modes != calls.RENDER_CLIP),
    )


def _ask_sizes(
    page: _Page, start: IntArray, unknown: BoolArray, size: FloatArray, baseline: FloatArray, way: int
) -> None:
    """Fill in sizes and baselines of runs whose font tells no ascent, from their matrices and origins."""
    rows = np.flatnonzero(unknown)
    indices = start[rows].tolist()
    matrix = matrices(page.handle, indices)
    size[rows] = np.round(np.hypot(matrix[:, 2], matrix[:, 3]), 2)
    x, y = page.box.shown(*origins(page.handle, indices).T)
    baseline[rows] = turned((x, y, x, y), way, page.box.size)[3]
