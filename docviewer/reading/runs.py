"""Runs: characters that were set in one go, with where they stand. Both PDF readers make lines from these."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Runs of one page that are read in one direction, in the order of the file.

    Coordinates are points with the origin at the top left of a page turned so that these runs
    stand upright and read to the right (Arabic and Hebrew: to the left).

    Attributes:
        text: Text of the whole page; run `i` is `text[start[i] : end[i]]`.
        start: Index of the first character, never a space.
        end: Index behind the last character, which is no space either.
        group: The line that the reader itself put the run in; never decreases.
        x0: Left edge: where the first letter starts, its white included.
        x1: Right edge: where a next letter would start.
        top: Baseline less the font's ascent.
        bottom: Baseline plus the font's descent.
        baseline: Height of the line the letters stand on.
        size: Font size in points as shown.
        bold: Whether the font is bold.
        italic: Whether the font slants.
        visible: Whether the run is drawn; text behind a scanned page isn't.
    """

    text: str
    start: IntArray
    end: IntArray
    group: IntArray
    x0: FloatArray
    x1: FloatArray
    top: FloatArray
    bottom: FloatArray
    baseline: FloatArray
    size: FloatArray
    bold: BoolArray
    italic: BoolArray
    visible: BoolArray

    def __len__(self) -> int:
        return len(self.start)

    def take(self, rows: AnyArray) -> Runs:
        """Return the runs at `rows` (integers or a mask), in that order."""
        return Runs(self.text, *(getattr(self, field.name)[rows] for field in fields(self) if field.name != "text"))


def dominant(values: AnyArray, weights: AnyArray) -> float:
    """Return the value that weighs most; the first of equals."""
    totals: dict[float, float] = {}
    for value, weight in zip(values.tolist(), weights.tolist(), strict=True):
        totals[value] = totals.get(value, 0) + weight
    return max(totals, key=totals.__getitem__) if totals else float(np.nan)
