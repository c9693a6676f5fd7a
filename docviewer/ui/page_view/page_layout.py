"""Say where the pages lie: one below the other, centred, at one scale."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Pixels around the pages, and between two of them, at every zoom.
MARGIN = 16.0
GAP = 16.0
#: Room below the last page, for the legend that floats there; more where that is higher.
FOOT = 48.0
#: What a page without a usable size is taken for (US letter), and the largest side believed, points.
_FALLBACK = (612.0, 792.0)
_LARGEST = 200_000.0


class PagePoint(NamedTuple):
    """A point of a page: its index; x and y in points from the top left of the page."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """A point that stays where it is while the scale changes.

    Attributes:
        page: Page index.
        x: Points from the page's left edge.
        y: Points from the page's top, inside the page.
        spill: Pixels below (above: negative) the page; the gaps between pages don't scale.
    """

    page: int = 0
    x: float = 0.0
    y: float = 0.0
    spill: float = 0.0


class PageLayout:
    """Positions of pages in the scrolled content; pixels, origin at the content's top left.

    Args:
        sizes: (width, height) of each page, points; sizes that can't be are replaced.
        scale: Pixels per point.
        view_width: Width of the view, pixels; pages are centred in it or in the widest page.
    """

    def __init__(self, sizes: Sequence[tuple[float, float]] = (), scale: float = 1.0, view_width: float = 0.0) -> None:
        self.sizes = tuple(_usable(size) for size in sizes)
        self._above = (0.0, *accumulate(height for _, height in self.sizes))
        self._widest = max((width for width, _ in self.sizes), default=0.0)
        self.scale = scale
        self.foot = FOOT
        self.width = max(view_width, self._widest * scale + 2 * MARGIN)

    def at(self, scale: float, view_width: float, foot: float = FOOT) -> PageLayout:
        """Return the same pages at another scale and width of view, with so many pixels below the last one."""
        other = PageLayout.__new__(PageLayout)
        other.sizes, other._above, other._widest = self.sizes, self._above, self._widest
        other.scale = scale
        other.foot = foot
        other.width = max(view_width, self._widest * scale + 2 * MARGIN)
        return other

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def height(self) -> float:
        """Height of everything."""
        return self.top(len(self.sizes)) - GAP + self.foot if self.sizes else 0.0

    def top(self, page: int) -> float:
        """Return the upper edge of `page`; of the page after the last too."""
        return MARGIN + page * GAP + self._above[page] * self.scale

    def frame(self, page: int) -> QRectF:
        """Return the rectangle of `page`."""
        width, height = self.sizes[page]
        shown = width * self.scale
        return QRectF((self.width - shown) / 2, self.top(page), shown, height * self.scale)

    def nearest(self, y: float) -> int:
        """Return the page at height `y`, or the one nearest to it; 0 if there are none."""
        last = max(0, len(self.sizes) - 1)
        return min(last, max(0, bisect_right(range(len(self.sizes)), y + GAP / 2, key=self.top) - 1))

    def between(self, upper: float, lower: float) -> range:
        """Return the pages of which something lies between two heights."""
        if not self.sizes or lower <= upper:
            return range(0)
        first, last = self.nearest(upper), self.nearest(lower)
        if self.frame(first).bottom() <= upper:
            first += 1
        if self.top(last) >= lower:
            last -= 1
        return range(first, last + 1)

    def point(self, place: PagePoint) -> QPointF:
        """Return where a point of a page lies."""
        frame = self.frame(place.page)
        return QPointF(frame.x() + place.x * self.scale, frame.y() + place.y * self.scale)

    def anchor(self, point: QPointF) -> Anchor:
        """Return what must not move when the content is scaled around `point`."""
        if not self.sizes:
            return Anchor()
        page = self.nearest(point.y())
        frame = self.frame(page)
        y = min(max(point.y(), frame.top()), frame.bottom())
        return Anchor(
            page,
            (point.x() - frame.x()) / self.scale,
            (y - frame.y()) / self.scale,
            point.y() - y,
        )

    def anchored(self, anchor: Anchor) -> QPointF:
        """Return where `anchor` lies now."""
        if not self.sizes:
            return QPointF()
        page = min(anchor.page, len(self.sizes) - 1)
        at = self.point(PagePoint(page, anchor.x, min(anchor.y, self.sizes[page][1])))
        return QPointF(at.x(), at.y() + anchor.spill)


def _usable(size: tuple[float, float]) -> tuple[float, float]:
    width, height = size
    if not (math.isfinite(width) and math.isfinite(height) and width > 0 and height > 0):
        return _FALLBACK
    return min(width, _LARGEST), min(height, _LARGEST)
