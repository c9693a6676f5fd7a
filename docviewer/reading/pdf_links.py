"""Links and bookmarks of a PDF: web and mail addresses and places in the document, never scripts or programs."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from docviewer.core.document import OutlineEntry
from docviewer.reading.page_results import LONGEST_ADDRESS

if TYPE_CHECKING:
    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.pdf_document import PdfFile

_ALLOWED = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f\x7f<>\"]+", re.IGNORECASE)
_MOST_LINKS = 5_000
_MOST_ENTRIES = 20_000
_DEEPEST_ENTRY = 32


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link: its box as shown (x0, top, x1, bottom), and an address or a page index."""

    bbox: tuple[float, float, float, float]
    uri: str | None
    page: int | None


def page_links(pdf: PdfFile, index: int) -> list[PageLink]:
    """Return the links of a page that lead somewhere harmless.

    Raises:
        UnreadablePage: The page is damaged.
    """
    page, box = pdf.page(index), pdf.page_box(index)
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    found: list[PageLink] = []
    while len(found) < _MOST_LINKS and pdfium.FPDFLink_Enumerate(page, position, link):
        uri, target = _target(pdf, link)
        rectangle = pdfium.FS_RECTF()
        if (uri or target is not None) and pdfium.FPDFLink_GetAnnotRect(link, rectangle):
            found.append(PageLink(_shown(rectangle, box), uri, target))
    return found


def _target(pdf: PdfFile, link: Any) -> tuple[str | None, int | None]:
    destination = pdfium.FPDFLink_GetDest(pdf.handle, link)
    if destination:
        return None, _page_of(pdf, destination)
    action = pdfium.FPDFLink_GetAction(link)
    kind = pdfium.FPDFAction_GetType(action) if action else 0
    if kind == pdfium.PDFACTION_URI:
        return _address(pdf, action), None
    if kind == pdfium.PDFACTION_GOTO:
        return None, _page_of(pdf, pdfium.FPDFAction_GetDest(pdf.handle, action))
    return None, None


def _address(pdf: PdfFile, action: Any) -> str | None:
    buffer = ctypes.create_string_buffer(LONGEST_ADDRESS + 1)
    length = pdfium.FPDFAction_GetURIPath(pdf.handle, action, buffer, len(buffer))
    if not 1 < length <= len(buffer):
        return None
    uri = buffer.value.decode("utf-8", "replace").strip()
    return uri if _ALLOWED.fullmatch(uri) else None


def _page_of(pdf: PdfFile, destination: Any) -> int | None:
    page = pdfium.FPDFDest_GetDestPageIndex(pdf.handle, destination) if destination else -1
    return page if 0 <= page < len(pdf.sizes) else None


def _shown(rectangle: Any, box: PageBox) -> tuple[float, float, float, float]:
    xa, ya = box.shown(rectangle.left, rectangle.top)
    xb, yb = box.shown(rectangle.right, rectangle.bottom)
    return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)


def outline(pdf: PdfFile) -> list[OutlineEntry]:
    """Return the bookmarks in order; a file that runs in circles is cut off."""
    entries: list[OutlineEntry] = []
    stack = [(pdfium.FPDFBookmark_GetFirstChild(pdf.handle, None), 0)]
    seen: set[int] = set()
    while stack and len(entries) < _MOST_ENTRIES:
        mark, depth = stack.pop()
        key = ctypes.cast(mark, ctypes.c_void_p).value
        if key is None or key in seen:
            continue
        seen.add(key)
        stack.append((pdfium.FPDFBookmark_GetNextSibling(pdf.handle, mark), depth))
        entries.append(OutlineEntry(_title(mark), _page_of_bookmark(pdf, mark), depth))
        if depth < _DEEPEST_ENTRY:
            stack.append((pdfium.FPDFBookmark_GetFirstChild(pdf.handle, mark), depth + 1))
    return entries


def _title(mark: Any) -> str:
    buffer = ctypes.create_string_buffer(2048)
    length = pdfium.FPDFBookmark_GetTitle(mark, buffer, len(buffer))
    text = buffer.raw[: min(length, len(buffer))].decode("utf-16-le", "replace")
    return " ".join(text.replace("\0", " ").split())


def _page_of_bookmark(pdf: PdfFile, mark: Any) -> int:
    destination = pdfium.FPDFBookmark_GetDest(pdf.handle, mark)
    if not destination:
        action = pdfium.FPDFBookmark_GetAction(mark)
        goes = action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_GOTO
        destination = pdfium.FPDFAction_GetDest(pdf.handle, action) if goes else None
    page = _page_of(pdf, destination)
    return -1 if page is None else page
