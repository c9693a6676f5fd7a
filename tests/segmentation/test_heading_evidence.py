"""What speaks for a heading."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from docviewer.segmentation.blocks import blocks_of
from docviewer.segmentation.heading_evidence import (
    HEADING_WEIGHTS,
    LayoutHeadings,
    heading_pieces,
    may_be_headings,
)
from tests.builders.lines import Sheet
from tests.segmentation.tables import evidences


def blocks_at(evidence, *starts: int):
    begins = np.zeros(len(evidence), dtype=bool)
    begins[list(starts)] = True
    return blocks_of(begins, np.ones(len(evidence), dtype=bool))


@given(evidence=evidences())
def test_each_piece_has_a_weight_and_is_finite(evidence) -> None:
    if not len(evidence):
        return
    blocks = blocks_of(evidence.features["first_of_column"], np.ones(len(evidence), dtype=bool))
    pieces = heading_pieces(evidence, blocks, LayoutHeadings())
    assert set(pieces) == set(HEADING_WEIGHTS)
    for piece in pieces.values():
        assert piece.shape == (len(blocks),)
        assert np.isfinite(piece).all()


def test_names_under_a_title_speak_against_a_heading_and_numbers_do_not() -> None:
    sheet = Sheet().line("A study of rivers", size=18).line("Ada Merritt", size=11, space=6).paragraph(5, space=9)
    evidence = sheet.evidence()
    assert heading_pieces(evidence, blocks_at(evidence, 0, 1, 2), LayoutHeadings())["under_title"].tolist() == [
        0,
        -1,
        0,
    ]
    sheet = Sheet().line("A study of rivers", size=18).line("1 Rivers", size=11, space=6).paragraph(5, space=9)
    evidence = sheet.evidence()
    assert heading_pieces(evidence, blocks_at(evidence, 0, 1, 2), LayoutHeadings())["under_title"].tolist() == [0, 0, 0]


def test_text_that_hangs_under_a_mark_speaks_against_a_heading() -> None:
    def hangs(indent: float) -> bool:
        sheet = Sheet().line("1. Scope", bold=True).paragraph(3, indent=indent)
        evidence = sheet.evidence()
        return bool(heading_pieces(evidence, blocks_at(evidence, 0, 1), LayoutHeadings())["hangs"][0])

    assert hangs(18)
    assert not hangs(0)


def test_long_blocks_and_those_without_words_can_be_no_headings() -> None:
    sheet = Sheet().line("Scope", size=14).paragraph(5, size=14).line("• item", size=14).line("12")
    evidence = sheet.evidence()
    may = may_be_headings(evidence, blocks_at(evidence, 0, 1, 6, 7), LayoutHeadings(longest=4))
    assert may.tolist() == [True, False, False, False]
