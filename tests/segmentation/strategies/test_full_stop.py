"""Paragraphs by full stops: one ends where a line stops before it had to."""

from __future__ import annotations

import pytest

from docviewer.segmentation.strategies.full_stop import FullStop
from tests.builders.lines import Sheet, segments, starts


def lines_ending(*endings: str, last: float = 0.5) -> Sheet:
    """Full lines, each but the last followed by a short one with the ending given."""
    sheet = Sheet().paragraph(3, last=1, end="")
    for ending in endings:
        sheet.paragraph(2, last=last, end=ending)
    return sheet.paragraph(1, last=1, end="")


def test_a_short_line_with_a_stop_ends_a_paragraph() -> None:
    assert starts(lines_ending(".", ".").evidence(), FullStop()) == [0, 5, 7]


def test_a_sentence_that_happens_to_end_at_a_lines_end_ends_no_paragraph() -> None:
    evidence = lines_ending(".", ".", last=1.0).evidence()
    assert starts(evidence, FullStop()) == [0]
    assert starts(evidence, FullStop(), last_line=1.0) == [0, 5, 7]


def test_a_full_last_line_ends_a_paragraph_where_a_gap_follows() -> None:
    sheet = Sheet().paragraph(5, last=1.0).paragraph(5, space=8)
    assert starts(sheet.evidence(), FullStop()) == [0, 5]
    assert starts(sheet.evidence(), FullStop(), gap_factor=2.0) == [0]


@pytest.mark.parametrize("end", ["?", "!", ".”", ".)", "...", "…", "。", "」。", "？", "؟", "।", '!"'])
def test_stops_of_many_scripts_count_before_closing_quotes_and_brackets(end: str) -> None:
    assert starts(lines_ending(end).evidence(), FullStop()) == [0, 5]


@pytest.mark.parametrize("end", ["Dr.", "5 p.m.", "J.", "e.g.", "etc.", " Nos.", ",", "word", ";", "-"])
def test_abbreviations_initials_and_other_marks_do_not_stop(end: str) -> None:
    assert starts(lines_ending(f" {end}").evidence(), FullStop()) == [0]


def test_abbreviations_and_terminators_can_be_given() -> None:
    evidence = lines_ending(" Dr.").evidence()
    assert starts(evidence, FullStop(), abbreviations="") == [0, 5]
    assert starts(lines_ending(";").evidence(), FullStop(), terminators="; .") == [0, 5]
    assert starts(lines_ending(".").evidence(), FullStop(), terminators=";") == [0]


def test_text_without_a_stop_is_kept() -> None:
    sheet = Sheet().paragraph(4, end="").paragraph(2, end="")
    assert [lines for _, _, lines in segments(sheet.evidence(), FullStop())] == [[0, 1, 2, 3, 4, 5]]


def test_a_heading_is_not_glued_to_the_text_after_it() -> None:
    sheet = Sheet().line("A heading", size=16).paragraph(4).line("Bold heading", bold=True, space=8).paragraph(3)
    assert [role for role, _, _ in segments(sheet.evidence(), FullStop())] == [
        "title", "paragraph", "heading", "paragraph",
    ]  # fmt: skip


def test_a_paragraph_goes_on_over_a_page_whatever_its_number() -> None:
    sheet = Sheet(top=100)
    for page in (1, 2, 3):
        sheet.paragraph(6, last=1.0, end="").at(740).line(str(page), indent=230).new_page()
    sheet.paragraph(2)
    found = segments(sheet.evidence(), FullStop())
    assert [len(lines) for role, _, lines in found if role == "paragraph"] == [20]


@pytest.mark.parametrize(
    ("line", "values", "said"),
    [
        (
            4,
            {},
            "Starts a paragraph: the line before ends with the stop “.” and reaches 40.0 % of its column, <= 90.0 %",
        ),
        (
            4,
            {"last_line": 0.3},
            "Goes on: the line before ends with the stop “.” but reaches 40.0 % of its column, > 30.0",
        ),
        (2, {}, "Goes on: the line before ends with “"),
        (8, {}, "gap 22.0 pt > 1.2 × 12.0 pt"),
        (8, {"gap_factor": 2.0}, "gap 22.0 pt <= 2 × 12.0 pt"),
        (9, {}, "ends with “Dr.”, an abbreviation, not with a stop"),
        (0, {}, "the document's first line of text"),
    ],
)
def test_the_reason_names_the_deciding_numbers(line: int, values: dict[str, object], said: str) -> None:
    sheet = Sheet().paragraph(4, last=0.4).paragraph(4, last=1.0).paragraph(1, end=" Dr.", space=10).paragraph(2)
    assert said in FullStop().explain(sheet.evidence(), values, line)


def test_the_histogram_holds_how_far_lines_with_a_stop_reach() -> None:
    fill, gaps = FullStop().histograms(Sheet().paragraph(4, last=0.4).paragraph(4, last=0.8, space=12).evidence())
    assert (fill.parameter, gaps.parameter) == ("last_line", "gap_factor")
    assert fill.values.tolist() == pytest.approx([0.4, 0.8])
    assert gaps.values.tolist() == pytest.approx([2.0])
