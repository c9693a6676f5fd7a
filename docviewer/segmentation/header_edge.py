"""Learn from the left edges of a document where its headers stand out into the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.endings import NO_MARK

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray
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


def learn_header_band(evidence: Evidence) -> Band:
    """Return the band of left edges (shares of page width) where headers begin; `NO_EDGE` if there are none.

    An edge is one of headers if it lies left of the text's edge, and most of its lines
    are short, have no list mark, and are followed by a line further right.
    """
    features = evidence.features
    body = evidence.scalars["body_start_share"]
    left = (features["running"] == 0) & (features["characters"] > 0)
    left &= features["start"] < body * features["page_width"] - _LEAST_OUTDENT
    at = np.flatnonzero(left)
    if not len(at):
        return NO_EDGE
    at = at[np.argsort(features["start"][at], kind="stable")]
    edge = np.concatenate(([0], np.cumsum(np.diff(features["start"][at]) > _SAME_EDGE)))
    count = np.bincount(edge)
    like = np.bincount(edge, _looks_like_header(evidence, at)) / count
    text = np.bincount(edge, features["characters"][at]) / max(1, int(features["characters"].sum()))
    chosen = at[((like >= _MOSTLY) & (text <= _MOST_TEXT))[edge]]
    if not len(chosen):
        return NO_EDGE
    share = features["start_share"][chosen]
    return (np.floor(float(share.min()) * 1000) / 1000, np.ceil(float(share.max()) * 1000) / 1000)


def _looks_like_header(evidence: Evidence, at: AnyArray) -> BoolArray:
    features = evidence.features
    text = np.abs(evidence.lines.font_size - evidence.scalars["body_size"]) <= 0.5
    usual = float(np.median(features["characters"][text])) if text.any() else 1.0
    short = features["characters"][at] <= _SHORT * usual
    body = np.append(np.flatnonzero(features["running"] == 0), -1)
    below = body[np.searchsorted(body[:-1], at, side="right")]
    further = (below >= 0) & (features["start"][below] > features["start"][at] + _LEAST_OUTDENT)
    return np.asarray(short & further & (features["list_mark"][at] == NO_MARK))
