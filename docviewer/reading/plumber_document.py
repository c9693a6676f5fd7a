"""A PDF read with pdfplumber, page by page; PDFium decides how many pages there are and which part of them shows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from docviewer.core.document import PageState
from docviewer.core.errors import UnreadableDocument, UnreadablePage
from docviewer.reading.line_building import build_lines
from docviewer.reading.page_lines import IS_EMPTY, IS_SCAN, SCAN_SHARE, ReadPage, ordered_page, unread_page
from docviewer.reading.page_objects import picture_share
from docviewer.reading.pdf_document import PdfFile
from docviewer.reading.plumber_text import runs_by_direction


class PlumberFile:
    """A PDF opened with pdfplumber beside PDFium."""

    def __init__(self, path: str, password: str | None = None) -> None:
        """Open the file.

        Raises:
            EncryptedDocument: It needs a password, or another one.
            UnreadableDocument: PDFium or pdfplumber can't open it.
        """
        # Lazy: pdfplumber takes a third of a second to load; only this reader needs it.
        import pdfplumber

        os.environ.pop("CMAP_PATH", None)
        self._pdf = PdfFile(path, password)
        try:
            self._plumber = pdfplumber.open(path, password=password or "")
            self._pages: list[Any] = list(self._plumber.pages)
        except Exception as error:
            self._pdf.close()
            raise UnreadableDocument(
                f"pdfplumber can't open {Path(path).name}",
                f"It failed with {type(error).__name__}.",
                "Use the reader pdfium.",
            ) from error

    @property
    def page_count(self) -> int:
        """Number of pages, by PDFium."""
        return len(self._pdf.sizes)

    def read_page(self, index: int) -> ReadPage:
        """Read the lines of a page, and forget it.

        Raises:
            UnreadablePage: The page is damaged.
        """
        box = self._pdf.page_box(index)
        if index >= len(self._pages):
            raise UnreadablePage(
                f"Page {index + 1} can't be read", "pdfplumber finds no such page.", "Use the reader pdfium."
            )
        page = self._pages[index]
        try:
            runs = runs_by_direction(page, box)
        except Exception as error:
            raise UnreadablePage(
                f"Page {index + 1} can't be read",
                f"pdfplumber failed with {type(error).__name__}.",
                "Use the reader pdfium.",
            ) from error
        finally:
            page.close()
        built = {way: build_lines(of_way, text) for way, (of_way, text) in runs.items()}
        if any(built.values()):
            return ordered_page(built, box.size, "".join(text for _, text in runs.values()))
        if picture_share(self._pdf.page(index), box) >= SCAN_SHARE:
            return unread_page(PageState.SCAN, IS_SCAN)
        return unread_page(PageState.EMPTY, IS_EMPTY)

    def close(self) -> None:
        """Let go of the file."""
        self._plumber.close()
        self._pdf.close()
