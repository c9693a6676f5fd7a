"""Say in figures how far two segmentations of the same lines agree. All are symmetric; 1.0 is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.comparison import Agreement
from docviewer.core.labels import Role

if TYPE_CHECKING:
    from docviewer.core.labels import Labels
    from docviewer.core.lines import AnyArray, BoolArray, IntArray

_HEADS = (Role.TITLE, Role.HEADING)


def agreement(page: IntArray, a: Labels, b: Labels) -> Agreement:
    """Compute all figures; `page` is the page of each of the n lines."""
    return Agreement(
        boundaries=boundary_f1(page, a, b),
        paragraphs=paragraph_f1(a, b),
        v_measure=v_measure(a, b),
        headings=heading_f1(a, b),
    )


def boundary_f1(page: IntArray, a: Labels, b: Labels) -> float:
    """Return the F1 of the boundaries: gaps between consecutive lines of a page where the segment changes.

    F1 = 2 |A and B| / (|A| + |B|), the harmonic mean of precision and recall (van Rijsbergen 1979,
    "Information Retrieval", ch. 7); 1.0 where neither has a boundary.
    """
    same_page = page[1:] == page[:-1]
    of_a, of_b = ((labels.segment[1:] != labels.segment[:-1]) & same_page for labels in (a, b))
    return _f1(int((of_a & of_b).sum()), int(of_a.sum()), int(of_b.sum()))


def paragraph_f1(a: Labels, b: Labels) -> float:
    """Return the F1 over segments of any role that consist of exactly the same lines in both."""
    first = np.arange(len(a), dtype=np.int32)
    same = same_groups(a.segment, b.segment) & (a.segment == first)
    return _f1(int(same.sum()), int(a.starts.sum()), int(b.starts.sum()))


def v_measure(a: Labels, b: Labels) -> float:
    """Return the harmonic mean of homogeneity and completeness of the clustering of lines.

    V = 2 h c / (h + c) with h = 1 - H(A|B) / H(A) and c = 1 - H(B|A) / H(B) (Rosenberg and Hirschberg 2007,
    "V-Measure"), which comes to 2 I(A; B) / (H(A) + H(B)), I(A; B) = H(A) + H(B) - H(A, B).
    """
    pairs = a.segment.astype(np.int64) * max(1, len(a)) + b.segment
    h_a, h_b = _entropy(np.bincount(a.segment)), _entropy(np.bincount(b.segment))
    h_both = _entropy(np.unique(pairs, return_counts=True)[1])
    if h_a + h_b == 0.0:
        return 1.0
    return min(1.0, max(0.0, 2 * (h_a + h_b - h_both) / (h_a + h_b)))


def heading_f1(a: Labels, b: Labels) -> float | None:
    """Return the F1 over headings (titles too) with the same first and last line; None where there are none."""
    heads_a, heads_b = (labels.starts & np.isin(labels.role, _HEADS) for labels in (a, b))
    count_a, count_b = int(heads_a.sum()), int(heads_b.sum())
    if count_a + count_b == 0:
        return None
    same = heads_a & heads_b & (last_lines(a.segment) == last_lines(b.segment))
    return _f1(int(same.sum()), count_a, count_b)


def same_groups(a: IntArray, b: IntArray) -> BoolArray:
    """Tell for each line whether its group holds the same lines in both.

    Args:
        a: int (n,), first line of the group that each line is in.
        b: The same of another grouping.
    """
    together = a == b
    size_a, size_b = np.bincount(a, minlength=len(a)), np.bincount(b, minlength=len(b))
    shared = np.bincount(a[together], minlength=len(a))
    return np.asarray(together & (size_a[a] == shared[a]) & (size_b[b] == shared[a]))


def last_lines(groups: IntArray) -> IntArray:
    """Return int32 (n,): where a group starts, its last line; of the other lines -1."""
    last = np.full(len(groups), -1, dtype=np.int32)
    np.maximum.at(last, groups, np.arange(len(groups), dtype=np.int32))
    return last


def _f1(both: int, one: int, other: int) -> float:
    return 2 * both / (one + other) if one + other else 1.0


def _entropy(counts: AnyArray) -> float:
    """Return the entropy of clusters of these sizes, in nats.

    Equal sizes are summed up as one term, so that the same sizes in any order give the same number to the last bit.
    """
    sizes, times = np.unique(counts[counts > 0], return_counts=True)
    share = sizes / max(1, int(counts.sum()))
    return float(-(times * share * np.log(share)).sum())
