"""Turn pages that show one at a time: by the wheel at their end, and by screenfuls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.page_view.zoom import FIT_PAGE

if TYPE_CHECKING:
    from docviewer.ui.page_view.zoomed_pages import ZoomedPages

#: Share of the view's height that a page down moves by; the rest is seen twice.
_SCREENFUL = 0.9
#: Eighths of a degree that the wheel is turned at the end of a page until the next one shows: one notch.
_NOTCH = 120


class Pager:
    """Knows how far the wheel was turned since a page came to its end.

    Args:
        view: Whose pages are turned.
    """

    def __init__(self, view: ZoomedPages) -> None:
        self._view = view
        self._turned = 0

    def screenful(self, way: int) -> None:
        """Move down by a screenful (`way` 1) or up (-1): to the next page at the end of one that shows alone."""
        view = self._view
        alone = not view.modes.continuous
        if alone and view.at_end(way):
            view.turn_page(way)
        elif not alone and view.zoom_mode == FIT_PAGE:
            view.go_to_page(view.page + way)
        else:
            view.scroll_by(0, way * view.viewport().height() * _SCREENFUL)

    def rolled(self, angle: int) -> bool:
        """Take note of a wheel turned by so many eighths of a degree (up: positive); False if it is to scroll."""
        way = -1 if angle > 0 else 1
        if self._view.modes.continuous or not angle or not self._view.at_end(way):
            self._turned = 0
            return False
        if self._turned * angle < 0:
            self._turned = 0
        self._turned += angle
        if abs(self._turned) >= _NOTCH:
            self._turned = 0
            self._view.turn_page(way)
        return True
