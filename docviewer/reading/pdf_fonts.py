"""The fonts of one page's runs, asked of PDFium once per font."""

from __future__ import annotations

from ctypes import addressof, c_char, c_int

from docviewer.reading import pdfium_calls as calls
from docviewer.reading.font_style import FontStyle, font_style
from docviewer.reading.pdf_runs import loose_boxes, matrix, origin

_NAME_BYTES = 256
#: So many characters tell how high a font's box is.
_LOOKED_AT = 4
_name = (c_char * _NAME_BYTES)()
_angle = c_int()

FontCache = dict[tuple[int | None, bytes], FontStyle]


def style_of(text_page: int, font: int | None, characters: tuple[int, int], known: FontCache) -> FontStyle:
    """Return what a font handle of PDFium says; how high its box is, is seen on characters set in it.

    Args:
        text_page: Handle of the text page.
        font: Handle of the font, or None.
        characters: Indices of the first character and behind the last of a stretch that is set in it.
        known: Styles of the document's fonts so far; grows. The name is part of the key, for PDFium may forget a
            font and give its handle to another one.
    """
    length = calls.font_name(font, addressof(_name), _NAME_BYTES) if font else 0
    key = (font, _name.value if 0 < length <= _NAME_BYTES else b"")
    style = known.get(key)
    if style is None:
        ascent, descent = _usual_reach(text_page, range(*characters)[:_LOOKED_AT])
        style = font_style(
            key[1].decode("utf-8", "replace"),
            calls.font_flags(font) if font else 0,
            calls.font_weight(font) if font else 0,
            float(_angle.value) if font and calls.font_italic_angle(font, addressof(_angle)) else 0.0,
            ascent,
            descent,
        )
        # Seen at a slant, a font tells nothing of its box; another page may show it upright.
        if ascent != descent:
            known[key] = style
    return style


def _usual_reach(text_page: int, characters: range) -> tuple[float, float]:
    """Return the least reach of some characters: one that reaches out of its font's box has a larger one."""
    return min((_reach(text_page, character) for character in characters), key=lambda reach: reach[0] - reach[1])


def _reach(text_page: int, character: int) -> tuple[float, float]:
    """Return how far the loose box of a character reaches above and below the baseline, in sizes; (0, 0) if unknown.

    PDFium doesn't say which ascent and descent it makes these boxes of, they may differ from the font's own.
    """
    left, top, right, bottom = loose_boxes(text_page, (character,))
    x, y = origin(text_page, character)
    _, _, across, up = matrix(text_page, character)
    if abs(up) > 20 * abs(across):
        above, below, high = (top - y, bottom - y, up) if up > 0 else (y - bottom, y - top, -up)
    elif abs(across) > 20 * abs(up):
        above, below, high = (right - x, left - x, across) if across > 0 else (x - left, x - right, -across)
    else:
        return 0.0, 0.0
    return round(above / high, 3), round(below / high, 3)
