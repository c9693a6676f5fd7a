"""Sections by indentation: headers stand out into the margin, first lines are set in."""

from __future__ import annotations

import pytest

from docviewer.segmentation.strategies.indentation import Indentation
from tests.builders.lines import Sheet, segments, starts


def set_in_document() -> Sheet:
    """A title, seven headers out in the margin beside their text; the fifth text runs on to page 2."""
    sheet = Sheet(size=9.12, leading=11.04, left=144)
    sheet.line("Some Reviews", size=22.08, indent=36)
    for number, size in enumerate((16.08, 16.08, 16.08, 16.08, 13.92, 16.08, 18.0), start=1):
        sheet.baseline += 24
        sheet.line(f"Review{number}", size=size, bold=True, indent=-72, beside=True)
        sheet.baseline -= 11.04
        if number == 5:
            sheet.paragraph(3, last=1.0, end="").new_page().paragraph(6)
        else:
            sheet.paragraph(8)
    return sheet


def test_headers_in_the_margin_part_the_text_beside_them() -> None:
    found = segments(set_in_document().evidence(), Indentation())
    assert [role for role, _, _ in found] == ["title", *["heading", "paragraph"] * 7]
    assert [len(lines) for role, _, lines in found if role == "paragraph"] == [8, 8, 8, 8, 9, 8, 8]
    assert {level for role, level, _ in found if role == "heading"} == {1}


def test_a_larger_first_header_in_the_band_is_the_title() -> None:
    sheet = Sheet(size=10, leading=12, left=144).line("The Whole", size=22, indent=-72)
    for number in range(4):
        sheet.baseline += 24
        sheet.line(f"Part {number}", size=14, indent=-72, beside=True).paragraph(6)
    assert [role for role, _, _ in segments(sheet.evidence(), Indentation())] == [
        "title",
        *["heading", "paragraph"] * 4,
    ]


def test_a_first_line_as_large_as_a_later_one_is_no_title() -> None:
    sheet = Sheet(size=10).line("Part One", size=20).paragraph(5)
    for apart in (True, False):
        assert segments(sheet.evidence(), Indentation(), headings_apart=apart)[0][0] == "title"
    sheet.line("Part Two", size=20).paragraph(5)
    found = segments(sheet.evidence(), Indentation())
    assert [role for role, _, _ in found] == ["heading", "paragraph"] * 2
    found = segments(sheet.evidence(), Indentation(), headings_apart=False)
    assert [role for role, _, _ in found] == ["paragraph"]


def test_headings_that_stand_in_no_band_are_told_by_their_size() -> None:
    sheet = Sheet(size=10, left=144)
    for size, indent in ((20, 0), (16, -72), (16, -72), (13, 0), (13, 0), (20, 0)):
        sheet.line("Heading", size=size, indent=indent, space=6).paragraph(6)
    found = segments(sheet.evidence(), Indentation())
    assert [level for role, level, _ in found if role == "heading"] == [1, 1, 1, 2, 2, 1]


def test_a_title_alone_in_the_band_is_the_title() -> None:
    sheet = Sheet(size=10, left=144).line("Whole", size=30, indent=-72).paragraph(9)
    assert [role for role, _, _ in segments(sheet.evidence(), Indentation())] == ["title", "paragraph"]


def test_the_header_band_is_learned_from_the_left_edges() -> None:
    low, high = Indentation().learned(set_in_document().evidence())["header_band"]
    assert low <= 72 / 612 <= high
    assert high - low < 0.01


def test_no_band_is_learned_where_nothing_stands_out() -> None:
    sheet = Sheet().line("Heading", size=16).paragraph(9).paragraph(9, first_indent=18)
    assert Indentation().learned(sheet.evidence())["header_band"] == (0.0, 0.0)


