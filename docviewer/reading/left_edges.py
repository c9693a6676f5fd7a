"""Where text begins on a page: which left edges the lines around a place share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.reading.runs import Run

#: How far up and down neighbours are looked for, in sizes, and from where they aren't on the same line.
_REACH = 8.0
_APART = 0.5
#: Left edges this close (points, or share of the size up to so many points) are one.
_EDGE_PT = 1.5
_EDGE_SIZE = 0.15
_WIDEST_PT = 20.0
#: Edges in a gap stand so far (in sizes) from the text before it, and at most so far from that behind it: an indent.
_FROM_GAP = 0.5
_WIDEST_INDENT = 3.0
#: Edges are sorted into strips of the page so wide, points.
_STRIP_PT = 2.0

_FAR = float("inf")


class LeftEdges:
    """Left edges of what begins a line or stands behind a wide gap, looked up by place.

    Args:
        places: x0 and baseline of each, points.
    """

    def __init__(self, places: Iterable[tuple[float, float]]) -> None:
        self._places: dict[int, list[tuple[float, float]]] = {}
        for x0, baseline in places:
            if isfinite(x0) and isfinite(baseline):  # a damaged file may put text nowhere
                self._places.setdefault(int(x0 // _STRIP_PT), []).append((x0, baseline))
        self._strips: dict[int, list[tuple[float, float]]] = {}  # those that were asked for

    def _strip(self, number: int) -> list[tuple[float, float]]:
        """Return baselines and left edges in a strip of the page, from the top."""
        strip = self._strips.get(number)
        if strip is None:
            places = self._places.get(number, ())
            strip = self._strips[number] = sorted({(round(baseline, 1), round(x0, 1)) for x0, baseline in places})
        return strip

    def lines_sharing(self, run: Run) -> set[float]:
        """Return the baselines of those lines above and below that have text begin where `run` does."""
        near = min(max(_EDGE_PT, _EDGE_SIZE * run.size), _WIDEST_PT)
        return self._lines_between(run, run.x0 - near, run.x0 + near)

    def lines_in_gap(self, run: Run, begin: float) -> set[float]:
        """Return the baselines of those lines around that have text begin in the gap from `begin` to `run`.

        So it is where the first line of a paragraph is indented.
        """
        size = min(run.size, _WIDEST_PT)
        return self._lines_between(run, max(begin + _FROM_GAP * size, run.x0 - _WIDEST_INDENT * size), run.x0)

    def _lines_between(self, run: Run, low: float, high: float) -> set[float]:
        if not (isfinite(low) and isfinite(high) and isfinite(run.baseline)):
            return set()
        apart, reach = _APART * run.size, _REACH * run.size
        found: set[float] = set()
        for number in range(int(low // _STRIP_PT), int(high // _STRIP_PT) + 1):
            strip = self._strip(number)
            first, behind = (
                bisect_left(strip, (run.baseline - reach,)),
                bisect_right(strip, (run.baseline + reach, _FAR)),
            )
            found.update(y for y, x0 in strip[first:behind] if low <= x0 <= high and abs(y - run.baseline) > apart)
        return found
