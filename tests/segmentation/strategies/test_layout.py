"""Layout: each kind of page that it must read, as small as it can be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.hint_sources import LAYOUT_BLOCKS, TAGS
from docviewer.core.hints import Block, Hints
from docviewer.core.labels import Role
from docviewer.core.relabelling import part_of
from docviewer.core.tables import Cell, Table
from docviewer.segmentation.features import gather
from docviewer.segmentation.strategies.layout import Layout
from tests.builders.lines import Sheet, segments, starts
from tests.segmentation.tables import evidences


def layout(sheet: Sheet, **values):
    return segments(sheet.evidence(), Layout(), **values)


def roles(sheet: Sheet, **values) -> list[str]:
    return [role for role, _, _ in layout(sheet, **values)]


def lines_of(sheet: Sheet, **values) -> list[list[int]]:
    return [lines for _, _, lines in layout(sheet, **values)]


# Paragraphs.


def test_white_between_paragraphs_parts_them() -> None:
    sheet = Sheet().paragraph(4).paragraph(5, space=6).paragraph(3, space=6)
    assert [len(lines) for lines in lines_of(sheet)] == [4, 5, 3]


def test_first_lines_set_in_part_paragraphs_without_white() -> None:
    sheet = Sheet()
    for lines in (4, 5, 3, 6):
        sheet.paragraph(lines, first_indent=14)
    assert [len(lines) for lines in lines_of(sheet)] == [4, 5, 3, 6]


def test_a_first_line_set_in_parts_after_a_full_line_that_stops() -> None:
    sheet = Sheet()
    for last in (0.5, 1.0, 0.4, 0.7):
        sheet.paragraph(5, last=last, first_indent=14)
    assert [len(lines) for lines in lines_of(sheet)] == [5, 5, 5, 5]


def test_short_last_lines_part_paragraphs_with_neither_white_nor_indent() -> None:
    sheet = Sheet()
    for lines in (4, 5, 3, 6):
        sheet.paragraph(lines, last=0.4)
    assert [len(lines) for lines in lines_of(sheet)] == [4, 5, 3, 6]


def test_an_uneven_gap_within_a_sentence_parts_nothing() -> None:
    sheet = Sheet().paragraph(4).paragraph(2, space=6, last=1.0, end="")
    sheet.line("and so the sentence goes on below a formula that is taller", space=2, width=468)
    sheet.paragraph(3)
    assert [len(lines) for lines in lines_of(sheet)] == [4, 6]


def test_hanging_paragraphs_start_where_lines_step_out() -> None:
    sheet = Sheet()
    for _ in range(4):
        sheet.paragraph(1, last=1.0, end="").paragraph(2, indent=20)
    texts = [len(lines) for lines in lines_of(sheet)]
    assert texts == [3, 3, 3, 3]


def test_a_quotation_set_in_is_a_paragraph_of_its_own() -> None:
    sheet = Sheet().paragraph(4).paragraph(4, space=6, end=":").paragraph(3, indent=36, space=6)
    sheet.paragraph(4, space=6)
    assert [(role, len(lines)) for role, _, lines in layout(sheet)] == [("paragraph", n) for n in (4, 4, 3, 4)]


def test_lines_of_an_address_below_each_other_are_found_as_short_lines() -> None:
    sheet = Sheet().paragraph(5).paragraph(4, space=12)
    for text in ("Ada Lovelace", "12 St James's Square", "London"):
        sheet.line(text, space=24 if text.startswith("Ada") else 0)
    found = layout(sheet)
    assert found[2][2][0] == 9
    assert all(role == "paragraph" for role, _, _ in found)


def test_text_from_the_right_is_measured_from_there() -> None:
    sheet = Sheet()
    for _ in range(3):
        for width in (468, 468, 180):
            sheet.line("نص عربي طويل" + ("." if width < 468 else ""), indent=468 - width, width=width)
    assert [len(lines) for lines in lines_of(sheet)] == [3, 3, 3]


def test_ideographs_fill_their_lines_and_first_ones_are_set_in_by_two() -> None:
    sheet = Sheet(size=12, leading=18)
    for _ in range(3):
        sheet.line("云" * 37, indent=24, width=444).line("云" * 39, width=468).line("云原生安全。", width=72)
    assert [len(lines) for lines in lines_of(sheet)] == [3, 3, 3]


# Columns, pages, and what stands between.


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    sheet = Sheet(right=300).paragraph(6).paragraph(4, space=6, last=1.0, end="")
    sheet.new_column(320, 548).line("which goes on in the next column", width=228).paragraph(3)
    assert lines_of(sheet)[1] == [6, 7, 8, 9, 10, 11, 12, 13]


def test_a_paragraph_goes_on_over_a_page_and_its_footer() -> None:
    sheet = Sheet()
    for page in range(3):
        sheet.paragraph(5).paragraph(5, space=6, last=1.0, end="").at(750).line(f"Page {page + 1}", size=8)
        sheet.new_page().line("and goes on over the page", width=468).paragraph(3)
    found = layout(sheet)
    over = [lines for role, _, lines in found if role == "paragraph" and 9 in lines]
    assert over == [[5, 6, 7, 8, 9, 11, 12, 13, 14]]


def test_a_paragraph_ends_at_the_page_where_its_last_line_is_short_and_stops() -> None:
    sheet = Sheet().paragraph(6, last=0.4).new_page().paragraph(6)
    assert starts(sheet.evidence(), Layout()) == [0, 6]


def test_a_footnote_is_no_end_of_the_paragraph_above_it() -> None:
    sheet = Sheet().paragraph(6).paragraph(4, space=6, last=1.0, end="")
    sheet.at(690).line("1 A note in small print at the foot", size=8).line("2 Another one", size=8)
    sheet.new_page().line("where the sentence goes on", width=468).paragraph(3)
    found = layout(sheet)
    assert [(role, lines) for role, _, lines in found[1:]] == [
        ("paragraph", [6, 7, 8, 9, 12, 13, 14, 15]),
        ("footnote", [10]),
        ("footnote", [11]),
    ]


def test_a_caption_and_the_labels_of_a_figure_are_no_end_of_a_paragraph() -> None:
    sheet = Sheet().paragraph(6).paragraph(3, space=6, last=1.0, end="")
    sheet.line("Input", size=7, space=30, indent=100).line("Output", size=7, space=30, indent=180)
    sheet.line("Figure 3: A flow of water", size=8, space=12)
    sheet.line("below which the sentence goes on", space=20, width=468).paragraph(3)
    found = layout(sheet)
    assert [role for role, _, _ in found] == ["paragraph", "paragraph", "other", "other", "caption"]
    assert found[1][2] == [6, 7, 8, 12, 13, 14, 15]


def test_the_sign_of_a_warning_beside_a_paragraph_is_no_part_of_it() -> None:
    sheet = Sheet().paragraph(5).line("If the disc is dirty, clean it with a cloth and", indent=40, space=10, width=428)
    sheet.line("CAUTION", size=5, width=28, beside=True)
    sheet.line("then try again.", indent=40)
    found = layout(sheet)
    assert [(role, lines) for role, _, lines in found[1:]] == [("paragraph", [5, 7]), ("other", [6])]


def test_tables_are_segments_of_their_own_that_text_goes_on_past() -> None:
    sheet = Sheet().paragraph(6).paragraph(3, space=6, last=1.0, end="")
    sheet.line("Name", space=10).line("Value", indent=200, beside=True).line("one").line("1", indent=200, beside=True)
    sheet.line("so that the sentence goes on", space=12, width=468).paragraph(3)
    lines = sheet.lines()
    box = (70.0, float(lines.top[9]) - 1, 400.0, float(lines.bottom[12]) + 1)
    table = Table(0, box, (Cell(0, 0, 1, 1, "Name"),), source="pdfplumber")
    found = segments(gather(lines, sheet.page_sizes(), tables=(table,)), Layout())
    assert [(role, lines) for role, _, lines in found[1:]] == [
        ("paragraph", [6, 7, 8, 13, 14, 15, 16]),
        ("table", [9, 10, 11, 12]),
    ]


# Running lines.


def running_pages() -> Sheet:
    sheet = Sheet()
    for page in range(3):
        if page:
            sheet.new_page()
        sheet.at(20).line("The journal of things", size=8).at(72).paragraph(8)
        sheet.at(750).line(str(page + 1), size=8, indent=230)
    return sheet


def test_running_lines_are_set_apart() -> None:
    assert roles(running_pages()) == ["header", "paragraph", "page_number"] * 3


def test_running_lines_can_be_kept_in_the_text() -> None:
    found = roles(running_pages(), running_apart=False)
    assert set(found) <= {"paragraph", "heading"}
    assert len(found) == 9


# Headings.


def test_a_larger_line_is_a_heading_and_a_wrapped_one_is_one_segment() -> None:
    sheet = Sheet().line("A heading that is so long that it runs on into a", size=16, width=460)
    sheet.line("second line", size=16).paragraph(5, space=4).line("Another", size=16, space=10).paragraph(5, space=4)
    found = layout(sheet)
    assert [(role, lines) for role, _, lines in found if role in ("title", "heading")] == [
        ("heading", [0, 1]),
        ("heading", [7]),
    ]


def test_the_title_is_larger_than_all_headings() -> None:
    sheet = Sheet().line("The report", size=24)
    for name in ("One", "Two"):
        sheet.line(f"{name} thing", size=14, space=10).paragraph(5, space=4)
    found = layout(sheet)
    assert [(role, level) for role, level, _ in found] == [
        ("title", 0),
        *[("heading", 1), ("paragraph", 0)] * 2,
    ]


def test_bold_lines_of_the_texts_size_head_what_follows() -> None:
    sheet = Sheet().paragraph(5)
    for name in ("Scope", "Terms"):
        sheet.line(f"{name} of it", bold=True, space=8).paragraph(5)
    assert roles(sheet) == ["paragraph", *["heading", "paragraph"] * 2]


def test_a_line_alone_without_a_stop_heads_the_paragraph_that_follows() -> None:
    sheet = Sheet().paragraph(5)
    for name in ("Scope", "Terms"):
        sheet.line(f"{name} of it", space=8).paragraph(5, space=8)
    assert roles(sheet) == ["paragraph", *["heading", "paragraph"] * 2]


def test_a_run_in_heading_stays_in_its_paragraph() -> None:
    sheet = (
        Sheet()
        .paragraph(5)
        .line("Electronic filing. You may file this form by wire and", bold=True, space=6, width=468)
    )
    sheet.paragraph(3)
    assert lines_of(sheet) == [[0, 1, 2, 3, 4], [5, 6, 7, 8]]


def test_the_depth_of_section_numbers_is_the_level() -> None:
    sheet = Sheet()
    for number in ("1", "1.1", "1.2", "1.2.1", "2"):
        sheet.line(f"{number} Things to say", size=13, bold=True, space=10).paragraph(4, space=4)
    assert [level for role, level, _ in layout(sheet) if role == "heading"] == [1, 2, 2, 3, 1]


def test_headings_without_a_number_rank_with_those_set_alike() -> None:
    sheet = Sheet()
    for text, size in (
        ("1 One", 16.0),
        ("1.1 One one", 13.0),
        ("An aside", 13.0),
        ("2 Two", 16.0),
        ("References", 16.0),
    ):
        sheet.line(text, size=size, bold=True, space=10).paragraph(4, space=4)
    assert [level for role, level, _ in layout(sheet) if role == "heading"] == [1, 2, 2, 1, 1]


def test_entries_of_a_contents_list_are_no_headings() -> None:
    sheet = Sheet().line("Contents", size=16)
    for number in range(1, 6):
        sheet.line(f"{number} A chapter " + ". " * 40 + str(number), bold=number % 2 == 0, width=460, space=2)
    sheet.line("1 A chapter", size=16, space=30).paragraph(5, space=4).paragraph(5, space=4)
    found = layout(sheet)
    assert [lines for role, _, lines in found if role == "heading"] == [[0], [6]]
    assert [lines for _, _, lines in found[1:6]] == [[line] for line in range(1, 6)]


def test_a_numbered_bold_line_with_text_hanging_under_it_is_a_list_item() -> None:
    sheet = Sheet().paragraph(4, end=":")
    for number in (1, 2, 3):
        sheet.line(f"{number}. Request handling", bold=True, indent=18, space=8).paragraph(3, indent=36)
    found = layout(sheet)
    assert [role for role, _, _ in found][:2] == ["paragraph", "list_item"]
    assert "heading" not in [role for role, _, _ in found]


def test_headings_can_be_left_in_the_text() -> None:
    sheet = Sheet().line("A heading", size=16).paragraph(5, space=4)
    assert roles(sheet, headings_apart=False) == ["paragraph", "paragraph"]


# Lists.


def test_list_items_start_at_their_marks_and_hang() -> None:
    sheet = Sheet().paragraph(4, end=":")
    for mark in ("•", "–", "3.", "(b)", "iv)"):
        sheet.line(f"{mark} an item that is as long as its line", indent=12, width=456).line("and goes on.", indent=24)
    found = layout(sheet)
    assert [(role, lines) for role, _, lines in found[1:]] == [("list_item", [n, n + 1]) for n in range(4, 14, 2)]


def test_items_set_further_in_are_deeper() -> None:
    sheet = Sheet().paragraph(4, end=":")
    for text, indent in (("1. one", 0), ("a) first", 18), ("b) second", 18), ("• small", 36), ("2. two", 0)):
        sheet.line(text, indent=indent)
    assert [level for role, level, _ in layout(sheet) if role == "list_item"] == [1, 2, 2, 3, 1]


def test_an_initial_is_no_list_mark() -> None:
    sheet = Sheet().paragraph(5).line("R. Halvorsen", space=30, indent=250).line("Clerk of the Archive", indent=250)
    assert "list_item" not in roles(sheet)


def test_a_number_wrapped_to_a_lines_start_is_no_list_mark() -> None:
    sheet = Sheet().paragraph(3, last=1.0, end="").line("2. The rest of it goes on", width=468).paragraph(3)
    assert lines_of(sheet) == [[0, 1, 2, 3, 4, 5, 6]]


def test_list_marks_can_be_taken_for_text() -> None:
    sheet = Sheet().paragraph(3, last=1.0, end="").line("• and more", width=468).paragraph(2)
    assert roles(sheet, lists_apart=False) == ["paragraph"]


# The document's tags.


def tagged(source: str = TAGS) -> tuple[Sheet, Hints]:
    """Ten lines with nothing between them, tagged as a heading and two paragraphs."""
    sheet = Sheet().paragraph(10, last=1.0)
    blocks = (Block("1", Role.HEADING, 2), Block("2", Role.PARAGRAPH), Block("3", Role.PARAGRAPH))
    return sheet, Hints(source, blocks, np.array([0, 1, 1, 1, 1, 2, 2, 2, 2, 2], dtype=np.int32))


def test_good_tags_are_followed() -> None:
    sheet, hints = tagged()
    evidence = gather(sheet.lines(), sheet.page_sizes(), hints)
    assert segments(evidence, Layout()) == [
        ("heading", 2, [0]),
        ("paragraph", 0, [1, 2, 3, 4]),
        ("paragraph", 0, [5, 6, 7, 8, 9]),
    ]
    assert Layout().remark(evidence, {}) == "Tags cover 100 % of the text and are followed."
    assert "tagged" in Layout().explain(evidence, {}, 1)
    assert Layout().explain(evidence, {}, 2).startswith("Goes on: in the document's structure")


def test_tags_can_be_left_aside() -> None:
    sheet, hints = tagged()
    evidence = gather(sheet.lines(), sheet.page_sizes(), hints)
    assert len(segments(evidence, Layout(), use_tags=False)) == 1
    assert Layout().remark(evidence, {"use_tags": False}).endswith("they aren't used.")


def test_tags_that_cover_little_and_hints_of_other_sources_are_not_followed() -> None:
    sheet, hints = tagged()
    few = replace(hints, of_line=np.where(np.arange(10) < 4, hints.of_line, -1).astype(np.int32))
    evidence = gather(sheet.lines(), sheet.page_sizes(), few)
    assert len(segments(evidence, Layout())) == 1
    assert Layout().remark(evidence, {}).endswith("they aren't followed.")
    sheet, blocks = tagged(LAYOUT_BLOCKS)
    evidence = gather(sheet.lines(), sheet.page_sizes(), blocks)
    assert len(segments(evidence, Layout())) == 1
    assert Layout().remark(evidence, {}) == ""


# Thresholds and reasons.


@pytest.mark.parametrize(
    ("values", "count"),
    [({}, 3), ({"gap_factor": 2.0}, 2), ({"gap_factor": 4.0}, 1)],
)
def test_a_larger_gap_factor_finds_fewer_paragraphs(values, count) -> None:
    sheet = Sheet().paragraph(5, last=1.0, end="").paragraph(5, last=1.0, end="", space=6)
    sheet.paragraph(5, last=1.0, end="", space=24)
    assert len(layout(sheet, **values)) == count


def test_a_larger_heading_ratio_finds_fewer_headings() -> None:
    text = "A line of more than eighty characters, which is a rather long one for any heading here"
    sheet = Sheet().line(text, size=12).paragraph(5, space=1)
    assert roles(sheet)[0] == "title"
    assert roles(sheet, heading_ratio=2.0)[0] == "paragraph"


def test_a_larger_indent_takes_smaller_ones_for_none() -> None:
    sheet = Sheet()
    for last in (1.0, 1.0, 1.0):
        sheet.paragraph(5, last=last, first_indent=14)
    assert len(layout(sheet)) == 3
    assert len(layout(sheet, first_line_indent=3.0)) == 1


def test_a_larger_short_line_finds_fewer_paragraphs() -> None:
    sheet = Sheet()
    for _ in range(3):
        sheet.paragraph(5, last=0.7)
    assert len(layout(sheet)) == 3
    assert len(layout(sheet, short_line=20.0)) == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (0, "Starts the title: the first line of text. Heading: size 16.0 pt >= 1.1 × 10.0 pt"),
        (2, "Goes on: the line before is full"),
        (6, "gap 18.0 pt > 1.1 × 12.0 pt (+4.2)"),
        (11, "list mark “•”"),
    ],
)
def test_the_reason_names_the_evidence_with_its_numbers(line, said) -> None:
    sheet = Sheet().line("A heading", size=16).paragraph(5, space=4).paragraph(5, space=6)
    sheet.line("• an item").line("• another")
    evidence = sheet.evidence()
    assert said in Layout().explain(evidence, {}, line)


def test_the_sum_in_the_reason_has_the_sign_of_the_decision() -> None:
    evidence = Sheet().paragraph(5).paragraph(5, space=6).paragraph(4, first_indent=12).evidence()
    labels = Layout().label(evidence, {})
    for line in range(1, len(evidence)):
        reason = Layout().explain(evidence, {}, line)
        assert ("> 0." in reason.split(" No heading")[0]) == bool(labels.starts[line])


# Laws.


@given(evidence=evidences(), data=st.data())
def test_a_part_of_the_pages_is_labelled_as_in_the_whole_where_its_edges_do_not_matter(evidence, data) -> None:
    whole = Layout().label(evidence, {})
    pages = evidence.lines.page
    page = data.draw(st.integers(0, int(pages.max(initial=0))))
    first, last = np.searchsorted(pages, (page, page + 1)).tolist()
    part = Layout().label(part_of(evidence, first, last), {})
    assert len(part) == last - first
    inner = np.arange(first + 1, last)
    inner = inner[evidence.features["previous"][inner] >= first]
    np.testing.assert_array_equal(part.starts[inner - first], whole.starts[inner])
