"""Captions by their first words, and how far they go."""

from __future__ import annotations

import numpy as np
import pytest

from docviewer.core.labels import Role
from docviewer.segmentation.captions import names_a_caption
from tests.builders.lines import Sheet


@pytest.mark.parametrize(
    "text",
    [
        "Figure 3: A flow",
        "Fig. 2.1 The pump",
        "Table 4. Values",
        "TABLE IV",
        "Figure 1",
        "Abb. 4 – Aufbau",
        "Tabelle 2: Werte",
        "Tableau 3 – Valeurs",
        "Figura A.1: El plano",
        "図1 全体の流れ",
        "表 2：结果",
        "Рис. 5. Схема",
    ],
)
def test_a_name_and_a_number_begin_a_caption(text) -> None:
    assert names_a_caption(text)


@pytest.mark.parametrize(
    "text",
    ["Figure 3 shows the flow", "Figures are drawn", "Table manners", "Tab 4 is open", "The figure 3", "图书馆", ""],
)
def test_text_about_a_figure_does_not(text) -> None:
    assert not names_a_caption(text)


def captions(sheet: Sheet):
    evidence = sheet.evidence()
    return np.flatnonzero(evidence.features["apart"] == 4).tolist()


def test_a_caption_runs_on_to_its_end() -> None:
    sheet = Sheet().paragraph(4).line("Figure 1: A long caption that fills its line and", space=20, width=468)
    sheet.line("ends here.").paragraph(4, space=20)
    assert captions(sheet) == [4, 5]


def test_a_reference_wrapped_to_a_lines_start_is_text() -> None:
    sheet = Sheet().paragraph(3, last=1.0, end="").line("Figure 1. It goes on in the same paragraph", width=468)
    assert captions(sheet.paragraph(3)) == []


def test_a_caption_goes_on_in_mid_sentence_though_the_next_word_would_have_fitted() -> None:
    sheet = Sheet().paragraph(4).line("Table 1: Rivers of the north and", space=9, width=300)
    evidence = sheet.line("in the south").line("Rivers are long.").evidence()
    assert (evidence.features["apart"][4:] == Role.CAPTION).tolist() == [True, True, False]
