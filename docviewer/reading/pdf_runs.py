"""Characters of a PDF page -> runs: which text object set what, with few calls per run and none per character."""

from __future__ import annotations

from array import array
from collections import deque
from ctypes import c_float, memset
from itertools import pairwise, repeat
from typing import TYPE_CHECKING

from docviewer.reading import pdfium_calls as calls

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Boxes that are asked for at once. A worker has one thread: one buffer serves all calls.
_ROOM = 512
_boxes = (c_float * (4 * _ROOM))()
_places = calls.places(_boxes, 4)

Span = tuple[int, int, int, int | None]  # first character, behind the last, the reader's line, text object


def spans_of_objects(text_page: int, text: str, lines: Sequence[tuple[int, int]]) -> list[Span]:
    """Return each line's runs: stretches of one text object, without white space at their ends."""
    char_object, ready = calls.char_object, calls.argument(text_page)
    first = map(char_object, repeat(ready), [start for start, _ in lines])
    last = map(char_object, repeat(ready), [end - 1 for _, end in lines])
    spans: list[Span] = []
    for group, ((start, end), left, right) in enumerate(zip(lines, first, last, strict=True)):
        if left == right:
            spans.append((start, end, group, left))
        else:
            spans.extend(_spans_of_line(ready, text, (start, end, group), left, right))
    return spans


def _spans_of_line(
    ready: object, text: str, line: tuple[int, int, int], left: int | None, right: int | None
) -> list[Span]:
    start, end, group = line
    cuts: list[tuple[int, int | None]] = [(start, left)]
    _find_cuts(ready, start, left, end - 1, right, cuts)
    cuts.append((end, None))
    spans: list[Span] = []
    for (at, thing), (behind, _) in pairwise(cuts):
        piece = text[at:behind].rstrip()
        if piece:
            tail = at + len(piece)
            spans.append((tail - len(piece.lstrip()), tail, group, thing))
    return spans


def _find_cuts(
    ready: object, low: int, left: int | None, high: int, right: int | None, cuts: list[tuple[int, int | None]]
) -> None:
    """Append (index, object) where the object changes between `low` and `high`, by bisection.

    A space that PDFium made up has no object; it stands alone between two characters that have one.
    """
    object_at = calls.char_object
    while high - low > 1:
        middle = (low + high) >> 1
        thing = object_at(ready, middle)
        if thing == left:
            low = middle
        elif thing == right:
            high = middle
        elif thing is None:
            before = object_at(ready, middle - 1) if middle - 1 > low else left
            if before != left:
                _find_cuts(ready, low, left, middle - 1, before, cuts)
            low, left = middle + 1, object_at(ready, middle + 1) if middle + 1 < high else right
            if left != before:
                cuts.append((low, left))
        else:
            _find_cuts(ready, low, left, middle, thing, cuts)
            low, left = middle, thing
    if left != right:
        cuts.append((high, right))


def loose_boxes(text_page: int, indices: Sequence[int]) -> list[float]:
    """Return left, top, right, bottom in user space of one character after another."""
    ready = calls.argument(text_page)
    numbers: list[float] = []
    for begin in range(0, len(indices), _ROOM):
        part = indices[begin : begin + _ROOM]
        memset(_boxes, 0, 16 * len(part))
        deque(map(calls.loose_box, repeat(ready), part, _places), maxlen=0)
        numbers += _boxes[: 4 * len(part)]
    return numbers


def origin(text_page: int, index: int) -> tuple[float, float]:
    """Return where a character stands, x and y in user space."""
    return origins(text_page, (index,))[0]


def origins(text_page: int, indices: Sequence[int]) -> list[tuple[float, float]]:
    """Return where characters stand, x and y in user space."""
    count = len(indices)
    buffer = array("d", bytes(16 * count))
    at = buffer.buffer_info()[0]
    end = at + 16 * count
    deque(map(calls.char_origin, repeat(text_page), indices, range(at, end, 16), range(at + 8, end, 16)), maxlen=0)
    numbers = iter(buffer)
    return list(zip(numbers, numbers, strict=True))


def matrix(text_page: int, index: int) -> tuple[float, float, float, float]:
    """Return a, b, c, d of a character's text matrix, the font size in it."""
    buffer = array("f", bytes(24))
    calls.char_matrix(text_page, index, buffer.buffer_info()[0])
    size = calls.char_font_size(text_page, index)
    return buffer[0] * size, buffer[1] * size, buffer[2] * size, buffer[3] * size
