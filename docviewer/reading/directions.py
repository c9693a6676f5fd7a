"""Which way text runs on the page as shown, and the page turned so that it stands upright."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.reading.runs import Edges

#: Direction of text that stands at a slant to the page, as a watermark; 0..3 are clockwise quarter turns.
SLANTED = 4
#: Sine of the angle up to which a text counts as level: scans that OCR set straight are a little off.
_LEVEL = 0.05


def direction(a: float, b: float, quarter_turns: int) -> int:
    """Return how text with the matrix (a, b, ..) of user space is turned as shown on a page so turned."""
    right, down = ((a, -b), (b, a), (-a, b), (-b, -a))[quarter_turns]
    length = math.hypot(a, b)
    if abs(down) <= _LEVEL * length:
        return 0 if right >= 0 else 2
    if abs(right) <= _LEVEL * length:
        return 1 if down > 0 else 3
    return SLANTED


def turned(edges: Edges, way: int, size: tuple[float, float]) -> Edges:
    """Return a box of the page as shown on the page turned so that text of direction `way` is upright."""
    x0, top, x1, bottom = edges
    width, height = size
    if way == 1:
        return top, width - x1, bottom, width - x0
    if way == 2:
        return width - x1, height - bottom, width - x0, height - top
    if way == 3:
        return height - bottom, x0, height - top, x1
    return edges


def turned_back(edges: Edges, way: int, size: tuple[float, float]) -> Edges:
    """Undo `turned`; `size` is that of the page as shown."""
    x0, top, x1, bottom = edges
    width, height = size
    if way == 1:
        return width - bottom, x0, width - top, x1
    if way == 2:
        return width - x1, height - bottom, width - x0, height - top
    if way == 3:
        return top, height - x1, bottom, height - x0
    return edges
