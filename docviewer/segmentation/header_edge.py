"""Learn from the left edges of a document where its headers stand out into the margin."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.endings import NO_MARK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.lines import AnyArray, BoolArray, FloatArray
    from docviewer.core.parameters import Band

#: Headers stand at least so far (points) out from the text.
_LEAST_OUTDENT = 6.0
#: Edges this close (points) are one.
_SAME_EDGE = 2.0
#: An edge that begins a larger share of the characters is one of text, not of headers.
_MOST_TEXT = 0.2
#: A header has at most so many characters, as a multiple of the middle line of text.
_SHORT = 0.75
#: Share of an edge's lines that must look like headers.
_MOSTLY = 0.6
NO_EDGE: Band = (0.0, 0.0)


def learn_header_band(features: Mapping[str, AnyArray], size: FloatArray, scalars: Mapping[str, float]) -> Band:
    """Return the band of left edges (shares of page width) where headers begin; `NO_EDGE` if there are none.

    An edge is one of headers if it lies left of the text's edge, and most of its lines
    are short, have no list mark, and are followed by a line further right.

    Args:
        features: The features named in `features.FEATURES`.
        size: (n,) font sizes, points.
        scalars: `body_size` and `body_start_share`.
    """
    start = features["start"]
    left = (features["running"] == 0) & (features["characters"] > 0)
    left &= start < scalars["body_start_share"] * features["page_width"] - _LEAST_OUTDENT
    at = np.flatnonzero(left)
    if not len(at):
        return NO_EDGE
    at = at[np.argsort(start[at], kind="stable")]
    edge = np.concatenate(([0], np.cumsum(np.diff(start[at]) > _SAME_EDGE)))
    text = np.abs(size - scalars["body_size"]) <= 0.5
    usual = float(np.median(features["characters"][text])) if text.any() else 1.0
    like = np.bincount(edge, _looks_like_header(features, at, usual)) / np.bincount(edge)
    share = np.bincount(edge, features["characters"][at]) / max(1, int(features["characters"].sum()))
    chosen = features["start_share"][at[((like >= _MOSTLY) & (share <= _MOST_TEXT))[edge]]]
    if not len(chosen):
        return NO_EDGE
    return (math.floor(float(chosen.min()) * 1000) / 1000, math.ceil(float(chosen.max()) * 1000) / 1000)


def _looks_like_header(features: Mapping[str, AnyArray], at: AnyArray, usual: float) -> BoolArray:
    """Tell which of the lines `at` are short, without a list mark, and stand out from the line of text below."""
    short = features["characters"][at] <= _SHORT * usual
    start, below = features["start"], features["after"][at]
    further = np.append(start, -np.inf)[below] > start[at] + _LEAST_OUTDENT
    return np.asarray(short & further & (features["list_mark"][at] == NO_MARK))
