"""Keep pictures of very many boxes at rest: hovering and selecting paints no others, an edit those that it changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from docviewer.ui.page_view.placed_badges import placed_again

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.ui.page_view.page_boxes import Box
    from docviewer.ui.page_view.placed_badges import Spot

_PAGES_KEPT = 4
#: Where more boxes than that are others, all are painted anew.
_MOST_OTHERS = 100
#: Pixels that a box reaches beyond its rectangle: half its edge, and what rounding adds.
_BEYOND = 3


@dataclass(frozen=True, slots=True, eq=False)
class BoxLayer:
    """What is in a picture.

    Attributes:
        shown: The boxes and their rectangles.
        bits: Of the marks of each.
        spots: Their badges.
    """

    shown: list[tuple[Box, QRectF]]
    bits: list[int]
    spots: list[Spot]

    @classmethod
    def of(cls, shown: list[tuple[Box, QRectF]], bits: list[int]) -> BoxLayer:
        """Find room for all badges."""
        return cls(shown, bits, placed_again([rect for _, rect in shown], bits, [-1] * len(shown), ())[0])

    def edited(self, shown: list[tuple[Box, QRectF]], bits: list[int]) -> tuple[BoxLayer, QRegion] | None:
        """Return the layer of other boxes and where it differs; None where that is all over the place."""
        was = _same_before(self, shown, bits)
        gone = set(range(len(self.shown))).difference(was)
        made = [at for at, before in enumerate(was) if before < 0]
        if max(len(gone), len(made)) > _MOST_OTHERS:
            return None
        spots, places = placed_again([rect for _, rect in shown], bits, was, self.spots)
        region = QRegion()
        for left, top, right, bottom in places:
            region += _around(QRectF(left, top, right - left, bottom - top))
        for rect in (*(self.shown[at][1] for at in gone), *(shown[at][1] for at in made)):
            region += _around(rect)
        return BoxLayer(shown, bits, spots), region

    def inside(self, region: QRegion) -> BoxLayer:
        """Return the boxes and the badges that show in a part."""
        extent = region.boundingRect()
        upper, lower = extent.top() - _BEYOND, extent.bottom() + 1 + _BEYOND
        boxes = [
            at
            for at, (_, rect) in enumerate(self.shown)
            if rect.bottom() >= upper and rect.top() <= lower and region.intersects(_around(rect))
        ]
        spots = [spot for spot in self.spots if any(edges[3] >= upper and edges[1] <= lower for _, edges, _ in spot)]
        return BoxLayer([self.shown[at] for at in boxes], [self.bits[at] for at in boxes], spots)


class BoxLayers:
    """The latest pictures, one per page, with all that each was made from.

    A picture is for boxes, the very ones; for a view, as camera and area; and for what is set off in them.
    """

    def __init__(self) -> None:
        self._made: dict[int, tuple[Sequence[Box], tuple[object, ...], object, BoxLayer | None, QPixmap]] = {}

    def get(self, page: int, boxes: Sequence[Box], view: tuple[object, ...], rest: object) -> QPixmap | None:
        """Return the picture of `page` if it was made from the same things."""
        made = self._made.get(page)
        return made[4] if made is not None and made[0] is boxes and made[1:3] == (view, rest) else None

    def before(self, page: int, view: tuple[object, ...]) -> tuple[BoxLayer, QPixmap] | None:
        """Return what there is of other boxes in the same view; the picture may be painted over."""
        made = self._made.pop(page, None)
        if made is None or made[1] != view or made[3] is None:
            return None
        return made[3], made[4]

    def put(
        self,
        page: int,
        boxes: Sequence[Box],
        view: tuple[object, ...],
        rest: object,
        layer: BoxLayer | None,
        picture: QPixmap,
    ) -> None:
        """Keep a picture; that of the page kept longest goes, if they become too many."""
        self._made.pop(page, None)
        self._made[page] = (boxes, view, rest, layer, picture)
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


def mend(picture: QPixmap, area: QRectF, region: QRegion, paint: Callable[[QPainter], None]) -> None:
    """Paint a part of a picture of `area` anew."""
    painter = QPainter(picture)
    painter.translate(-area.topLeft())
    painter.setClipRegion(region)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(area, Qt.GlobalColor.transparent)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    paint(painter)
    painter.end()


def _around(rect: QRectF) -> QRect:
    return rect.adjusted(-_BEYOND, -_BEYOND, _BEYOND, _BEYOND).toAlignedRect()


def _same_before(before: BoxLayer, shown: list[tuple[Box, QRectF]], bits: list[int]) -> list[int]:
    """Return for each box which one before looks like it, in the same order; -1 for none.

    An edit changes boxes that follow one another: those before and behind them are as they were.
    """
    old, new = _looks(before.shown, before.bits), _looks(shown, bits)
    if len(old) == len(new):
        return [at if same else -1 for at, same in enumerate(map(tuple.__eq__, old, new))]
    fewer = min(len(old), len(new))
    behind = next((n for n in range(fewer) if old[-1 - n] != new[-1 - n]), fewer)
    # Badges of the last box are placed first: behind what changed there is one, or nothing before goes on to the end.
    most = fewer - behind if behind else max(0, fewer - 1)
    ahead = next((n for n in range(most) if old[n] != new[n]), most)
    shift = len(old) - len(new)
    kept_behind = range(len(new) - behind, len(new))
    return [*range(ahead), *[-1] * (len(new) - ahead - behind), *(at + shift for at in kept_behind)]


def _looks(shown: list[tuple[Box, QRectF]], bits: list[int]) -> list[tuple[object, ...]]:
    return [(*box[:4], box.role, box.unsure, marks) for (box, _), marks in zip(shown, bits, strict=True)]
