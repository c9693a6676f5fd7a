"""Keep pictures of very many boxes at rest, so that hovering and selecting one of them doesn't paint all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

_PAGES_KEPT = 4


class BoxLayers:
    """The latest pictures, one per page, with all that each was made from."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[tuple[object, ...], QPixmap]] = {}

    def get(self, page: int, key: tuple[object, ...]) -> QPixmap | None:
        """Return the picture of `page` if it was made from the same things, the first of them the very same."""
        made = self._made.get(page)
        if made is None or made[0][0] is not key[0] or made[0][1:] != key[1:]:
            return None
        return made[1]

    def put(self, page: int, key: tuple[object, ...], picture: QPixmap) -> None:
        """Keep a picture; that of the page kept longest goes, if they become too many."""
        self._made.pop(page, None)
        self._made[page] = (key, picture)
        while len(self._made) > _PAGES_KEPT:
            del self._made[next(iter(self._made))]


def painted_layer(area: QRectF, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    """Return a picture, clear where nothing is painted, of `area` of the view (pixels)."""
    picture = QPixmap(round(area.width() * ratio), round(area.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.translate(-area.topLeft())
    paint(painter)
    painter.end()
    return picture
