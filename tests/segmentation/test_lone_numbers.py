"""Page numbers by where they stand."""

from __future__ import annotations

import pytest

from docviewer.core.labels import Role
from docviewer.segmentation.strategies.layout import Layout
from tests.builders.lines import Sheet


def running(*feet: str, at: float = 740) -> list[int]:
    sheet = Sheet(top=110)
    for page, foot in enumerate(feet):
        if page:
            sheet.new_page()
        sheet.paragraph(20).at(at).line(foot, indent=200)
    return [role for role in sheet.evidence().features["running"].tolist() if role]


@pytest.mark.parametrize("text", ["7", "- 7 -", "xiv", "[112]", "– iv –"])
def test_a_number_alone_at_the_foot_is_a_page_number(text) -> None:
    assert running(text) == [Role.PAGE_NUMBER]


@pytest.mark.parametrize("text", ["2016", "Seven", "7 rivers", "7.5", "mix it", "—"])
def test_years_and_words_are_none(text) -> None:
    assert running(text) == []


def test_a_number_close_below_the_text_or_far_up_is_none() -> None:
    assert running("7", at=362) == []
    assert running("7", at=500) == []


def test_numbers_of_pages_grow() -> None:
    assert running("3", "9", "30") == [Role.PAGE_NUMBER] * 3
    assert running("30", "9", "3") == []


def test_a_number_beside_other_text_is_none() -> None:
    sheet = Sheet(top=110).paragraph(20).at(740).line("Total", width=40).line("7", indent=300, width=8, beside=True)
    assert not sheet.evidence().features["running"].any()


def test_the_reason_says_that_it_stands_alone() -> None:
    evidence = Sheet(top=110).paragraph(20).at(740).line("7", indent=200).evidence()
    assert "a number alone at the page's edge" in Layout().explain(evidence, {}, 20)
