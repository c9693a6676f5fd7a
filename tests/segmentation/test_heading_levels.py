"""Levels follow the sizes of headings, from 1 on without gaps; a size used once needs a reason for one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.labels import Role
from docviewer.segmentation.heading_levels import size_levels
from docviewer.segmentation.strategies.font_size import FontSize
from docviewer.segmentation.strategies.indentation import Indentation
from tests.builders.lines import Sheet, segments
from tests.segmentation.tables import evidences

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.parameters import Value
    from docviewer.core.strategy import Strategy


def levels(*headings: float | tuple[float, bool], title: bool = True, text: int = 3) -> list[int]:
    """Levels of headings of these sizes, or (size, bold), each over text of 10 points; below a title of 30."""
    sheet = Sheet(size=10)
    if title:
        sheet.line("The Title", size=30).paragraph(text)
    for heading in headings:
        size, bold = heading if isinstance(heading, tuple) else (heading, False)
        sheet.line("Heading", size=size, bold=bold, space=8).paragraph(text)
    return levels_of(sheet)


def levels_of(sheet: Sheet) -> list[int]:
    """Levels of titles and headings; 0 for the title."""
    return [level for role, level, _ in segments(sheet.evidence(), FontSize()) if role in ("title", "heading")]


def test_a_size_used_once_among_like_headings_joins_them() -> None:
    assert levels(16.1, 16.1, 13.9, 16.1, 18.0) == [0, 1, 1, 1, 1, 1]
    assert levels(16.1, 16.1, 18.0, 16.1) == [0, 1, 1, 1, 1]


def test_a_size_used_once_but_much_smaller_or_larger_is_a_level() -> None:
    assert levels(16, 12, 16) == [0, 1, 2, 1]
    assert levels(14, 14, 20, 14) == [0, 2, 2, 1, 2]


def test_a_size_used_once_between_a_larger_and_a_smaller_one_is_a_level() -> None:
    assert levels(18, 14, 18, 16, 14) == [0, 1, 3, 1, 2, 3]
    assert levels(24, 18, 14) == [0, 1, 2, 3]


def test_a_size_used_once_in_another_weight_is_a_level() -> None:
    assert levels((16, True), (16, True), (14, False), (16, True)) == [0, 1, 1, 2, 1]


def test_a_heading_right_below_another_is_under_it_however_close_their_sizes() -> None:
    sheet = Sheet(size=10).line("The Title", size=30).paragraph(3).line("Part", size=16).paragraph(3)
    sheet.line("Part", size=16, space=8).line("Chapter", size=14.5, space=8).paragraph(3).line("Part", size=16)
    assert levels_of(sheet.paragraph(3)) == [0, 1, 1, 2, 1]


def test_a_large_mark_at_the_end_pushes_nothing_down() -> None:
    assert levels(16, 12, 12, 90, title=False) == [1, 2, 2, 1]


def test_bold_headings_of_the_bodys_size_come_last() -> None:
    assert levels(16, (10, True), 13, (10, True), 16, 13) == [0, 1, 3, 2, 3, 1, 2]


def test_a_subtitle_pushes_no_heading_down() -> None:
    for subtitle in (12.1, 14, 18):
        sheet = Sheet(size=10).line("The Title", size=30).line("and what it is about", size=subtitle).paragraph(3)
        for size in (16, 12, 16):
            sheet.line("Heading", size=size, space=8).paragraph(3)
        assert levels_of(sheet) == [0, 1, 1, 2, 1]


def test_one_heading_right_below_the_title_is_over_the_next() -> None:
    sheet = Sheet(size=10).line("The Title", size=30).line("A part", size=18, space=9).paragraph(3)
    assert levels_of(sheet.line("A chapter", size=14, space=9).paragraph(3)) == [0, 1, 2]


def test_a_smaller_line_may_stand_over_the_title() -> None:
    sheet = Sheet(size=10).line("The Daily", size=20).line("GAZETTE", size=36).paragraph(3)
    assert levels_of(sheet.line("News", size=14, space=9).paragraph(3).line("Notes", size=14)) == [1, 0, 1, 1]


def test_headings_of_one_size_are_all_of_level_1() -> None:
    assert levels(14, 14, 14, title=False) == [1, 1, 1]


def test_more_sizes_than_levels_share_the_deepest() -> None:
    sizes = np.repeat([40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 16.0, 12.0], 2)
    assert size_levels(sizes, 0.5)[::2].tolist() == [1, 2, 3, 4, 5, 6, 6, 6]


def test_the_reason_tells_that_a_size_joined_another() -> None:
    sheet = Sheet(size=10).line("The Title", size=30).paragraph(3)
    for size in (16.1, 16.1, 13.9, 16.1):
        sheet.line("Heading", size=size, space=8).paragraph(3)
    evidence = sheet.evidence()
    joined = [lines[0] for role, _, lines in segments(evidence, FontSize()) if role == "heading"][2]
    assert "size 13.9 pt" in FontSize().explain(evidence, {}, joined)
    assert "; ranked with those of 16.1 pt, as nothing around it" in FontSize().explain(evidence, {}, joined)
    assert "ranked with" not in FontSize().explain(evidence, {}, joined - 4)


def _check(strategy: Strategy, evidence: Evidence, **values: Value) -> None:
    labels = strategy.label(evidence, values)
    used = np.unique(labels.level[labels.role == Role.HEADING])
    assert used.tolist() == list(range(1, len(used) + 1))
    assert (labels.role[labels.starts] == Role.TITLE).sum() <= 1


@given(evidences(), st.floats(1.0, 2.0), st.floats(0.0, 4.0))
def test_levels_by_size_have_no_gaps_and_begin_with_1(evidence: Evidence, ratio: float, tolerance: float) -> None:
    _check(FontSize(), evidence, heading_ratio=ratio, size_tolerance=tolerance)


@given(evidences(), st.floats(0.0, 0.9))
def test_levels_by_left_edge_have_no_gaps_and_begin_with_1(evidence: Evidence, low: float) -> None:
    _check(Indentation(), evidence, header_band=(low, low + 0.1))
