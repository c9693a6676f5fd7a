"""The text of a page, character by character as PDFium numbers them, and its lines as PDFium sees them."""

from __future__ import annotations

import re
from ctypes import addressof, c_ushort
from itertools import repeat

from docviewer.reading import pdfium_calls as calls

#: PDFium writes this for a hyphen at a line's end and swallows the line break behind it.
SWALLOWED_HYPHEN = "\ufffe"
#: PDFium's value of that hyphen when asked for one character.
_HYPHEN_VALUE = 2
#: A text line of PDFium ends here, whatever the file holds.
LONGEST_LINE = 32_767

_LINE = re.compile(r"[^\s\ufffe](?:[^\r\n\ufffe]*[^\s\ufffe])?(?:[ \t]*\ufffe)?|\ufffe")


def page_text(text_page: int) -> str:
    """Return the page's text so that index `i` is PDFium's character `i`.

    Characters outside the BMP that PDFium counts as two stay two surrogates; a character
    that the font gives no Unicode value for is U+0000.
    """
    count = calls.count_chars(text_page)
    if count <= 0:
        return ""
    buffer = (c_ushort * (2 * count + 2))()
    units = calls.get_text(text_page, 0, count, addressof(buffer)) - 1
    text = bytes(memoryview(buffer)[: max(0, units)]).decode("utf-16-le", "surrogatepass")
    if len(text) != count and units == count:
        text = "".join(map(chr, buffer[:units]))
    elif len(text) != count:
        text = "".join(map(_character, map(calls.char_unicode, repeat(text_page, count), range(count))))
    return _with_true_hyphens(text_page, text) if SWALLOWED_HYPHEN in text else text


def _character(value: int) -> str:
    if value == _HYPHEN_VALUE:
        return SWALLOWED_HYPHEN
    return chr(value) if value < 0x110000 else "\0"


def _with_true_hyphens(text_page: int, text: str) -> str:
    """Tell swallowed hyphens from characters without a Unicode value, which PDFium writes alike."""
    places = [found.start() for found in re.finditer(SWALLOWED_HYPHEN, text)]
    wrong = [at for at in places if not calls.is_hyphen(text_page, at)]
    if not wrong:
        return text
    letters = list(text)
    for at in wrong:
        letters[at] = "\0"
    return "".join(letters)


def line_spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of PDFium's own lines, split where it swallowed a line break, white space trimmed."""
    return [match.span() for match in _LINE.finditer(text)]


def has_monster_line(text: str) -> bool:
    """Tell whether a line is so long that PDFium dropped the rest of it."""
    return len(text) > LONGEST_LINE and any(len(line) >= LONGEST_LINE for line in text.split("\r\n"))
