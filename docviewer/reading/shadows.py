"""Copies of a line: a text with a shadow, or printed twice to look bold."""

from __future__ import annotations

from math import frexp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.reading.line_building import BuiltLine

#: Copies of a text this close (in sizes) are one text.
_NEAR = 0.25
#: So many lines of one text are compared one by one; where there are more, the others are found by place.
_FEW = 4

_Cell = tuple[str, int, int, int]  # text, size class, column and row of a grid as wide as `_NEAR` of the class


class KnownLines:
    """Lines known so far, found by text and place; a page may hold ten thousand cells of one text."""

    def __init__(self) -> None:
        self._alike: dict[str, list[BuiltLine]] = {}
        self._cells: dict[_Cell, list[BuiltLine]] = {}

    def add(self, line: BuiltLine) -> bool:
        """Add a line, and tell whether it is the copy of none that is known."""
        if line.size <= 0:
            return True
        alike = self._alike.setdefault(line.text, [])
        if any(_is_copy(line, other) for other in alike):
            return False
        if len(alike) < _FEW:
            alike.append(line)
            return True
        _, size_class = frexp(line.size)
        if self._knows(line, size_class):
            return False
        width = _cell_width(size_class)
        cell = (line.text, size_class, int(line.x0 // width), int(line.baseline // width))
        self._cells.setdefault(cell, []).append(line)
        return True

    def _knows(self, line: BuiltLine, own_class: int) -> bool:
        near = _NEAR * line.size
        for size_class in (own_class, own_class - 1, own_class + 1):
            width = _cell_width(size_class)
            for column in _cells_within(line.x0, near, width):
                for row in _cells_within(line.baseline, near, width):
                    others = self._cells.get((line.text, size_class, column, row), ())
                    if any(_is_copy(line, other) for other in others):
                        return True
        return False


def _is_copy(line: BuiltLine, other: BuiltLine) -> bool:
    """Tell whether a line is the copy of another one of the same text, of about the same size."""
    near = _NEAR * line.size
    if abs(line.x0 - other.x0) >= near or abs(line.baseline - other.baseline) >= near:
        return False
    return abs(frexp(line.size)[1] - frexp(other.size)[1]) <= 1


def _cell_width(size_class: int) -> float:
    return _NEAR * 2.0**size_class


def _cells_within(place: float, near: float, width: float) -> range:
    return range(int((place - near) // width), int((place + near) // width) + 1)
