"""Marks on the text of a PDF page: ids of marked content, and artifacts, which the author keeps out of the structure.

Text in a form XObject takes the mark of the form where it is painted: ids of marks inside it number the content of
the form, not of the page.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from docviewer.reading import pdf_tag_calls as calls

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Values of a mark beside ids of content, which are >= 0.
UNMARKED, ARTIFACT, RUNNING_ARTIFACT = -1, -2, -3
_MOST_OBJECTS = 100_000
_DEEPEST_FORM = 12
_MOST_MARKS = 16
#: An artifact that carries one of these stands on its page in a margin, as a header or footer does.
_RUNNING_KEYS = (b"Subtype", b"Attached")


class ContentMarks:
    """Looks up the marks of a page's objects.

    Args:
        page: PDFium's page.
    """

    def __init__(self, page: int) -> None:
        self._marks: dict[int | None, list[int]] = {None: [UNMARKED]}
        self._in_forms: dict[int, list[int]] = _objects_in_forms(page)

    def of(self, thing: int | None) -> list[int]:
        """Return the marks of a text object, the outermost first; not empty."""
        found = self._marks.get(thing)
        if found is None and thing is not None:
            found = self._marks[thing] = self._look_up(thing)
        return found or [UNMARKED]

    def ids(self, things: Iterable[int | None]) -> set[int]:
        """Return all ids of marked content of text objects."""
        return {mark for thing in set(things) for mark in self.of(thing) if mark >= 0}

    def _look_up(self, thing: int) -> list[int]:
        outer = self._in_forms.get(thing)
        if outer is None:
            return _marks_of(thing)
        # Inside a form only an artifact is known to be one.
        return [*outer, *(mark for mark in _marks_of(thing) if mark < UNMARKED)] or [UNMARKED]


def _marks_of(thing: int) -> list[int]:
    count = calls.count_marks(thing)
    if count == 1 and (number := calls.content_id(thing)) >= 0:
        return [number]
    marks = [_mark(calls.mark_at(thing, index)) for index in range(min(count, _MOST_MARKS))]
    return [mark for mark in marks if mark != UNMARKED] or [UNMARKED]


def _mark(mark: int | None) -> int:
    if not mark:
        return UNMARKED
    if calls.mark_name(mark) == "Artifact":
        return RUNNING_ARTIFACT if any(calls.mark_has(mark, key) for key in _RUNNING_KEYS) else ARTIFACT
    return max(UNMARKED, calls.mark_number(mark, b"MCID"))


def _objects_in_forms(page: int) -> dict[int, list[int]]:
    """Return the objects inside of forms -> the marks that the outermost form has where the page paints it."""
    count = min(_MOST_OBJECTS, max(0, calls.count_objects(page)))
    things = [thing for thing in map(calls.object_at, repeat(page), range(count)) if thing]
    found: dict[int, list[int]] = {}
    for thing, kind in zip(things, map(calls.object_kind, things), strict=True):
        if kind == calls.OBJECT_FORM:
            outer = [mark for mark in _marks_of(thing) if mark != UNMARKED]
            _add_objects(thing, outer, found)
    return found


def _add_objects(form: int, outer: list[int], found: dict[int, list[int]]) -> None:
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
