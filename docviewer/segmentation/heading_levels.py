"""Rank headings: the title, and levels by size from 1 on, without gaps.

The distinct sizes of headings make the levels. A size that one heading alone has needs a
reason for a level of its own - the heading stands between a larger and a smaller one, or is
clearly smaller than the one before or larger than the one after - else it joins the nearest
size. Lines right above and below the title rank first and push no heading down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, IntArray

#: Deeper levels aren't told apart, as they aren't in HTML or PDF.
_DEEPEST = 6
#: So many lines may stand before the title, as a date or a series.
_BEFORE_TITLE = 3
#: A size is clearly, or just visibly, smaller than another from such a share of it down.
_CLEARLY, _VISIBLY = 0.86, 0.92


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """The k headings of a document in reading order, as their levels need them.

    Attributes:
        first: int (k,), index of the first line.
        size: float64 (k,), points.
        style: int (k,), alike for headings of one weight and slant, both larger than the body or both not.
        touching: bool (k,), whether nothing stands between it and the heading before.
    """

    first: IntArray
    size: FloatArray
    style: IntArray
    touching: BoolArray

    def __len__(self) -> int:
        return len(self.first)

    def among(self, kept: BoolArray) -> Blocks:
        """Return those that `kept`, bool (k,), tells."""
        return Blocks(self.first[kept], self.size[kept], self.style[kept], self.touching[kept])


def rank_headings(
    evidence: Evidence, lines: AnyArray, starts: BoolArray, tolerance: float, least_size: float
) -> NDArray[np.int8]:
    """Return the level of each heading, 0 for the title; int8, one per heading.

    Args:
        evidence: All lines and their features.
        lines: Indices of the headings' lines.
        starts: Where among them a heading begins.
        tolerance: Sizes this close (points) are one.
        least_size: Headings smaller than this (points) are headings by their weight.
    """
    blocks = _blocks(evidence, lines, starts, least_size)
    level = np.zeros(len(blocks), dtype=np.int8)
    title = _title(evidence, blocks, tolerance)
    around = _around_title(blocks, title, tolerance)
    ranked = ~around & (np.arange(len(blocks)) != title)
    level[around] = 1
    level[ranked] = _levels(blocks.among(ranked), tolerance)
    return level


def size_levels(sizes: FloatArray, tolerance: float) -> NDArray[np.int8]:
    """Return the level of each size, the largest 1; sizes within `tolerance` of a level's largest are in it."""
    return np.minimum(_ranks(sizes, tolerance) + 1, _DEEPEST).astype(np.int8)


def _ranks(sizes: FloatArray, tolerance: float) -> IntArray:
    distinct, inverse = np.unique(-sizes, return_inverse=True)
    rank, largest, ranks = -1, np.inf, []
    for size in (-distinct).tolist():
        if rank < 0 or largest - size > tolerance:
            rank, largest = rank + 1, size
        ranks.append(rank)
    return np.array(ranks, dtype=np.int32)[inverse]


def _blocks(evidence: Evidence, lines: AnyArray, starts: BoolArray, least_size: float) -> Blocks:
    table, first = evidence.lines, lines[starts]
    last = lines[np.flatnonzero(starts)[1:] - 1]  # of each heading but the last one
    touching = np.zeros(len(first), dtype=bool)
    touching[1:] = evidence.features["after"][last] == first[1:]
    size = table.font_size[first]
    style = 4 * (size < least_size - 1e-9) + 2 * table.bold[first] + 1 * table.italic[first]
    return Blocks(first, size, style, touching)


def _title(evidence: Evidence, blocks: Blocks, tolerance: float) -> int:
    """Return which heading is the title, or -1.

    It alone has the largest size, larger than the body, and stands on the first page with at
    most a few lines before it, and no text between it and headings before it.
    """
    if not len(blocks):
        return -1
    title, largest = int(np.argmax(blocks.size)), float(blocks.size.max())
    first = int(blocks.first[title])
    alone = int((blocks.size >= largest - tolerance).sum()) == 1
    before = int((evidence.features["running"][:first] == 0).sum())
    on_first_page = evidence.lines.page[first] == evidence.lines.page[0]
    fits = alone and on_first_page and before <= _BEFORE_TITLE and bool(blocks.touching[1 : title + 1].all())
    return title if fits and largest > evidence.scalars["body_size"] + tolerance else -1


def _around_title(blocks: Blocks, title: int, tolerance: float) -> BoolArray:
    """Tell which headings stand right above the title, or right below it as a subtitle; bool (k,).

    A subtitle is smaller than a heading further down, or has a size of its own and is
    followed by several headings of the next size.
    """
    around = np.zeros(len(blocks), dtype=bool)
    around[: max(0, title)] = True
    for at in range(title + 1, len(blocks) if title >= 0 else 0):
        size, later = blocks.size[at], blocks.size[at + 1 :]
        if not blocks.touching[at] or not len(later):
            break
        largest = float(later.max())
        series = largest < size - tolerance and int((later >= largest - tolerance).sum()) > 1
        if not (largest > size + tolerance or series):
            break
        around[at] = True
    return around


def _levels(blocks: Blocks, tolerance: float) -> NDArray[np.int8]:
    """Return the levels of headings among themselves; int8 (k,)."""
    rank = _ranks(blocks.size, tolerance)
    count = np.bincount(rank)
    if (count == 1).any() and len(count) > 1:
        rank = _with_lone_ones_joined(blocks, rank, count)
    _, dense = np.unique(rank, return_inverse=True)
    return np.minimum(dense + 1, _DEEPEST).astype(np.int8)


def _with_lone_ones_joined(blocks: Blocks, rank: IntArray, count: AnyArray) -> IntArray:
    """Return ranks in which a size that one heading has without a reason is put to the nearest size."""
    size_of_rank = np.zeros(len(count))
    size_of_rank[rank] = blocks.size
    joined, counts = rank.copy(), count.tolist()
    for at in np.flatnonzero(count[rank] == 1).tolist():
        own = int(rank[at])
        if counts[own] != 1 or _has_reason(blocks, at):
            continue
        above = next((other for other in range(own - 1, -1, -1) if counts[other]), None)
        below = next((other for other in range(own + 1, len(counts)) if counts[other]), None)
        others = [other for other in (above, below) if other is not None]
        if others:
            target = min(others, key=lambda other: _apart(float(size_of_rank[other]), float(size_of_rank[own])))
            joined[at] = target
            counts[own], counts[target] = 0, counts[target] + 1
    return joined


def _apart(one: float, other: float) -> float:
    return max(one, other) / max(min(one, other), 1e-6)


def _has_reason(blocks: Blocks, at: int) -> bool:
    """Tell whether a heading of a size of its own ranks under the one before or over the one after."""
    under = _step(blocks, at - 1, at) if at else 1.0
    over = _step(blocks, at, at + 1) if at + 1 < len(blocks) else 1.0
    return min(under, over) <= _CLEARLY or max(under, over) <= _VISIBLY


def _step(blocks: Blocks, high: int, low: int) -> float:
    """Return by what factor the heading after is smaller; 0 where it is smaller and of another style, or touching."""
    factor = float(blocks.size[low] / max(blocks.size[high], 1e-6))
    plain = factor < 1.0 and (blocks.style[low] != blocks.style[high] or blocks.touching[low])
    return 0.0 if plain else factor
