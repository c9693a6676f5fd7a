"""What pdfplumber says of a page where PDFium can't: which part of it shows, how much of it pictures cover."""

from __future__ import annotations

from typing import Any

from docviewer.reading.page_geometry import PageBox

#: Letter size, points: what a page is taken for whose boxes enclose nothing.
_FALLBACK = (0.0, 0.0, 612.0, 792.0)


def box_of(page: Any) -> PageBox:
    """Return the visible box of a `pdfplumber.page.Page`: its crop box as far as it lies in the media box."""
    media, crop = (_ordered(box) for box in (page.page_obj.mediabox, page.page_obj.cropbox))
    cut = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    box = next((box for box in (cut, media) if box[0] < box[2] and box[1] < box[3]), _FALLBACK)
    return PageBox(*box, page.page_obj.rotate // 90 % 4)


def share_of_pictures(page: Any, box: PageBox) -> float:
    """Return the share of the page that pictures cover, 0..1; overlaps count twice up to the whole."""
    area = sum(max(0.0, float(image["width"])) * max(0.0, float(image["height"])) for image in page.images)
    return min(1.0, area / (box.size[0] * box.size[1]))


def _ordered(box: Any) -> tuple[float, float, float, float]:
    xa, ya, xb, yb = (float(edge) for edge in box)
    return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)
