"""An open PDF: pages and their sizes, title, what is wrong with the file. PDFium does the work; numpy isn't needed."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from docviewer.core.errors import UnreadableDocument, UnreadablePage
from docviewer.reading.cut_short import is_cut_short, with_an_end
from docviewer.reading.file_checks import check_is_pdf, holds_more_pages, opening_error, wrong_password
from docviewer.reading.file_digest import sha256_of
from docviewer.reading.page_geometry import PageBox
from docviewer.reading.pdf_form import PdfForm

if TYPE_CHECKING:
    from docviewer.reading.pdf_fonts import FontCache
    from docviewer.reading.pdf_tag_tree import TreeReader

#: US Letter: the size of a page whose own can't be read.
FALLBACK_SIZE = (612.0, 792.0)
#: More unreadable pages than this at the end, and more than there are good ones, mean a wrong page count.
_MISSING_TAIL = 16


class PdfFile:
    """A PDF opened with PDFium; one page at a time is kept parsed.

    Attributes:
        path: The file.
        sizes: (width, height) of each page as shown, points.
        warnings: What a person should know about the file, sentences.
        fonts: Styles of its fonts, found while its pages are read.
        is_tagged: Whether it says that it has a structure tree; False again once that turns out to be of no use.
    """

    def __init__(self, path: str, password: str | None = None) -> None:
        """Open the file.

        Raises:
            EncryptedDocument: It needs a password, or another one.
            UnreadableDocument: It is missing, no PDF, damaged beyond use, or has no pages.
        """
        check_is_pdf(Path(path))
        self.path = path
        self.fonts: FontCache = {}
        self._page: tuple[int, Any] | None = None
        self._content: bytes | None = None
        self._form: PdfForm | None = None
        self._document = self._load(password)
        self.is_tagged = bool(pdfium.FPDFCatalog_IsTagged(self._document))
        self._tags: TreeReader | None = None
        self.sizes, self.warnings = self._survey()
        if not self.sizes:
            self.close()
            raise UnreadableDocument(
                "This document has no pages",
                f"{Path(path).name} is a PDF, but there is no page in it.",
                "Open another.",
            )

    def _load(self, password: str | None) -> Any:
        secret = None if password is None else _secret(self.path, password)
        document = pdfium.FPDF_LoadDocument(os.fsencode(self.path), secret)
        if document:
            return document
        error = opening_error(self.path, pdfium.FPDF_GetLastError(), password)
        self._content = with_an_end(Path(self.path)) if isinstance(error, UnreadableDocument) else None
        if self._content is not None:
            document = pdfium.FPDF_LoadMemDocument64(self._content, len(self._content), secret)
        if not document:
            raise error
        return document

    def _survey(self) -> tuple[tuple[tuple[float, float], ...], tuple[str, ...]]:
        count = max(0, pdfium.FPDF_GetPageCount(self._document))
        size = pdfium.FS_SIZEF()
        sizes: list[tuple[float, float]] = []
        bad: list[int] = []
        for index in range(count):
            if pdfium.FPDF_GetPageSizeByIndexF(self._document, index, size) and size.width > 0 and size.height > 0:
                sizes.append((size.width, size.height))
            else:
                bad.append(index)
                sizes.append(FALLBACK_SIZE)
        missing = _missing_tail(bad, count)
        warnings = (
            [f"The file says that it has {_pages(count)}; only {_pages(count - missing)} can be found."]
            if missing
            else []
        )
        names = [str(index + 1) for index in bad if index < count - missing]
        if names:
            shown = ", ".join(names[:10]) + (", …" if len(names) > 10 else "")
            warnings.append(f"{'Page' if len(names) == 1 else 'Pages'} {shown} can't be read: damaged in the file.")
        if holds_more_pages(Path(self.path), count):
            warnings.append(f"The file says that it has {_pages(count)}, but seems to hold more; those can't be shown.")
        if is_cut_short(Path(self.path)):
            warnings.append("The file ends too early, as after a broken download; something may be missing.")
        return tuple(sizes[: count - missing]), tuple(warnings)

    @property
    def handle(self) -> Any:
        """PDFium's document."""
        return self._document

    @property
    def form(self) -> PdfForm:
        """The document's form, made when it is first asked for; pages got before aren't good any more then."""
        if self._form is None:
            self.drop_page()
            self._form = PdfForm(self._document)
        return self._form

    @property
    def tags(self) -> TreeReader:
        """What reads the document's structure tree."""
        if self._tags is None:
            from docviewer.reading.pdf_tag_tree import TreeReader  # lazy: most documents have no tags

            self._tags = TreeReader()
        return self._tags

    @property
    def title(self) -> str:
        """The title that the file gives itself, or empty."""
        buffer = ctypes.create_string_buffer(2048)
        length = pdfium.FPDF_GetMetaText(self._document, b"Title", buffer, len(buffer))
        return buffer.raw[: min(length, len(buffer))].decode("utf-16-le", "replace").strip("\0 ")

    def page(self, index: int) -> Any:
        """Return PDFium's page, good until another one is asked for.

        Raises:
            UnreadablePage: There is no such page, or it is damaged.
        """
        if self._page and self._page[0] == index:
            return self._page[1]
        self.drop_page()
        page = pdfium.FPDF_LoadPage(self._document, index) if 0 <= index < len(self.sizes) else None
        if not page:
            raise UnreadablePage(
                f"Page {index + 1} can't be read",
                "Its description in the file is damaged.",
                "The other pages can be used; ask for the file again if you need this one.",
            )
        self._page = (index, page)
        if self._form:
            self._form.page_opened(page)
        return page

    def page_box(self, index: int) -> PageBox:
        """Return the visible box of a page."""
        page = self.page(index)
        box = pdfium.FS_RECTF()
        if not pdfium.FPDF_GetPageBoundingBox(page, box):
            return PageBox(0.0, 0.0, *self.sizes[index])
        return PageBox(box.left, box.bottom, box.right, box.top, max(0, pdfium.FPDFPage_GetRotation(page)) % 4)

    def sha256(self) -> str:
        """Return the hex digest of the file."""
        return sha256_of(self.path)

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        self.drop_page()
        if self._form:
            self._form.close()
            self._form = None
        if self._document:
            pdfium.FPDF_CloseDocument(self._document)
            self._document = None

    def drop_page(self) -> None:
        """Forget the page that is kept parsed."""
        if self._page:
            if self._form:
                self._form.page_closing(self._page[1])
            pdfium.FPDF_ClosePage(self._page[1])
            self._page = None


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"


def _secret(path: str, password: str) -> bytes:
    """Return a password as PDFium takes it; one typed where the terminal isn't UTF-8 may hold bytes as surrogates."""
    try:
        return password.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raise wrong_password(path) from None


def _missing_tail(bad: list[int], count: int) -> int:
    """Return how many pages at the end don't exist, judged by how many in a row can't be read."""
    tail = 0
    while tail < len(bad) and bad[-1 - tail] == count - 1 - tail:
        tail += 1
    return tail if tail > max(_MISSING_TAIL, count - tail) else 0
