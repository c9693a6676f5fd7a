"""Find headings: blocks of lines larger than the body, or bold and standing alone.

Adjacent lines of one size and weight are one heading, so a wrapped heading stays one.
A block too long for a heading is text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.endings import BULLET, DIGIT, NO_MARK
from docviewer.segmentation.heading_levels import rank_headings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, Lines
    from docviewer.segmentation.endings import Endings

#: Lines of one heading stand at most so many usual leadings apart.
WRAPPED_GAP = 1.5
#: A number or one letter may head what follows if it is so much larger than the body, as a factor.
_CLEARLY_LARGER = 1.1
#: Most characters of such a number; dates are longer.
_LONGEST_NUMBER = 7


@dataclass(frozen=True, slots=True, eq=False)
class HeadingRule:
    """What counts as a heading.

    Attributes:
        ratio: Least size, as a multiple of the body's.
        tolerance: Sizes closer than this (points) are one.
        bold: Whether bold lines of the body's size count when they stand alone.
        longest: Most lines of one heading.
    """

    ratio: float = 1.1
    tolerance: float = 0.5
    bold: bool = True
    longest: int = 4


@dataclass(frozen=True, slots=True, eq=False)
class Headings:
    """The lines of headings, m of them, in reading order.

    Attributes:
        lines: int (m,), indices.
        starts: bool (m,), whether a heading begins there.
        level: int8 (m,): 1.. by size; 0 for the title.
        too_long: int (t,), lines that are large or bold enough, in blocks too long for a heading.
        block_length: int (t,), lines of the block that each of those is in.
    """

    lines: AnyArray
    starts: BoolArray
    level: NDArray[np.int8]
    too_long: AnyArray
    block_length: AnyArray


def may_head(lines: Lines, ending: Endings, text: BoolArray, body_size: float) -> BoolArray:
    """Tell which lines may head what follows by what they say; bool (n,). Depends on no parameter.

    Words may; a number or a single letter only where it is larger than the body, stands above
    text of its page and beside none, as a drop cap does, and is no list mark.

    Args:
        lines: The n lines.
        ending: What their first and last characters tell.
        text: bool (n,), which of them aren't running lines.
        body_size: Size of the body, points.
    """
    words = ending.has_letters & (ending.characters > 1) & (ending.list_mark != BULLET)
    sign = (ending.has_letters & (ending.characters == 1)) | (
        (ending.start_case == DIGIT) & (ending.characters <= _LONGEST_NUMBER)
    )
    sign &= (ending.list_mark == NO_MARK) & (lines.font_size >= _CLEARLY_LARGER * body_size - 1e-9)
    sign &= _above_text(lines, text)
    return np.asarray((words | sign) & text)


def _above_text(lines: Lines, text: BoolArray) -> BoolArray:
    """Tell which lines the next line of text on the page stands below, and no neighbour beside; bool (n,)."""
    above, beside = np.zeros((2, len(lines)), dtype=bool)
    if len(lines) > 1:
        same = np.diff(lines.page) == 0
        overlap = np.minimum(lines.bottom[1:], lines.bottom[:-1]) - np.maximum(lines.top[1:], lines.top[:-1])
        smaller = np.minimum(lines.font_size[1:], lines.font_size[:-1])
        level = same & (overlap > 0.5 * smaller)
        beside[1:] |= level
        beside[:-1] |= level
        above[:-1] = same & text[1:] & (lines.baseline[1:] > lines.baseline[:-1])
    return above & ~beside


def candidates(evidence: Evidence, rule: HeadingRule) -> BoolArray:
    """Return the lines large or bold enough for a heading; bool (n,)."""
    features, body = evidence.features, evidence.scalars["body_size"]
    found = evidence.lines.font_size >= rule.ratio * body - 1e-9
    found &= features["may_head"]
    if rule.bold:
        found |= features["bold_alone"] & (evidence.lines.font_size >= body - rule.tolerance)
    return np.asarray(found)


def find_headings(evidence: Evidence, rule: HeadingRule) -> Headings:
    """Find the headings of a document by `rule`."""
    at = np.flatnonzero(candidates(evidence, rule))
    if not len(at):
        return Headings(at, np.zeros(0, bool), np.zeros(0, np.int8), at, at)
    starts = block_starts(evidence, at, rule.tolerance)
    block = np.cumsum(starts) - 1
    length = np.bincount(block)[block]
    kept = length <= rule.longest
    lines, starts = at[kept], starts[kept]
    levels = rank_headings(evidence, lines, starts, rule.tolerance, rule.ratio * evidence.scalars["body_size"])
    return Headings(lines, starts, levels[np.cumsum(starts) - 1], at[~kept], length[~kept])


def block_starts(evidence: Evidence, at: AnyArray, tolerance: float) -> BoolArray:
    """Tell where among the lines `at` a heading begins: bool, same shape.

    A line goes on with the one before where that is the line above, of the same size
    and weight, not far away, and the line has no list mark or section number of its own.
    """
    features, lines = evidence.features, evidence.lines
    size, bold = lines.font_size[at], lines.bold[at]
    starts = np.ones(len(at), dtype=bool)
    goes_on = (np.diff(at) == 1) & (features["above"][at[1:]] == at[:-1])
    goes_on &= np.abs(np.diff(size)) <= tolerance
    goes_on &= bold[1:] == bold[:-1]
    goes_on &= features["gap_ratio"][at[1:]] <= WRAPPED_GAP
    goes_on &= features["list_mark"][at[1:]] == NO_MARK
    starts[1:] = ~goes_on
    return starts


def stands_alone(lines_bold: BoolArray, features: dict[str, AnyArray], body_size: float, size: FloatArray) -> BoolArray:
    """Tell which bold lines stand alone as headings do; bool (n,). Depends on no parameter.

    A block of bold lines stands alone where the line above it is at its end or further
    away than usual, and the block itself is at its end or the line below it further
    away. It doesn't end like a sentence, unless it is one line with space on both
    sides. In a document mostly bold, none does.
    """
    found = np.zeros(len(lines_bold), dtype=bool)
    share = float((features["characters"] * lines_bold).sum()) / max(1.0, float(features["characters"].sum()))
    at = np.flatnonzero(lines_bold & features["may_head"] & (size >= 0.9 * body_size))
    if not len(at) or share > 0.5:
        return found
    gap_ratio, fits_above = features["gap_ratio"], features["fits_above"]
    apart = ~(gap_ratio <= 1.15) | (fits_above > 0)
    same = (np.diff(at) == 1) & (features["above"][at[1:]] == at[:-1]) & (gap_ratio[at[1:]] <= WRAPPED_GAP)
    same &= (np.abs(np.diff(size[at])) <= 0.5) & (features["list_mark"][at[1:]] == NO_MARK)
    starts = np.concatenate(([True], ~same))
    first = at[starts]
    last = at[np.concatenate((~same, [True]))]
    below = np.minimum(last + 1, len(found) - 1)
    sentence = np.isin(features["end_mark"][last], [ord(mark) for mark in ".,;。،"])
    spaced = (first == last) & (gap_ratio[first] > 1.3) & (gap_ratio[below] > 1.15)
    alone = apart[first] & (apart[below] | (below == last)) & (~sentence | spaced)
    found[at] = alone[np.cumsum(starts) - 1]
    return found
