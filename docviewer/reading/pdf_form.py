"""The fields of a PDF's form, which PDFium paints over a page. Nothing is filled in and no script is run."""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as pdfium

#: Version of the interface to PDFium's forms.
_VERSION = 2


class PdfForm:
    """The form of an open document of PDFium; pages must be announced when they are opened and closed.

    Args:
        document: PDFium's document.
    """

    def __init__(self, document: Any) -> None:
        self._form: Any = None
        if pdfium.FPDF_GetFormType(document) != pdfium.FORMTYPE_NONE:
            # PDFium keeps a pointer to it. Without a script platform in it, no script has anything to talk to.
            self._interface = pdfium.FPDF_FORMFILLINFO(version=_VERSION)
            self._form = pdfium.FPDFDOC_InitFormFillEnvironment(document, self._interface)
        if self._form:
            pdfium.FPDF_SetFormFieldHighlightAlpha(self._form, 0)

    def page_opened(self, page: Any) -> None:
        """Prepare the fields of a page."""
        if self._form:
            pdfium.FORM_OnAfterLoadPage(page, self._form)

    def page_closing(self, page: Any) -> None:
        """Let go of the fields of a page."""
        if self._form:
            pdfium.FORM_OnBeforeClosePage(page, self._form)

    def paint(self, bitmap: Any, page: Any, size: tuple[int, int]) -> None:
        """Paint the fields of a page on its picture of `size` pixels."""
        if self._form:
            pdfium.FPDF_FFLDraw(self._form, bitmap, page, 0, 0, *size, 0, pdfium.FPDF_ANNOT)

    def close(self) -> None:
        """Let go of the form, before its document."""
        if self._form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(self._form)
            self._form = None
