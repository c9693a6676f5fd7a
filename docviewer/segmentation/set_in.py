"""What is set into running text without being a part of it: quotes over a gutter, boxes that the text runs around.

The text shows it: its lines follow each other as closely past the upper or lower edge of what is set in as anywhere.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.segmentation.page_bands import Band
from docviewer.segmentation.stretches import follows_closely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.segmentation.side_by_side import Boxes

#: White, in sizes, up to which lines over a gutter are one quote: it is often set wide.
_ONE_QUOTE = 1.5
#: Text that runs around a box is at least this many times as wide as the box; two columns are about equally wide.
_WIDER = 1.25


def quotes_over(boxes: Boxes, lines: Sequence[int], gutter: float) -> list[tuple[int, ...]]:
    """Return blocks of lines over the gutter at x = `gutter` that the columns on both its sides run past."""
    crossing = [line for line in lines if boxes.x0[line] < gutter < boxes.x1[line]]
    if not crossing or len(crossing) == len(lines):
        return []
    by_top = sorted(lines, key=boxes.top.__getitem__)
    sides = (
        [line for line in by_top if boxes.x1[line] <= gutter],
        [line for line in by_top if boxes.x0[line] >= gutter],
    )
    return [tuple(block) for block in _blocks(boxes, crossing) if _is_run_past(boxes, block, sides)]


def _blocks(boxes: Boxes, lines: Sequence[int]) -> list[list[int]]:
    blocks: list[list[int]] = []
    for line in sorted(lines, key=boxes.top.__getitem__):
        if blocks and boxes.top[line] - boxes.bottom[blocks[-1][-1]] <= _ONE_QUOTE * boxes.size[line]:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _is_run_past(boxes: Boxes, block: Sequence[int], sides: tuple[Sequence[int], Sequence[int]]) -> bool:
    top, bottom = boxes.top[block[0]], max(boxes.bottom[line] for line in block)
    x0, x1 = min(boxes.x0[line] for line in block), max(boxes.x1[line] for line in block)
    for side in sides:
        beside = [line for line in side if top <= boxes.middle[line] <= bottom]
        if not beside or any(boxes.x1[line] > x0 and boxes.x0[line] < x1 for line in beside):
            return False
    passes = [[_runs_past(boxes, side, height) for side in sides] for height in (top, bottom)]
    return all(True in edge or edge == [None, None] for edge in passes) and any(True in edge for edge in passes)


def _runs_past(boxes: Boxes, side: Sequence[int], height: float) -> bool | None:
    """Tell whether lines sorted by their tops go on past a height; None if they begin or end there."""
    below = next((at for at, line in enumerate(side) if boxes.middle[line] > height), 0)
    return follows_closely(boxes, side[below - 1], side[below]) if below else None


def with_quotes(boxes: Boxes, bands: Sequence[Band], quotes: Sequence[tuple[int, ...]]) -> list[Band]:
    """Give each quote to the parted band that it stands in, or else a band of its own behind the one above it."""
    found = list(bands)
    for quote in quotes:
        middle = sum(boxes.middle[line] for line in quote) / len(quote)
        tops = [min(boxes.top[line] for line in (*band.whole, *band.left, *band.right)) for band in found]
        at = max(0, sum(top < middle for top in tops) - 1)
        if found[at].is_columns:
            found[at] = replace(found[at], asides=(*found[at].asides, quote))
        else:
            found.insert(at + 1, Band(quote))
    return found


def with_boxes_set_in(boxes: Boxes, bands: Sequence[Band]) -> list[Band]:
    """Make one band of those that one text runs through, past a box at its side; the box becomes an aside."""
    found: list[Band] = []
    pending = list(bands)
    while pending:
        band = pending.pop(0)
        above = found[-1] if found and not found[-1].is_parted else None
        below = pending[0] if pending and not pending[0].is_parted else None
        text = _text_past_a_box(boxes, band, above, below) if band.is_columns else None
        if text is None:
            found.append(band)
            continue
        merged = Band(asides=(band.right if text is band.left else band.left,), whole=text)
        if above is not None:
            merged = _joined(found.pop(), merged)
        pending[:1] = [_joined(merged, below)] if below is not None else [merged, *pending[:1]]
    return found


def _joined(upper: Band, lower: Band) -> Band:
    return replace(upper, whole=upper.whole + lower.whole, asides=upper.asides + lower.asides)


def _text_past_a_box(boxes: Boxes, band: Band, above: Band | None, below: Band | None) -> tuple[int, ...] | None:
    """Return the side of a parted band that goes on from the text above or into that below, as the other doesn't."""
    left, right = (_goes_on(boxes, side, above, below) for side in (band.left, band.right))
    if left == right:
        return None
    text, box = (band.left, band.right) if left else (band.right, band.left)
    return text if _width(boxes, text) >= _WIDER * _width(boxes, box) else None


def _goes_on(boxes: Boxes, side: Sequence[int], above: Band | None, below: Band | None) -> bool:
    first, last = min(side, key=boxes.middle.__getitem__), max(side, key=boxes.middle.__getitem__)
    if above is not None and follows_closely(boxes, max(above.whole, key=boxes.middle.__getitem__), first):
        return True
    return below is not None and follows_closely(boxes, last, min(below.whole, key=boxes.middle.__getitem__))


def _width(boxes: Boxes, lines: Sequence[int]) -> float:
    return max(boxes.x1[line] for line in lines) - min(boxes.x0[line] for line in lines)


def place_of(boxes: Boxes, order: Sequence[int], aside: Sequence[int]) -> int:
    """Return where in `order` an aside is read: at the first break of the text from where it begins, or at the end."""
    top = min(boxes.top[line] for line in aside)
    for at, line in enumerate(order):
        if boxes.top[line] >= top - boxes.size[line] and (at == 0 or not follows_closely(boxes, order[at - 1], line)):
            return at
    return len(order)
