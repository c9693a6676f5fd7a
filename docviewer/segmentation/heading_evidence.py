"""Weigh of each block of text whether it is a heading: named pieces of evidence, summed.

Pieces, weights and their origin are as in `boundary_evidence`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.boundaries import BESIDE, is_open
from docviewer.segmentation.endings import BULLET, LOWER, NO_MARK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray
    from docviewer.segmentation.blocks import Blocks

#: What each piece of evidence counts, by name. See `heading_pieces` for what they are.
HEADING_WEIGHTS: Mapping[str, float] = {
    "larger": 2.4,
    "bold": 2.2,
    "italic": 0.8,
    "capitals": 0.8,
    "deep_number": 1.9,
    "number": 0.3,
    "long": 1.9,
    "lines": 0.6,
    "stop": 2.1,
    "colon": 1.5,
    "open": 1.6,
    "sign": 1.5,
    "space_above": 1.4,
    "space_below": 0.2,
    "text_follows": 2.4,
    "short": 0.5,
    "lower": 2.7,
    "list": 2.7,
    "hangs": 2.1,
    "set_in": 1.6,
    "under_title": 2.6,
    "leader": 5.0,
    "beside": 2.5,
    "alike": 2.4,
}
HEADING_BIAS = -1.1

#: Ranges over which pieces grow to their full strength: multiples of the body's size, characters, usual leadings.
_LARGER_RANGE, _LONG_FROM, _LONG_RANGE, _SPACE_RANGE = 0.1, 60, 60, 0.5
_USUAL_LINES = 2
#: Sizes so close (points) are one style. So many blocks that tell nothing are added to those set alike.
_SIZE_STEP, _NO_OTHERS = 0.5, 2.0
#: Text after a heading has so many times its characters.
_MORE = 1.5
#: Text hangs under a list mark from so many sizes on.
_HANGS = 0.6
#: A line set in is so many sizes from where its column starts. A title is so much larger than what stands under it.
_SET_IN, _TITLE = 1.0, 1.25
#: A title and what stands under it are among the first blocks.
_FIRST_BLOCKS = 6
#: Sizes so close (points) are one; from such a multiple of the body's on they are larger.
_ONE_SIZE, _ABOVE_BODY = 0.3, 1.05
_COLONS = (ord(":"), ord("："))


@dataclass(frozen=True, slots=True)
class LayoutHeadings:
    """What counts as a heading.

    Attributes:
        ratio: Size from which text speaks for a heading, as a multiple of the body's.
        space: Usual leadings from which white above speaks for one.
        longest: Most lines of a heading.
    """

    ratio: float = 1.1
    space: float = 1.15
    longest: int = 4


def heading_pieces(evidence: Evidence, blocks: Blocks, rule: LayoutHeadings) -> dict[str, FloatArray]:
    """Return the pieces of evidence by name; float64 (k,) each, positive for a heading."""
    features, lines, first, last = evidence.features, evidence.lines, blocks.first, blocks.last
    ratio = lines.font_size[first] / evidence.scalars["body_size"]
    characters = blocks.sum_of(features["characters"])
    after = np.minimum(np.arange(1, len(blocks) + 1), len(blocks) - 1)
    is_last = np.arange(len(blocks)) == len(blocks) - 1
    next_first = first[after]
    above = _gap(features, first)
    under = np.where(is_last, 2.0, _gap(features, next_first))
    stop = features["stops"][last]
    colon = np.isin(features["end_mark"][last], _COLONS)
    text = (blocks.count[after] > 1) | features["stops"][last[after]]
    follows = ~is_last & text & (characters[after] > _MORE * characters)
    listed = (features["list_mark"][first] != NO_MARK) & (features["section"][first] < 2)
    depth = features["section"][first]
    under_title = _under_title(evidence, blocks)
    inset = features["indent"][first] / np.maximum(lines.font_size[first], 1e-6)
    pieces = {
        "larger": np.clip((ratio - rule.ratio) / _LARGER_RANGE, -1.0, np.where(under_title, 0.0, 2.0)),
        "bold": _as_number(blocks.all_of(lines.bold) & (evidence.scalars["bold_share"] < 0.5)),
        "italic": _as_number(blocks.all_of(lines.italic)),
        "capitals": _as_number(blocks.all_of(features["capitals"])),
        "deep_number": _as_number(depth >= 2),
        "number": _as_number(depth == 1),
        "long": -np.clip((characters - _LONG_FROM) / _LONG_RANGE, 0.0, 3.0),
        "lines": -np.clip(blocks.count - _USUAL_LINES, 0, 4).astype(np.float64),
        "stop": -_as_number(stop & ~colon),
        "colon": -_as_number(colon),
        "open": -_as_number(is_open(features["end_mark"][last]) & ~stop),
        "sign": -_as_number(features["starts_with_sign"][first]),
        "space_above": np.clip((above - rule.space) / _SPACE_RANGE, -1.0, 1.0),
        "space_below": np.clip((under - rule.space) / _SPACE_RANGE, -1.0, 1.0),
        "text_follows": _as_number(follows),
        "short": np.clip((1.0 - features["fill"][last]) / 0.5, 0.0, 1.0),
        "lower": -_as_number(features["start_case"][first] == LOWER),
        "list": -_as_number(listed),
        "hangs": -_as_number(listed & ~is_last & _hangs(evidence, blocks, next_first, after)),
        "set_in": -_as_number(~features["centred"][first] & (inset > _SET_IN)),
        "under_title": -_as_number(under_title),
        "leader": -_as_number(blocks.any_of(features["leader"])),
        "beside": -_as_number(~is_last & (under < BESIDE)),
    }
    pieces["alike"] = _as_others(evidence, blocks, pieces)
    return pieces


def _as_others(evidence: Evidence, blocks: Blocks, pieces: Mapping[str, FloatArray]) -> FloatArray:
    """Return how far other short blocks set alike are no headings, by their own evidence: from -1 to 0; (k,).

    That a style has headings makes no heading of a block: text is set in it too.
    """
    own = np.full(len(blocks), HEADING_BIAS)
    for name, piece in pieces.items():
        own += HEADING_WEIGHTS[name] * piece
    features = evidence.features
    short = (blocks.count <= _USUAL_LINES) & ~features["stops"][blocks.last] & ~features["leader"][blocks.first]
    own = np.clip(own, -1.0, 1.0) * short
    _, style = np.unique(_styles(evidence, blocks.first), return_inverse=True)
    total, count = np.bincount(style, own)[style] - own, np.bincount(style, short)[style] - short
    return np.asarray(np.minimum(0.0, total / (count + _NO_OTHERS)), dtype=np.float64)


def _styles(evidence: Evidence, line: AnyArray) -> AnyArray:
    """Return numbers that are alike for lines of one size, weight, slant and case, with a deep number or without."""
    lines, features = evidence.lines, evidence.features
    size = np.rint(lines.font_size[line] / _SIZE_STEP).astype(np.int64)
    flags = (features["section"][line] > 1, lines.bold[line], lines.italic[line], features["capitals"][line])
    return np.asarray(16 * size + sum(flag * 2**place for place, flag in enumerate(flags)))


def may_be_headings(evidence: Evidence, blocks: Blocks, rule: LayoutHeadings) -> BoolArray:
    """Tell which blocks aren't too long for a heading, say something, and begin with no bullet; bool (k,)."""
    features = evidence.features
    words = blocks.any_of(features["may_head"]) & (features["list_mark"][blocks.first] != BULLET)
    return np.asarray(words & (blocks.count <= rule.longest))


