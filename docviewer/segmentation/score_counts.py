"""Figures of two ways to group the same lines: the truth's and a segmentation's."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Gap:
    """The gap between two consecutive lines of a page.

    Attributes:
        after: Index of the line below it.
        page: Page index.
        wanted: Whether a segment ends here by the truth.
        found: Whether one ends here by the segmentation.
    """

    after: int
    page: int
    wanted: bool
    found: bool


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean (van Rijsbergen 1979, "Information Retrieval", ch. 7); 0 if both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def gaps(pages: Sequence[int], wanted: Sequence[Hashable], found: Sequence[Hashable]) -> list[Gap]:
    """Return the gaps within pages; arguments tell of each line its page and its group in truth and segmentation."""
    return [
        Gap(b, pages[b], wanted[a] != wanted[b], found[a] != found[b])
        for a, b in zip(range(len(pages)), range(1, len(pages)), strict=False)
        if pages[a] == pages[b]
    ]


def boundary_f1(of: Iterable[Gap]) -> float:
    """Return the F1 of the gaps at which a segment ends; 1 if there is none in either."""
    counts = Counter((gap.wanted, gap.found) for gap in of)
    both, false, missed = counts[True, True], counts[False, True], counts[True, False]
    if not both + false + missed:
        return 1.0
    return f1(both / max(both + false, 1), both / max(both + missed, 1))


def pair_f1(wanted: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """Return the F1 of the pairs of lines that are in one group; 1 if there is no pair in either."""
    both = _pairs(Counter(zip(wanted, found, strict=True)))
    of_truth, of_ours = _pairs(Counter(wanted)), _pairs(Counter(found))
    if not of_truth and not of_ours:
        return 1.0
    return f1(both / of_ours if of_ours else 0.0, both / of_truth if of_truth else 0.0)


def v_measure(wanted: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """Return the harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg 2007, "V-Measure").

    Homogeneity is I(T; F) / H(T), completeness I(T; F) / H(F), with the entropies H and the mutual information
    I of the two groupings over lines; each is 1 where its entropy is 0.
    """
    total, joint = len(wanted), Counter(zip(wanted, found, strict=True))
    of_truth, of_ours = Counter(wanted), Counter(found)
    shared = sum(n / total * math.log(n * total / (of_truth[a] * of_ours[b])) for (a, b), n in joint.items())
    h_truth, h_ours = _entropy(of_truth), _entropy(of_ours)
    homogeneity = shared / h_truth if h_truth else 1.0
    completeness = shared / h_ours if h_ours else 1.0
    return f1(*(min(1.0, max(0.0, share)) for share in (homogeneity, completeness)))  # rounding may step over


def _entropy(counts: Counter[Hashable]) -> float:
    total = counts.total()
    return -sum(n / total * math.log(n / total) for n in counts.values())


def _pairs(counts: Counter[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())
