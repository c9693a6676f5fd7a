"""Which way text runs on the page as shown, and the page turned so that it stands upright."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import FloatArray, IntArray

#: Direction of text that stands at a slant to the page, as a watermark; 0..3 are clockwise quarter turns.
SLANTED = 4
#: Sine of the angle up to which a text counts as level: scans that OCR set straight are a little off.
_LEVEL = 0.05

Edges = tuple["FloatArray", "FloatArray", "FloatArray", "FloatArray"]  # x0, top, x1, bottom


def directions(matrix: FloatArray, quarter_turns: int) -> IntArray:
    """Return for each text matrix (n, 4) of user space how the text is turned as shown.

    Args:
        matrix: a, b, c, d per row.
        quarter_turns: Clockwise turns of the page.
    """
    a, b = matrix[:, 0], matrix[:, 1]
    right, down = ((a, -b), (b, a), (-a, b), (-b, -a))[quarter_turns]
    length = np.hypot(a, b)
    level = np.abs(down) <= _LEVEL * length
    upright = np.abs(right) <= _LEVEL * length
    way = np.where(level, np.where(right >= 0, 0, 2), np.where(upright, np.where(down > 0, 1, 3), SLANTED))
    return way.astype(np.int32)


def turned(edges: Edges, way: int, size: tuple[float, float]) -> Edges:
    """Return boxes of the page as shown on the page turned so that text of direction `way` is upright."""
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
