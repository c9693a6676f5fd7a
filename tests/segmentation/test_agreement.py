"""Figures of agreement by example; the numbers are worked out by hand."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from docviewer.core.labels import Labels, Role
from docviewer.segmentation.agreement import boundary_f1, heading_f1, paragraph_f1, v_measure


def starting_at(count: int, *starts: int, role: list[int] | None = None) -> Labels:
    """Labels of `count` lines with segments that start at these."""
    return Labels.from_starts(np.isin(np.arange(count), starts), role)


def test_boundaries_count_gaps_within_a_page_only() -> None:
    page = np.array([0, 0, 0, 1, 1, 1], dtype="i4")
    # gaps with a boundary: A 0-1, 4-5; B 0-1, 1-2; the page break 2-3 doesn't count
    a, b = starting_at(6, 0, 1, 3, 5), starting_at(6, 0, 1, 2)
    assert boundary_f1(page, a, b) == 2 * 1 / (2 + 2)


def test_paragraphs_count_segments_of_the_same_lines() -> None:
    assert paragraph_f1(starting_at(6, 0, 2, 4), starting_at(6, 0, 2)) == 2 * 1 / (3 + 2)


def test_a_segment_with_a_line_more_is_another_one() -> None:
    a = Labels(np.array([0, 0, 2, 2], "i4"), np.zeros(4, "i1"), np.zeros(4, "i1"))
    b = Labels(np.array([0, 0, 2, 0], "i4"), np.zeros(4, "i1"), np.zeros(4, "i1"))
    assert paragraph_f1(a, b) == 0.0


def test_v_measure_is_the_one_of_the_book() -> None:
    a, b = starting_at(4, 0, 2), starting_at(4, 0, 2, 3)
    h_a, h_b = log(2), 0.5 * log(2) + 0.5 * log(4)
    homogeneity, completeness = 1.0, 1 - (h_b - h_a) / h_b
    assert v_measure(a, b) == pytest.approx(2 * homogeneity * completeness / (homogeneity + completeness))


def test_one_segment_against_itself_agrees_fully() -> None:
    assert v_measure(starting_at(3, 0), starting_at(3, 0)) == 1.0


def test_one_segment_tells_nothing_of_a_cut_into_lines() -> None:
    assert v_measure(starting_at(3, 0), starting_at(3, 0, 1, 2)) == pytest.approx(0.0)


def test_headings_match_by_first_and_last_line() -> None:
    head, text = Role.HEADING, Role.PARAGRAPH
    a = starting_at(6, 0, 1, 3, 4, role=[head, text, text, head, text, text])
    b = starting_at(6, 0, 1, 3, 5, role=[Role.TITLE, text, text, head, text, text])
    assert heading_f1(a, b) == 2 * 1 / (2 + 2)


def test_without_headings_there_is_no_figure_for_them() -> None:
    assert heading_f1(starting_at(2, 0), starting_at(2, 0, 1)) is None
