"""How deep list items are nested."""

from __future__ import annotations

import numpy as np

from docviewer.segmentation.list_depths import list_depths


def depths(*items: tuple[str, float]):
    """Depths and whether marks count on; items with no text are other lines."""
    texts = [text for text, _ in items]
    begins = np.array([text != "" for text in texts])
    indent = np.array([inset for _, inset in items], dtype=float)
    depth, counts_on = list_depths(texts, begins, indent, np.zeros(len(texts), dtype=bool))
    return depth.tolist(), counts_on.tolist()


def test_marks_set_further_in_are_deeper_and_go_back() -> None:
    depth, _ = depths(("• a", 1), ("– b", 3), ("– c", 3), ("• d", 1))
    assert depth == [1, 2, 2, 1]


def test_marks_of_another_kind_are_deeper_even_where_they_begin_at_one_edge() -> None:
    depth, _ = depths(("1. one", 0), ("(a) first", 0), ("(b) second", 0), ("2. two", 0))
    assert depth == [1, 2, 2, 1]


def test_letters_and_roman_numbers_are_told_apart_by_what_went_before() -> None:
    depth, counts_on = depths(("(a) a", 0), ("(i) one", 2), ("(ii) two", 2), ("(b) b", 0))
    assert depth == [1, 2, 2, 1]
    assert counts_on == [False, False, True, True]
    depth, _ = depths(*[(f"({letter}) x", 0.0) for letter in "abcdefghij"])
    assert depth == [1] * 10


def test_numbers_count_on() -> None:
    assert depths(("1. one", 0), ("2. two", 0), ("4. four", 0))[1] == [False, True, False]


def test_text_further_out_than_the_list_ends_it() -> None:
    depth, _ = depths(("• a", 2), ("", 0), ("– b", 4))
    assert depth == [1, 0, 1]


def test_initials_are_no_items_but_letters_of_a_list_are() -> None:
    assert depths(("R. Halvorsen", 0), ("J. Doe", 0))[0] == [0, 0]
    assert depths(("A. Merritt and others", 0), ("", 0))[0] == [0, 0]
    assert depths(("A. one", 0), ("B. two", 0))[0] == [1, 1]


def test_no_lines_have_no_depths() -> None:
    assert depths() == ([], [])
