"""Segments derived where labels changed are those derived from all labels."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from docviewer.core import resegmenting
from docviewer.core.labels import Labels
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.resegmenting import resegmented
from docviewer.core.segments import Boxes, Segments, derive_segments

if TYPE_CHECKING:
    import pytest


@st.composite
def labelled(draw: st.DrawFn, count: int) -> Labels:
    """Labels in which a segment may go on behind others, as running text does around a footnote."""
    segment, heads = [], []
    for line in range(count):
        starts = not heads or draw(st.integers(0, 2)) == 0
        head = line if starts else draw(st.sampled_from(heads[-3:]))
        if starts:
            heads.append(line)
        segment.append(head)
    at = np.array(segment, dtype=np.int32)
    role = np.array(draw(st.lists(st.integers(0, 10), min_size=count, max_size=count)), dtype=np.int8)
    level = np.array(draw(st.lists(st.integers(0, 3), min_size=count, max_size=count)), dtype=np.int8)
    return Labels(at, role[at], level[at])


@st.composite
def changed_labels(draw: st.DrawFn) -> tuple[Lines, Labels, Labels]:
    """Lines, labels of them, and labels that differ in a part of them."""
    count = draw(st.integers(1, 40))
    before = draw(labelled(count))
    low = draw(st.integers(0, count - 1))
    high = draw(st.integers(low, min(count, low + 6)))
    segment, role, level = before.segment.copy(), before.role.copy(), before.level.copy()
    for line in range(low, high):
        segment[line] = draw(st.sampled_from([line, *np.unique(segment[:line]).tolist()]))
        role[line], level[line] = draw(st.integers(0, 10)), draw(st.integers(0, 3))
    while (segment[segment] != segment).any():
        segment = segment[segment]
    return lines_of(draw, count), before, Labels(segment, role[segment], level[segment])


def lines_of(draw: st.DrawFn, count: int) -> Lines:
    columns = {name: np.zeros(count) for name in COLUMN_TYPES}
    columns["page"] = np.sort(np.array(draw(st.lists(st.integers(0, 3), min_size=count, max_size=count))))
    columns["column"] = np.array(draw(st.lists(st.integers(0, 2), min_size=count, max_size=count)))
    columns["confidence"] = np.linspace(0.2, 1, count)
    for shift, name in enumerate(("x0", "top", "x1", "bottom")):
        columns[name] = np.arange(count) * 7.0 % (11 + shift)
    return Lines.from_columns(columns, ["text"] * count)


def assert_alike(one: Segments | Boxes, other: Segments | Boxes) -> None:
    for field in fields(one):
        mine, its = getattr(one, field.name), getattr(other, field.name)
        if isinstance(mine, Boxes):
            assert_alike(mine, its)
        else:
            assert mine.dtype == its.dtype, field.name
            np.testing.assert_array_equal(mine, its, field.name)


@given(changed_labels())
@settings(max_examples=300, deadline=None)
def test_what_is_derived_in_part_is_what_is_derived_as_a_whole(made: tuple[Lines, Labels, Labels]) -> None:
    lines, before, after = made
    share = resegmenting._MOST
    resegmenting._MOST = 2.0  # always in part
    try:
        found = resegmented(lines, after, derive_segments(lines, before), before)
    finally:
        resegmenting._MOST = share
    assert_alike(found, derive_segments(lines, after))


def test_the_very_segments_come_back_where_nothing_differs() -> None:
    lines = Lines.from_columns({name: np.zeros(6) for name in COLUMN_TYPES}, ["text"] * 6)
    labels = Labels.from_starts(np.arange(6) % 2 == 0)
    before = derive_segments(lines, labels)
    assert resegmented(lines, Labels.from_starts(np.arange(6) % 2 == 0), before, labels) is before


def test_where_most_lines_are_touched_all_is_derived(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resegmenting, "_spliced", None)
    lines = Lines.from_columns({name: np.zeros(8) for name in COLUMN_TYPES}, ["text"] * 8)
    before, after = (Labels.from_starts(np.arange(8) % n == 0) for n in (2, 4))
    assert_alike(resegmented(lines, after, derive_segments(lines, before), before), derive_segments(lines, after))
