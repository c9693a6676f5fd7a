"""What a PDF says of itself: metadata, version, encryption, permissions, fonts. Bounded: no file takes long."""

from __future__ import annotations

import ctypes
import re
from time import perf_counter
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from docviewer.core.errors import UnreadablePage
from docviewer.core.properties import FileProperties, FontUse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.reading.pdf_document import PdfFile

#: Entries of the information dictionary (PDF 32000-1, table 317), and their words.
_ENTRIES = (
    ("Title", "Title"),
    ("Author", "Author"),
    ("Subject", "Subject"),
    ("Keywords", "Keywords"),
    ("Creator", "Made with"),
    ("Producer", "PDF written by"),
    ("CreationDate", "Created"),
    ("ModDate", "Changed"),
)
#: Bits of the permissions (PDF 32000-1, table 22), counted from 1.
_PERMISSIONS = ((3, "print"), (4, "change"), (5, "copy"), (6, "comment"), (9, "fill in forms"), (11, "assemble"))
_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?([Z+-])?(\d{2})?'?(\d{2})?")
_SUBSET = re.compile(r"^[A-Z]{6}\+")
#: A longer entry is left out; more characters than these aren't shown.
_MOST_TEXT_BYTES, _MOST_CHARACTERS = 2**20, 2000
#: Fonts are looked for on so many pages, for so long, in so many objects of a page.
_MOST_PAGES, _SECONDS, _MOST_OBJECTS, _DEEPEST = 2000, 2.0, 5000, 4
_MOST_FONTS = 500
#: A font file's first bytes -> what it is.
_MAGIC = (
    (b"OTTO", "OpenType"),
    (b"\0\1\0\0", "TrueType"),
    (b"true", "TrueType"),
    (b"ttcf", "TrueType"),
    (b"%!", "Type 1"),
    (b"\x80\1", "Type 1"),
    (b"\1\0", "CFF"),
)
#: A larger font file isn't copied to look at its first bytes.
_MOST_FONT_BYTES = 2**22


def pdf_properties(pdf: PdfFile) -> FileProperties:
    """Return what a PDF says of itself."""
    encrypted = pdfium.FPDF_GetSecurityHandlerRevision(pdf.handle) >= 0
    fonts, looked_at = _fonts(pdf)
    return FileProperties(
        tuple(_facts(pdf)),
        _allowed(pdf) if encrypted else None,
        encrypted,
        bool(pdfium.FPDFCatalog_IsTagged(pdf.handle)),
        fonts,
        looked_at,
    )


def _facts(pdf: PdfFile) -> Iterator[tuple[str, str]]:
    version = ctypes.c_int()
    if pdfium.FPDF_GetFileVersion(pdf.handle, version) and version.value > 0:
        yield "PDF version", f"{version.value // 10}.{version.value % 10}"
    for entry, words in _ENTRIES:
        value = _meta_text(pdf, entry)
        if value:
            yield words, shown_date(value) if entry.endswith("Date") else value


def _meta_text(pdf: PdfFile, entry: str) -> str:
    length = pdfium.FPDF_GetMetaText(pdf.handle, entry.encode(), None, 0)
    if not 0 < length <= _MOST_TEXT_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(length)  # PDFium copies nothing into one that is too small
    pdfium.FPDF_GetMetaText(pdf.handle, entry.encode(), buffer, length)
    return str(buffer.raw.decode("utf-16-le", "replace").strip("\0 "))[:_MOST_CHARACTERS]


def shown_date(value: str) -> str:
    """Return a PDF date as "2024-03-01 14:05 +01:00"; what isn't one stays as it is."""
    found = _DATE.match(value)
    if found is None:
        return value
    year, month, day, hour, minute, _, sign, off_hours, off_minutes = found.groups()
    text = "-".join(part for part in (year, month, day) if part)
    if hour:
        text += f" {hour}:{minute or '00'}"
    if sign == "Z":
        return f"{text} UTC"
    return f"{text} {sign}{off_hours}:{off_minutes or '00'}" if sign and off_hours else text


def _allowed(pdf: PdfFile) -> tuple[str, ...]:
    bits = pdfium.FPDF_GetDocPermissions(pdf.handle)
    return tuple(word for bit, word in _PERMISSIONS if bits >> (bit - 1) & 1)


def _fonts(pdf: PdfFile) -> tuple[tuple[FontUse, ...], int]:
    """Return the fonts of the first pages by name, and how many pages were looked at before the time was up."""
    end = perf_counter() + _SECONDS
    found: dict[tuple[str, str, bool], list[int]] = {}
    page = -1
    for page in range(min(len(pdf.sizes), _MOST_PAGES)):
        try:
            handle = pdf.page(page)
        except UnreadablePage:
            continue
        known: dict[int | None, tuple[str, str, bool]] = {}
        for font in _fonts_of(handle):
            key = ctypes.cast(font, ctypes.c_void_p).value
            if key not in known:
                known[key] = _described(font)
        for traits in set(known.values()):
            if len(found) < _MOST_FONTS or traits in found:
                found.setdefault(traits, []).append(page)
        if perf_counter() > end:
            break
    fonts = (FontUse(*traits, tuple(pages)) for traits, pages in found.items())
    return tuple(sorted(fonts, key=lambda font: font.name.casefold())), page + 1


def _fonts_of(page: Any) -> Iterator[Any]:
    count = min(_MOST_OBJECTS, max(0, pdfium.FPDFPage_CountObjects(page)))
    for index in range(count):
        yield from _fonts_in(pdfium.FPDFPage_GetObject(page, index), 0)


def _fonts_in(thing: Any, depth: int) -> Iterator[Any]:
    kind = pdfium.FPDFPageObj_GetType(thing) if thing else 0
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        font = pdfium.FPDFTextObj_GetFont(thing)
        if font:
            yield font
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        count = min(_MOST_OBJECTS, max(0, pdfium.FPDFFormObj_CountObjects(thing)))
        for index in range(count):
            yield from _fonts_in(pdfium.FPDFFormObj_GetObject(thing, index), depth + 1)


def _described(font: Any) -> tuple[str, str, bool]:
    """Return name, kind and whether it is embedded."""
    buffer = ctypes.create_string_buffer(256)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    name = buffer.value.decode("utf-8", "replace") if 0 < length <= len(buffer) else ""
    embedded = pdfium.FPDFFont_GetIsEmbedded(font) == 1
    return _SUBSET.sub("", name) or "(no name)", _kind(font) if embedded else "", embedded


def _kind(font: Any) -> str:
    size = ctypes.c_size_t()
    if not pdfium.FPDFFont_GetFontData(font, None, 0, size) or not 0 < size.value <= _MOST_FONT_BYTES:
        return ""
    data = (ctypes.c_uint8 * size.value)()
    if not pdfium.FPDFFont_GetFontData(font, data, size.value, size):
        return ""
    head = bytes(data[:4])
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), "")
