"""What is known of a document apart from its lines: pages, sizes, reader, warnings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: Most pixels of a picture of a page; beyond, memory is gone before anything is seen.
MOST_PIXELS = 64_000_000
#: No page is wider or higher, and no letter larger, points; what says otherwise is damaged or a trap.
MOST_POINTS = 10_000_000.0


class DocumentKind(StrEnum):
    """What kind of file a document is."""

    PDF = "pdf"
    IMAGE = "image"
    TEXTRACT = "textract"


class PageState(StrEnum):
    """How far a page has come."""

    WAITING = "waiting"
    READ = "read"
    SCAN = "scan"
    EMPTY = "empty"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class PageStatus:
    """The state of one page, with the reason where it isn't simply read."""

    state: PageState = PageState.WAITING
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One bookmark of the document's own outline: title, page index from 0 (or -1), depth from 0."""

    title: str
    page: int
    depth: int


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What opening a document tells.

    Attributes:
        path: Where the document was opened from.
        page_sizes: (width, height) of each page as shown, points.
        reader: Name of the reader that gives the lines.
        sha256: Hex digest of the file, empty until known.
        warnings: What a person should know about the file, sentences.
        title: The title the file gives itself, or empty.
        kind: What kind of file it is.
        background: Path of the document shown behind the lines of a Textract result; empty where there is none.
    """

    path: str
    page_sizes: tuple[tuple[float, float], ...]
    reader: str = "pdfium"
    sha256: str = ""
    warnings: tuple[str, ...] = ()
    title: str = ""
    kind: DocumentKind = DocumentKind.PDF
    background: str = ""

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self.page_sizes)
