"""Zoom the scrolled pages: in steps, around a point, or so that they fit; keep a place with its zoom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal

from docviewer.ui.page_view import zoom as zooms
from docviewer.ui.page_view.paging import Pager
from docviewer.ui.page_view.scrolled_pages import ScrolledPages
from docviewer.ui.page_view.turned import turned_size

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from docviewer.ui.page_view.page_layout import Anchor


@dataclass(frozen=True, slots=True)
class Place:
    """Where a view stands in a document, to come back to.

    Attributes:
        anchor: The point under the view's top centre.
        zoom: 1.0 for 100 %.
        mode: `FIT_WIDTH`, `FIT_PAGE` or `CUSTOM` of `zoom`.
    """

    anchor: Anchor
    zoom: float
    mode: str


class ZoomedPages(ScrolledPages):
    """Pages at a zoom that a person chooses or that makes them fit.

    Signals:
        zoom_changed(zoom, mode): 1.0 for 100 %; mode as in `zoom_mode`.
    """

    zoom_changed = Signal(float, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom, self._mode = 1.0, zooms.FIT_WIDTH
        self._told_zoom = (0.0, "")
        self.pager = Pager(self)

    @property
    def zoom(self) -> float:
        """1.0 for 100 %."""
        return self._zoom

    @property
    def zoom_mode(self) -> str:
        """`FIT_WIDTH`, `FIT_PAGE` or `CUSTOM` of `zoom`."""
        return self._mode

    def keep_place(self) -> Place:
        """Return where the view stands, to be restored later, after a reload too."""
        return Place(self._anchor, self._zoom, self._mode)

    def restore_place(self, place: Place) -> None:
        """Go back to a place that was kept; a page that isn't there any more becomes the last one."""
        before = self._page
        self._zoom, self._mode, self._anchor = place.zoom, place.mode, place.anchor
        self._page = min(max(0, place.anchor.page), max(0, len(self._layout) - 1))
        self._lay_out()
        if self._page != before:
            self.page_changed.emit(self._page)

    def zoom_in(self) -> None:
        """Zoom to the next step, around the top centre."""
        self.set_zoom(zooms.step_above(self._zoom))

    def zoom_out(self) -> None:
        """Zoom to the step before."""
        self.set_zoom(zooms.step_below(self._zoom))

    def fit_page(self) -> None:
        """Show the current page whole, and keep to that when the view's size changes."""
        self._anchor = self._layout.top_of(self._page)
        self._set_mode(zooms.FIT_PAGE)

    def fit_width(self) -> None:
        """Show pages as wide as the view, and keep to that when its size changes."""
        self._set_mode(zooms.FIT_WIDTH)

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Zoom (1.0 for 100 %); the point `around` of the view, else its top centre, stays where it is."""
        self._mode, self._zoom = zooms.CUSTOM, zooms.within_limits(zoom)
        if around is None:
            self._lay_out()
            return
        offset = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        kept = self._layout.anchor(around + offset)
        self._lay_out(kept, around)

    # Inside

    def _set_mode(self, mode: str) -> None:
        self._mode = mode
        self._lay_out()

    def fitting_scale(self, page: int) -> float:
        """Return the pixels per point of the zoom chosen, or of one at which `page` fits."""
        self._zoom = self._fitting_zoom(page)
        return self._zoom * zooms.FULL_SIZE

    def _fitting_zoom(self, page: int) -> float:
        if self._mode == zooms.CUSTOM or not len(self._layout):
            return self._zoom
        most = self.maximumViewportSize()
        width = most.width() - self.verticalScrollBar().sizeHint().width()
        size = turned_size(self._layout.page_sizes[min(page, len(self._layout) - 1)], self._modes.turn)
        if self._mode == zooms.FIT_PAGE:
            return zooms.fitting_page(size, width, most.height())
        return zooms.fitting_width(size, width)

    def _lay_out(self, kept: Anchor | None = None, at: QPointF | None = None) -> None:
        super()._lay_out(kept, at)
        if self._told_zoom != (self._zoom, self._mode):
            self._told_zoom = (self._zoom, self._mode)
            self.zoom_changed.emit(self._zoom, self._mode)
