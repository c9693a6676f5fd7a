"""Section numbers, contents lists, capitals."""

from __future__ import annotations

import numpy as np
import pytest

from docviewer.segmentation.section_numbers import in_capitals, lead_to_page, section_depths


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("2.3 Method", 2),
        ("2.3. Method", 2),
        ("3.1.4 Results", 3),
        ("1 Introduction", 1),
        ("2) Scope", 1),
        ("A.1 Proofs", 2),
        ("B Tables", 0),
        ("IV. Results", 1),
        ("§ 4 Geltungsbereich", 1),
        ("Article 5", 1),
        ("Artikel 12 Zweck", 1),
        ("Chapter 3: The sea", 1),
        ("Annex B", 1),
        ("Глава 2", 1),
        ("第二章 安全", 1),
        ("2013 was a good year", 0),
        ("I saw it", 0),
        ("Sectional view", 0),
        ("chapter and verse", 0),
        ("", 0),
    ],
)
def test_the_depth_is_the_number_of_parts(text, depth) -> None:
    assert section_depths([text], np.ones(1, dtype=bool)).tolist() == [depth]


def test_only_the_texts_asked_for_are_looked_at() -> None:
    assert section_depths(["1.1 One", "1.2 Two"], np.array([False, True])).tolist() == [0, 2]
    assert in_capitals(["ONE", "TWO"], np.array([False, True])).tolist() == [False, True]


@pytest.mark.parametrize("text", ["Scope . . . . . . 4", "Scope ........ 12", "Scope    7", "Name ________"])
def test_dots_or_a_wide_gap_lead_to_a_page(text) -> None:
    assert lead_to_page([text], np.ones(1, dtype=bool)).tolist() == [True]


@pytest.mark.parametrize("text", ["And so on...", "It ends here.", "Version 2.0", "e. g. 4"])
def test_stops_do_not(text) -> None:
    assert lead_to_page([text], np.ones(1, dtype=bool)).tolist() == [False]


def test_capitals_are_those_of_scripts_that_have_them() -> None:
    assert in_capitals(["DIGEST", "Digest", "123", "云"], np.ones(4, dtype=bool)).tolist() == [
        True,
        False,
        False,
        False,
    ]
