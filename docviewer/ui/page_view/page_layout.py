"""Say where the pages lie: one below the other or one alone, centred, turned, at one scale."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from docviewer.ui.page_view.turned import turned, turned_back, turned_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.page_view.turned import Size

#: Pixels around the pages, and between two of them, at every zoom.
MARGIN = 16.0
GAP = 16.0
#: Room below the last page, for the legend that floats there; more where that is higher.
FOOT = 48.0
#: What a page without a usable size is taken for (US letter), and the largest side believed, points.
_FALLBACK = (612.0, 792.0)
_LARGEST = 200_000.0
#: Pixels above or below the page that shows alone at which the others lie: out of sight at any zoom.
_ELSEWHERE = 1e8


class PagePoint(NamedTuple):
    """A point of a page: its index; x and y in points from the top left of the page, however it is turned."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """A point that stays where it is while the scale changes, or the pages turn.

    Attributes:
        page: Page index.
        x: Points from the page's left edge.
        y: Points from the page's top; the point is inside the page, as seen, along the height of the view.
        spill: Pixels below (above: negative) the page; the gaps between pages don't scale.
    """

    page: int = 0
    x: float = 0.0
    y: float = 0.0
    spill: float = 0.0


@dataclass(frozen=True, slots=True)
class Setting:
    """How pages are laid out.

    Attributes:
        scale: Pixels per point.
        view_width: Width of the view, pixels; pages are centred in it or in the widest page.
        view_height: Height of the view, pixels; a page alone that is lower is centred in it.
        foot: Pixels below the last page.
        turn: Quarter turns clockwise.
        alone: Index of the only page to lay out, or None for all of them, one below the other.
    """

    scale: float = 1.0
    view_width: float = 0.0
    view_height: float = 0.0
    foot: float = FOOT
    turn: int = 0
    alone: int | None = None


class _Turned:
    """The sizes of all pages as they are turned, with sums: made once, laid out at every scale."""

    def __init__(self, pages: tuple[Size, ...], turn: int) -> None:
        self.turn = turn
        self.sizes = tuple(turned_size(size, turn) for size in pages) if turn else pages
        self.above = (0.0, *accumulate(height for _, height in self.sizes))
        self.widest = max((width for width, _ in self.sizes), default=0.0)


class PageLayout:
    """Positions of pages in the scrolled content; pixels, origin at the content's top left.

    Args:
        sizes: (width, height) of each page, points; sizes that can't be are replaced.
        scale: Pixels per point.
        view_width: Width of the view, pixels.
        setting: More than scale and width, instead of them.
    """

    def __init__(
        self,
        sizes: Sequence[Size] = (),
        scale: float = 1.0,
        view_width: float = 0.0,
        setting: Setting | None = None,
    ) -> None:
        #: (width, height) of each page, points, before it is turned.
        self.page_sizes = tuple(_usable(size) for size in sizes)
        self._sides = _Turned(self.page_sizes, 0)
        self._set(setting or Setting(scale, view_width))

    def at(self, setting: Setting) -> PageLayout:
        """Return the same pages laid out otherwise."""
        other = PageLayout.__new__(PageLayout)
        other.page_sizes, other._sides = self.page_sizes, self._sides
        other._set(setting)
        return other

    def at_scale(self, scale: float) -> PageLayout:
        """Return the same pages laid out likewise at another scale."""
        return self.at(replace(self.setting, scale=scale))

    def _set(self, setting: Setting) -> None:
        if self._sides.turn != setting.turn:
            self._sides = _Turned(self.page_sizes, setting.turn)
        if setting.alone is not None and not 0 <= setting.alone < len(self.page_sizes):
            setting = replace(setting, alone=min(max(0, setting.alone), len(self) - 1) if self.page_sizes else None)
        self.setting = setting

    def __len__(self) -> int:
        return len(self.page_sizes)

    @property
    def sizes(self) -> tuple[Size, ...]:
        """(width, height) of each page as it is turned, points."""
        return self._sides.sizes

    @property
    def scale(self) -> float:
        """Pixels per point."""
        return self.setting.scale

    @property
    def turn(self) -> int:
        """Quarter turns clockwise."""
        return self.setting.turn

    @property
    def alone(self) -> int | None:
        """The only page laid out, or None."""
        return self.setting.alone

    @cached_property
    def width(self) -> float:
        """Width of everything."""
        widest = self._sides.widest if self.alone is None else self.sizes[self.alone][0]
        return max(self.setting.view_width, widest * self.scale + 2 * MARGIN)

    @cached_property
    def height(self) -> float:
        """Height of everything."""
        if not self.page_sizes:
            return 0.0
        if self.alone is None:
            return self.top(len(self)) - GAP + self.setting.foot
        if self._alone_height + 2 * MARGIN <= self.setting.view_height + 1:  # a page made to fit needs no scrolling
            return self.setting.view_height
        return self._alone_height + MARGIN + self.setting.foot

    @cached_property
    def _alone_height(self) -> float:
        return 0.0 if self.alone is None else self.sizes[self.alone][1] * self.scale

    @cached_property
    def _lead(self) -> float:
        """Pixels above the page that shows alone."""
        return max(MARGIN, (self.setting.view_height - self._alone_height) / 2)

    def top(self, page: int) -> float:
        """Return the upper edge of `page`; of the page after the last too."""
        if self.alone is not None:
            return self._lead + (page > self.alone) * _ELSEWHERE - (page < self.alone) * _ELSEWHERE
        return MARGIN + page * GAP + self._sides.above[page] * self.scale

    def frame(self, page: int) -> QRectF:
        """Return the rectangle of `page`."""
        width, height = self.sizes[page]
        shown = width * self.scale
        return QRectF((self.width - shown) / 2, self.top(page), shown, height * self.scale)

    def nearest(self, y: float) -> int:
        """Return the page at height `y`, or the one nearest to it; 0 if there are none."""
        if self.alone is not None:
            return self.alone
        last = max(0, len(self) - 1)
        return min(last, max(0, bisect_right(range(len(self)), y + GAP / 2, key=self.top) - 1))

    def between(self, upper: float, lower: float) -> range:
        """Return the pages of which something lies between two heights."""
        if not self.page_sizes or lower <= upper:
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
        x, y = turned(place.x, place.y, self.page_sizes[place.page], self.turn)
        return QPointF(frame.x() + x * self.scale, frame.y() + y * self.scale)

    def place(self, page: int, point: QPointF) -> PagePoint:
        """Return the point of `page`, maybe outside it, that lies at `point`."""
        frame = self.frame(page)
        x, y = (point.x() - frame.x()) / self.scale, (point.y() - frame.y()) / self.scale
        return PagePoint(page, *turned_back(x, y, self.page_sizes[page], self.turn))

    def anchor(self, point: QPointF) -> Anchor:
        """Return what must not move when the content is scaled around `point`."""
        if not self.page_sizes:
            return Anchor()
        page = self.nearest(point.y())
        frame = self.frame(page)
        y = min(max(point.y(), frame.top()), frame.bottom())
        return Anchor(*self.place(page, QPointF(point.x(), y)), point.y() - y)

    def top_of(self, page: int) -> Anchor:
        """Return what is at the view's top centre when `page` is looked at from its top."""
        if page >= len(self):
            return Anchor(page, 0.0, 0.0, -MARGIN)
        middle, size = self.sizes[page][0] / 2, self.page_sizes[page]
        return Anchor(page, *turned_back(middle, 0.0, size, self.turn), -MARGIN)

    def anchored(self, anchor: Anchor) -> QPointF:
        """Return where `anchor` lies now."""
        if not self.page_sizes:
            return QPointF()
        page = min(anchor.page, len(self) - 1)
        frame, at = self.frame(page), self.point(PagePoint(page, anchor.x, anchor.y))
        return QPointF(at.x(), min(max(at.y(), frame.top()), frame.bottom()) + anchor.spill)


def _usable(size: Size) -> Size:
    width, height = size
    if not (math.isfinite(width) and math.isfinite(height) and width > 0 and height > 0):
        return _FALLBACK
    return min(width, _LARGEST), min(height, _LARGEST)
