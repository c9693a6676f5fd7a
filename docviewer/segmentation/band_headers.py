"""Find headers by their left edge: lines that begin in a band of the page's width, and the title before them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.endings import BULLET
from docviewer.segmentation.heading_levels import size_levels
from docviewer.segmentation.headings import Headings, block_starts

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray
    from docviewer.core.parameters import Band

#: A title is so much larger than the text and than most headers, as a factor, and larger than every other line.
TITLE_RATIO = 1.15
#: Lines of one header may differ so much in size, points.
_ONE_SIZE = 1.0


@dataclass(frozen=True, slots=True)
class BandRule:
    """What counts as a header.

    Attributes:
        band: From and to, shares of the page's width; none where it ends at 0.
        tolerance: Points that a line may begin outside of it; edges closer than this are one level.
        longest: Most lines of one header.
    """

    band: Band
    tolerance: float
    longest: int


def in_band(evidence: Evidence, rule: BandRule) -> BoolArray:
    """Tell which lines begin in the band; bool (n,)."""
    low, high = rule.band
    if high <= 0:
        return np.zeros(len(evidence), dtype=bool)
    tolerance = rule.tolerance / evidence.features["page_width"]
    share = evidence.features["start_share"]
    return np.asarray((share >= low - tolerance) & (share <= high + tolerance))


def find_headers(evidence: Evidence, rule: BandRule, title: AnyArray) -> Headings:
    """Return the headers other than the lines of the `title`, their levels by their left edges."""
    features = evidence.features
    found = in_band(evidence, rule) & (features["running"] == 0) & (features["characters"] > 0)
    at = np.flatnonzero(found & (features["list_mark"] != BULLET))
    starts = block_starts(evidence, at, _ONE_SIZE)
    length = np.bincount(np.cumsum(starts) - 1)[np.cumsum(starts) - 1] if len(at) else at
    kept = (length <= rule.longest) & ~np.isin(at, title)
    lines, starts = at[kept], starts[kept]
    level = size_levels(-features["start"][lines[starts]], rule.tolerance)[np.cumsum(starts) - 1]
    long = length > rule.longest
    return Headings(lines, starts, level, at[long], length[long])


def find_title(evidence: Evidence, rule: BandRule) -> Headings:
    """Return the title: the first lines of the document, if larger than the text, the headers and all else."""
    size, of_text = evidence.lines.font_size, evidence.features["running"] == 0
    first = np.flatnonzero(of_text)[:8]
    starts = block_starts(evidence, first, _ONE_SIZE)
    title = first[: int(np.argmax(np.append(starts[1:], True))) + 1]
    others = of_text.copy()
    others[title] = False
    largest = float(size[title[0]]) if len(title) else 0.0
    larger = largest >= TITLE_RATIO * usual_size(evidence, np.flatnonzero(in_band(evidence, rule) & others))
    if not larger or largest <= float(size[others].max(initial=0.0)) + _ONE_SIZE:
        title = title[:0]
    return Headings(title, np.arange(len(title)) == 0, np.zeros(len(title), np.int8), title[:0], title[:0])


def without_gaps(headings: Headings, headers: Headings) -> Headings:
    """Return `headings` with levels without gaps where those that are `headers` too are left aside."""
    level = headings.level.copy()
    ranked = (level > 0) & ~np.isin(headings.lines, headers.lines)
    level[ranked] = np.unique(level[ranked], return_inverse=True)[1] + 1
    return replace(headings, level=level)


def usual_size(evidence: Evidence, headers: AnyArray) -> float:
    """Return what a title is compared with, points: the size of the text or, if larger, of most headers."""
    of_headers = float(np.median(evidence.lines.font_size[headers])) if len(headers) else 0.0
    return max(evidence.scalars["body_size"], of_headers)
