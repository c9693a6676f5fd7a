"""Find room for badges beside boxes, so that none covers another; made for many hundred of them in a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    #: (x0, top, x1, bottom), pixels.
    Edges = tuple[float, float, float, float]
    #: What is taken, by squares of a grid.
    Taken = dict[int, list[Edges]]

#: Two to the power of this is the side of the squares, pixels.
_CELL = 5
_ROW = 1 << 20


def take_room(badge: QRectF, taken: Taken) -> bool:
    """Take the room for a badge, unless it is taken."""
    edges = (badge.x(), badge.y(), badge.right(), badge.bottom())
    if not is_free(edges, taken):
        return False
    take(edges, taken)
    return True


def take(edges: Edges, taken: Taken) -> None:
    """Take room that is free."""
    x0, y0, x1, y1 = edges
    for row in range(int(y0) >> _CELL, (int(y1) >> _CELL) + 1):
        for column in range(int(x0) >> _CELL, (int(x1) >> _CELL) + 1):
            taken.setdefault(row * _ROW + column, []).append(edges)


def is_free(edges: Edges, taken: Taken) -> bool:
    """Return whether room is free."""
    x0, y0, x1, y1 = edges
    for row in range(int(y0) >> _CELL, (int(y1) >> _CELL) + 1):
        for column in range(int(x0) >> _CELL, (int(x1) >> _CELL) + 1):
            for left, top, right, bottom in taken.get(row * _ROW + column, ()):
                if left < x1 and right > x0 and top < y1 and bottom > y0:
                    return False
    return True