def _as_number(flags: AnyArray) -> FloatArray:
    return np.asarray(flags, dtype=np.float64)


def _gap(features: Mapping[str, AnyArray], line: AnyArray) -> FloatArray:
    """Return the usual leadings above lines; much where nothing is above."""
    gap = features["text_gap"][line]
    return np.where(np.isnan(gap), 2.0, gap)


def _under_title(evidence: Evidence, blocks: Blocks) -> BoolArray:
    """Tell which blocks stand right under a title, as names of authors and dates do: smaller, not bold; bool (k,).

    Text ends them, and what is bold, in capitals or numbered, and what is of a larger size that comes back: a heading.
    """
    lines, found, title = evidence.lines, np.zeros(len(blocks), dtype=bool), 0.0
    text = np.flatnonzero((blocks.count > 1) & evidence.features["stops"][blocks.last])
    end = min(_FIRST_BLOCKS, int(text[0]) if len(text) else len(blocks))
    later = blocks.first[end:]
    sizes = lines.font_size[later[~lines.bold[later]]]
    for block, line in enumerate(blocks.first[:end].tolist()):
        size = float(lines.font_size[line])
        comes_back = size > _ABOVE_BODY * evidence.scalars["body_size"] and (np.abs(sizes - size) < _ONE_SIZE).any()
        found[block] = title >= _TITLE * size and not comes_back and not _looks_like_heading(evidence, line)
        if block and found[block - 1] and not found[block]:
            break
        title = max(title, size)
    return found


def _looks_like_heading(evidence: Evidence, line: int) -> bool:
    """Tell whether a line is bold, in capitals, on a later page, or numbered, unless by an initial: "A. Merritt"."""
    features, lines = evidence.features, evidence.lines
    initial = features["section"][line] == 1 and features["list_mark"][line] != NO_MARK
    numbered = features["section"][line] > 0 and not (initial and not features["list_item"][line])
    return bool(lines.bold[line] or features["capitals"][line] or lines.page[line] > lines.page[0] or numbered)


def _hangs(evidence: Evidence, blocks: Blocks, next_first: AnyArray, after: AnyArray) -> BoolArray:
    """Tell under which blocks the next one hangs: its lines begin further in, as the text of a list item does."""
    start = evidence.features["start"]
    further = start[next_first] - start[blocks.first] > _HANGS * evidence.lines.font_size[blocks.first]
    second = blocks.lines[np.minimum(np.searchsorted(blocks.lines, next_first) + 1, len(blocks.lines) - 1)]
    stays = start[second] - start[blocks.first] > _HANGS * evidence.lines.font_size[blocks.first]
    return np.asarray(further & (stays | (blocks.count[after] == 1)))
