"""A PDF read with pdfplumber, page by page.

PDFium decides how many pages there are and which part of them shows; where it refuses the file, pdfplumber does.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from docviewer.core.document import PageState
from docviewer.core.errors import DocviewerError, UnreadableDocument, UnreadablePage
from docviewer.reading.file_checks import check_is_pdf
from docviewer.reading.line_building import build_lines
from docviewer.reading.page_lines import IS_EMPTY, IS_SCAN, SCAN_SHARE, ReadPage, ordered_page, unread_page
from docviewer.reading.page_objects import picture_share
from docviewer.reading.pdf_document import PdfFile
from docviewer.reading.plumber_page import box_of, share_of_pictures
from docviewer.reading.plumber_tables import tables_on
from docviewer.reading.plumber_text import runs_by_direction
from docviewer.reading.table_signs import has_aligned_rows, has_table_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.tables import Table
    from docviewer.reading.page_geometry import PageBox

T = TypeVar("T")


class PlumberFile:
    """A PDF opened with pdfplumber, beside PDFium where that opens it too.

    Attributes:
        sizes: (width, height) of each page as shown, points.
    """

    def __init__(self, path: str, password: str | None = None) -> None:
        """Open the file.

        Raises:
            EncryptedDocument: It needs a password, or another one.
            UnreadableDocument: There is no such file, it is no PDF, or pdfplumber can't open it.
        """
        check_is_pdf(Path(path))
        refusal: UnreadableDocument | None = None
        self._pdf: PdfFile | None = None
        try:
            self._pdf = PdfFile(path, password)
        except UnreadableDocument as error:
            refusal = error
        try:
            self._plumber, self._pages = _opened(path, password)
        except UnreadableDocument as error:
            if self._pdf:
                self._pdf.close()
            raise refusal or error from error
        if refusal and not self._pages:
            self._plumber.close()
            raise refusal
        self.sizes = self._pdf.sizes if self._pdf else tuple(box_of(page).size for page in self._pages)

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self.sizes)

    def read_page(self, index: int) -> ReadPage:
        """Read the lines of a page, and forget it.

        Raises:
            UnreadablePage: The page is damaged.
        """
        box, runs = self._looked_at(index, lambda page, box: (box, runs_by_direction(page, box)))
        built = {way: build_lines(of_way, text) for way, (of_way, text) in runs.items()}
        if any(built.values()):
            read = ordered_page(built, box.size, "".join(text for _, text in runs.values()))
            has_rules = self._pdf is not None and has_table_rules(self._pdf.page(index))
            return replace(read, may_have_table=has_rules or has_aligned_rows(read.columns))
        whole = self._pdf
        pictures = picture_share(whole.page(index), box) if whole else self._looked_at(index, share_of_pictures)
        if pictures >= SCAN_SHARE:
            return unread_page(PageState.SCAN, IS_SCAN)
        return unread_page(PageState.EMPTY, IS_EMPTY)

    def tables(self, index: int) -> tuple[Table, ...]:
        """Find the tables of a page, and forget it.

        Raises:
            UnreadablePage: The page is damaged.
        """
        return self._looked_at(index, lambda page, box: tables_on(page, box, index))

    def _looked_at(self, index: int, look: Callable[[Any, PageBox], T]) -> T:
        """Return what `look` finds on a page of pdfplumber with its visible box, and forget the page."""
        shown = self._pdf.page_box(index) if self._pdf else None
        if not 0 <= index < len(self._pages):
            raise _unreadable(index, "pdfplumber finds no such page")
        page = self._pages[index]
        try:
            return look(page, shown or box_of(page))
        except MemoryError:
            raise  # ends the worker, whose memory nobody else can give back
        except Exception as error:
            raise _unreadable(index, f"pdfplumber failed with {type(error).__name__}") from error
        finally:
            page.close()

    def close(self) -> None:
        """Let go of the file."""
        self._plumber.close()
        if self._pdf:
            self._pdf.close()


def _opened(path: str, password: str | None) -> tuple[Any, list[Any]]:
    """Return pdfplumber's document and its pages."""
    # Lazy: pdfplumber takes a third of a second to load; only this reader needs it.
    import pdfplumber

    os.environ.pop("CMAP_PATH", None)
    try:
        document = pdfplumber.open(path, password=password or "")
        return document, list(document.pages)
    except MemoryError:
        raise  # ends the worker, whose memory nobody else can give back
    except Exception as error:
        raise UnreadableDocument(
            f"pdfplumber can't open {Path(path).name}",
            f"It failed with {type(error).__name__}.",
            "Use the reader pdfium.",
        ) from error


def _unreadable(index: int, cause: str) -> DocviewerError:
    return UnreadablePage(f"Page {index + 1} can't be read", f"{cause}.", "Use the reader pdfium.")
