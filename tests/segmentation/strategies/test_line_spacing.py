"""Paragraphs by line spacing: a gap larger than usual parts them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.segmentation.strategies.line_spacing import LineSpacing
from tests.builders.lines import Sheet, segments, starts
from tests.segmentation.tables import evidences


def test_seven_paragraphs_parted_by_space_alone_are_found() -> None:
    sheet = Sheet(size=7.92, leading=9.84)
    for lines, space in ((6, 0), (5, 14.4), (6, 9.84), (8, 9.84), (10, 14.4), (6, 14.4), (7, 14.4)):
        sheet.paragraph(lines, space=space)
    found = segments(sheet.evidence(), LineSpacing())
    assert [(role, len(lines)) for role, _, lines in found] == [("paragraph", n) for n in (6, 5, 6, 8, 10, 6, 7)]


def test_even_leading_on_a_page_makes_one_paragraph() -> None:
    sheet = Sheet(leading=14).paragraph(40)
    assert starts(sheet.evidence(), LineSpacing()) == [0]


def test_the_first_and_last_lines_of_pages_are_kept() -> None:
    sheet = Sheet().paragraph(4).paragraph(5, space=9, last=1, end="").new_page().paragraph(5)
    assert [lines for _, _, lines in segments(sheet.evidence(), LineSpacing())] == [[0, 1, 2, 3], list(range(4, 14))]


def test_large_type_is_measured_by_its_own_leading() -> None:
    sheet = Sheet(size=10, leading=12).paragraph(12).paragraph(6, size=16, space=12)
    assert starts(sheet.evidence(), LineSpacing(), headings_apart=False) == [0, 12]


def test_at_a_new_page_the_paragraph_goes_on_after_a_full_line() -> None:
    sheet = Sheet().paragraph(5, last=1.0, end="").new_page().paragraph(5)
    assert starts(sheet.evidence(), LineSpacing()) == [0]


def test_at_a_new_page_a_paragraph_starts_after_a_short_line_that_stops() -> None:
    sheet = Sheet().paragraph(5, last=0.4).new_page().paragraph(5)
    assert starts(sheet.evidence(), LineSpacing()) == [0, 5]


def test_at_a_new_column_a_paragraph_starts_with_a_first_line_indent() -> None:
    sheet = Sheet(right=300).paragraph(6, last=1.0)
    sheet.new_column(320, 548).paragraph(6, first_indent=14)
    assert starts(sheet.evidence(), LineSpacing()) == [0, 6]


def test_at_a_new_column_small_print_does_not_go_on_with_the_text() -> None:
    sheet = Sheet(right=300).paragraph(6, last=1.0, end="").new_column(320, 548).paragraph(6, size=7)
    assert starts(sheet.evidence(), LineSpacing()) == [0, 6]


def test_a_heading_close_to_its_text_is_apart_from_it() -> None:
    sheet = Sheet().paragraph(4).line("Close heading", size=14).paragraph(4)
    assert [role for role, _, _ in segments(sheet.evidence(), LineSpacing())] == ["paragraph", "heading", "paragraph"]
    assert starts(sheet.evidence(), LineSpacing(), headings_apart=False, size_change=20) == [0]


def test_list_items_in_a_row_are_apart() -> None:
    sheet = Sheet().paragraph(3, end=":")
    for text in ("• one thing", "• another thing", "1. a third", "(b) a fourth"):
        sheet.line(text)
    found = segments(sheet.evidence(), LineSpacing())
    assert [role for role, _, _ in found] == ["paragraph", *["list_item"] * 4]
    assert starts(sheet.evidence(), LineSpacing(), lists_apart=False) == [0]


def test_a_number_that_wraps_to_a_lines_start_begins_no_item() -> None:
    sheet = Sheet().paragraph(3, last=1.0, end="").line("2. The rest of it goes on", width=468)
    assert starts(sheet.evidence(), LineSpacing()) == [0]


@pytest.mark.parametrize(
    ("line", "values", "said"),
    [
        (4, {}, "Starts a paragraph: gap 20.0 pt > 1.2 × 12.0 pt, the usual leading here."),
        (4, {"gap_factor": 2.0}, "Goes on: gap 20.0 pt <= 2 × 12.0 pt, the usual leading here."),
        (5, {}, "Goes on: gap 12.0 pt <= 1.2 × 12.0 pt, the usual leading here."),
        (0, {}, "the document's first line"),
        (8, {}, "Starts a segment at a new page: the line before ends with a stop,"),
        (12, {}, "Goes on at a new page: the line before is full (reaches 100.0 % of its column)"),
        (16, {}, "Starts a paragraph: size differs by 3.0 pt > 1.0 pt from the line before."),
    ],
)
def test_the_reason_names_the_deciding_numbers(line: int, values: dict[str, object], said: str) -> None:
    sheet = Sheet().paragraph(4).paragraph(4, space=8).new_page().paragraph(4, last=1, end="")
    sheet.new_page().paragraph(4).paragraph(2, size=7)
    assert said in LineSpacing().explain(sheet.evidence(), values, line)


@given(evidences(), st.floats(1.0, 4.0), st.floats(1.0, 4.0))
def test_a_larger_factor_never_gives_more_segments(evidence, one: float, other: float) -> None:
    smaller, larger = sorted((one, other))
    many = LineSpacing().label(evidence, {"gap_factor": smaller}).starts
    few = LineSpacing().label(evidence, {"gap_factor": larger}).starts
    assert not np.any(few & ~many)


def test_the_histogram_holds_the_gaps_over_the_usual_leading() -> None:
    sheet = Sheet().paragraph(4).paragraph(2, space=12)
    gaps = LineSpacing().histograms(sheet.evidence())[0]
    assert gaps.parameter == "gap_factor"
    assert gaps.values.tolist() == pytest.approx([1, 1, 1, 2, 1])


def test_gaps_that_vary_as_recognition_measures_them_part_nothing() -> None:
    sheet = Sheet(leading=14)
    for line in range(40):
        sheet.line("text", width=468, space=(0.0, 0.9, -0.9, 0.5)[line % 4])
    assert starts(sheet.evidence(), LineSpacing()) == [0]
