"""PDFium's functions for the structure tree and for marks on content, as plain C calls on integers.

As in `pdfium_calls`; apart from it so that documents without tags don't pay for them.
"""

from __future__ import annotations

from ctypes import PYFUNCTYPE, addressof, c_char_p, c_float, c_int, c_ulong, c_ushort, c_void_p, string_at
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from docviewer.reading.pdfium_calls import address

if TYPE_CHECKING:
    from collections.abc import Callable

#: Kind of a page object that holds others (PDFium's constant).
OBJECT_FORM = 5
#: No name of a tag is longer, in UTF-16 units.
_LONGEST_NAME = 64

#: An element with more attributes isn't asked for all of them.
_MOST_ATTRIBUTES = 8

# A worker has one thread: one buffer of each kind serves all calls.
_letters = (c_ushort * (_LONGEST_NAME + 1))()
_letters_at, _ROOM = addressof(_letters), 2 * _LONGEST_NAME
_length, _integer, _real = c_ulong(), c_int(), c_float()
_length_at, _integer_at, _real_at = addressof(_length), addressof(_integer), addressof(_real)


def _call(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    return PYFUNCTYPE(result, *arguments)(address(getattr(pdfium, name)))


tree_of_page = _call("FPDF_StructTree_GetForPage", c_void_p, c_void_p)
close_tree = _call("FPDF_StructTree_Close", None, c_void_p)
count_roots = _call("FPDF_StructTree_CountChildren", c_int, c_void_p)
root_at = _call("FPDF_StructTree_GetChildAtIndex", c_void_p, c_void_p, c_int)
count_kids = _call("FPDF_StructElement_CountChildren", c_int, c_void_p)
#: (element, index) -> the element there; none where content is, or an element that isn't on the page.
kid_at = _call("FPDF_StructElement_GetChildAtIndex", c_void_p, c_void_p, c_int)
#: (element, index) -> the id of the marked content there, -1 where none of the page is.
content_at = _call("FPDF_StructElement_GetChildMarkedContentID", c_int, c_void_p, c_int)
_type = _call("FPDF_StructElement_GetType", c_ulong, c_void_p, c_void_p, c_ulong)
_count_attributes = _call("FPDF_StructElement_GetAttributeCount", c_int, c_void_p)
_attribute_at = _call("FPDF_StructElement_GetAttributeAtIndex", c_void_p, c_void_p, c_int)
_attribute_value = _call("FPDF_StructElement_Attr_GetValue", c_void_p, c_void_p, c_char_p)
_attribute_number = _call("FPDF_StructElement_Attr_GetNumberValue", c_int, c_void_p, c_void_p)

count_objects = _call("FPDFPage_CountObjects", c_int, c_void_p)
object_kind = _call("FPDFPageObj_GetType", c_int, c_void_p)
count_inside = _call("FPDFFormObj_CountObjects", c_int, c_void_p)
inside_at = _call("FPDFFormObj_GetObject", c_void_p, c_void_p, c_ulong)
#: (page object) -> the id of the outermost mark that has one, or -1.
content_id = _call("FPDFPageObj_GetMarkedContentID", c_int, c_void_p)
count_marks = _call("FPDFPageObj_CountMarks", c_int, c_void_p)
mark_at = _call("FPDFPageObj_GetMark", c_void_p, c_void_p, c_ulong)
_mark_name = _call("FPDFPageObjMark_GetName", c_int, c_void_p, c_void_p, c_ulong, c_void_p)
_mark_value_kind = _call("FPDFPageObjMark_GetParamValueType", c_int, c_void_p, c_char_p)
_mark_number = _call("FPDFPageObjMark_GetParamIntValue", c_int, c_void_p, c_char_p, c_void_p)


def _raw_type_call() -> Callable[..., Any]:
    """Return the function for the type before the role map; an older PDFium has none."""
    if not hasattr(pdfium, "FPDF_StructElement_GetRawType"):
        return _type
    return _call("FPDF_StructElement_GetRawType", c_ulong, c_void_p, c_void_p, c_ulong)


_raw_type = _raw_type_call()


def standard_type(element: int) -> bytes:
    """Return the type of an element after one look into the document's role map; see `name_in`."""
    return _bytes(_type(element, _letters_at, _ROOM))


def raw_type(element: int) -> bytes:
    """Return the type of an element as its author named it; see `name_in`."""
    return _bytes(_raw_type(element, _letters_at, _ROOM))


def name_in(letters: bytes) -> str:
    """Return a name out of PDFium's letters."""
    return letters.decode("utf-16-le", "replace")


def attribute_number(element: int, name: bytes) -> float | None:
    """Return a number among the attributes of an element."""
    for index in range(min(_MOST_ATTRIBUTES, max(0, _count_attributes(element)))):
        attribute = _attribute_at(element, index)
        value = attribute and _attribute_value(attribute, name)
        if value and _attribute_number(value, _real_at):
            return float(_real.value)
    return None


def mark_name(mark: int) -> str:
    """Return the name of a mark on content, as `Artifact`."""
    return name_in(_bytes(_length.value)) if _mark_name(mark, _letters_at, _ROOM, _length_at) else ""


def mark_number(mark: int, name: bytes) -> int:
    """Return a whole number that a mark carries, -1 where it has none."""
    return _integer.value if _mark_number(mark, name, _integer_at) else -1


def mark_has(mark: int, name: bytes) -> bool:
    """Tell whether a mark carries a value of this name."""
    return bool(_mark_value_kind(mark, name))


def _bytes(size: int) -> bytes:
    """Return what a call has left in the buffer, `size` bytes with the closing zero."""
    return string_at(_letters_at, size - 2) if 2 < size <= _ROOM else b""
