"""Ask for the pictures that are missing: visible pages first, neighbours when those are there."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from docviewer.core.document import MOST_PIXELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.page_view.picture_cache import PictureCache

#: While scrolling, questions are gathered for so long; while zooming, they wait for so long a rest.
SCROLL_DELAY_MS = 30
ZOOM_DELAY_MS = 120
_BYTES_PER_PIXEL = 4
_SAME_SCALE = 1e-3


def capped_scale(size: tuple[float, float], scale: float, pixels: int) -> float:
    """Return `scale`, or the largest one at which a page of `size` points has at most so many pixels."""
    width, height = math.ceil(size[0] * scale), math.ceil(size[1] * scale)
    if width * height <= pixels:
        return scale
    capped = math.sqrt(pixels / (size[0] * size[1]))
    while math.ceil(size[0] * capped) * math.ceil(size[1] * capped) > pixels:
        capped *= 0.999
    return capped


class PictureRequests(QObject):
    """Knows what was asked for and not answered yet.

    Signals:
        wanted(page, scale): A picture of `page` is wanted, `scale` device pixels per point.
    """

    wanted = Signal(int, float)

    def __init__(self, cache: PictureCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._sizes: Sequence[tuple[float, float]] = ()
        self._visible = range(0)
        self._scale = 1.0
        self._asked: dict[int, float] = {}
        self._failed: dict[int, float] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ask)

    def begin(self) -> None:
        """Start with another document; nothing is asked until `look`."""
        self._timer.stop()
        self._visible = range(0)
        self._asked.clear()
        self._failed.clear()

    def look(self, sizes: Sequence[tuple[float, float]], visible: range, scale: float) -> None:
        """Say which pages are visible, of pages of `sizes` points, and at how many device pixels per point."""
        self._sizes = sizes
        self._visible = visible
        self._scale = scale
        near = self._near()
        for page in [page for page in self._asked if page not in near]:
            del self._asked[page]

    def ask_soon(self, *, after_zoom: bool = False) -> None:
        """Ask in a moment; after zooming when the zoom has come to rest."""
        if after_zoom:
            self._timer.start(ZOOM_DELAY_MS)
        elif not self._timer.isActive():
            self._timer.start(SCROLL_DELAY_MS)

    def ask(self) -> None:
        """Ask for what is missing now."""
        self._timer.stop()
        missing = [page for page in self._visible if self._missing(page)]
        for page in missing:
            self._ask_for(page)
        settled = not missing and not any(page in self._asked for page in self._visible)
        if settled and self._room_for_neighbours():
            for page in self._near():
                if self._missing(page):
                    self._ask_for(page)

    def answered(self, page: int) -> None:
        """A picture of `page` came."""
        self._asked.pop(page, None)
        self._failed.pop(page, None)
        if not self._timer.isActive():
            self.ask()

    def failed(self, page: int) -> None:
        """No picture of `page` will come at the scale asked for; another scale may be asked for later."""
        self._failed[page] = self._asked.pop(page, self.scale_of(page))
        if not self._timer.isActive():
            self.ask()

    def scale_of(self, page: int) -> float:
        """Return the scale at which a picture of `page` is wanted: sharp, within the caps."""
        share = self._cache.budget // _BYTES_PER_PIXEL // max(1, len(self._visible))
        return capped_scale(self._sizes[page], self._scale, max(1, min(MOST_PIXELS, share)))

    def _near(self) -> range:
        if not self._visible:
            return self._visible
        return range(max(0, self._visible.start - 1), min(len(self._sizes), self._visible.stop + 1))

    def _ask_for(self, page: int) -> None:
        scale = self.scale_of(page)
        self._asked[page] = scale
        self.wanted.emit(page, scale)

    def _missing(self, page: int) -> bool:
        scale = self.scale_of(page)
        picture = self._cache.get(page)
        if picture is not None and picture.sharp_at(scale):
            return False
        known = (self._asked.get(page), self._failed.get(page))
        return not any(other is not None and abs(other - scale) <= _SAME_SCALE * scale for other in known)

    def _room_for_neighbours(self) -> bool:
        needed = 0.0
        for page in self._near():
            width, height = self._sizes[page]
            needed += width * height * self.scale_of(page) ** 2 * _BYTES_PER_PIXEL
        return needed <= self._cache.budget
