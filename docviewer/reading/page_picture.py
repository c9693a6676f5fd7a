"""The picture of a page: pixels as PDFium paints them, within a cap. No numpy on this path."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from docviewer.core.document import MOST_PIXELS
from docviewer.core.errors import UnreadablePage

if TYPE_CHECKING:
    from docviewer.reading.pdf_document import PdfFile

_BYTES_PER_PIXEL = 4
_WHITE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Pixels:
    """BGRX, 8 bits each, row by row from the top; `data` has `height * stride` bytes."""

    width: int
    height: int
    stride: int
    data: memoryview


def picture_size(size: tuple[float, float], scale: float) -> tuple[int, int]:
    """Return (width, height) in pixels of a page of `size` points.

    Raises:
        UnreadablePage: It would be larger than `MOST_PIXELS`, or `scale` is no positive number.
    """
    if not (math.isfinite(scale) and scale > 0):
        raise UnreadablePage("The page can't be shown at this size", f"{scale} isn't a scale.", "Choose another zoom.")
    width, height = (max(1, math.ceil(side * scale - 0.01)) for side in size)
    if width * height > MOST_PIXELS:
        raise UnreadablePage(
            "The page is too large to be shown at this zoom",
            f"Its picture would have {width:,} x {height:,} pixels; the limit is {MOST_PIXELS // 10**6} million.",
            "Zoom out.",
        )
    return width, height


def render_page(pdf: PdfFile, index: int, scale: float) -> Pixels:
    """Paint a page on white, annotations and form fields too.

    Args:
        pdf: The document.
        index: Page, from 0.
        scale: Pixels per point.

    Raises:
        UnreadablePage: The page is damaged or would be too large.
    """
    form, page = pdf.form, pdf.page(index)
    width, height = picture_size(pdf.sizes[index], scale)
    stride = width * _BYTES_PER_PIXEL
    data = (ctypes.c_ubyte * (stride * height))()
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGRx, data, stride)
    if not bitmap:
        raise UnreadablePage("The page can't be shown", "There isn't enough memory for its picture.", "Zoom out.")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        form.paint(bitmap, page, (width, height))
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Pixels(width, height, stride, memoryview(data).cast("B"))
