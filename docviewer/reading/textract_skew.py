"""How far a page lies askew, and its lines set straight: what isn't level can't be put in order by its boxes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from docviewer.reading.directions import direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.aws.textract_lines import PlacedLine
    from docviewer.reading.runs import Edges

_QUARTER = math.pi / 2
#: A page that is turned by less is taken as straight, one turned by more as set so; radians (0.2 and 20 degrees).
_LEAST, _MOST = math.radians(0.2), math.radians(20)


def skew_of(lines: Sequence[PlacedLine]) -> float:
    """Return by how much a page is turned clockwise, radians; 0 where it lies straight.

    That is the angle that most text has to the nearest of the page's edges.
    """
    measured = []
    for line in lines:
        right, down = line.corners.run
        length = math.hypot(right, down)
        if length > 0:
            angle = math.remainder(math.atan2(down, right), _QUARTER)
            measured.append((angle, length))
    measured.sort()
    half = sum(length for _, length in measured) / 2
    for angle, length in measured:
        half -= length
        if half <= 0:
            return angle if _LEAST <= abs(angle) <= _MOST else 0.0
    return 0.0


def way_of(line: PlacedLine, skew: float) -> int:
    """Return the direction of a line on the page set straight; see `directions.direction`."""
    right, down = line.corners.run
    if math.hypot(right, down) == 0:
        return 0
    cos, sin = math.cos(skew), math.sin(skew)
    return direction(right * cos + down * sin, right * sin - down * cos, 0)


def straightened(line: PlacedLine, skew: float, size: tuple[float, float]) -> Edges:
    """Return the box of a line on the page turned back by `skew` about its middle."""
    if skew == 0:
        return line.box
    cos, sin = math.cos(skew), math.sin(skew)
    middle_x, middle_y = size[0] / 2, size[1] / 2
    c = line.corners
    corners = [(c.x0, c.y0), (c.x1, c.y1), (c.x2, c.y2), (c.x3, c.y3)]
    xs = [middle_x + (x - middle_x) * cos + (y - middle_y) * sin for x, y in corners]
    ys = [middle_y - (x - middle_x) * sin + (y - middle_y) * cos for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
