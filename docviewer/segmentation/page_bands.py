"""Bands of a page: stretches from top to bottom in which a gutter parts the text in two, or nothing does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from docviewer.segmentation.side_by_side import Boxes

#: White (in sizes) that parts a running header from the columns below it, and a footer from those above.
_HEADER_WHITE = 1.0
_FOOTER_WHITE = 1.5
#: Most rows that a header or footer has, and a header that is set side by side, as authors are.
_MARGIN_ROWS = 2
_PARTED_ROWS = 6
#: Most lines: so many rows of five side by side.
_MOST_IN_HEADER = 30
#: Lines that start so near to each other, in sizes, start at one edge.
_SAME_START = 0.2


@dataclass(frozen=True, slots=True)
class Band:
    """Lines between two heights: as a whole, or left and right of a gutter; from top to bottom.

    Attributes:
        whole: Lines that nothing parts.
        left: Lines left of the gutter.
        right: Lines right of it.
        heads: Line on the right -> lines of the left that hang beside it, where those are no column.
        cells: (column, lines) of a table's cells in the order of its rows, where the sides are columns of a table.
        asides: What is set into the text: boxes that it runs around, quotes over a gutter.
    """

    whole: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    right: tuple[int, ...] = ()
    heads: Mapping[int, Sequence[int]] = field(default_factory=dict)
    cells: tuple[tuple[int, list[int]], ...] = ()
    asides: tuple[tuple[int, ...], ...] = ()

    @property
    def is_parted(self) -> bool:
        """Whether there is text on both sides of the gutter."""
        return bool(self.left)

    @property
    def is_columns(self) -> bool:
        """Whether the sides are columns, read one after the other."""
        return bool(self.left) and not self.heads and not self.cells


def bands_at(boxes: Boxes, lines: Sequence[int], gutter: float) -> list[Band]:
    """Cut `lines` where lines cross the gutter at x = `gutter`; from top to bottom.

    What stands at the height of lines that cross is of the same band: columns that are set otherwise.
    """
    crossed = _heights(boxes, [line for line in lines if boxes.x0[line] < gutter < boxes.x1[line]])
    bands: list[Band] = []
    whole: list[int] = []
    stretch: list[int] = []
    for line in sorted(lines, key=boxes.middle.__getitem__):
        while crossed and boxes.middle[line] > crossed[0][1]:
            del crossed[0]
        if crossed and boxes.middle[line] >= crossed[0][0]:
            if stretch:
                _close(boxes, stretch, gutter, whole, bands)
                stretch = []
            whole.append(line)
        else:
            stretch.append(line)
    _close(boxes, stretch, gutter, whole, bands)
    return [*bands, Band(tuple(whole))] if whole else bands


def _heights(boxes: Boxes, lines: Sequence[int]) -> list[tuple[float, float]]:
    """Return (top, bottom) of lines, as one where no other line fits between them."""
    heights: list[tuple[float, float]] = []
    for line in sorted(lines, key=boxes.top.__getitem__):
        top, bottom = boxes.top[line], boxes.bottom[line]
        if heights and top - heights[-1][1] < boxes.size[line]:
            heights[-1] = (heights[-1][0], max(bottom, heights[-1][1]))
        else:
            heights.append((top, bottom))
    return heights


def _close(boxes: Boxes, stretch: Sequence[int], gutter: float, whole: list[int], bands: list[Band]) -> None:
    """End a stretch that no line crosses: a band of its own if there is text on both sides of the gutter."""
    left = tuple([line for line in stretch if boxes.x1[line] <= gutter])
    if not 0 < len(left) < len(stretch):
        whole.extend(stretch)
        return
    if whole:
        bands.append(Band(tuple(whole)))
        whole.clear()
    bands.append(Band(left=left, right=tuple([line for line in stretch if boxes.x1[line] > gutter])))


def without_margins(boxes: Boxes, band: Band) -> list[Band]:
    """Take a header and a footer that white parts from the rest off a parted band."""
    if not band.is_parted:
        return [band]
    lines = sorted((*band.left, *band.right), key=boxes.top.__getitem__)
    breaks = _breaks(boxes, lines)
    if not breaks:
        return [band]
    size = sorted([boxes.size[line] for line in lines])[len(lines) // 2]
    left = set(band.left)
    head = foot = 0
    for at, white in breaks:
        if white >= _HEADER_WHITE * size and _is_header(boxes, lines[:at], left):
            head = head if _heads_columns(boxes, band, set(lines[head:at])) else at
        elif white >= _FOOTER_WHITE * size and _rows(boxes, lines[at:]) <= _MARGIN_ROWS:
            foot = at
            break
    if not (head or foot):
        return [band]
    foot = foot or len(lines)
    inner = set(lines[head:foot])
    middle = Band(
        left=tuple(line for line in band.left if line in inner),
        right=tuple(line for line in band.right if line in inner),
    )
    if not (middle.left and middle.right):
        return [band]
    parts = (Band(tuple(lines[:head])), middle, Band(tuple(lines[foot:])))
    return [part for part in parts if part.is_parted or part.whole]


def _is_header(boxes: Boxes, lines: Sequence[int], left: Collection[int]) -> bool:
    """Tell whether lines that white parts from the columns below are few enough for a header."""
    if len(lines) > _MOST_IN_HEADER:
        return False
    rows = _rows(boxes, lines)
    return rows <= _MARGIN_ROWS or (rows <= _PARTED_ROWS and 0 < sum(line in left for line in lines) < len(lines))


def _heads_columns(boxes: Boxes, band: Band, row: Collection[int]) -> bool:
    """Tell whether a row has a line at the start of either side, as headings of columns have."""
    for side in (band.left, band.right):
        below = [boxes.x0[line] for line in side if line not in row]
        reach = min(below, default=-float("inf"))
        if not any(line in row and boxes.x0[line] - reach <= _SAME_START * boxes.size[line] for line in side):
            return False
    return True


def _breaks(boxes: Boxes, lines: Sequence[int]) -> list[tuple[int, float]]:
    """Return (position, white) where white runs across between lines sorted by their tops."""
    tops, bottoms = boxes.top, boxes.bottom
    breaks: list[tuple[int, float]] = []
    low = bottoms[lines[0]]
    for at, line in enumerate(lines):
        top, bottom = tops[line], bottoms[line]
        if top > low:
            breaks.append((at, top - low))
        low = max(low, bottom)
    return breaks


def _rows(boxes: Boxes, lines: Sequence[int]) -> int:
    """Count the rows that lines sorted by their tops stand in."""
    rows = 0
    row = -1.0
    for line in lines:
        if boxes.top[line] > row:
            rows, row = rows + 1, boxes.middle[line]
    return rows
