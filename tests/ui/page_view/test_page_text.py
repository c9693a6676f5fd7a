from __future__ import annotations

import numpy as np
import pytest

from docviewer.ui.page_view.page_text import Caret, PageText
from tests.ui.page_view.made_pages import glyphs_of, lines_of, report


@pytest.fixture
def text():
    text = PageText()
    lines, _ = report()
    text.set_lines(lines)
    text.set_glyphs(0, *glyphs_of(lines, 0))
    return text


def test_the_line_under_a_point_is_found(text):
    assert text.line_under(0, 80, 77) == 0
    assert text.line_under(0, 80, 105) == 1
    assert text.line_under(1, 80, 77) == 0
    assert text.line_under(0, 500, 105) == -1
    assert text.line_under(7, 80, 77) == -1


def test_a_caret_goes_between_the_characters_nearest_to_the_pointer(text):
    assert text.caret_near(0, 72 + 6 * 3 - 1, 77) == Caret(0, 0, 3)
    assert text.caret_near(0, 72 + 6 * 3 + 2, 77) == Caret(0, 0, 3)
    assert text.caret_near(0, 72 + 6 * 3 + 4, 77) == Caret(0, 0, 4)
    assert text.caret_near(0, 0, 77) == Caret(0, 0, 0)
    assert text.caret_near(0, 590, 77) == Caret(0, 0, 7)


def test_below_all_text_the_caret_is_on_the_last_line(text):
    assert text.caret_near(0, 590, 800)[:2] == (0, 4)
    assert text.caret_near(9, 10, 10) is None


def test_right_of_a_short_line_the_caret_stays_on_it(text):
    assert text.caret_near(0, 230, 119) == Caret(0, 2, len("share of ship-"))


def test_beside_a_column_the_caret_stays_in_that_column():
    text = PageText()
    text.set_lines(
        lines_of(
            (0, 72, 100, "left column text"), (0, 72, 114, "more"), (0, 300, 107, "right", 1), (0, 300, 121, "end", 1)
        )
    )
    assert text.caret_near(0, 310, 120).line == 3
    assert text.caret_near(0, 150, 118).line == 1


def test_places_of_characters_are_estimated_until_they_are_known():
    text = PageText()
    lines, _ = report()
    text.set_lines(lines)
    assert not text.has_glyphs(0)
    assert text.runs(0, 0, 2, 4) == [pytest.approx((72 + 12, 72 + 24))]
    text.set_glyphs(0, np.array([0, 0], "i4"), np.array([0, 1], "i4"), np.array([72.0, 90.0]), np.array([90.0, 114.0]))
    assert text.runs(0, 0, 1, 2) == [(90.0, 114.0)]


def test_a_line_without_known_characters_is_estimated(text):
    text.set_glyphs(1, *(np.array([], kind) for kind in ("i4", "i4", "f8", "f8")))
    assert text.runs(1, 0, 0, 7) == [pytest.approx((72, 72 + 42))]


def test_text_from_right_to_left_has_its_carets_mirrored():
    text = PageText()
    lines = lines_of((0, 100, 100, "שלום"))
    text.set_lines(lines)
    edges = np.array([118.0, 112.0, 106.0, 100.0])
    text.set_glyphs(0, np.zeros(4, "i4"), np.arange(4, dtype="i4"), edges, edges + 6)
    assert text.caret_near(0, 200, 105).offset == 0
    assert text.caret_near(0, 50, 105).offset == 4
    assert text.runs(0, 0, 0, 2) == [(112.0, 124.0)]


def test_a_selection_in_mixed_directions_is_in_pieces():
    text = PageText()
    text.set_lines(lines_of((0, 100, 100, "ab שא")))
    x0 = np.array([100.0, 106.0, 112.0, 124.0, 118.0])
    text.set_glyphs(0, np.zeros(5, "i4"), np.arange(5, dtype="i4"), x0, x0 + 6)
    assert text.runs(0, 0, 1, 4) == [(106.0, 118.0), (124.0, 130.0)]


def test_glyphs_of_pages_long_gone_are_forgotten():
    text = PageText()
    lines, _ = report()
    text.set_lines(lines)
    for page in range(100):
        text.set_glyphs(page, *glyphs_of(lines, 0))
    assert text.has_glyphs(99)
    assert not text.has_glyphs(0)
