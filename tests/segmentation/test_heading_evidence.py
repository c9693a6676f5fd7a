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


def pieces_of(text: str, **style) -> dict[str, float]:
    evidence = Sheet().paragraph(3, last=0.5).line(text, space=8, **style).paragraph(3, space=8).evidence()
    pieces = heading_pieces(evidence, blocks_at(evidence, 0, 3, 4), LayoutHeadings())
    return {name: float(piece[1]) for name, piece in pieces.items()}


def test_what_a_sentence_would_go_on_from_speaks_against_a_heading() -> None:
    assert pieces_of("Dear Ms Merritt,")["open"] == -1
    assert pieces_of("Dear Ms Merritt")["open"] == 0


def test_signs_of_code_speak_against_a_heading() -> None:
    assert pieces_of("\\includegraphics{One}")["sign"] == -1
    assert pieces_of("“Rivers” and lakes")["sign"] == 0


def test_a_number_far_to_the_right_makes_an_entry_of_a_contents_list() -> None:
    sheet = Sheet().paragraph(3).line("Rivers", bold=True, space=8).line("12", indent=454, width=14, beside=True)
    evidence = sheet.paragraph(3, space=8).evidence()
    assert heading_pieces(evidence, blocks_at(evidence, 0, 3, 5), LayoutHeadings())["leader"].tolist() == [0, -1, 0]


def test_a_size_that_comes_back_is_no_name_under_a_title() -> None:
    def under(*later: float) -> list[float]:
        sheet = Sheet().line("A study of rivers", size=20).line("Rivers", size=13, space=6).paragraph(4, space=9)
        for size in later:
            sheet.line("Lakes", size=size, space=9).paragraph(4, space=9)
        evidence = sheet.evidence()
        starts = [0, 1, 2, *range(6, len(evidence), 5), *range(7, len(evidence), 5)]
        return heading_pieces(evidence, blocks_at(evidence, *starts), LayoutHeadings())["under_title"].tolist()[:3]

    assert under() == [0, -1, 0]
    assert under(16) == [0, -1, 0]
    assert under(13) == [0, 0, 0]


def test_blocks_set_like_those_that_are_no_headings_are_less_likely_ones() -> None:
    def alike(**style) -> float:
        sheet = Sheet()
        for name in ("Rivers", "Lakes", "Seas", "Wells"):
            sheet.line(f"{name} of the north, and", space=8, **style).line(f"{name} of the south:", space=8, **style)
        evidence = sheet.line("Springs", space=8).paragraph(4, space=8).evidence()
        return float(heading_pieces(evidence, blocks_at(evidence, *range(10)), LayoutHeadings())["alike"][8])

    assert alike() < -0.5
    assert alike(bold=True) == 0