def test_no_band_is_learned_from_a_second_column_or_from_list_marks() -> None:
    sheet = Sheet(left=72, right=290).paragraph(20).new_column(320, 540).paragraph(22)
    assert Indentation().learned(sheet.evidence())["header_band"] == (0.0, 0.0)
    sheet = Sheet(left=72, right=290).paragraph(20)
    for _ in range(3):
        sheet.line("set in", indent=20).line("further", indent=60)
    sheet.new_column(320, 540).paragraph(30)
    assert Indentation().learned(sheet.evidence())["header_band"] == (0.0, 0.0)
    sheet = Sheet(left=90).paragraph(20)
    for _ in range(4):
        sheet.line("• short item", indent=-18).paragraph(1, last=0.4)
    assert Indentation().learned(sheet.evidence())["header_band"] == (0.0, 0.0)


def test_the_published_band_takes_what_lies_in_it_and_nothing_else() -> None:
    sheet = Sheet(left=144).paragraph(6).line("Header", indent=-72).paragraph(6).line("Out of it", indent=-114)
    sheet.paragraph(6)
    found = segments(sheet.evidence(), Indentation(), header_band=(0.10, 0.14))
    assert [lines for role, _, lines in found if role == "heading"] == [[6]]


def test_both_ends_of_the_band_are_in_it_and_the_tolerance_widens_it() -> None:
    sheet = Sheet(left=144).paragraph(6).line("Header", indent=0.14 * 612 - 144).paragraph(6)
    sheet.line("Header", indent=0.14 * 612 - 141).paragraph(6)
    band = (0.10, 0.14)
    exact = segments(sheet.evidence(), Indentation(), header_band=band, tolerance=0)
    wide = segments(sheet.evidence(), Indentation(), header_band=band, tolerance=4)
    assert [role for role, _, _ in exact].count("heading") == 1
    assert [role for role, _, _ in wide].count("heading") == 2


def test_headers_of_two_edges_are_two_levels() -> None:
    sheet = Sheet(left=144)
    for indent in (-72, -36, -36, -72):
        sheet.line("Header", indent=indent).paragraph(5)
    found = segments(sheet.evidence(), Indentation())
    assert [level for role, level, _ in found if role == "heading"] == [1, 2, 2, 1]


def test_a_wrapped_header_stays_one_and_one_too_long_is_text() -> None:
    sheet = Sheet(left=144).paragraph(6)
    for text in ("A header", "of three", "lines"):
        sheet.line(text, indent=-72)
    sheet.paragraph(6)
    band = (0.10, 0.14)
    found = segments(sheet.evidence(), Indentation(), header_band=band)
    assert [lines for role, _, lines in found if role == "heading"] == [[6, 7, 8]]
    found = segments(sheet.evidence(), Indentation(), header_band=band, longest_header=2)
    assert [role for role, _, _ in found if role == "heading"] == []


def test_a_first_line_indent_starts_a_paragraph() -> None:
    sheet = Sheet().paragraph(4, first_indent=18).paragraph(5, first_indent=18, last=1).paragraph(3, first_indent=18)
    assert starts(sheet.evidence(), Indentation()) == [0, 4, 9]
    assert starts(sheet.evidence(), Indentation(), first_line_indent=20) == [0]


def test_one_line_paragraphs_in_a_row_are_found_by_their_ends() -> None:
    sheet = Sheet().paragraph(4, first_indent=18)
    for _ in range(3):
        sheet.paragraph(1, first_indent=18)
    assert starts(sheet.evidence(), Indentation()) == [0, 4, 5, 6]


def test_wrapped_lines_of_a_hanging_item_start_nothing() -> None:
    sheet = Sheet().paragraph(12)
    sheet.paragraph(1, last=1.0, end="").paragraph(3, indent=18, end="")
    assert starts(sheet.evidence(), Indentation()) == [0]


def test_text_after_a_set_in_quotation_starts_anew() -> None:
    sheet = Sheet().paragraph(8).paragraph(4, indent=36).paragraph(8)
    assert starts(sheet.evidence(), Indentation()) == [0, 8, 12]


def test_lines_of_a_quotation_set_in_at_both_sides_start_nothing() -> None:
    sheet = Sheet().paragraph(8)
    for _ in range(3):
        sheet.paragraph(1, indent=36, last=0.85, end="")
    sheet.paragraph(1, indent=36).paragraph(8)
    assert starts(sheet.evidence(), Indentation()) == [0, 8, 12]


