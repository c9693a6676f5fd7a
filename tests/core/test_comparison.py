"""The words and texts of differences."""

from __future__ import annotations

import numpy as np

from docviewer.core.comparison import Comparison, DifferenceKind
from docviewer.core.labels import Labels, Role
from docviewer.segmentation.compare import compare
from tests.builders.documents import make_lines

_WORDS = ["alpha beta gamma delta epsilon", "zeta eta theta iota kappa", "lambda mu nu xi omicron", "pi rho sigma"]


def cut(b_starts: list[bool]) -> Comparison:
    """One segment against a cut one."""
    lines = make_lines(_WORDS)
    return compare(lines, Labels.from_starts(np.array([True, False, False, False])), Labels.from_starts(b_starts))


def test_a_text_is_shown_from_its_start() -> None:
    comparison = cut([True, False, True, False])
    difference = comparison.difference(0)
    assert comparison.starts_of(difference.pieces_a, 24) == "alpha beta gamma delta…"


def test_a_cut_text_shows_the_start_of_each_piece() -> None:
    comparison = cut([True, False, True, False])
    assert comparison.starts_of(comparison.difference(0).pieces_b, 40) == "alpha beta gamma… | lambda mu nu xi…"


def test_of_many_pieces_the_first_are_shown() -> None:
    comparison = cut([True, True, True, True])
    text = comparison.starts_of(comparison.difference(0).pieces_b, 200)
    assert text == " | ".join([*_WORDS[:3], "1 more"])


def test_kinds_have_public_names() -> None:
    assert DifferenceKind.CUT_DIFFERENTLY.token == "cut_differently"


def test_a_title_in_a_is_told_by_its_role() -> None:
    lines = make_lines(["A title"])
    a, b = (Labels.from_starts(np.array([True]), np.array([role])) for role in (Role.TITLE, Role.LIST_ITEM))
    assert compare(lines, a, b).words_for(0) == "title in A, list item in B"
