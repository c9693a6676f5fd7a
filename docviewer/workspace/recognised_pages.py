"""Pages whose text was recognised, by content: corrections hang on their lines, and to recognise them again is slow."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from docviewer.core.document import PageState, PageStatus
from docviewer.core.lines import Lines, read_only
from docviewer.workspace.reading_body import DAMAGE
from docviewer.workspace.requests import Keep
from docviewer.workspace.tables import STATE
from docviewer.workspace.writing import prepared

if TYPE_CHECKING:
    import sqlite3

    from docviewer.core.lines import AnyArray

#: Changes with the form of a page.
_FORMAT = 1
_NAME = "recognised"
#: No page has more than that to say.
_MOST_BYTES = 100_000_000
#: As of `Glyphs`, which stands in another room.
_GLYPH_TYPES = {"line": "i4", "offset": "i4", "x0": "f8", "x1": "f8"}


@dataclass(frozen=True, slots=True, eq=False)
class RecognisedPage:
    """What was recognised of a page.

    Attributes:
        lines: Its lines.
        status: How the recognition went.
        glyphs: Where its characters stand: index of the line, offset in its text, left and right edge.
        warnings: What a person should know, sentences.
    """

    lines: Lines
    status: PageStatus
    glyphs: tuple[AnyArray, AnyArray, AnyArray, AnyArray]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeepRecognised:
    """What was recognised of a page; replaces what was there of it.

    Attributes:
        sha256: Content of the document.
        page: Index.
        content: What was recognised.
    """

    sha256: str
    page: int
    content: RecognisedPage


@prepared.register(KeepRecognised)
def _as_value(request: KeepRecognised) -> Keep:
    return Keep(f"{_NAME}/{request.sha256}/{request.page}", encoded_page(request.content))


def recognised_pages(connection: sqlite3.Connection, sha256: str) -> dict[int, RecognisedPage]:
    """Return what was recognised of a document, by page; what can't be trusted any more is left out."""
    start = f"app/{_NAME}/{sha256}/"
    pages: dict[int, RecognisedPage] = {}
    for row in connection.execute(f"{STATE.select} WHERE name > ? AND name < ?", (start, f"{start}:")):
        page, number = None, str(row[0]).removeprefix(start)
        if STATE.is_sound(row) and number.isdecimal():
            page = decoded_page(json.loads(row[1]), int(number))
        if page is not None:
            pages[int(number)] = page
    return pages


def encoded_page(page: RecognisedPage) -> str:
    """Return a page as text."""
    plain = {
        "format": _FORMAT,
        "texts": page.lines.texts,
        "columns": {name: column.tolist() for name, column in page.lines.columns().items()},
        "status": [page.status.state.value, page.status.reason],
        "glyphs": [column.tolist() for column in page.glyphs],
        "warnings": page.warnings,
    }
    return base64.b85encode(zlib.compress(json.dumps(plain, separators=(",", ":")).encode())).decode("ascii")


def decoded_page(text: object, page: int) -> RecognisedPage | None:
    """Read back what `encoded_page` returned for `page`; None where it is damaged or of another version."""
    try:
        stream = zlib.decompressobj()
        plain = json.loads(stream.decompress(base64.b85decode(str(text)), _MOST_BYTES))
        return _page(plain, page) if plain["format"] == _FORMAT else None
    except DAMAGE:
        return None


def _page(plain: dict[str, Any], page: int) -> RecognisedPage | None:
    lines = Lines.from_columns(plain["columns"], [str(text) for text in plain["texts"]])
    state, reason = plain["status"]
    line, offset, x0, x1 = (
        read_only(np.asarray(column, dtype=kind))
        for column, kind in zip(plain["glyphs"], _GLYPH_TYPES.values(), strict=True)
    )
    if (lines.page != page).any() or len({line.shape, offset.shape, x0.shape, x1.shape}) != 1:
        return None
    warnings = tuple(map(str, plain["warnings"]))
    return RecognisedPage(lines, PageStatus(PageState(state), str(reason)), (line, offset, x0, x1), warnings)
