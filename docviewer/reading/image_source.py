"""A file of pictures as a source of pages: each is a scan until its text is recognised. No numpy to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from docviewer.core.document import DocumentKind, PageState
from docviewer.reading.file_digest import sha256_of
from docviewer.reading.image_file import ENDS_TOO_EARLY, ImageDocument
from docviewer.reading.page_picture import Pixels, picture_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.document import OutlineEntry
    from docviewer.core.properties import FileProperties
    from docviewer.reading.glyph_places import GlyphPlaces
    from docviewer.reading.page_lines import ReadPage
    from docviewer.reading.pdf_links import PageLink

_BYTES_PER_PIXEL = 4
#: First shrunk by whole numbers to no less than twice the size asked for, then filtered: as good, and far quicker.
_REDUCING_GAP = 2.0


class ImageSource:
    """See `PageSource`."""

    kind = DocumentKind.IMAGE
    title = ""
    background = ""

    def __init__(self, path: str) -> None:
        """Open the file.

        Raises:
            UnreadableDocument: It is missing, no picture, damaged, or too large.
        """
        self.images = ImageDocument(path)
        self.sizes, self.warnings = self.images.sizes, self.images.warnings

    def render(self, page: int, scale: float) -> Pixels:
        """Paint a page at `scale` pixels per point."""
        picture = self.images.picture(page)
        size = picture_size(self.sizes[page], scale)
        if picture.size != size:
            shrinks = size[0] < picture.width
            method = Image.Resampling.BILINEAR if shrinks else Image.Resampling.BICUBIC
            picture = picture.resize(size, method, reducing_gap=_REDUCING_GAP if shrinks else None)
        data = picture.convert("RGB").tobytes("raw", "BGRX")
        return Pixels(*size, size[0] * _BYTES_PER_PIXEL, memoryview(data))

    def read(self, page: int) -> ReadPage:
        """Tell that a page is a scan."""
        from docviewer.reading.page_lines import IS_SCAN, unread_page  # lazy: not needed to show a page

        warnings = (f"Page {page + 1}: {ENDS_TOO_EARLY}",) if self.images.is_cut_short(page) else ()
        return unread_page(PageState.SCAN, IS_SCAN, warnings)

    def glyphs(self, page: int) -> GlyphPlaces:
        """Tell of no characters: there are none before the text is recognised."""
        from docviewer.reading.glyph_places import GlyphPlaces  # lazy: not needed to show a page

        return GlyphPlaces([], [], [], [])

    def links(self, page: int) -> Sequence[PageLink]:
        """Return no links."""
        return ()

    def outline(self) -> Sequence[OutlineEntry]:
        """Return no bookmarks."""
        return ()

    def properties(self) -> FileProperties:
        """Return what the file says of itself."""
        from docviewer.core.properties import FileProperties  # lazy: not needed to show a page

        sheet = self.images.sheets[0]
        (width, height), (across, down) = sheet.pixels, sheet.resolution
        resolution = f"{across:.0f} dpi" if round(across) == round(down) else f"{across:.0f} × {down:.0f} dpi"
        size = f"{width:,} × {height:,} pixels, {resolution}"
        facts = (("Format", self.images.format), ("First picture", size), ("Colours", self.images.colours))
        return FileProperties(facts)

    def sha256(self) -> str:
        """Return the hex digest of the file."""
        return sha256_of(self.images.path)

    def close(self) -> None:
        """Let go of the file."""
        self.images.close()
