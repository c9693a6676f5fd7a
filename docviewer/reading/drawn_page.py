"""A page of which there is no picture: white, with each line's text in grey where it stands. PDFium paints it."""

from __future__ import annotations

import ctypes
import math
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from docviewer.core.errors import UnreadablePage
from docviewer.reading.page_picture import Pixels, picture_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.aws.textract_geometry import Corners

_BYTES_PER_PIXEL = 4
_WHITE, _OPAQUE = 0xFFFFFFFF, 255
_GREY, _PALE = 104, 214
#: Share of a line's box below the line its letters stand on.
_DESCENT = 0.2
#: Letters in a box are this share of its height; the box of a line has room above and below.
_LETTERS = 0.95
#: More lines aren't drawn: they would be a grey mass.
_MOST_LINES = 5000


def draw_page(size: tuple[float, float], lines: Sequence[tuple[str, Corners]], scale: float) -> Pixels:
    """Paint lines of text on white.

    Args:
        size: (width, height) of the page, points.
        lines: Text and corners of each, points.
        scale: Pixels per point.

    Raises:
        UnreadablePage: The picture would be too large.
    """
    width, height = picture_size(size, scale)
    document = pdfium.FPDF_CreateNewDocument()
    page = pdfium.FPDFPage_New(document, 0, *size)
    try:
        font = pdfium.FPDFText_LoadStandardFont(document, b"Helvetica")
        for text, corners in lines[:_MOST_LINES]:
            pdfium.FPDFPage_InsertObject(page, _drawn(document, font, text, corners, size[1]))
        pdfium.FPDFFont_Close(font)
        pdfium.FPDFPage_GenerateContent(page)
        return _painted(page, width, height)
    finally:
        pdfium.FPDF_ClosePage(page)
        pdfium.FPDF_CloseDocument(document)


def _painted(page: object, width: int, height: int) -> Pixels:
    stride = width * _BYTES_PER_PIXEL
    data = (ctypes.c_ubyte * (stride * height))()
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGRx, data, stride)
    if not bitmap:
        raise UnreadablePage("The page can't be shown", "There isn't enough memory for its picture.", "Zoom out.")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Pixels(width, height, stride, memoryview(data).cast("B"))


def _drawn(document: object, font: object, text: str, corners: Corners, page_height: float) -> object:
    """Return a text object that fills the corners, or a pale bar where the font has no letters for it."""
    drawn = pdfium.FPDFPageObj_CreateTextObj(document, font, 1.0)
    units = text.encode("utf-16-le", "replace") + b"\0\0"
    buffer = (ctypes.c_ushort * (len(units) // 2)).from_buffer_copy(units)
    pdfium.FPDFText_SetText(drawn, buffer)
    natural = _width_of(drawn)
    if natural <= 0:
        pdfium.FPDFPageObj_Destroy(drawn)
        return _bar(corners, page_height)
    pdfium.FPDFPageObj_SetFillColor(drawn, _GREY, _GREY, _GREY, _OPAQUE)
    right, down = corners.run
    size = _LETTERS * corners.height
    length = math.hypot(right, down) or 1.0
    unit_x, unit_y = right / length, -down / length  # in PDF's own sense, upwards
    x = corners.x3 + _DESCENT * (corners.x0 - corners.x3)
    y = page_height - (corners.y3 + _DESCENT * (corners.y0 - corners.y3))
    stretch = length / natural
    pdfium.FPDFPageObj_Transform(drawn, unit_x * stretch, unit_y * stretch, -unit_y * size, unit_x * size, x, y)
    return drawn


def _width_of(drawn: object) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
        return 0.0
    return float(right.value)


def _bar(corners: Corners, page_height: float) -> object:
    bar = pdfium.FPDFPageObj_CreateNewPath(corners.x0, page_height - corners.y0)
    for x, y in ((corners.x1, corners.y1), (corners.x2, corners.y2), (corners.x3, corners.y3)):
        pdfium.FPDFPath_LineTo(bar, x, page_height - y)
    pdfium.FPDFPath_Close(bar)
    pdfium.FPDFPath_SetDrawMode(bar, pdfium.FPDF_FILLMODE_WINDING, False)
    pdfium.FPDFPageObj_SetFillColor(bar, _PALE, _PALE, _PALE, _OPAQUE)
    return bar
