"""One page of a PDF -> its lines in reading order, and what kind of page it is.

A line's box reaches from where its first letter starts to where a next letter would start, and from the font's
ascent above the baseline to its descent below: the same for all lines of a font, whatever their letters.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.document import PageState
from docviewer.reading import pdfium_calls as calls
from docviewer.reading.directions import SLANTED, turned_back
from docviewer.reading.line_building import build_lines
from docviewer.reading.page_objects import is_blank, picture_share
from docviewer.reading.pdf_text import read_page_text
from docviewer.reading.visible_text import without_hidden_copies
from docviewer.segmentation.reading_order import reading_order

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray
    from docviewer.reading.line_building import BuiltLines, Piece
    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.pdf_document import PdfFile
    from docviewer.reading.pdf_text import PageText

IS_SCAN = "This page is a scan"
IS_EMPTY = "There is no text on this page"
IS_BLANK = "Nothing is on this page: it is blank, or its content in the file is damaged"
#: Share of the page that pictures cover on a scan.
SCAN_SHARE = 0.5
#: Column of the lines' table -> attribute of `BuiltLines`.
_SOURCES = {
    "x0": "x0", "top": "top", "x1": "x1", "bottom": "bottom", "baseline": "baseline", "font_size": "size",
    "bold": "bold", "italic": "italic",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class ReadPage:
    """Lines of one page as columns (see `core.lines.COLUMN_TYPES`, without `page`), in reading order.

    Attributes:
        state: Read, scan or empty.
        reason: Why it isn't simply read, or empty.
        texts: Text per line.
        columns: Arrays by name.
        pieces: Per line the stretches of `source` that it is made of.
        source: All characters of the page; index = the reader's character index.
        warnings: Sentences.
    """

    state: PageState
    reason: str
    texts: tuple[str, ...]
    columns: dict[str, AnyArray]
    pieces: tuple[list[Piece], ...] = ()
    source: str = ""
    warnings: tuple[str, ...] = field(default=())


def read_page(pdf: PdfFile, index: int) -> ReadPage:
    """Read the lines of a page.

    Raises:
        UnreadablePage: The page is damaged.
    """
    page = pdf.page(index)
    box = pdf.page_box(index)
    handle = calls.load_text(calls.address(page))
    try:
        text = read_page_text(handle, box)
        built = _visible(text, page, box)
    finally:
        calls.close_text(handle)
    if any(len(lines) for lines in built.values()):
        return ordered_page(built, box.size, text.text, text.warnings)
    if picture_share(page, box) >= SCAN_SHARE:
        return unread_page(PageState.SCAN, IS_SCAN)
    return unread_page(PageState.EMPTY, IS_BLANK if is_blank(page) else IS_EMPTY)


def _visible(text: PageText, page: object, box: PageBox) -> dict[int, BuiltLines]:
    built = {way: build_lines(runs) for way, runs in text.by_direction.items() if len(runs)}
    if all(lines.visible.all() for lines in built.values()):
        return built
    return without_hidden_copies(built, behind_picture=picture_share(page, box) >= SCAN_SHARE)


def unread_page(state: PageState, reason: str) -> ReadPage:
    """Return a page without lines."""
    return ReadPage(state, reason, (), _columns([], np.zeros(0, dtype=np.int32)))


def ordered_page(
    built: dict[int, BuiltLines], size: tuple[float, float], source: str, warnings: tuple[str, ...] = ()
) -> ReadPage:
    """Put lines in reading order, those of the most usual direction first, and turn them back to the page as shown."""
    ways = sorted((way for way in built if len(built[way])), key=lambda way: (way == SLANTED, -len(built[way]), way))
    ordered: list[BuiltLines] = []
    regions: list[AnyArray] = []
    count = 0
    for way in ways:
        lines = built[way]
        order, region = reading_order(lines.x0, lines.top, lines.x1, lines.bottom, lines.size)
        in_order = bool((order[1:] > order[:-1]).all())
        ordered.append(_as_shown(lines if in_order else lines.take(order), way, size))
        regions.append(region[order] + count)
        count += int(region.max()) + 1
    return ReadPage(
        state=PageState.READ,
        reason="",
        texts=tuple(text for lines in ordered for text in lines.texts),
        columns=_columns(ordered, np.concatenate(regions)),
        pieces=tuple(pieces for lines in ordered for pieces in lines.pieces),
        source=source,
        warnings=warnings,
    )


def _as_shown(lines: BuiltLines, way: int, size: tuple[float, float]) -> BuiltLines:
    if way in (0, SLANTED):
        return lines
    x0, top, x1, bottom = turned_back((lines.x0, lines.top, lines.x1, lines.bottom), way, size)
    # Text that runs up or down stands on no level line; the lower edge of its box serves.
    baseline = size[1] - lines.baseline if way == 2 else bottom
    return replace(lines, x0=x0, top=top, x1=x1, bottom=bottom, baseline=baseline)


def _columns(parts: list[BuiltLines], region: AnyArray) -> dict[str, AnyArray]:
    numbers = {
        name: getattr(parts[0], source)
        if len(parts) == 1
        else np.concatenate([getattr(x, source) for x in parts] or [[]])
        for name, source in _SOURCES.items()
    }
    return {**numbers, "column": region.astype(np.int32), "confidence": np.ones(len(region))}
