"""Put the lines of a page in reading order and tell which column each belongs to.

A recursive cut. On each level the gutter that most lines stand beside is looked for: a vertical white with text on
both sides. Lines that cross it (a title over two columns) part the page into bands; within a band the left side is
read before the right, each cut again. No columns are: headings that hang beside their paragraphs, read where they
stand; rows of a table, read row by row; boxes that text runs around and quotes over a gutter, read where they don't
interrupt it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.segmentation.band_widening import widened
from docviewer.segmentation.gutters import gutters
from docviewer.segmentation.page_bands import bands_at, without_margins
from docviewer.segmentation.row_labels import labels_first
from docviewer.segmentation.set_in import place_of, quotes_over, with_boxes_set_in, with_quotes
from docviewer.segmentation.side_by_side import Boxes, Pair, boxes_of, pairs_among, rows_of
from docviewer.segmentation.sides import judged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.segmentation.page_bands import Band
    from docviewer.segmentation.prose_tables import Cell

#: Gutters tried on one level before the lines are taken as one column.
_TRIES = 4
#: Levels of columns within columns.
_DEEPEST = 8


def reading_order(
    x0: Sequence[float],
    top: Sequence[float],
    x1: Sequence[float],
    bottom: Sequence[float],
    font_size: Sequence[float],
    *,
    right_to_left: bool = False,
) -> tuple[list[int], list[int]]:
    """Order the lines of one page.

    Args:
        x0: Left edges of n lines, points; lists are quicker than arrays.
        top: Upper edges, from the page's top.
        x1: Right edges.
        bottom: Lower edges.
        font_size: Sizes of the text, points.
        right_to_left: Whether the page is read from the right: the right one of two columns first.

    Returns:
        (order, region), n each: indices of the lines as they are read, and for each line (in the order given,
        not as read) the column it belongs to, numbered from 0 as they are first read. Lines that run over
        several columns share the column of their surroundings.
    """
    if right_to_left:  # the same page in a mirror
        x0, x1 = [-x for x in x1], [-x for x in x0]
    boxes = boxes_of(x0, top, x1, bottom, font_size)
    if not boxes.pairs:
        return sorted(range(len(x0)), key=boxes.middle.__getitem__), [0] * len(x0)
    cut = _Cut(boxes)
    cut.read(range(len(x0)), cut.new_region(), 0)
    return cut.order, _renumbered(cut)


def _renumbered(cut: _Cut) -> list[int]:
    """Number regions from 0 in the order in which their first lines are read."""
    seen: dict[int, int] = {}
    for line in cut.order:
        seen.setdefault(cut.region[line], len(seen))
    return [seen[number] for number in cut.region]


class _Cut:
    """One page being cut: the order so far and the region of each line."""

    def __init__(self, boxes: Boxes) -> None:
        self.boxes = boxes
        self.order: list[int] = []
        self.region = [0] * len(boxes.x0)
        self._regions = 0

    def new_region(self) -> int:
        self._regions += 1
        return self._regions - 1

    def read(self, lines: Sequence[int], region: int, depth: int) -> None:
        """Read `lines`; those that no gutter parts become `region`."""
        pairs = pairs_among(self.boxes, lines)
        bands = self._bands(lines, pairs) if pairs and depth < _DEEPEST else None
        if bands is None:
            self._read_rows(lines, region)
            return
        for band in bands:
            self._read_band(band, region, depth + 1)

    def _read_band(self, band: Band, region: int, depth: int) -> None:
        if band.cells:
            self._read_cells(band.cells)
        elif band.heads:
            self._read_beside(band.heads, band.right, depth)
        elif band.is_parted:
            self.read(band.left, self.new_region(), depth)
            for aside in band.asides:
                self.read(aside, self.new_region(), depth)
            self.read(band.right, self.new_region(), depth)
        else:
            begin = len(self.order)
            self.read(band.whole, region, depth)
            for aside in band.asides:
                self._set_in(aside, begin, depth)

    def _bands(self, lines: Sequence[int], pairs: Sequence[Pair]) -> list[Band] | None:
        """Return the bands of the best gutter that truly parts columns, or None."""
        for gutter in gutters(self.boxes, lines, pairs, _TRIES):
            bands = self._bands_at(lines, gutter, pairs)
            if any(band.is_parted for band in bands):
                return with_boxes_set_in(self.boxes, bands)
        return None

    def _bands_at(self, lines: Sequence[int], gutter: float, pairs: Sequence[Pair]) -> list[Band]:
        quotes = quotes_over(self.boxes, lines, gutter)
        if quotes:
            quoted = {line for quote in quotes for line in quote}
            lines = [line for line in lines if line not in quoted]
        bands = widened(self.boxes, bands_at(self.boxes, lines, gutter))
        bands = [part for band in bands for part in without_margins(self.boxes, band)]
        bands = [judged(self.boxes, band, pairs) if band.is_parted else band for band in bands]
        return with_quotes(self.boxes, bands, quotes)

    def _read_rows(self, lines: Sequence[int], region: int) -> None:
        for row in labels_first(self.boxes, rows_of(self.boxes, lines)):
            self.order.extend(row)
        for line in lines:
            self.region[line] = region

    def _read_cells(self, cells: Sequence[Cell]) -> None:
        """Read a table cell by cell; each of its columns is one region."""
        regions = {number: self.new_region() for number in dict.fromkeys(number for number, _ in cells)}
        for number, lines in cells:
            self._read_rows(lines, regions[number])

    def _read_beside(self, heads: Mapping[int, Sequence[int]], body: Sequence[int], depth: int) -> None:
        """Read `body` as one stretch, each heading before the line it stands beside."""
        beside = self.new_region()
        begin = len(self.order)
        self.read(body, self.new_region(), depth)
        for line in self._taken_back(begin):
            if line in heads:
                self._read_rows(heads[line], beside)
            self.order.append(line)

    def _set_in(self, aside: Sequence[int], begin: int, depth: int) -> None:
        """Read an aside, and put it between the lines read since `begin`."""
        end = len(self.order)
        self.read(aside, self.new_region(), depth)
        read = self._taken_back(end)
        at = begin + place_of(self.boxes, self.order[begin:], aside)
        self.order[at:at] = read

    def _taken_back(self, begin: int) -> list[int]:
        taken = self.order[begin:]
        del self.order[begin:]
        return taken
