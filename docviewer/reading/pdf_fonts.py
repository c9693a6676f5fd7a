"""The fonts of one page's runs, asked of PDFium once per font."""

from __future__ import annotations

from ctypes import addressof, c_char, c_float, c_int
from functools import lru_cache

from docviewer.reading import pdfium_calls as calls
from docviewer.reading.font_style import FontStyle, font_style

_NAME_BYTES = 256
_name = (c_char * _NAME_BYTES)()
_number = c_float()
_angle = c_int()
_cached_style = lru_cache(maxsize=512)(font_style)


def style_of(font: int | None) -> FontStyle:
    """Return what a font handle of PDFium says; a plain style where there is no font."""
    if not font:
        return _cached_style("")
    length = calls.font_name(font, addressof(_name), _NAME_BYTES)
    name = _name.value.decode("utf-8", "replace") if 0 < length <= _NAME_BYTES else ""
    return _cached_style(
        name,
        calls.font_flags(font),
        calls.font_weight(font),
        float(_angle.value) if calls.font_italic_angle(font, addressof(_angle)) else 0.0,
        _number.value if calls.font_ascent(font, 1.0, addressof(_number)) else 0.0,
        _number.value if calls.font_descent(font, 1.0, addressof(_number)) else 0.0,
    )
