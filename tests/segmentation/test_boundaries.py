"""What is measured between a line and the line of text before it."""

from __future__ import annotations

import numpy as np
import pytest

from docviewer.segmentation.boundaries import previous_lines
from tests.builders.lines import Sheet


def test_the_line_before_is_the_latest_of_the_same_flow() -> None:
    assert previous_lines(np.array([0, 2, 0, 2, 1, 0])).tolist() == [-1, -1, 0, 1, -1, 2]
    assert previous_lines(np.array([], dtype=np.int8)).tolist() == []


def test_lengths_are_in_sizes_of_the_line() -> None:
    features = Sheet(size=10).paragraph(3, last=0.5).paragraph(3, first_indent=15).evidence().features
    assert features["step"][3] == pytest.approx(1.5)
    assert features["next_step"][3] == pytest.approx(-1.5)
    assert features["step_before"][4] == pytest.approx(1.5)
    assert 15 < features["room"][3] < 23.4
    assert np.isnan(features["room"][0])


def test_text_that_stands_past_something_is_not_below_what_stands_before_it() -> None:
    sheet = Sheet().paragraph(4).line("Figure 1: One", size=8, space=100).paragraph(4, space=10)
    features = sheet.evidence().features
    assert features["previous"][5] == 3
    assert not features["below"][5]
    assert features["below"][6]


def test_lines_of_a_narrow_stretch_are_measured_against_each_other() -> None:
    sheet = Sheet().paragraph(12)
    for width in (200, 196, 203, 198, 201, 197):
        sheet.line("words beside a figure that run as far", width=width)
    sheet.line("words beside it that run on", width=204)
    features = sheet.evidence().features
    assert features["room"][15] > 20
    assert features["room_here"][15] < 1


def test_lines_that_begin_and_end_alike_are_full_however_narrow_they_are() -> None:
    sheet = Sheet().paragraph(12)
    for _ in range(3):
        sheet.line("words justified in a narrow box.", width=200)
    features = sheet.evidence().features
    assert features["room"][14] < 0
    assert features["room_here"][14] < 0


def test_an_accent_set_on_its_own_is_no_end_of_its_line() -> None:
    sheet = Sheet().paragraph(4).line("words that fill this column to its end", width=468)
    sheet.line("´", indent=120, width=4, beside=True).line("and go on", width=80)
    features = sheet.evidence().features
    assert features["room"][6] < 1
    assert not features["rows"][6]
    assert abs(features["step"][6]) < 0.1


def test_a_row_that_dots_lead_through_to_a_number_is_an_entry() -> None:
    def entries(last: str) -> list[int]:
        sheet = Sheet().paragraph(4)
        for _ in range(2):
            sheet.line("Rivers . . . . . . . . .", width=300).line(last, indent=360, width=20, beside=True)
        return np.flatnonzero(sheet.evidence().features["below_entry"]).tolist()

    assert entries("12") == [6]
    assert entries("xii") == [6]
    assert entries("and lakes there") == []


def test_rows_of_several_parts_are_known() -> None:
    sheet = Sheet().paragraph(4)
    for name in ("jobname", "instance", "results"):
        sheet.line(name, indent=20).line("What it is.", indent=80, beside=True)
    assert np.flatnonzero(sheet.evidence().features["rows"]).tolist() == [6, 8]


@pytest.mark.parametrize(
    ("space", "indent", "sign"), [(6.0, 0.0, "spaced"), (0.0, 14.0, "indented")], ids=["white", "indents"]
)
def test_it_is_learned_by_what_signs_paragraphs_start(space, indent, sign) -> None:
    sheet = Sheet()
    for _ in range(12):
        sheet.paragraph(4, space=space, first_indent=indent)
    scalars = sheet.evidence().scalars
    other = {"spaced": "indented", "indented": "spaced"}[sign]
    assert scalars[sign] > 0.8
    assert scalars[other] < 0.2
