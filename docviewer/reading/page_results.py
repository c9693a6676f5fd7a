"""What a page reader gives, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.core.document import PageState, PageStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.errors import DocviewerError
    from docviewer.core.hints import Hints
    from docviewer.core.lines import FloatArray, IntArray, Lines
    from docviewer.core.tables import Table


#: Links with a longer address are left out, never shortened; characters, and bytes in the file.
LONGEST_ADDRESS = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A rendered page: 8 bits per channel, bytes in the order blue, green, red, unused; rows of `stride` bytes."""

    width: int
    height: int
    stride: int
    pixels: bytes | bytearray | memoryview


@dataclass(frozen=True, slots=True, eq=False)
class PageLines:
    """The lines of one page in reading order, how the reading went, and what a person should know.

    Attributes:
        lines: The n lines.
        status: How the reading went.
        warnings: What a person should know, sentences.
        hints: What the source says of the n lines, or None.
        tables: Those that the source itself tells of.
        may_have_table: Whether it is worth it to look for tables with pdfplumber.
        glyphs: Where the characters stand, of a page whose text was recognised; else None, and they can be asked for.
    """

    lines: Lines
    status: PageStatus
    warnings: tuple[str, ...] = ()
    hints: Hints | None = None
    tables: tuple[Table, ...] = ()
    may_have_table: bool = False
    glyphs: Glyphs | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Glyphs:
    """The characters of one page's lines, one entry each.

    Attributes:
        line: int32 (m,): index of the line within the page.
        offset: int32 (m,): index of the character in that line's text.
        x0: float64 (m,): left edge, points.
        x1: float64 (m,): right edge, points.
    """

    line: IntArray
    offset: IntArray
    x0: FloatArray
    x1: FloatArray


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a page: to an address (http, https or mailto), or to a page of the same document.

    Attributes:
        bbox: (x0, top, x1, bottom), points, origin at the top left of the page as shown.
        uri: The address, or None.
        page: Index of the page it leads to, or None.
    """

    bbox: tuple[float, float, float, float]
    uri: str | None = None
    page: int | None = None


def joined_hints(pages: Sequence[PageLines]) -> Hints | None:
    """Return the hints of all lines of `pages`, in order; None where none of them has any. Loads numpy."""
    from docviewer.core.hints import Hints  # numpy comes after the first page is on screen

    if all(page.hints is None for page in pages):
        return None
    return Hints.concatenate(page.hints or Hints.none(len(page.lines)) for page in pages)


def unreadable_page(error: DocviewerError) -> PageLines:
    """Return what stands for a page that couldn't be read: no lines, and the reason. Loads numpy."""
    from docviewer.core.lines import Lines  # numpy comes after the first page is on screen

    reason = ". ".join(part for part in (error.title, error.cause) if part)
    return PageLines(Lines.empty(), PageStatus(PageState.UNREADABLE, reason))
