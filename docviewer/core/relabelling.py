"""Put labels of some lines into the labels of all: visible pages first, the rest later."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np

from docviewer.core.evidence import Evidence
from docviewer.core.labels import Labels
from docviewer.core.lines import read_only


def part_of(evidence: Evidence, first: int, last: int) -> Evidence:
    """Return the evidence of the lines `first:last`; features stay those of the whole document."""
    features = {name: values[first:last] for name, values in evidence.features.items()}
    lines = evidence.lines.take(np.arange(first, last))
    hints = None if evidence.hints is None else evidence.hints.part(first, last)
    return Evidence(lines, evidence.page_sizes, MappingProxyType(features), evidence.scalars, hints, evidence.tables)


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
