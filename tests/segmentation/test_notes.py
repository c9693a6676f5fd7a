"""Footnotes: small print with marks at the foot of a column."""

from __future__ import annotations

import numpy as np

from docviewer.core.labels import Role
from tests.builders.lines import Sheet


def notes(sheet: Sheet) -> list[int]:
    return np.flatnonzero(sheet.evidence().features["apart"] == Role.FOOTNOTE).tolist()


def starts_of_notes(sheet: Sheet) -> list[int]:
    features = sheet.evidence().features
    return np.flatnonzero((features["apart"] == Role.FOOTNOTE) & features["begins"]).tolist()


def page() -> Sheet:
    return Sheet().paragraph(6).paragraph(6, space=8).at(680)


def test_small_lines_at_the_foot_are_notes_from_the_first_mark_on() -> None:
    sheet = page().line("1 A note that goes on to", size=8, width=468).line("another line.", size=8)
    sheet.line("2 The next one.", size=8)
    assert notes(sheet) == [12, 13, 14]
    assert starts_of_notes(sheet) == [12, 14]


def test_signs_and_raised_numbers_are_marks() -> None:
    for mark in ("* ", "† ", "[3] ", "¹", "a) "):
        assert notes(page().line(f"{mark}See the appendix.", size=8)) == [12]


def test_a_year_wrapped_to_a_lines_start_begins_no_note() -> None:
    sheet = page().line("1 As told in the report on the winter of", size=8, width=468).line("2003 was cold.", size=8)
    assert starts_of_notes(sheet) == [12]


def test_small_print_without_a_mark_or_above_text_is_no_note() -> None:
    assert notes(page().line("Printed in Vienna", size=8)) == []
    sheet = Sheet().paragraph(30).line("1 Small print", size=8, space=20).paragraph(6, space=20)
    assert notes(sheet) == []


def test_cells_of_a_table_at_the_foot_are_no_notes() -> None:
    sheet = page()
    for row in range(3):
        sheet.line(f"{7 * row} items", size=8).line("more", size=8, indent=200, beside=True)
    assert notes(sheet) == []


def test_a_page_of_small_print_alone_has_no_notes() -> None:
    sheet = Sheet().paragraph(30).new_page().at(600).line("1 A reference", size=8).line("2 Another", size=8)
    assert notes(sheet) == []
