"""What stands between the lines of text and is no part of it."""

from __future__ import annotations

import numpy as np

from docviewer.core.labels import Flow, Role
from tests.builders.lines import Sheet


def apart(sheet: Sheet) -> dict[int, Role]:
    features = sheet.evidence().features
    return {int(i): Role(int(features["apart"][i])) for i in np.flatnonzero(features["flow"] != Flow.BODY)}


def test_text_is_one_flow() -> None:
    assert apart(Sheet().line("A heading", size=16).paragraph(5).line("• item").paragraph(3, space=5)) == {}


def test_a_word_of_another_size_beside_the_text_is_apart() -> None:
    sheet = Sheet().paragraph(3).line("!", size=20, width=10, indent=-30, beside=True).paragraph(3)
    assert apart(sheet) == {3: Role.OTHER}


def test_a_larger_word_beside_the_text_is_no_icon() -> None:
    sheet = Sheet().paragraph(3).line("Scope", size=14, indent=-60, beside=True).paragraph(3)
    assert apart(sheet) == {}


def test_a_drop_cap_is_text() -> None:
    sheet = Sheet().line("O", size=30, width=20).line("nce upon a time there was a king", indent=24, beside=True)
    assert apart(sheet.paragraph(5)) == {}


def test_numbers_and_list_marks_beside_text_are_text() -> None:
    sheet = Sheet().paragraph(3).line("•", size=7, width=4).line("an item of text that is long", indent=14, beside=True)
    sheet.line("12", size=7, width=4).line("another item of text that is long", indent=14, beside=True)
    assert apart(sheet) == {}


def test_labels_inside_a_figure_are_apart_only_where_they_interrupt_a_sentence() -> None:
    def page(end: str) -> Sheet:
        sheet = Sheet().paragraph(5).paragraph(3, space=6, last=1.0, end=end)
        sheet.line("Input", size=7, space=30).line("Output", size=7, space=30, indent=90)
        return sheet.line("and the sentence goes on", space=30, width=468).paragraph(2)

    assert apart(page("")) == {8: Role.OTHER, 9: Role.OTHER}
    assert apart(page(".")) == {}
