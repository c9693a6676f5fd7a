"""A page of a Textract result -> its lines in reading order, with sizes, hints, tables and forms.

Textract's own order of lines isn't that of reading where there are columns. A page that lies a little askew is set
straight to be put in order; lines are told where they stand on it as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from docviewer.aws.textract_forms import forms_on, queries_on
from docviewer.aws.textract_layout import layout_on
from docviewer.aws.textract_tables import tables_on
from docviewer.core.document import PageState
from docviewer.core.hint_sources import LAYOUT_BLOCKS
from docviewer.reading.directions import turned
from docviewer.reading.line_building import BuiltLine
from docviewer.reading.page_lines import IS_EMPTY, ReadBlock, ordered_page, unread_page
from docviewer.reading.text_cleaning import clean
from docviewer.reading.textract_skew import skew_of, straightened, way_of
from docviewer.segmentation.size_clusters import depth, size_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.aws.textract_lines import PlacedLine
    from docviewer.aws.textract_result import TextractResult
    from docviewer.core.tables import Table
    from docviewer.reading.page_lines import ReadPage
    from docviewer.segmentation.size_clusters import Cluster

_MOST_TABLES = 1000


class PageOrder(NamedTuple):
    """A page as it is read, and the lines of Textract in that order."""

    page: ReadPage
    lines: tuple[PlacedLine, ...]


def order_page(
    lines: Sequence[PlacedLine],
    measured: Sequence[float],
    clusters: Sequence[Cluster],
    size: tuple[float, float],
    tables: Sequence[Table] = (),
) -> PageOrder:
    """Put the lines of a page in reading order.

    Args:
        lines: As Textract gives them.
        measured: Font size of each, as measured.
        clusters: Font sizes of the document.
        size: (width, height) of the page, points.
        tables: Of the page; where it lies straight they are read as wholes.
    """
    texts = [clean(line.text) for line in lines]
    source = "\n".join(texts)
    skew = skew_of(lines)
    built: dict[int, list[BuiltLine]] = {}
    number_at: dict[int, int] = {}
    start = 0
    for number, (line, text) in enumerate(zip(lines, texts, strict=True)):
        if text:
            number_at[start] = number
            font_size = size_among(clusters, measured[number])
            way = way_of(line, skew)
            piece = (start, start + len(text), False)
            built.setdefault(way, []).append(_upright(line, text, piece, (skew, way), size, font_size))
        start += len(text) + 1
    if not built:
        return PageOrder(unread_page(PageState.EMPTY, IS_EMPTY), ())
    page = ordered_page(built, size, source, tables=() if skew else tables)
    ordered = tuple(lines[number_at[pieces[0][0]]] for pieces in page.pieces)
    return PageOrder(replace(page, columns=_as_they_stand(page.columns, ordered)), ordered)


def _upright(
    line: PlacedLine,
    text: str,
    piece: tuple[int, int, bool],
    turn: tuple[float, int],
    size: tuple[float, float],
    font_size: float,
) -> BuiltLine:
    """Return a line on the page set straight and turned so that it is upright."""
    skew, way = turn
    x0, top, x1, bottom = turned(straightened(line, skew, size), way, size)
    baseline = bottom - font_size * depth(text)
    return BuiltLine(text, (piece,), x0, top, x1, bottom, baseline, font_size, False, False, True)


def _as_they_stand(columns: dict[str, list[Any]], lines: Sequence[PlacedLine]) -> dict[str, list[Any]]:
    """Return columns with each line where it stands on the page as it is, and how sure Textract is of it."""
    x0, top, x1, bottom = (list(edges) for edges in zip(*(line.box for line in lines), strict=True))
    sizes = columns["font_size"]
    return {
        **columns,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "baseline": [_baseline(line, size) for line, size in zip(lines, sizes, strict=True)],
        "confidence": [line.confidence for line in lines],
    }


def _baseline(line: PlacedLine, font_size: float) -> float:
    """Return the height that the letters stand on; the lower edge of the box where the text runs up or down."""
    right, down = line.corners.run
    bottom = line.box[3]
    if right <= abs(down):
        return bottom
    lower = sorted((word.corners.y2 + word.corners.y3) / 2 - font_size * depth(word.text) for word in line.words)
    return min(bottom, max(line.box[1], lower[len(lower) // 2])) if lower else bottom


def with_structure(order: PageOrder, result: TextractResult, index: int, size: tuple[float, float]) -> ReadPage:
    """Return a page with the layout blocks, tables, forms and queries that Textract found on it."""
    blocks = result.pages[index] or ()
    place = {line.id: number for number, line in enumerate(order.lines)}
    layout = layout_on(blocks, result.by_id)
    of_block = [-1] * len(order.lines)
    for number, block in enumerate(layout):
        for line in block.lines:
            if line in place:
                of_block[place[line]] = number
    return replace(
        order.page,
        hints=LAYOUT_BLOCKS if layout else "",
        blocks=tuple(ReadBlock(block.key, block.role, block.level, block.name) for block in layout),
        of_block=tuple(of_block) if layout else (),
        tables=_tables(order, result, index, size),
    )


def _tables(order: PageOrder, result: TextractResult, index: int, size: tuple[float, float]) -> tuple[Table, ...]:
    blocks = result.pages[index] or ()
    tables = tables_on(blocks, index, result.by_id, size)
    forms = forms_on(blocks, index, result.by_id, size, order.lines)
    return (*tables, *forms, *queries_on(blocks, index, result.by_id, size))[:_MOST_TABLES]