def test_text_after_a_list_item_of_two_lines_starts_anew() -> None:
    sheet = Sheet().paragraph(6).line("1. item " + "words " * 14, width=468).paragraph(1, indent=18).paragraph(6)
    assert starts(sheet.evidence(), Indentation()) == [0, 6, 8]


def test_centred_lines_are_no_first_lines() -> None:
    sheet = Sheet(left=72, right=540).paragraph(6).line("y" * 30, indent=159).line("x" * 20, indent=184).paragraph(6)
    assert starts(sheet.evidence(), Indentation()) == [0]


def test_right_to_left_paragraphs_are_found_by_their_right_edge() -> None:
    from docviewer.core.lines import COLUMN_TYPES, Lines
    from docviewer.segmentation.features import gather

    rows, texts = [], []
    for k in range(12):
        right, left = (520.0 if k % 4 == 0 else 540.0), (300.0 if k % 4 == 3 else 72.0)
        rows.append((0, left, 60 + 12 * k, right, 70 + 12 * k, 68 + 12 * k, 10, False, False, 0, 1))
        texts.append("السلام عليكم ورحمة الله وبركاته" + ("." if k % 4 == 3 else ""))
    lines = Lines.from_columns(dict(zip(COLUMN_TYPES, zip(*rows, strict=True), strict=True)), texts)
    assert starts(gather(lines, [(612, 792)]), Indentation()) == [0, 4, 8]


def test_text_before_the_first_header_is_kept() -> None:
    sheet = Sheet(left=144).paragraph(5).line("Header", indent=-72).paragraph(5)
    assert segments(sheet.evidence(), Indentation())[0][2] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("line", "values", "said"),
    [
        (1, {}, "Starts a header of level 1: left edge at 11.8 % of the page width, in the learned header band 11.7 %"),
        (2, {}, "the line before is a header, this one isn't; left edge at 23.5 %"),
        (3, {}, "Goes on: set in by 0.0 pt < 7 pt; left edge at 23.5 % of the page width, not in the learned"),
        (0, {}, "Starts the title: larger than every heading, and near the start; size 22.1 pt >= 1.1 × 9.1 pt"),
        (
            0,
            {"headings_apart": False},
            "Starts the title: the first line, larger than every other, size 22.1 pt >= 1.15 × 16.1 pt",
        ),
        (1, {"header_band": (0.2, 0.3)}, "11.8 % of the page width, not in the header band 20.0 % to 30.0 %"),
        (3, {"first_line_indent": 9.0}, "< 9 pt"),
    ],
)
def test_the_reason_names_the_deciding_numbers(line: int, values: dict[str, object], said: str) -> None:
    assert said in Indentation().explain(set_in_document().evidence(), values, line)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (4, "Starts a paragraph: set in by 18.0 pt >= 7 pt, and the line above is at its end"),
        (8, "Starts a paragraph: set in by 36.0 pt >= 7 pt"),
        (10, "Goes on: set in by 36.0 pt >= 7 pt, but by 0.0 pt < 7 pt from the line above"),
        (11, "Starts a paragraph: set out by 36.0 pt >= 7 pt from the line above"),
    ],
)
def test_the_reason_tells_of_steps_in_and_out(line: int, said: str) -> None:
    sheet = Sheet().paragraph(4).paragraph(4, first_indent=18).paragraph(3, indent=36).paragraph(4)
    assert said in Indentation().explain(sheet.evidence(), {}, line)


def test_the_histograms_hold_left_edges_and_indents() -> None:
    edges, indents = Indentation().histograms(Sheet(left=153).paragraph(3, first_indent=18).evidence())
    assert (edges.parameter, indents.parameter) == ("header_band", "first_line_indent")
    assert edges.values.tolist() == pytest.approx([171 / 612, 0.25, 0.25])
    assert indents.values.tolist() == pytest.approx([18])
