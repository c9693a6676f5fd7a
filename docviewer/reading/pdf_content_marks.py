"""Marks on the text of a PDF page: ids of marked content, and artifacts, which the author keeps out of the structure.

Text in a form XObject takes the mark of the form where it is painted: ids of marks inside it number the content of
the form, not of the page.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from docviewer.reading import pdf_tag_calls as calls
from docviewer.reading.pdfium_calls import argument, object_at

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Values of a mark beside ids of content, which are >= 0.
UNMARKED, ARTIFACT, RUNNING_ARTIFACT = -1, -2, -3
_NONE = (UNMARKED,)
_MOST_OBJECTS = 100_000
_DEEPEST_FORM = 12
_MOST_MARKS = 16
#: An artifact that carries one of these stands on its page in a margin, as a header or footer does.
_RUNNING_KEYS = (b"Subtype", b"Attached")


Marks = tuple[int, ...]  # the outermost first; not empty


def marks_of_objects(page: int, things: Iterable[int | None]) -> dict[int | None, Marks]:
    """Return the marks of text objects of a page; `UNMARKED` for those that have none and for no object.

    Args:
        page: PDFium's page.
        things: Text objects on it.
    """
    known: dict[int, int] = {}
    in_forms = _objects_in_forms(page, known)
    found: dict[int | None, Marks] = {None: _NONE}
    asked = [thing for thing in set(things) if thing is not None]
    counts, ids = map(calls.count_marks, asked), map(calls.content_id, asked)
    for thing, count, number in zip(asked, counts, ids, strict=True):
        if thing in in_forms:
            # Inside a form only an artifact is known to be one.
            inner = [mark for mark in _marks_of(thing, count, known) if mark < UNMARKED]
            found[thing] = (*in_forms[thing], *inner) or _NONE
        else:
            found[thing] = (number,) if count == 1 and number >= 0 else _marks_of(thing, count, known)
    return found


def _marks_of(thing: int, count: int, known: dict[int, int]) -> Marks:
    """Return the marks of an object; objects of one marked sequence share its mark, which is looked at once."""
    marks: list[int] = []
    for index in range(min(count, _MOST_MARKS)):
        at = calls.mark_at(thing, index) or 0
        if at not in known:
            known[at] = _mark(at)
        marks.append(known[at])
    return tuple([mark for mark in marks if mark != UNMARKED]) or _NONE


def _mark(mark: int) -> int:
    if not mark:
        return UNMARKED
    if calls.mark_name(mark) == "Artifact":
        return RUNNING_ARTIFACT if any(calls.mark_has(mark, key) for key in _RUNNING_KEYS) else ARTIFACT
    return max(UNMARKED, calls.mark_number(mark, b"MCID"))


def _objects_in_forms(page: int, known: dict[int, int]) -> dict[int, Marks]:
    """Return the objects inside of forms -> the marks that the outermost form has where the page paints it."""
    count = min(_MOST_OBJECTS, max(0, calls.count_objects(page)))
    things = [thing for thing in map(object_at, repeat(argument(page)), range(count)) if thing]
    found: dict[int, Marks] = {}
    for thing, kind in zip(things, map(calls.object_kind, things), strict=True):
        if kind == calls.OBJECT_FORM:
            outer = _marks_of(thing, calls.count_marks(thing), known)
            _add_objects(thing, () if outer == _NONE else outer, found)
    return found


def _add_objects(form: int, outer: Marks, found: dict[int, Marks]) -> None:
    forms = [(form, 0)]
    while forms and len(found) < _MOST_OBJECTS:
        form, depth = forms.pop()
        for index in range(min(_MOST_OBJECTS - len(found), max(0, calls.count_inside(form)))):
            thing = calls.inside_at(form, index)
            if not thing or thing in found:
                continue
            found[thing] = outer
            if depth < _DEEPEST_FORM and calls.object_kind(thing) == calls.OBJECT_FORM:
                forms.append((thing, depth + 1))
