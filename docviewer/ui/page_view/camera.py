"""See the laid-out pages through the view: from points of a page to pixels of the view and back.

Nobody else converts between the two, so a turned or zoomed view never changes where things are on the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from docviewer.ui.page_view.page_layout import PagePoint
from docviewer.ui.page_view.turned import edges_turned_back, turned, turned_back, turned_edges

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.ui.page_view.page_layout import PageLayout
    from docviewer.ui.page_view.turned import Edges


@dataclass(frozen=True, slots=True)
class Camera:
    """One position of the view over the layout.

    Attributes:
        layout: The pages at the current scale.
        left: Pixels scrolled to the right.
        top: Pixels scrolled down.
        width: Of the view, pixels.
        height: Of the view, pixels.
        ratio: Device pixels per pixel.
    """

    layout: PageLayout
    left: int
    top: int
    width: int
    height: int
    ratio: float

    @property
    def scale(self) -> float:
        """Pixels per point."""
        return self.layout.scale

    @property
    def turn(self) -> int:
        """Quarter turns clockwise that the pages are looked at in."""
        return self.layout.turn

    def visible(self) -> range:
        """Return the pages of which something shows."""
        return self.layout.between(self.top, self.top + self.height)

    def frame(self, page: int) -> QRectF:
        """Return the rectangle of `page` in the view, its corner on a device pixel so that pictures stay sharp."""
        frame = self.layout.frame(page)
        x = round((frame.x() - self.left) * self.ratio) / self.ratio
        y = round((frame.y() - self.top) * self.ratio) / self.ratio
        return QRectF(x, y, frame.width(), frame.height())

    def to_view(self, place: PagePoint) -> QPointF:
        """Return where a point of a page is in the view."""
        frame = self.frame(place.page)
        x, y = turned(place.x, place.y, self.layout.page_sizes[place.page], self.turn)
        return QPointF(frame.x() + x * self.scale, frame.y() + y * self.scale)

    def rect(self, page: int, box: Edges) -> QRectF:
        """Return where (x0, top, x1, bottom) of `page`, points, is in the view."""
        x0, y0, x1, y1 = self.edges_on(page)(box)
        return QRectF(x0, y0, x1 - x0, y1 - y0)

    def edges_on(self, page: int) -> Callable[[Edges], Edges]:
        """Return what turns edges of boxes of `page`, points, into edges in the view, pixels; for many boxes."""
        frame, scale = self.frame(page), self.scale
        left, top, turn, size = frame.x(), frame.y(), self.turn, self.layout.page_sizes[page]

        def upright(box: Edges) -> Edges:
            return left + box[0] * scale, top + box[1] * scale, left + box[2] * scale, top + box[3] * scale

        if not turn:
            return upright
        return lambda box: upright(turned_edges(box, size, turn))

    def part(self, page: int, rect: QRectF) -> Edges:
        """Return the box (x0, top, x1, bottom) of `page`, points, maybe beyond it, that `rect` of the view is."""
        frame, scale = self.frame(page), self.scale
        x0, y0 = (rect.left() - frame.x()) / scale, (rect.top() - frame.y()) / scale
        shown = x0, y0, x0 + rect.width() / scale, y0 + rect.height() / scale
        return edges_turned_back(shown, self.layout.page_sizes[page], self.turn)

    def to_page(self, point: QPointF) -> PagePoint | None:
        """Return the point of the nearest page at `point` of the view, maybe outside that page; None without pages."""
        if not len(self.layout):
            return None
        page = self.layout.nearest(point.y() + self.top)
        frame = self.frame(page)
        x, y = (point.x() - frame.x()) / self.scale, (point.y() - frame.y()) / self.scale
        return PagePoint(page, *turned_back(x, y, self.layout.page_sizes[page], self.turn))

    def on_page(self, point: QPointF) -> PagePoint | None:
        """Return the point of the page under `point` of the view, or None beside the pages."""
        place = self.to_page(point)
        if place is None or not self.frame(place.page).contains(point):
            return None
        return place

    def most_visible(self) -> int:
        """Return the page that shows the largest share of the view's height; the first of equals."""
        pages = self.visible()
        if not pages:
            return self.layout.nearest(self.top + self.height / 2)
        return max(pages, key=self._share)

    def _share(self, page: int) -> float:
        frame = self.frame(page)
        shown = min(frame.bottom(), float(self.height)) - max(frame.top(), 0.0)
        return round(shown, 1)
