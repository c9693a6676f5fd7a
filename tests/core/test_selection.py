"""Anchors of lines hold while pages arrive; relabelling a part keeps a segmentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.labels import Labels, Role
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.relabelling import spliced
from docviewer.core.selection import anchor_of, first_line_of_selected, line_at

if TYPE_CHECKING:
    from collections.abc import Sequence


def lines_on(pages: Sequence[int]) -> Lines:
    columns: dict[str, object] = {name: np.zeros(len(pages)) for name in COLUMN_TYPES}
    columns["page"] = pages
    columns["top"] = np.arange(len(pages)) * 10.0
    return Lines.from_columns(columns, [f"line {n}" for n in range(len(pages))])


def test_an_anchor_survives_pages_that_arrive_before_it() -> None:
    early, late = lines_on([2, 2, 2]), lines_on([0, 0, 1, 2, 2, 2])
    anchor = anchor_of(early, 1)
    assert anchor == (2, 1)
    assert line_at(late, anchor) == 4


def test_there_is_no_anchor_without_a_line_and_no_line_without_its_page() -> None:
    lines = lines_on([0, 0])
    assert anchor_of(lines, -1) is None
    assert anchor_of(lines, 2) is None
    assert line_at(lines, None) == -1
    assert line_at(lines, (1, 0)) == -1
    assert line_at(lines, (0, 2)) == -1


def test_the_selected_segment_is_the_one_that_the_anchored_line_is_in() -> None:
    lines = lines_on([0, 0, 0, 0])
    labels = Labels.from_starts(np.array([True, False, True, False]))
    assert first_line_of_selected(lines, labels, (0, 3)) == 2
    assert first_line_of_selected(lines, labels, None) == -1


starts = st.lists(st.booleans(), min_size=1, max_size=40)


@given(starts, starts, st.integers(0, 40))
def test_splicing_a_part_gives_a_segmentation_again(whole: list[bool], part: list[bool], at: int) -> None:
    labels = Labels.from_starts(np.array(whole))
    first = min(at, len(whole) - 1)
    new = Labels.from_starts(
        np.array(part)[: len(whole) - first], np.full(len(part), Role.HEADING)[: len(whole) - first]
    )
    result = spliced(labels, new, first)
    assert (result.segment[result.segment] == result.segment).all()
    assert (result.segment <= np.arange(len(whole))).all()
    assert (result.segment[first : first + len(new)] == new.segment + first).all()
