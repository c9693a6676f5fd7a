"""Pieces of evidence: each has a weight and speaks the way it is meant to."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from docviewer.segmentation.boundary_evidence import BIAS, WEIGHTS, BoundaryRule, boundary_pieces, weigh
from tests.builders.lines import Sheet
from tests.segmentation.tables import evidences

#: Pieces that speak against a start; all others speak for one.
AGAINST = {
    *("usual_gap", "unlike_gaps", "unlike_indents", "full", "full_here", "no_stop", "open", "lower", "lower_unended"),
    *("beside", "one_heading", "elsewhere_unended"),
}


@given(evidence=evidences())
def test_each_piece_has_a_weight_is_finite_and_speaks_one_way(evidence) -> None:
    pieces = boundary_pieces(evidence, BoundaryRule())
    assert set(pieces) == set(WEIGHTS)
    for name, piece in pieces.items():
        assert piece.shape == (len(evidence),)
        assert np.isfinite(piece).all()
        assert (piece <= 0).all() if name in AGAINST else (piece >= 0).all(), name
        assert (np.abs(piece) <= 2).all()


def test_no_weight_is_negative() -> None:
    assert min(WEIGHTS.values()) >= 0


def test_the_sum_is_the_bias_and_each_piece_times_its_weight() -> None:
    pieces = {"one": np.array([1.0, 0.0]), "other": np.array([-0.5, 2.0])}
    assert weigh(pieces, {"one": 2.0, "other": 3.0}, 0.25).tolist() == [0.75, 6.25]


def test_more_white_never_speaks_less_for_a_start() -> None:
    totals = []
    for space in (0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 40.0):
        evidence = Sheet().paragraph(30).paragraph(4, space=space).evidence()
        totals.append(float(weigh(boundary_pieces(evidence, BoundaryRule()), WEIGHTS, BIAS)[30]))
    assert totals[1:] == sorted(totals[1:])
    assert totals[0] < totals[-1]


@pytest.mark.parametrize(
    ("name", "line"), [("lower", 1), ("full", 1), ("first_line", 4), ("list", 8), ("ended", 4), ("beside", 9)]
)
def test_pieces_speak_where_they_should(name, line) -> None:
    sheet = (
        Sheet()
        .paragraph(4, last=0.4)
        .paragraph(4, first_indent=15, end=":")
        .line("• one")
        .line("1", indent=300, beside=True)
    )
    assert boundary_pieces(sheet.evidence(), BoundaryRule())[name][line] != 0
