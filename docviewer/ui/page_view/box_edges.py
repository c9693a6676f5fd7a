"""Reckon with boxes that are drawn or resized: edges in points of a page, never beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from docviewer.ui.page_view.page_boxes import Edges

#: Points: the least width and height of a box.
LEAST = 1.0


class Handle(NamedTuple):
    """What of a box is dragged: its left (-1) or right (1) edge or neither, its upper (-1) or lower (1) or neither."""

    across: int
    along: int


#: The eight handles of a box: corners first, for they matter more where there is little room.
HANDLES = (
    *(Handle(across, along) for across in (-1, 1) for along in (-1, 1)),
    *(Handle(0, -1), Handle(0, 1), Handle(-1, 0), Handle(1, 0)),
)


def between(one: tuple[float, float], other: tuple[float, float], size: tuple[float, float]) -> Edges:
    """Return the box with these two opposite corners, points, as far as it is on a page of `size`."""
    (x0, x1), (top, bottom) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return within((x0, top, x1, bottom), size)


def within(box: Edges, size: tuple[float, float]) -> Edges:
    """Return as much of `box` as is on a page of `size`, points."""
    width, height = size
    x0, x1 = (min(max(0.0, x), width) for x in (box[0], box[2]))
    top, bottom = (min(max(0.0, y), height) for y in (box[1], box[3]))
    return x0, top, x1, bottom


def place_of(box: Edges, handle: Handle) -> tuple[float, float]:
    """Return where a handle of `box` is, points."""
    x0, top, x1, bottom = box
    return (x0, (x0 + x1) / 2, x1)[handle.across + 1], (top, (top + bottom) / 2, bottom)[handle.along + 1]


def dragged(box: Edges, handle: Handle, to: tuple[float, float], size: tuple[float, float]) -> Edges:
    """Return `box` with a handle dragged to a point; the other edges stay exactly where they are.

    An edge goes no farther than the one opposite, nor beyond the page.
    """
    x0, top, x1, bottom = box
    x, y = min(max(0.0, to[0]), size[0]), min(max(0.0, to[1]), size[1])
    if handle.across < 0:
        x0 = min(x, x1 - LEAST)
    elif handle.across > 0:
        x1 = max(x, x0 + LEAST)
    if handle.along < 0:
        top = min(y, bottom - LEAST)
    elif handle.along > 0:
        bottom = max(y, top + LEAST)
    return x0, top, x1, bottom


def holds(box: Edges, x: float, y: float) -> bool:
    """Whether a point is in `box`."""
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
