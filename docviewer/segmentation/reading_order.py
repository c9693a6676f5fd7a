"""Put the lines of a page in reading order and tell which column each belongs to.

A recursive cut. On each level the gutter that most lines stand beside is looked for: a vertical white with text on
both sides. Lines that cross it (a title over two columns) part the page into bands; within a band the left side is
read before the right, each cut again. Two things are no columns: headings that hang beside their paragraphs, read
where they stand, and rows of a table, read row by row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.page_bands import Band, bands_at, without_margins
from docviewer.segmentation.side_by_side import Boxes, gutters, hanging_heads, is_grid, rows_of, stand_beside

if TYPE_CHECKING:
    from docviewer.core.lines import FloatArray, IntArray

#: Gutters tried on one level before the lines are taken as one column.
_TRIES = 4
#: Levels of columns within columns.
_DEPTH = 8


def reading_order(
    x0: FloatArray, top: FloatArray, x1: FloatArray, bottom: FloatArray, font_size: FloatArray
) -> tuple[IntArray, IntArray]:
    """Order the lines of one page.

    Args:
        x0: Left edges of n lines, points.
        top: Upper edges, from the page's top.
        x1: Right edges.
        bottom: Lower edges.
        font_size: Sizes of the text, points.

    Returns:
        (order, region), int32 (n,): indices of the lines as they are read, and for each line (in the order
        given, not as read) the column it belongs to, numbered from 0 as they are first read. Lines that run
        over several columns share the column of their surroundings.
    """
    lines = np.arange(len(x0), dtype=np.int32)
    boxes = Boxes(x0, top, x1, bottom, font_size)
    if not stand_beside(boxes, lines):
        return lines[np.argsort(top + bottom, kind="stable")], np.zeros(len(lines), dtype=np.int32)
    cut = _Cut(boxes)
    cut.read(lines, cut.new_region(), 0)
    order = np.array(cut.order, dtype=np.int32)
    return order, _renumbered(order, cut.region)


def _renumbered(order: IntArray, region: IntArray) -> IntArray:
    """Number regions from 0 in the order in which their first lines are read."""
    seen: dict[int, int] = {}
    for line in order.tolist():
        seen.setdefault(int(region[line]), len(seen))
    return np.array([seen[number] for number in region.tolist()], dtype=np.int32)


class _Cut:
    """One page being cut: the order so far and the region of each line."""

    def __init__(self, boxes: Boxes) -> None:
        self.boxes = boxes
        self.order: list[int] = []
        self.region = np.zeros(len(boxes.x0), dtype=np.int32)
        self._regions = 0

    def new_region(self) -> int:
        self._regions += 1
        return self._regions - 1

    def read(self, lines: IntArray, region: int, depth: int) -> None:
        """Read `lines`; those that no gutter parts become `region`."""
        bands = self._bands(lines) if depth < _DEPTH and stand_beside(self.boxes, lines) else None
        if bands is None:
            self._read_rows(lines, region)
            return
        for band in bands:
            if not band.is_parted:
                self.read(band.whole, region, depth + 1)
            elif (heads := hanging_heads(self.boxes, band.left, band.right)) is not None:
                self._read_beside(heads, band.right, depth)
            else:
                self.read(band.left, self.new_region(), depth + 1)
                self.read(band.right, self.new_region(), depth + 1)

    def _bands(self, lines: IntArray) -> list[Band] | None:
        """Return the bands of the best gutter that truly parts columns, or None."""
        for gutter in gutters(self.boxes, lines)[:_TRIES]:
            bands = [part for band in bands_at(self.boxes, lines, gutter) for part in without_margins(self.boxes, band)]
            bands = [
                Band(rows_of(self.boxes, np.concatenate((band.left, band.right))))
                if band.is_parted and is_grid(self.boxes, band.left, band.right)
                else band
                for band in bands
            ]
            if any(band.is_parted for band in bands):
                return bands
        return None

    def _read_rows(self, lines: IntArray, region: int) -> None:
        self.order.extend(rows_of(self.boxes, lines).tolist())
        self.region[lines] = region

    def _read_beside(self, heads: list[tuple[int, IntArray]], body: IntArray, depth: int) -> None:
        """Read `body` as one stretch, each heading before the line it stands beside."""
        beside = self.new_region()
        begin = len(self.order)
        self.read(body, self.new_region(), depth + 1)
        body_order = self.order[begin:]
        del self.order[begin:]
        before = dict(heads)
        for line in body_order:
            if line in before:
                self._read_rows(before[line], beside)
            self.order.append(line)
