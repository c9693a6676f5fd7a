"""Font sizes of recognised text: told from words of any letters, and one for each font."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.segmentation.size_clusters import clustered, depth, learn_clusters, line_size, size_among, word_size

SIZES = st.floats(1.0, 200.0)


@pytest.mark.parametrize(
    ("text", "ink"),
    [("noun", 5.2), ("Tall", 7.2), ("yap", 7.3), ("bay", 9.3), ("1984", 7.2), ("$4,50", 8.5), ("港口", 9.2)],
)
def test_words_of_any_letters_tell_the_same_size(text: str, ink: float) -> None:
    assert word_size(text, ink) == pytest.approx(10.0)


@pytest.mark.parametrize("text", ["", "-", "...", "—"])
def test_marks_alone_tell_no_size(text: str) -> None:
    assert word_size(text, 3.0) is None


def test_room_around_the_ink_is_taken_off() -> None:
    assert word_size("Tall", 8.1, padding=0.09) == pytest.approx(10.0)


def test_the_size_of_a_line_is_that_of_most_of_its_letters() -> None:
    words = [("Tall", 7.2), ("letters", 7.2), ("on", 20.0)]
    assert line_size(words) == pytest.approx(10.0)
    assert line_size([("-", 3.0)]) is None


def test_words_reach_below_their_line_by_their_letters() -> None:
    assert depth("bay") > depth("bar, as") > depth("bar") == 0


def test_noise_of_one_font_comes_to_one_size_and_another_font_to_another() -> None:
    body, heading = [9.6, 9.8, 10.0, 10.1, 10.3, 10.4], [13.6, 14.1, 14.3]
    sizes = clustered(body + heading, [50] * 6 + [12] * 3)
    assert len(set(sizes[:6])) == 1
    assert len(set(sizes[6:])) == 1
    assert sizes[0] == pytest.approx(10.0, abs=0.15)
    assert sizes[6] == pytest.approx(14.1, abs=0.15)


def test_a_size_far_from_all_that_was_learned_stays_as_it_is() -> None:
    assert size_among(learn_clusters([10.0, 10.1], [5, 5]), 30.04) == 30.0


@given(st.lists(st.tuples(SIZES, st.integers(1, 100)), max_size=60))
def test_no_size_is_moved_by_more_than_a_fifth(given_sizes: list[tuple[float, int]]) -> None:
    sizes = [size for size, _ in given_sizes]
    for before, after in zip(sizes, clustered(sizes, [weight for _, weight in given_sizes]), strict=True):
        assert before / 1.22 - 0.1 <= after <= before * 1.22 + 0.1


@given(st.lists(SIZES, max_size=40))
def test_the_order_of_lines_does_not_matter(sizes: list[float]) -> None:
    weights = [1.0] * len(sizes)
    assert sorted(clustered(sizes, weights)) == sorted(clustered(sizes[::-1], weights))
