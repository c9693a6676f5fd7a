"""The text of a PDF page -> runs where they stand on the page as shown, by reading direction."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING

from docviewer.reading import pdfium_calls as calls
from docviewer.reading.as_seen import is_set_as_seen, with_true_baselines
from docviewer.reading.char_text import has_monster_line, line_spans, page_text
from docviewer.reading.directions import SLANTED, direction, turned
from docviewer.reading.joined_glyphs import with_ligatures_as_read
from docviewer.reading.pdf_fonts import style_of
from docviewer.reading.pdf_runs import matrix, origin, spans_of_objects
from docviewer.reading.run_boxes import cut_at_gaps, end_boxes, wide_runs
from docviewer.reading.runs import Run
from docviewer.reading.script import has_right_to_left
from docviewer.reading.stacked_letters import is_written_down, stacks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.reading.font_style import FontStyle
    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.pdf_fonts import FontCache
    from docviewer.reading.pdf_runs import Span
    from docviewer.reading.runs import Edges

MONSTER_LINE = "A line of this page is longer than 32,767 characters; the rest of it could not be read."
#: Below this height (in sizes) PDFium's loose box is the ink of one letter and tells nothing of the size.
_LEAST_BOX = 0.05
#: Gaps in heights of the font box: narrower ones are none, wider ones may part columns.
_NARROW_GAP = 0.1
_WIDE_GAP = 0.5
_HIDDEN = frozenset((calls.RENDER_INVISIBLE, calls.RENDER_CLIP))


@dataclass(frozen=True, slots=True, eq=False)
class PageText:
    """The runs of a page and what there is to warn of.

    Attributes:
        text: All characters; index = PDFium's character index.
        by_direction: Clockwise quarter turns of the text as shown (or `SLANTED`) -> runs.
        warnings: Sentences.
        spans: Which text object set which characters, in the order of the text.
    """

    text: str
    by_direction: dict[int, list[Run]]
    warnings: tuple[str, ...] = ()
    spans: Sequence[Span] = ()


def read_page_text(text_page: int, box: PageBox, fonts: FontCache) -> PageText:
    """Read the runs of an open text page of PDFium.

    Args:
        text_page: Handle of the text page.
        box: The page's visible box.
        fonts: What is known of the document's fonts; grows.
    """
    text = page_text(text_page)
    spans = spans_of_objects(text_page, text, line_spans(text))
    first, last = end_boxes(text_page, spans, box)
    wide = wide_runs(spans, first, last, text)
    cut = cut_at_gaps(text_page, text, spans, wide, box) if wide else spans
    if len(cut) > len(spans):
        spans = cut
        first, last = end_boxes(text_page, spans, box)
    warnings = (MONSTER_LINE,) if has_monster_line(text) else ()
    inside = _inside(first, last, box.size)
    if not all(inside):
        spans, first, last = list(compress(spans, inside)), list(compress(first, inside)), list(compress(last, inside))
    runs = _by_direction(_Page(text_page, text, box, fonts), spans, first, last)
    if has_right_to_left(text):
        text = with_ligatures_as_read(text_page, text)
    return PageText(text, runs, warnings, spans)


@dataclass(frozen=True, slots=True)
class _Page:
    handle: int
    text: str
    box: PageBox
    fonts: FontCache
    sizes: dict[tuple[int, float], float] = field(default_factory=dict)


def _inside(first: Sequence[Edges], last: Sequence[Edges], size: tuple[float, float]) -> list[bool]:
    """Return which runs show at least in part on the page; what the crop box cuts off isn't there to be read."""
    width, height = size
    return [
        (a[2] > 0 or b[2] > 0) and (a[3] > 0 or b[3] > 0) and (a[0] < width or b[0] < width)
        and (a[1] < height or b[1] < height)
        for a, b in zip(first, last, strict=True)
    ]  # fmt: skip


def _by_direction(
    page: _Page, spans: Sequence[Span], first: Sequence[Edges], last: Sequence[Edges]
) -> dict[int, list[Run]]:
    things = [thing for _, _, _, thing in spans]
    fonts = list(map(calls.object_font, things))
    modes = list(map(calls.object_render_mode, things))
    styles = _styles(page, fonts, spans)
    ways = _directions(page, spans, first, last)
    if not any(ways.values()):
        return {0: _level_runs(page, spans, first, last, [styles[font] for font in fonts], modes)}
    found: dict[int, list[Run]] = {}
    for row, (span, head, tail, font, mode) in enumerate(zip(spans, first, last, fonts, modes, strict=True)):
        way, size = ways.get(row, 0), page.box.size
        run = _run(page, span, turned(head, way, size), turned(tail, way, size), styles[font], mode, way)
        found.setdefault(way, []).append(run)
    return found


def _level_runs(
    page: _Page,
    spans: Sequence[Span],
    first: Sequence[Edges],
    last: Sequence[Edges],
    styles: Sequence[FontStyle],
    modes: Sequence[int],
) -> list[Run]:
    if not has_right_to_left(page.text):
        return [_run(page, *row) for row in _continued(spans, first, last, styles, modes)]
    # Letters that the file sets from left to right are no words when put together.
    runs = [_run(page, *row) for row in zip(spans, first, last, styles, modes, strict=True)]
    return with_true_baselines(page.handle, page.box, runs) if is_set_as_seen(runs, page.text) else runs


