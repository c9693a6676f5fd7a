"""Bands of a page: stretches from top to bottom in which a gutter parts the text in two, or nothing does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import IntArray
    from docviewer.segmentation.side_by_side import Boxes

#: White (in sizes) that parts a running header from the columns below it, and a footer from those above.
_HEADER_WHITE = 1.0
_FOOTER_WHITE = 1.5
#: Most rows that a header or footer has.
_MARGIN_ROWS = 2
_NONE = np.zeros(0, dtype=np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """Lines between two heights: as a whole, or left and right of a gutter."""

    whole: IntArray = field(default_factory=lambda: _NONE)
    left: IntArray = field(default_factory=lambda: _NONE)
    right: IntArray = field(default_factory=lambda: _NONE)

    @property
    def is_parted(self) -> bool:
        """Whether there is text on both sides of the gutter."""
        return len(self.left) > 0


def bands_at(boxes: Boxes, lines: IntArray, gutter: float) -> list[Band]:
    """Cut `lines` where lines cross the gutter at x = `gutter`; from top to bottom."""
    ordered = lines[np.argsort(boxes.top[lines] + boxes.bottom[lines], kind="stable")]
    side = np.where(boxes.x1[ordered] <= gutter, -1, np.where(boxes.x0[ordered] >= gutter, 1, 0))
    bands: list[Band] = []
    whole: list[int] = []
    stretch: list[int] = []
    sides: list[int] = []
    for line, where in [*zip(ordered.tolist(), side.tolist(), strict=True), (-1, 0)]:
        if where:
            stretch.append(line)
            sides.append(where)
            continue
        if len(set(sides)) == 2:
            if whole:
                bands.append(Band(np.array(whole, dtype=np.int32)))
            bands.append(_parted(np.array(stretch, dtype=np.int32), np.array(sides)))
            whole = []
        else:
            whole.extend(stretch)
        stretch, sides = [], []
        if line >= 0:
            whole.append(line)
    return [*bands, Band(np.array(whole, dtype=np.int32))] if whole else bands


def _parted(lines: IntArray, sides: IntArray) -> Band:
    return Band(left=lines[sides < 0], right=lines[sides > 0])


def without_margins(boxes: Boxes, band: Band) -> list[Band]:
    """Take a header and a footer that white parts from the rest off a parted band."""
    if not band.is_parted:
        return [band]
    lines = np.concatenate((band.left, band.right))
    lines = lines[np.argsort(boxes.top[lines], kind="stable")]
    size = float(np.median(boxes.size[lines]))
    low = np.maximum.accumulate(boxes.bottom[lines])
    white = np.append(boxes.top[lines][1:] - low[:-1], 0.0)
    breaks = np.flatnonzero(white > 0) + 1
    head = next((at for at in breaks[:_MARGIN_ROWS].tolist() if white[at - 1] >= _HEADER_WHITE * size), 0)
    foot = next(
        (at for at in breaks[::-1][:_MARGIN_ROWS].tolist() if white[at - 1] >= _FOOTER_WHITE * size), len(lines)
    )
    if foot <= head or not (head or foot < len(lines)):
        return [band]
    middle = lines[head:foot]
    inner = Band(left=np.intersect1d(band.left, middle), right=np.intersect1d(band.right, middle))
    if not (len(inner.left) and len(inner.right)):
        return [band]
    parts = (Band(lines[:head]), inner, Band(lines[foot:]))
    return [part for part in parts if part.is_parted or len(part.whole)]
