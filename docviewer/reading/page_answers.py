"""Check what a page reader's child answered and turn it into results. The child may be in an attacker's hands."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from docviewer.core.document import MOST_PIXELS, MOST_POINTS, DocumentKind, OutlineEntry, PageState, PageStatus
from docviewer.reading.answer_checks import FARTHEST, NO_TEXT, ImpossibleAnswer, box_in, line_of_text, sentences, shown
from docviewer.reading.lines_reply import COLUMN_KINDS, GLYPHS_OF_LINES
from docviewer.reading.page_results import LONGEST_ADDRESS, Glyphs, Link, PageLines, Picture
from docviewer.reading.structure_answers import hints_in, tables_in
from docviewer.workers.framing import Reply

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.lines import AnyArray, IntArray

_MAX_PAGES = 1_000_000
_BYTES_PER_PIXEL = 4
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_KINDS = {kind.value: kind for kind in DocumentKind}
_STATES = {state.value: state for state in (PageState.READ, PageState.SCAN, PageState.EMPTY)}


def page_sizes(value: object) -> tuple[tuple[float, float], ...]:
    """Return the (width, height) pairs of a document's pages, points."""
    if not isinstance(value, list) or not 1 <= len(value) <= _MAX_PAGES:
        raise ImpossibleAnswer("page sizes")
    return tuple(_size(entry) for entry in value)


def kind_in(value: object) -> DocumentKind:
    """Return the kind of a document."""
    kind = _KINDS.get(str(value))
    if kind is None:
        raise ImpossibleAnswer("a kind of document")
    return kind


def _size(entry: object) -> tuple[float, float]:
    match entry:
        case [int() | float() as width, int() | float() as height] if all(
            0 < side <= MOST_POINTS for side in (width, height)
        ):
            return float(width), float(height)
    raise ImpossibleAnswer("a page's size")


def picture_in(reply: Reply) -> Picture:
    """Return the picture of a `render` answer."""
    match reply.result:
        case {"width": int(width), "height": int(height), "stride": int(stride)} if (
            width > 0 and height > 0 and width * height <= MOST_PIXELS and stride >= width * _BYTES_PER_PIXEL
        ):
            array = reply.arrays.get("pixels")
            if array and (array.dtype, array.shape) == ("u1", (height, stride)):
                return Picture(width, height, stride, array.data)
    raise ImpossibleAnswer("picture")


def page_lines_in(reply: Reply, page: int) -> PageLines:
    """Return the lines of a `lines` answer for `page`. Loads numpy."""
    from docviewer.core.lines import COLUMN_TYPES, Lines  # numpy comes after the first page is on screen

    texts = reply.result.get("texts")
    state = _STATES.get(str(reply.result.get("state")))
    if state is None or not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ImpossibleAnswer("lines")
    columns = {name: _column(reply, name, kind, len(texts)) for name, kind in COLUMN_TYPES.items()}
    try:
        lines = Lines.from_columns(columns, shown(texts))
    except ValueError:
        raise ImpossibleAnswer("lines' numbers") from None
    if not _plausible(lines, page):
        raise ImpossibleAnswer("lines' places")
    return PageLines(
        lines,
        PageStatus(state, line_of_text(reply.result.get("reason"))),
        sentences(reply.result.get("warnings")),
        hints_in(reply, len(lines)),
        tables_in(reply, page),
        reply.result.get("may_have_table") is True,
    )


def _plausible(lines: Any, page: int) -> bool:
    return bool(
        (lines.page == page).all()
        and (lines.x0 <= lines.x1).all()
        and (lines.top <= lines.bottom).all()
        and all((abs(getattr(lines, edge)) <= FARTHEST).all() for edge in ("x0", "x1", "top", "bottom", "baseline"))
        and ((lines.font_size >= 0) & (lines.font_size <= MOST_POINTS)).all()
        and (lines.column >= 0).all()
        and ((lines.confidence >= 0) & (lines.confidence <= 1)).all()
    )


def _column(reply: Reply, name: str, kind: str, length: int) -> AnyArray:
    import numpy as np  # loaded by now

    array = reply.arrays.get(name)
    if array is None or (array.dtype, array.shape) != (kind, (length,)):
        raise ImpossibleAnswer(f"column {name}")
    if kind == "?":
        return np.frombuffer(array.data, "u1").astype("?")  # bytes other than 0 and 1 aren't truth values
    return np.frombuffer(array.data, kind)


