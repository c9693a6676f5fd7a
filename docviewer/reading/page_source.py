"""What a page worker has open: a PDF, a picture, a Textract result - each a source of pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from docviewer.core.document import DocumentKind
from docviewer.reading.document_kind import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from docviewer.core.document import OutlineEntry
    from docviewer.core.properties import FileProperties
    from docviewer.reading.glyph_places import GlyphPlaces
    from docviewer.reading.page_lines import ReadPage
    from docviewer.reading.page_picture import Pixels
    from docviewer.reading.pdf_links import PageLink


class PageSource(Protocol):
    """An open document, page by page; pages are indices from 0. Nothing needed to show a page may load numpy.

    Attributes:
        kind: What kind of file it is.
        sizes: (width, height) of each page as shown, points.
        title: The title that the file gives itself, or empty.
        warnings: What a person should know about the file, sentences.
        background: Path of the document that is shown behind the lines, where that is another one; else empty.
    """

    kind: DocumentKind
    sizes: tuple[tuple[float, float], ...]
    title: str
    warnings: tuple[str, ...]
    background: str

    def render(self, page: int, scale: float) -> Pixels:
        """Paint a page at `scale` pixels per point."""
        ...

    def read(self, page: int) -> ReadPage:
        """Read the lines of a page."""
        ...

    def glyphs(self, page: int) -> GlyphPlaces:
        """Tell where each character of a page's lines stands."""
        ...

    def links(self, page: int) -> Sequence[PageLink]:
        """Return the links of a page."""
        ...

    def outline(self) -> Sequence[OutlineEntry]:
        """Return the bookmarks."""
        ...

    def properties(self) -> FileProperties:
        """Return what the file says of itself."""
        ...

    def sha256(self) -> str:
        """Return the hex digest of the file."""
        ...

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        ...


def open_source(path: str, password: str | None = None, background: str | None = None) -> PageSource:
    """Open a document of whatever kind it is, told by its content.

    Args:
        path: A file, or a folder of parts of one Textract result.
        password: Where it needs one.
        background: The document to show behind a Textract result; None to look for it beside the result.

    Raises:
        DocviewerError: It can't be opened.
    """
    return _OPENERS[kind_of(Path(path))](path, password, background)


def _open_pdf(path: str, password: str | None, background: str | None) -> PageSource:
    # Lazy, as all openers: a worker loads what its document needs.
    from docviewer.reading.pdf_source import PdfSource

    del background
    return PdfSource(path, password)


def _open_image(path: str, password: str | None, background: str | None) -> PageSource:
    from docviewer.reading.image_source import ImageSource

    del password, background
    return ImageSource(path)


def _open_textract(path: str, password: str | None, background: str | None) -> PageSource:
    from docviewer.reading.textract_source import TextractSource

    return TextractSource(path, password, background, open_source)


_OPENERS: Mapping[DocumentKind, Callable[[str, str | None, str | None], PageSource]] = {
    DocumentKind.PDF: _open_pdf,
    DocumentKind.IMAGE: _open_image,
    DocumentKind.TEXTRACT: _open_textract,
}
