"""What is on a PDF page besides text: how much of it pictures cover, whether there is anything at all."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from docviewer.reading.page_geometry import PageBox

#: Objects looked at on one page, forms within forms.
_MOST_OBJECTS = 20_000
_DEEPEST_FORM = 4


def picture_share(page: Any, box: PageBox) -> float:
    """Return the share of the visible page that pictures cover, 0..1; overlaps count twice up to the whole."""
    area = sum(_visible_area(thing, box) for thing in _objects(page) if _holds_picture(thing, 0))
    whole = (box.right - box.left) * (box.top - box.bottom)
    return min(1.0, area / whole) if whole > 0 else 0.0


def is_blank(page: Any) -> bool:
    """Tell whether there is no object on the page at all."""
    return bool(pdfium.FPDFPage_CountObjects(page) <= 0)


def _objects(page: Any) -> list[Any]:
    count = min(_MOST_OBJECTS, max(0, pdfium.FPDFPage_CountObjects(page)))
    return [pdfium.FPDFPage_GetObject(page, i) for i in range(count)]


def _holds_picture(thing: Any, depth: int) -> bool:
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind != pdfium.FPDF_PAGEOBJ_FORM or depth >= _DEEPEST_FORM:
        return bool(kind == pdfium.FPDF_PAGEOBJ_IMAGE)
    count = min(_MOST_OBJECTS, max(0, pdfium.FPDFFormObj_CountObjects(thing)))
    return any(_holds_picture(pdfium.FPDFFormObj_GetObject(thing, i), depth + 1) for i in range(count))


def _visible_area(thing: Any, box: PageBox) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return 0.0
    width = min(right.value, box.right) - max(left.value, box.left)
    height = min(top.value, box.top) - max(bottom.value, box.bottom)
    return max(0.0, width) * max(0.0, height)