def recognised_page_in(reply: Reply, page: int) -> PageLines:
    """Return the lines of a `recognise` answer for `page`, and where their characters stand. Loads numpy."""
    found = page_lines_in(reply, page)
    if found.status.state is PageState.SCAN:
        raise ImpossibleAnswer("lines")
    named = {
        name.removeprefix(GLYPHS_OF_LINES): each for name, each in reply.arrays.items() if name not in COLUMN_KINDS
    }
    return replace(found, glyphs=glyphs_in(Reply({}, named), lengths_of(found)))


def lengths_of(page: PageLines) -> IntArray:
    """Return how many characters each line of a page has, int32 (n,). Loads numpy."""
    import numpy as np  # loaded by now: the lines are arrays

    return np.fromiter(map(len, page.lines.texts), np.int32, len(page.lines))


def glyphs_in(reply: Reply, lengths: IntArray | None) -> Glyphs:
    """Return the characters of a `glyphs` answer. Loads numpy.

    Args:
        reply: The answer.
        lengths: int32 (n,), length of each line's text where the lines are known; characters beyond are left out.
    """
    from docviewer.core.lines import read_only

    first = reply.arrays.get("line")
    if first is None or len(first.shape) != 1:
        raise ImpossibleAnswer("characters")
    kinds = {"line": "i4", "offset": "i4", "x0": "f8", "x1": "f8"}
    columns = {name: _column(reply, name, kind, first.shape[0]) for name, kind in kinds.items()}
    line, offset = columns["line"], columns["offset"]
    if (
        (line < 0).any()
        or (offset < 0).any()
        or not all((abs(columns[name]) <= FARTHEST).all() for name in ("x0", "x1"))
    ):
        raise ImpossibleAnswer("characters' places")
    if lengths is not None:
        inside = line < len(lengths)
        inside[inside] = offset[inside] < lengths[line[inside]]
        columns = {name: column[inside] for name, column in columns.items()}
    return Glyphs(**{name: read_only(column) for name, column in columns.items()})


def links_in(reply: Reply, pages: int) -> tuple[Link, ...]:
    """Return the links of a `links` answer that lead to an address or to one of `pages`; others are left out."""
    entries = reply.result.get("links")
    if not isinstance(entries, list):
        raise ImpossibleAnswer("links")
    return tuple(link for link in (_link(entry, pages) for entry in entries) if link)


def _link(entry: object, pages: int) -> Link | None:
    match entry:
        case {"bbox": [x0, top, x1, bottom], "uri": str(uri)} if _is_address(uri):
            return Link(box_in([x0, top, x1, bottom]), uri=uri)
        case {"bbox": [x0, top, x1, bottom], "page": int(page)} if 0 <= page < pages:
            return Link(box_in([x0, top, x1, bottom]), page=int(page))
    return None


def _is_address(uri: str) -> bool:
    """Tell whether an address can be shown and opened whole: one that is cut leads somewhere else."""
    return len(uri) <= LONGEST_ADDRESS and bool(_ADDRESS.match(uri)) and not NO_TEXT.search(uri)


def outline_in(reply: Reply, pages: int) -> tuple[OutlineEntry, ...]:
    """Return the bookmarks of an `outline` answer; one that leads nowhere keeps page -1."""
    entries = reply.result.get("entries")
    if not isinstance(entries, list):
        raise ImpossibleAnswer("outline")
    return tuple(_outline_entries(entries, pages))


def _outline_entries(entries: list[object], pages: int) -> Iterable[OutlineEntry]:
    for entry in entries:
        match entry:
            case {"title": str(title), "page": int(page), "depth": int(depth)}:
                place = page if 0 <= page < pages else -1
                yield OutlineEntry(line_of_text(title), place, min(max(depth, 0), 100))
            case _:
                raise ImpossibleAnswer("a bookmark")


def sha256_in(reply: Reply) -> str:
    """Return the hex digest of a `hash` answer."""
    digest = reply.result.get("sha256")
    if isinstance(digest, str) and _SHA256.fullmatch(digest):
        return digest
    raise ImpossibleAnswer("hash")
