"""The fonts of one page's runs, asked of PDFium once per font."""

from __future__ import annotations

from ctypes import addressof, c_char, c_double, c_float, c_int
from functools import lru_cache

from docviewer.reading import pdfium_calls as calls
from docviewer.reading.font_style import FontStyle, font_style

_NAME_BYTES = 256
_name = (c_char * _NAME_BYTES)()
_angle = c_int()
_matrix = (c_float * 6)()
_box = (c_float * 4)()
_origin = (c_double * 2)()
_cached_style = lru_cache(maxsize=1024)(font_style)


def style_of(text_page: int, font: int | None, character: int) -> FontStyle:
    """Return what a font handle of PDFium says; how high its box is, is seen on a character set in it.

    Args:
        text_page: Handle of the text page.
        font: Handle of the font, or None.
        character: Index of a character set in it.
    """
    ascent, descent = _reach(text_page, character)
    if not font:
        return _cached_style("", ascent=ascent, descent=descent)
    length = calls.font_name(font, addressof(_name), _NAME_BYTES)
    return _cached_style(
        _name.value.decode("utf-8", "replace") if 0 < length <= _NAME_BYTES else "",
        calls.font_flags(font),
        calls.font_weight(font),
        float(_angle.value) if calls.font_italic_angle(font, addressof(_angle)) else 0.0,
        ascent,
        descent,
    )


def _reach(text_page: int, character: int) -> tuple[float, float]:
    """Return how far the loose box of a character reaches above and below the baseline, in sizes; (0, 0) if unknown.

    PDFium doesn't say which ascent and descent it makes these boxes of, they may differ from the font's own.
    """
    calls.char_matrix(text_page, character, addressof(_matrix))
    calls.loose_box(text_page, character, addressof(_box))
    calls.char_origin(text_page, character, addressof(_origin), addressof(_origin) + 8)
    (left, top, right, bottom), (x, y) = _box, _origin
    size = calls.char_font_size(text_page, character)
    across, up = _matrix[2] * size, _matrix[3] * size
    if abs(up) > 20 * abs(across):
        above, below, high = (top - y, bottom - y, up) if up > 0 else (y - bottom, y - top, -up)
    elif abs(across) > 20 * abs(up):
        above, below, high = (right - x, left - x, across) if across > 0 else (x - left, x - right, -across)
    else:
        return 0.0, 0.0
    return round(above / high, 3), round(below / high, 3)
