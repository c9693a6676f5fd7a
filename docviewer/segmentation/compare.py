"""Compare two segmentations of the same lines: figures of agreement, and the places where they differ.

Segments are cut into pieces, one a page, so that each difference has one place. Pieces of A and B that share
lines hang together; such a bundle of one piece of each is the same text and can differ in role, in level or in
what it goes on from; a bundle of one and several is a split; of several and several, another cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.comparison import Comparison, DifferenceKind, Differences
from docviewer.core.lines import read_only
from docviewer.segmentation.agreement import agreement, last_lines, same_groups

if TYPE_CHECKING:
    from docviewer.core.labels import Labels
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, IntArray, Lines

_NONE = -1


def compare(lines: Lines, a: Labels, b: Labels) -> Comparison:
    """Compare two segmentations of `lines`.

    Raises:
        ValueError: One of them isn't of these lines.
    """
    if not len(lines) == len(a) == len(b):
        raise ValueError(f"{len(lines)} lines can't be compared by labels of {len(a)} and {len(b)}")
    differences = _differences(lines, a, b)
    shares = _page_agreement(lines.page, differences.of_line)
    return Comparison(lines, a, b, agreement(lines.page, a, b), differences, shares)


def pieces_by_page(segment: IntArray, page: IntArray) -> IntArray:
    """Return int32 (n,): the first line of the part of its segment that is on the line's page."""
    if not len(segment):
        return segment
    new_run = np.concatenate(([True], (segment[1:] != segment[:-1]) | (page[1:] != page[:-1])))
    runs = np.flatnonzero(new_run).astype(np.int32)
    key = segment[runs].astype(np.int64) * (int(page.max()) + 1) + page[runs]
    _, first, which = np.unique(key, return_index=True, return_inverse=True)
    starts: IntArray = runs[first[which]][np.cumsum(new_run) - 1]
    return starts


def hanging_together(a: IntArray, b: IntArray) -> IntArray:
    """Return int32 (n,): the least line that each line hangs together with through groups of either kind.

    Labels spread along the groups, and each line then takes over what its label has learned: after about log n
    rounds nothing changes (FastSV, Zhang, Azad and Hu 2020).

    Args:
        a: int32 (n,), a line of the group that each line is in.
        b: The same of another grouping.
    """
    least = np.arange(len(a), dtype=np.int32)
    line = np.concatenate((least, least))
    other = np.concatenate((a, b))
    while True:
        before = least.copy()
        grand = least[least]
        low = np.minimum(grand[line], grand[other])
        for target in (before[line], before[other], line, other):
            np.minimum.at(least, target, low)
        least = np.minimum(least, least[least])
        if np.array_equal(least, before):
            return least


def _differences(lines: Lines, a: Labels, b: Labels) -> Differences:
    piece_a, piece_b = pieces_by_page(a.segment, lines.page), pieces_by_page(b.segment, lines.page)
    same = same_groups(piece_a, piece_b)
    root = np.where(same, piece_a, _NONE).astype(np.int32)
    apart = np.flatnonzero(~same)
    root[apart] = apart[_bundles(piece_a, piece_b, apart)]
    first = np.arange(len(lines), dtype=np.int32)
    kind = np.full(len(lines), _NONE, dtype=np.int8)
    cut = (root == first) & ~same
    kind[cut] = _kinds_of_cuts(root, piece_a, piece_b)[cut]
    whole = np.flatnonzero((root == first) & same)
    kind[whole] = _kinds_of_wholes(whole, a, b, piece_a, piece_b)
    return _gathered(lines, root, kind)


def _bundles(piece_a: IntArray, piece_b: IntArray, apart: AnyArray) -> IntArray:
    """Return for each of the lines `apart` the place in it of the first line of its bundle."""
    place = np.zeros(len(piece_a), dtype=np.int32)
    place[apart] = np.arange(len(apart), dtype=np.int32)
    return hanging_together(place[piece_a[apart]], place[piece_b[apart]])


def _kinds_of_cuts(root: IntArray, piece_a: IntArray, piece_b: IntArray) -> AnyArray:
    """Return for the first line of each bundle how its pieces differ."""
    first = np.arange(len(root))
    in_a, in_b = (np.bincount(root[piece == first], minlength=len(root)) for piece in (piece_a, piece_b))
    kind = DifferenceKind
    return np.where(in_a == 1, kind.B_SPLITS, np.where(in_b == 1, kind.A_SPLITS, kind.CUT_DIFFERENTLY))


def _kinds_of_wholes(whole: AnyArray, a: Labels, b: Labels, piece_a: IntArray, piece_b: IntArray) -> AnyArray:
    """Return how pieces of the same lines differ, by their first lines `whole`; -1 where they don't."""
    before_a, before_b = _goes_on_from(a.segment, piece_a)[whole], _goes_on_from(b.segment, piece_b)[whole]
    kind = DifferenceKind
    return np.select(
        [
            a.role[whole] != b.role[whole],
            (before_a == _NONE) & (before_b != _NONE),
            (before_a != _NONE) & (before_b == _NONE),
            before_a != before_b,
            a.level[whole] != b.level[whole],
        ],
        [kind.ROLE, kind.A_SPLITS_PAGES, kind.B_SPLITS_PAGES, kind.CUT_DIFFERENTLY, kind.LEVEL],
        _NONE,
    )


def _goes_on_from(segment: IntArray, piece: IntArray) -> IntArray:
    """Return int32 (n,): for the first line of a piece the line of an earlier page that it goes on from, or -1."""
    starts = np.flatnonzero(piece == np.arange(len(piece)))
    in_order = starts[np.argsort(segment[starts], kind="stable")]
    follows = np.flatnonzero(segment[in_order[1:]] == segment[in_order[:-1]]) + 1
    before = np.full(len(piece), _NONE, dtype=np.int32)
    before[in_order[follows]] = last_lines(piece)[in_order[follows - 1]]
    return before


def _gathered(lines: Lines, root: IntArray, kind: AnyArray) -> Differences:
    """Put lines into differences by the first line of each (`root`), where `kind` says that it is one."""
    first = np.flatnonzero(kind != _NONE)
    ordinal = np.full(len(lines), _NONE, dtype=np.int32)
    ordinal[first] = np.arange(len(first), dtype=np.int32)
    of_line = ordinal[root]
    members = np.flatnonzero(of_line != _NONE).astype(np.int32)
    members = members[np.argsort(of_line[members], kind="stable")]
    offsets = np.zeros(len(first) + 1, dtype=np.int32)
    np.cumsum(np.bincount(of_line[members], minlength=len(first)), out=offsets[1:])
    edges = [
        least.reduceat(column[members], offsets[:-1]) if len(first) else np.empty(0)
        for least, column in (
            (np.minimum, lines.x0),
            (np.minimum, lines.top),
            (np.maximum, lines.x1),
            (np.maximum, lines.bottom),
        )
    ]
    columns = (kind[first], lines.page[first], *edges, of_line, members, offsets)
    return Differences(*(read_only(column) for column in columns))


def _page_agreement(page: IntArray, of_line: IntArray) -> FloatArray:
    """Return the share of each page's lines that are in no difference."""
    agreeing: BoolArray = of_line == _NONE
    in_all = np.bincount(page)
    with np.errstate(invalid="ignore"):
        return read_only(np.bincount(page, weights=agreeing) / in_all)
