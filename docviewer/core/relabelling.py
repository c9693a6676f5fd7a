"""Put labels of some lines into the labels of all: visible pages first, the rest later."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.evidence import INDEX_FEATURES, Evidence
from docviewer.core.labels import Labels
from docviewer.core.lines import read_only

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray


def part_of(evidence: Evidence, first: int, last: int) -> Evidence:
    """Return the evidence of the lines `first:last`; features stay those of the whole document.

    Indices of lines count from `first`; those of lines outside become those of none.
    """
    features = {name: values[first:last] for name, values in evidence.features.items()}
    for name in INDEX_FEATURES:
        if name in features:
            features[name] = _counted_from(features[name], first, last)
    lines = evidence.lines.take(np.arange(first, last))
    hints = None if evidence.hints is None else evidence.hints.part(first, last)
    return Evidence(lines, evidence.page_sizes, MappingProxyType(features), evidence.scalars, hints, evidence.tables)


def _counted_from(indices: AnyArray, first: int, last: int) -> AnyArray:
    """Return indices of lines counted from `first`, those before it as -1, those behind the part as its length."""
    return read_only(np.clip(indices - first, -1, last - first).astype(np.int32))


def spliced(labels: Labels, part: Labels, first: int) -> Labels:
    """Return `labels` with the lines from `first` on replaced by those of `part`.

    A line outside whose segment started at a line that no longer starts one joins the
    segment that this line is in now, so that the result is a segmentation again.
    """
    last = first + len(part)
    segment, role, level = labels.segment.copy(), labels.role.copy(), labels.level.copy()
    segment[first:last] = part.segment + first
    role[first:last], level[first:last] = part.role, part.level
    segment = segment[segment]
    outside = np.concatenate((np.arange(first), np.arange(last, len(segment))))
    role[outside], level[outside] = role[segment[outside]], level[segment[outside]]
    return Labels(read_only(segment), read_only(role), read_only(level))
