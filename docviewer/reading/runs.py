"""Runs: characters that were set in one go, with where they stand. Both PDF readers make lines from these.

Plain tuples and lists on purpose: a page has a hundred runs or so, for which arrays cost more than they save.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Edges = tuple[float, float, float, float]  # x0, top, x1, bottom


class Run(NamedTuple):
    """One run of a page turned so that its text stands upright and reads to the right (Arabic: to the left).

    Coordinates are points with the origin at the top left of the page so turned.

    Attributes:
        start: Index of its first character in the page's text, never a space.
        end: Index behind its last character, which is no space either.
        group: The line that the reader itself put it in; never decreases from run to run.
        x0: Left edge: where the first letter starts, its white included.
        top: Baseline less the font's ascent.
        x1: Right edge: where a next letter would start.
        bottom: Baseline plus the font's descent.
        baseline: Height of the line the letters stand on.
        size: Font size in points as shown.
        bold: Whether the font is bold.
        italic: Whether the font slants.
        visible: Whether it is drawn; text behind a scanned page isn't.
    """

    start: int
    end: int
    group: int
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    visible: bool


def dominant(weighed: Iterable[tuple[float, int]]) -> float:
    """Return the value that weighs most, among values with their weights; the first of equals."""
    totals: dict[float, int] = {}
    for value, weight in weighed:
        totals[value] = totals.get(value, 0) + weight
    return max(totals, key=totals.__getitem__)
