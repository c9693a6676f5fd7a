"""Sections by font size: what is larger than the text, or bold on its own, is a heading."""

from __future__ import annotations

import pytest

from docviewer.segmentation.strategies.font_size import FontSize
from tests.builders.lines import Sheet, segments


def roles(sheet: Sheet, **values: object) -> list[tuple[str, int]]:
    return [(role, level) for role, level, _ in segments(sheet.evidence(), FontSize(), **values)]


def test_a_document_of_title_headings_and_bodies_falls_into_them() -> None:
    sheet = Sheet(size=9.12, leading=11.04).line("Some reviews made for a test", size=22.08, indent=108)
    for number in range(1, 8):
        if number == 5:
            sheet.new_page()
        sheet.line(f"Review{number}", size=18, bold=True, space=10).paragraph(8)
    found = segments(sheet.evidence(), FontSize())
    assert [role for role, _, _ in found] == ["title", *["heading", "paragraph"] * 7]
    assert [len(lines) for role, _, lines in found if role == "paragraph"] == [8] * 7


def test_headings_of_equal_wording_are_sections_of_their_own() -> None:
    sheet = Sheet()
    for heading in "ABA":
        sheet.line(f"Review {heading}", size=16).paragraph(3)
    found = segments(sheet.evidence(), FontSize())
    assert [lines for _, _, lines in found] == [[0], [1, 2, 3], [4], [5, 6, 7], [8], [9, 10, 11]]


def test_a_size_used_once_makes_a_heading() -> None:
    assert roles(Sheet().line("Alone", size=20).paragraph(5)) == [("title", 0), ("paragraph", 0)]


def test_a_document_of_one_size_is_one_section() -> None:
    assert roles(Sheet().paragraph(5).paragraph(5, space=10)) == [("paragraph", 0)]


def test_sizes_rank_into_levels_and_the_body_is_never_a_heading() -> None:
    sheet = Sheet(size=10)
    for size in (18, 14, 18, 14, 14):
        sheet.line("Heading", size=size).paragraph(4)
    sheet.line("small print", size=7)
    assert [level for role, level in roles(sheet) if role == "heading"] == [1, 2, 1, 2, 2]
    assert roles(sheet)[-1] == ("paragraph", 0)


def test_a_larger_body_than_headings_is_the_text_all_the_same() -> None:
    sheet = Sheet(size=12).paragraph(10).line("A note in small type", size=8).paragraph(10)
    assert roles(sheet) == [("paragraph", 0)]


def test_a_wrapped_heading_stays_one() -> None:
    sheet = Sheet().paragraph(3).line("A heading that takes", size=16, space=8).line("two lines", size=16).paragraph(3)
    assert [lines for role, _, lines in segments(sheet.evidence(), FontSize()) if role != "paragraph"] == [[3, 4]]


def test_two_numbered_headings_in_a_row_stay_two() -> None:
    sheet = Sheet().paragraph(3).line("1. Scope", size=16, space=8).line("1.1 Terms", size=16).paragraph(3)
    assert [lines for role, _, lines in segments(sheet.evidence(), FontSize()) if role == "heading"] == [[3], [4]]


def test_text_before_the_first_heading_is_kept() -> None:
    sheet = Sheet().paragraph(4).line("Heading", size=16).paragraph(4)
    assert [lines for _, _, lines in segments(sheet.evidence(), FontSize())] == [[0, 1, 2, 3], [4], [5, 6, 7, 8]]


def test_a_section_runs_on_over_columns_and_pages() -> None:
    sheet = Sheet(right=290).line("Heading", size=16).paragraph(5, last=1)
    sheet.new_column(320, 540).paragraph(5).new_page().paragraph(5)
    assert [len(lines) for _, _, lines in segments(sheet.evidence(), FontSize())] == [1, 15]


def test_sizes_within_the_tolerance_are_one_level() -> None:
    sheet = Sheet()
    for size in (16.2, 15.8, 14.0, 16.2, 15.8, 14.0):
        sheet.line("Heading", size=size).paragraph(4)
    assert [level for role, level in roles(sheet) if role == "heading"] == [1, 1, 2] * 2
    assert [level for role, level in roles(sheet, size_tolerance=0.1) if role == "heading"] == [1, 2, 3] * 2


def test_a_bold_line_on_its_own_is_a_heading_unless_that_is_turned_off() -> None:
    sheet = Sheet().paragraph(4).line("Background", bold=True, space=8).paragraph(4)
    assert roles(sheet) == [("paragraph", 0), ("heading", 1), ("paragraph", 0)]
    assert roles(sheet, bold_headings=False) == [("paragraph", 0)]


