"""Where blocks stand, in points: from shares of the page, upright boxes and the corners of turned text."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from docviewer.aws.textract_response import Block, Geometry
    from docviewer.core.tables import Rectangle

_CORNERS = 4


class Corners(NamedTuple):
    """The corners of a text in points, in its own sense: where it begins, the top right, bottom right, bottom left."""

    x0: float
    y0: float
    x1: float
    y1: float
    x2: float
    y2: float
    x3: float
    y3: float

    @property
    def height(self) -> float:
        """How high the text is, across its own direction."""
        left = math.hypot(self.x3 - self.x0, self.y3 - self.y0)
        right = math.hypot(self.x2 - self.x1, self.y2 - self.y1)
        return (left + right) / 2

    @property
    def run(self) -> tuple[float, float]:
        """How far the text runs right and down."""
        return (self.x1 - self.x0 + self.x2 - self.x3) / 2, (self.y1 - self.y0 + self.y2 - self.y3) / 2


def box_of(geometry: Geometry, size: tuple[float, float]) -> Rectangle:
    """Return x0, top, x1, bottom in points on a page of `size`."""
    box = geometry.BoundingBox
    x0, top = box.Left * size[0], box.Top * size[1]
    return x0, top, x0 + box.Width * size[0], top + box.Height * size[1]


def place_of(block: Block, size: tuple[float, float]) -> Rectangle:
    """Return the box of a block; the whole page where it stands nowhere."""
    return (0.0, 0.0, *size) if block.Geometry is None else box_of(block.Geometry, size)


def corners_of(geometry: Geometry, size: tuple[float, float]) -> Corners:
    """Return the corners of a text; those of the upright box where the polygon hasn't four."""
    width, height = size
    polygon = geometry.Polygon
    if polygon and len(polygon) == _CORNERS:
        a, b, c, d = polygon
        return Corners(
            a.X * width, a.Y * height, b.X * width, b.Y * height, c.X * width, c.Y * height, d.X * width, d.Y * height
        )
    x0, top, x1, bottom = box_of(geometry, size)
    return Corners(x0, top, x1, top, x1, bottom, x0, bottom)


def around(boxes: list[Rectangle]) -> Rectangle:
    """Return the smallest box that holds all `boxes`, of which there is at least one."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)
