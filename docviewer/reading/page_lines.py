"""One page of a PDF -> its lines in reading order, and what kind of page it is.

A line's box reaches from where its first letter starts to where a next letter would start, and from the font's
ascent above the baseline to its descent below: the same for all lines of a font, whatever their letters.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from docviewer.core.document import PageState
from docviewer.reading import pdfium_calls as calls
from docviewer.reading.directions import SLANTED, turned_back
from docviewer.reading.line_building import build_lines
from docviewer.reading.page_objects import is_blank, picture_share
from docviewer.reading.pdf_text import read_page_text
from docviewer.reading.script import is_read_from_right
from docviewer.reading.table_signs import may_have_table
from docviewer.reading.visible_text import without_hidden_copies
from docviewer.segmentation.reading_order import reading_order
from docviewer.segmentation.table_order import order_with_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.tables import Table
    from docviewer.reading.line_building import BuiltLine, Piece
    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.pdf_document import PdfFile
    from docviewer.reading.pdf_text import PageText

IS_SCAN = "This page is a scan"
IS_EMPTY = "There is no text on this page"
IS_BLANK = "Nothing is on this page: it is blank, or its content in the file is damaged"
#: Share of the page that pictures cover on a scan.
SCAN_SHARE = 0.5
#: Columns of a page that a built line tells of, in its order.
_MEASURES = ("x0", "top", "x1", "bottom", "baseline", "font_size", "bold", "italic")


class ReadBlock(NamedTuple):
    """A block of text as the source sees it: `core.hints.Block` with its role's token, or empty; without numpy."""

    key: str
    role: str = ""
    level: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ReadPage:
    """Lines of one page as columns (see `core.lines.COLUMN_TYPES`, without `page`), in reading order.

    Attributes:
        state: Read, scan or empty.
        reason: Why it isn't simply read, or empty.
        texts: Text per line.
        columns: Lists by name.
        pieces: Per line the stretches of `source` that it is made of.
        source: All characters of the page; index = the reader's character index.
        warnings: Sentences.
        hints: Who hints (see `core.hints`), or empty.
        blocks: Blocks as the source sees them.
        of_block: Per line the index of its block, or -1; empty where there are no blocks.
        tables: Those that the source tells of.
        may_have_table: Whether rules or aligned gaps suggest a table.
    """

    state: PageState
    reason: str
    texts: tuple[str, ...]
    columns: dict[str, list[Any]]
    pieces: tuple[tuple[Piece, ...], ...] = ()
    source: str = ""
    warnings: tuple[str, ...] = field(default=())
    hints: str = ""
    blocks: tuple[ReadBlock, ...] = ()
    of_block: tuple[int, ...] = ()
    tables: tuple[Table, ...] = ()
    may_have_table: bool = False


def read_page(pdf: PdfFile, index: int) -> ReadPage:
    """Read the lines of a page.

    Raises:
        UnreadablePage: The page is damaged.
    """
    page = pdf.page(index)
    box = pdf.page_box(index)
    handle = calls.load_text(calls.address(page))
    try:
        text = read_page_text(handle, box, pdf.fonts)
        built = _visible(text, page, box)
        if any(built.values()):
            read = ordered_page(built, box.size, text.text, text.warnings)
            read = _tagged(read, pdf, index, text, handle) if pdf.is_tagged else read
            return read if read.tables or not may_have_table(page, read.columns) else replace(read, may_have_table=True)
    finally:
        calls.close_text(handle)
    if picture_share(page, box) >= SCAN_SHARE:
        return unread_page(PageState.SCAN, IS_SCAN)
    return unread_page(PageState.EMPTY, IS_BLANK if is_blank(page) else IS_EMPTY)


def _tagged(read: ReadPage, pdf: PdfFile, index: int, text: PageText, text_page: int) -> ReadPage:
    from docviewer.reading.pdf_tags import with_tags  # lazy: most documents have no tags

    return with_tags(read, pdf, index, text.spans, text_page)


def _visible(text: PageText, page: object, box: PageBox) -> dict[int, list[BuiltLine]]:
    built = {way: build_lines(runs, text.text) for way, runs in text.by_direction.items()}
    if all(line.visible for lines in built.values() for line in lines):
        return built
    return without_hidden_copies(built, behind_picture=picture_share(page, box) >= SCAN_SHARE)


def unread_page(state: PageState, reason: str, warnings: tuple[str, ...] = ()) -> ReadPage:
    """Return a page without lines."""
    return ReadPage(state, reason, (), _columns([], []), warnings=warnings)


def ordered_page(
    built: dict[int, list[BuiltLine]],
    size: tuple[float, float],
    source: str,
    warnings: tuple[str, ...] = (),
    tables: Sequence[Table] = (),
) -> ReadPage:
    """Put lines in reading order, those of the most usual direction first, and turn them back to the page as shown.

    Args:
        built: Lines by direction.
        size: (width, height) of the page as shown.
        source: All characters of the page.
        warnings: Sentences.
        tables: Those that are known already, read as wholes where their text is upright.
    """
    lines: list[BuiltLine] = []
    regions: list[int] = []
    from_right = is_read_from_right(source)
    for way in sorted(built, key=lambda way: (way == SLANTED, -len(built[way]), way)):
        part = built[way]
        order, region = _order(part, () if way else tables, from_right)
        first_region = max(regions) + 1 if regions else 0
        lines.extend(part[i] if way in (0, SLANTED) else _as_shown(part[i], way, size) for i in order)
        regions.extend([region[i] + first_region for i in order])
    return ReadPage(
        state=PageState.READ,
        reason="",
        texts=tuple([line.text for line in lines]),
        columns=_columns(lines, regions),
        pieces=tuple([line.pieces for line in lines]),
        source=source,
        warnings=warnings,
    )


def _order(lines: Sequence[BuiltLine], tables: Sequence[Table], from_right: bool) -> tuple[list[int], list[int]]:
    sizes = [line.size for line in lines]
    if tables:
        boxes = [(line.x0, line.top, line.x1, line.bottom) for line in lines]
        return order_with_tables(boxes, sizes, tables, right_to_left=from_right)
    return reading_order(
        [line.x0 for line in lines], [line.top for line in lines], [line.x1 for line in lines],
        [line.bottom for line in lines], sizes, right_to_left=from_right,
    )  # fmt: skip


def _as_shown(line: BuiltLine, way: int, size: tuple[float, float]) -> BuiltLine:
    x0, top, x1, bottom = turned_back((line.x0, line.top, line.x1, line.bottom), way, size)
    # Text that runs up or down stands on no level line; the lower edge of its box serves.
    baseline = size[1] - line.baseline if way == 2 else bottom
    return line._replace(x0=x0, top=top, x1=x1, bottom=bottom, baseline=baseline)


def _columns(lines: Sequence[BuiltLine], regions: list[int]) -> dict[str, list[Any]]:
    # Text and pieces before, whether the line is visible behind.
    columns = list(map(list, zip(*lines, strict=True)))[2:-1] if lines else [[] for _ in _MEASURES]
    return {**dict(zip(_MEASURES, columns, strict=True)), "column": regions, "confidence": [1.0] * len(lines)}