def test_bold_words_inside_a_paragraph_are_no_heading() -> None:
    sheet = Sheet().paragraph(3, last=1.0, end="").line("in bold " * 11, bold=True, width=468).paragraph(3)
    assert roles(sheet) == [("paragraph", 0)]


def test_a_document_all_in_bold_has_no_bold_headings() -> None:
    sheet = Sheet()
    for _ in range(5):
        sheet.line("A short bold line", bold=True, space=12)
    assert roles(sheet) == [("paragraph", 0)]


def test_a_block_too_long_for_a_heading_is_text() -> None:
    sheet = Sheet().paragraph(30).paragraph(6, size=14, space=10).paragraph(30, space=10)
    assert roles(sheet) == [("paragraph", 0)]
    assert ("title", 0) not in roles(sheet, longest_heading=6)
    assert [role for role, _ in roles(sheet, longest_heading=6)] == ["paragraph", "heading", "paragraph"]


def test_a_first_heading_repeated_in_its_size_is_no_title() -> None:
    sheet = Sheet().line("One", size=16).paragraph(4).line("Two", size=16).paragraph(4)
    assert [role for role, _ in roles(sheet)][::2] == ["heading", "heading"]


@pytest.mark.parametrize(
    ("line", "values", "said"),
    [
        (
            0,
            {},
            "Starts the title: larger than every heading, and near the start; size 20.0 pt >= 1.1 × 10.0 pt",
        ),
        (1, {}, "Starts a heading of level 1: size 14.0 pt >= 1.1 × 10.0 pt, the body's size."),
        (2, {}, "Goes on with the heading above: sizes differ by 0.0 pt <= 0.5 pt, gap 16.8 pt <= 1.5 × 16.8 pt."),
        (3, {}, "the line before is a heading (size 14.0 pt); this one is text: size 10.0 pt < 1.1 × 10.0 pt"),
        (4, {}, "Goes on: size 10.0 pt < 1.1 × 10.0 pt, the body's size, so this is text, as is the line before."),
        (1, {"heading_ratio": 1.3}, "size 14.0 pt >= 1.3 × 10.0 pt"),
        (1, {"longest_heading": 1}, "its block has 2 lines > 1, too many for one"),
        (8, {}, "Starts a heading of level 2: bold and standing alone, size 10.0 pt >= the body's 10.0 pt - 0.5 pt."),
    ],
)
def test_the_reason_names_the_deciding_numbers(line: int, values: dict[str, object], said: str) -> None:
    sheet = Sheet().line("Title", size=20).line("A heading of", size=14).line("two lines", size=14).paragraph(5)
    sheet.line("Bold", bold=True, space=8).paragraph(5)
    assert said in FontSize().explain(sheet.evidence(), values, line)


def test_the_histogram_counts_characters_by_size_over_the_bodys() -> None:
    sheet = Sheet(size=10).line("Head", size=15).paragraph(2)
    sizes, steps = FontSize().histograms(sheet.evidence())
    assert sizes.parameter == "heading_ratio"
    assert sizes.values.tolist() == pytest.approx([1.5, 1.0, 1.0])
    assert sizes.weights[0] == 4
    assert steps.values.tolist() == pytest.approx([5.0])


def test_sizes_that_vary_as_recognition_measures_them_make_no_extra_headings() -> None:
    sheet = Sheet(size=10)
    for number in range(6):
        sheet.line("A heading", size=14 + 0.3 * (number % 3 - 1), space=6)
        for line in range(8):
            sheet.line("text set in one size throughout", size=10 + 0.2 * (line % 5 - 2), width=468 - 200 * (line == 7))
    assert roles(sheet, size_tolerance=1.0) == [("heading", 1), ("paragraph", 0)] * 6


@pytest.mark.parametrize("sign", ["2024", "A", "3.2", "99%"])
def test_a_number_or_letter_clearly_larger_than_the_text_is_a_heading(sign: str) -> None:
    sheet = Sheet().line("A title", size=24).paragraph(3).line(sign, size=18).paragraph(3)
    assert [role for role, _ in roles(sheet)] == ["title", "paragraph", "heading", "paragraph"]
    assert roles(Sheet().paragraph(3).line(sign, bold=True, space=8).paragraph(3, space=8)) == [("paragraph", 0)]


def test_a_drop_cap_a_list_mark_and_a_number_at_the_foot_are_no_headings() -> None:
    drop_cap = Sheet().line("T", size=30).at(84).paragraph(2, indent=20, last=1.0, end="").paragraph(5)
    assert [role for role, _ in roles(drop_cap)] == ["paragraph"]
    assert [role for role, _ in roles(Sheet().paragraph(3).line("1.", size=18).paragraph(3))] == ["paragraph"]
    foot = Sheet().paragraph(3).at(740).line("17", size=14).new_page().paragraph(3)
    assert "heading" not in [role for role, _ in roles(foot)]
