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
#: An edge that begins so large a share of the characters is one of text.
_LEAST_TEXT = 0.15
#: A header has at most so many characters, as a multiple of the middle line of text.
_SHORT = 0.75
#: Share of an edge's lines that must look like headers.
_MOSTLY = 0.6
NO_EDGE: Band = (0.0, 0.0)


def learn_header_band(features: Mapping[str, AnyArray], size: FloatArray, body_size: float) -> Band:
    """Return the band of left edges (shares of page width) where headers begin; `NO_EDGE` if there are none.

    Edges of headers lie left of the leftmost edge of text, and most of their lines are
    short, have no list mark, and are followed by a line further right.

    Args:
        features: The features named in `feature_meanings.FEATURES`.
        size: (n,) font sizes, points.
        body_size: The size that sets most characters, points.
    """
    start, characters = features["start"], features["characters"]
    at = np.flatnonzero((features["running"] == 0) & (characters > 0))
    if not len(at):
        return NO_EDGE
    at = at[np.argsort(start[at], kind="stable")]
    edge = np.concatenate(([0], np.cumsum(np.diff(start[at]) > _SAME_EDGE)))
    of_text = np.bincount(edge, characters[at]) >= _LEAST_TEXT * int(characters[at].sum())
    if not of_text.any():
        return NO_EDGE
    at = at[start[at] < start[at][np.argmax(of_text[edge])] - _LEAST_OUTDENT]
    edge = edge[: len(at)]
    usual = float(np.median(characters[np.abs(size - body_size) <= 0.5]))
    like = np.bincount(edge, _looks_like_header(features, at, usual)) / np.bincount(edge)
    chosen = features["start_share"][at[(like >= _MOSTLY)[edge]]]
    if not len(chosen):
        return NO_EDGE
    return (math.floor(float(chosen.min()) * 1000) / 1000, math.ceil(float(chosen.max()) * 1000) / 1000)


def _looks_like_header(features: Mapping[str, AnyArray], at: AnyArray, usual: float) -> BoolArray:
    """Tell which of the lines `at` are short, without a list mark, and stand out from the line of text below."""
    short = features["characters"][at] <= _SHORT * usual
    start, below = features["start"], features["after"][at]
    further = np.append(start, -np.inf)[below] > start[at] + _LEAST_OUTDENT
    return np.asarray(short & further & (features["list_mark"][at] == NO_MARK))
