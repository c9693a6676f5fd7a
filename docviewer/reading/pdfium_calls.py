"""PDFium's functions for text and paths as plain C calls on integers: what reading does thousands of times a page.

The functions of `pypdfium2.raw` build a pointer object for each argument; these take addresses as integers, and keep
the interpreter lock (a worker has one thread), which halves the price of a call. Handles are integers, 0 or None
is no object.

The functions asked most take what `argument` and `places` make ready, and integers of 31 bits: ctypes converts
nothing then, which halves it again, and checks nothing.
"""

from __future__ import annotations

from ctypes import PYFUNCTYPE, byref, c_double, c_int, c_size_t, c_uint, c_void_p, cast
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Callable
    from ctypes import Array, c_float

#: Integers of the text render mode of a text object (PDF 32000-1, table 106).
RENDER_FILL_AND_STROKE = 2
RENDER_INVISIBLE = 3
RENDER_CLIP = 7


def address(handle: Any) -> int:
    """Return a handle or function of `pypdfium2.raw` as the integer that it is in memory."""
    return cast(handle, c_void_p).value or 0


def _call(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    return PYFUNCTYPE(result, *arguments)(address(getattr(pdfium, name)))


def _quick_call(name: str, result: Any) -> Callable[..., Any]:
    """Return a function whose arguments are made ready: declared ones would be converted each time."""
    return PYFUNCTYPE(result)(address(getattr(pdfium, name)))


def argument(handle: int) -> object:
    """Make a handle ready for functions that are asked often."""
    return c_void_p.from_param(handle)


def places(numbers: Array[c_float], step: int) -> list[object]:
    """Make ready the places of each `step` numbers in an array, which must live as long as they do."""
    return [byref(numbers, 4 * at) for at in range(0, len(numbers), step)]


load_text = _call("FPDFText_LoadPage", c_void_p, c_void_p)
close_text = _call("FPDFText_ClosePage", None, c_void_p)
count_chars = _call("FPDFText_CountChars", c_int, c_void_p)
get_text = _call("FPDFText_GetText", c_int, c_void_p, c_int, c_int, c_void_p)
#: (text page, character) -> Unicode value, 0 where the font doesn't tell.
char_unicode = _call("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
is_hyphen = _call("FPDFText_IsHyphen", c_int, c_void_p, c_int)
#: (ready text page, character) -> the text object that set it; none for a space or line break that PDFium made up.
char_object = _quick_call("FPDFText_GetTextObject", c_void_p)
#: (ready text page, character, ready float[4]) -> left, top, right, bottom: advance width by the font's ascent and
#: descent.
loose_box = _quick_call("FPDFText_GetLooseCharBox", c_int)
char_origin = _call("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
#: (text page, character, float[6]) -> a, b, c, d, e, f.
char_matrix = _call("FPDFText_GetMatrix", c_int, c_void_p, c_int, c_void_p)
char_font_size = _call("FPDFText_GetFontSize", c_double, c_void_p, c_int)
object_font = _call("FPDFTextObj_GetFont", c_void_p, c_void_p)
object_render_mode = _call("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)
font_name = _call("FPDFFont_GetBaseFontName", c_size_t, c_void_p, c_void_p, c_size_t)
font_flags = _call("FPDFFont_GetFlags", c_int, c_void_p)
font_weight = _call("FPDFFont_GetWeight", c_int, c_void_p)
font_italic_angle = _call("FPDFFont_GetItalicAngle", c_int, c_void_p, c_void_p)
count_objects = _call("FPDFPage_CountObjects", c_int, c_void_p)
#: (ready page, index).
object_at = _quick_call("FPDFPage_GetObject", c_void_p)
count_form_objects = _call("FPDFFormObj_CountObjects", c_int, c_void_p)
#: (ready form, index).
form_object_at = _quick_call("FPDFFormObj_GetObject", c_void_p)
object_type = _call("FPDFPageObj_GetType", c_int, c_void_p)
#: (object, left, bottom, right, top), each a float's address.
bounds = _call("FPDFPageObj_GetBounds", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
count_points = _call("FPDFPath_CountSegments", c_int, c_void_p)
point_at = _call("FPDFPath_GetPathSegment", c_void_p, c_void_p, c_int)
point_place = _call("FPDFPathSegment_GetPoint", c_int, c_void_p, c_void_p, c_void_p)
point_type = _call("FPDFPathSegment_GetType", c_int, c_void_p)