Row = tuple["Span", "Edges", "Edges", "FontStyle", int]


def _continued(
    spans: Sequence[Span],
    first: Sequence[Edges],
    last: Sequence[Edges],
    styles: Sequence[FontStyle],
    modes: Sequence[int],
) -> list[Row]:
    """Put runs together that go on in the same style at the same height, as files set one word after another."""
    rows: list[Row] = []
    group, style, mode, top, bottom, end, x1 = -1, None, -1, 0.0, 0.0, 0, 0.0
    for span, head, tail, new_style, new_mode in zip(spans, first, last, styles, modes, strict=True):
        same = span[2] == group and new_style is style and new_mode == mode and head[1] == top and head[3] == bottom
        # A wide gap may part columns; a narrow one that nothing is written in is a space that the reader missed.
        gap = (head[0] - x1) / (bottom - top) if same and bottom > top else _WIDE_GAP
        if -_NARROW_GAP < gap < _WIDE_GAP and (span[0] > end or gap < _NARROW_GAP):
            (start, _, _, thing), begin, _, _, _ = rows[-1]
            rows[-1] = ((start, span[1], group, thing), begin, tail, new_style, mode)
        else:
            rows.append((span, head, tail, new_style, new_mode))
            group, style, mode, top, bottom = span[2], new_style, new_mode, head[1], head[3]
        end, x1 = span[1], tail[2]
    return rows


def _styles(page: _Page, fonts: Sequence[int | None], spans: Sequence[Span]) -> dict[int | None, FontStyle]:
    begins = dict(zip(reversed(fonts), reversed(spans), strict=True))
    return {font: style_of(page.handle, font, span[:2], page.fonts) for font, span in begins.items()}


def _directions(page: _Page, spans: Sequence[Span], first: Sequence[Edges], last: Sequence[Edges]) -> dict[int, int]:
    """Return row -> direction, for rows that may not read plainly to the right; only those are asked for a matrix."""
    odd = [
        row
        for row, ((start, end, _, _), (x0, top, _, bottom), (last_x0, last_top, _, _)) in enumerate(
            zip(spans, first, last, strict=True)
        )
        if end - start > 1 and (last_x0 <= x0 or abs(last_top - top) > 0.2 * (bottom - top))
    ]
    ways = _ask(page, spans, odd)
    for row in odd:
        (x0, top, _, bottom), (last_x0, last_top, _, _) = first[row], last[row]
        # Letters of vertical writing stand upright, one below the other.
        if ways[row] == 0 and last_top - top > bottom - top > abs(last_x0 - x0):
            ways[row] = 1
    if any(ways.values()):
        ways.update(_ask(page, spans, [row for row, span in enumerate(spans) if span[1] - span[0] == 1]))
    for stack in stacks(spans, first):
        ways.update(_ask(page, spans, [row for row in stack if row not in ways]))
        if not any(ways[row] for row in stack) and is_written_down(stack, spans, first, page.text):
            ways.update(dict.fromkeys(stack, 1))
    return ways


def _ask(page: _Page, spans: Sequence[Span], rows: Iterable[int]) -> dict[int, int]:
    turns = page.box.quarter_turns
    return {row: direction(*matrix(page.handle, spans[row][0])[:2], turns) for row in rows}


def _run(page: _Page, span: Span, first: Edges, last: Edges, style: FontStyle, mode: int, way: int = 0) -> Run:
    start, end, group, _ = span
    x0, top, x1, bottom = first
    last_x0, last_top, last_x1, last_bottom = last
    slanted = way == SLANTED
    if style.box_height >= _LEAST_BOX and not slanted:
        # A letter that reaches out of its font's box has a taller one: the lower of both ends tells the size.
        first_is_lower = bottom - top <= last_bottom - last_top
        at, upper, lower = (start, top, bottom) if first_is_lower else (end - 1, last_top, last_bottom)
        height = round(lower - upper, 2)
        # Which style of the page it is, is known by its identity; to compare all of its values takes longer.
        size = page.sizes.get((id(style), height)) or _size(page, style, height, at)
        baseline = lower + style.box_descent * size
    else:
        size, baseline = _size_and_baseline(page, start, way)
    return Run(
        start,
        end,
        group,
        x0 if x0 <= last_x0 else last_x0,
        min(top, last_top) if slanted else baseline - style.ascent * size,
        x1 if x1 >= last_x1 else last_x1,
        max(bottom, last_bottom) if slanted else baseline - style.descent * size,
        baseline,
        size,
        style.bold or mode == calls.RENDER_FILL_AND_STROKE,
        style.italic,
        mode not in _HIDDEN,
    )


def _size(page: _Page, style: FontStyle, height: float, character: int) -> float:
    """Return the size of a character whose box is so high, and remember it for this height of the font."""
    _, _, c, d = matrix(page.handle, character)
    size = round(math.hypot(c, d), 2) or round(height / style.box_height, 2)
    page.sizes[(id(style), height)] = size
    return size


def _size_and_baseline(page: _Page, character: int, way: int) -> tuple[float, float]:
    """Ask for the size and baseline of a run whose font tells no ascent, or that stands at a slant."""
    _, _, c, d = matrix(page.handle, character)
    x, y = page.box.shown(*origin(page.handle, character))
    return round(math.hypot(c, d), 2), turned((x, y, x, y), way, page.box.size)[3]
