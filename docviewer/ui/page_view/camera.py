"""See the laid-out pages through the view: from points of a page to pixels of the view and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from docviewer.ui.page_view.page_layout import PagePoint

if TYPE_CHECKING:
    from docviewer.ui.page_view.page_layout import PageLayout


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
        return QPointF(frame.x() + place.x * self.scale, frame.y() + place.y * self.scale)

    def rect(self, page: int, box: tuple[float, float, float, float]) -> QRectF:
        """Return where (x0, top, x1, bottom) of `page`, points, is in the view."""
        frame, scale = self.frame(page), self.scale
        x0, top, x1, bottom = box
        return QRectF(frame.x() + x0 * scale, frame.y() + top * scale, (x1 - x0) * scale, (bottom - top) * scale)

    def to_page(self, point: QPointF) -> PagePoint | None:
        """Return the point of the nearest page at `point` of the view, maybe outside that page; None without pages."""
        if not len(self.layout):
            return None
        page = self.layout.nearest(point.y() + self.top)
        frame = self.frame(page)
        return PagePoint(page, (point.x() - frame.x()) / self.scale, (point.y() - frame.y()) / self.scale)

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
