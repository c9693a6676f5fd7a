"""Turn pages by quarters: from points of a page to points of the page as it is looked at, and back.

Points, origin at the top left of the page, or of the turned page. The only place that knows how a quarter turns.
"""

from __future__ import annotations

#: Quarters of a full turn.
FULL_TURN = 4

Size = tuple[float, float]
Edges = tuple[float, float, float, float]


def quarters(turn: int) -> int:
    """Return the quarter turns clockwise, 0 to 3, that `turn` of any sign amounts to."""
    return turn % FULL_TURN


def turned_size(size: Size, turn: int) -> Size:
    """Return (width, height) of a page of `size` after so many quarter turns."""
    return (size[1], size[0]) if turn % 2 else size


def turned(x: float, y: float, size: Size, turn: int) -> tuple[float, float]:
    """Return where the point (x, y) of a page of `size` lies after so many quarter turns."""
    width, height = size
    if turn == 0:
        return x, y
    if turn == 1:
        return height - y, x
    if turn == 2:
        return width - x, height - y
    return y, width - x


def turned_back(x: float, y: float, size: Size, turn: int) -> tuple[float, float]:
    """Return the point of a page of `size` (unturned) that lies at (x, y) after so many quarter turns."""
    width, height = size
    if turn == 0:
        return x, y
    if turn == 1:
        return y, height - x
    if turn == 2:
        return width - x, height - y
    return width - y, x


def turned_edges(box: Edges, size: Size, turn: int) -> Edges:
    """Return (x0, top, x1, bottom) of a box of a page of `size` after so many quarter turns."""
    return _ordered(*turned(box[0], box[1], size, turn), *turned(box[2], box[3], size, turn)) if turn else box


def edges_turned_back(box: Edges, size: Size, turn: int) -> Edges:
    """Return the box of the unturned page that a box of the turned page is."""
    ends = *turned_back(box[0], box[1], size, turn), *turned_back(box[2], box[3], size, turn)
    return _ordered(*ends) if turn else box


def _ordered(x0: float, y0: float, x1: float, y1: float) -> Edges:
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
