"""A PDF as a source of pages. What only some requests need is loaded when they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.document import DocumentKind
from docviewer.reading.page_picture import render_page
from docviewer.reading.pdf_document import PdfFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.document import OutlineEntry
    from docviewer.core.properties import FileProperties
    from docviewer.reading.glyph_places import GlyphPlaces
    from docviewer.reading.page_lines import ReadPage
    from docviewer.reading.page_picture import Pixels
    from docviewer.reading.pdf_links import PageLink


class PdfSource:
    """See `PageSource`."""

    kind = DocumentKind.PDF
    background = ""

    def __init__(self, path: str, password: str | None = None) -> None:
        """Open the file.

        Raises:
            EncryptedDocument: It needs a password, or another one.
            UnreadableDocument: It is missing, no PDF, damaged beyond use, or has no pages.
        """
        self.pdf = PdfFile(path, password)
        self.sizes, self.title, self.warnings = self.pdf.sizes, self.pdf.title, self.pdf.warnings

    def render(self, page: int, scale: float) -> Pixels:
        """Paint a page at `scale` pixels per point."""
        return render_page(self.pdf, page, scale)

    def read(self, page: int) -> ReadPage:
        """Read the lines of a page."""
        from docviewer.reading.page_lines import read_page

        return read_page(self.pdf, page)

    def glyphs(self, page: int) -> GlyphPlaces:
        """Tell where each character of a page's lines stands."""
        from docviewer.reading.glyph_places import glyph_places

        return glyph_places(self.pdf, page)

    def links(self, page: int) -> Sequence[PageLink]:
        """Return the links of a page."""
        from docviewer.reading.pdf_links import page_links

        return page_links(self.pdf, page)

    def outline(self) -> Sequence[OutlineEntry]:
        """Return the bookmarks."""
        from docviewer.reading.pdf_links import outline

        return outline(self.pdf)

    def properties(self) -> FileProperties:
        """Return what the file says of itself."""
        from docviewer.reading.pdf_properties import pdf_properties

        return pdf_properties(self.pdf)

    def sha256(self) -> str:
        """Return the hex digest of the file."""
        return self.pdf.sha256()

    def close(self) -> None:
        """Let go of the file."""
        self.pdf.close()
