from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.labels import Role
from docviewer.ui.page_view.page_boxes import PAD_X, PAD_Y, PageBoxes, values_in
from tests.ui.page_view.made_pages import lines_of, report, segments_of


@pytest.fixture
def boxes():
    return PageBoxes(*report())


def test_a_box_surrounds_its_text_with_some_white_space(boxes):
    heading = boxes.on_page(0)[0]
    assert heading.edges == (72 - PAD_X, 72 - PAD_Y, 72 + 7 * 6 + PAD_X, 82 + PAD_Y)
    assert heading.role == Role.HEADING


def test_boxes_close_to_each_other_share_the_space_between():
    lines = lines_of((0, 10, 10, "one"), (0, 10, 22, "two"), (0, 10, 33, "three"))
    upper, middle, lower = PageBoxes(lines, segments_of(lines, (0, 1, 2))).on_page(0)
    assert upper.bottom < middle.top
    assert middle.bottom <= lower.top
    assert upper.bottom >= 20
    assert lower.top <= 33


def test_boxes_beside_each_other_keep_their_space():
    lines = lines_of((0, 10, 10, "one"), (0, 100, 21, "two", 1))
    left, right = PageBoxes(lines, segments_of(lines, (0, 1))).on_page(0)
    assert left.bottom == 20 + PAD_Y
    assert right.top == 21 - PAD_Y


def test_a_segment_over_two_pages_has_a_box_on_each(boxes):
    places = boxes.boxes_of(2)
    assert [page for page, _ in places] == [0, 1]
    assert [box.segment for _, box in places] == [2, 2]


def test_the_smallest_box_under_a_point_comes_first():
    lines = lines_of((0, 10, 10, "a wide line of text"), (0, 10, 60, "and its end"), (0, 12, 30, "note", 1))
    labels = segments_of(lines, (0, 2))
    boxes = PageBoxes(lines, labels)
    assert [box.segment for box in boxes.under(0, 20, 35)] == [1, 0]
    assert [box.segment for box in boxes.under(0, 20, 15)] == [0]


def test_hidden_roles_are_not_under_the_pointer(boxes):
    assert [box.segment for box in boxes.under(0, 80, 77)] == [0]
    assert boxes.under(0, 80, 77, {int(Role.HEADING)}) == []
    assert boxes.under(5, 80, 77) == []


def test_steps_go_through_shown_segments_in_reading_order(boxes):
    assert [boxes.step(at, 1) for at in range(6)] == [1, 2, 3, 4, 5, -1]
    assert boxes.step(0, -1) == -1
    assert boxes.step(4, 1, {int(Role.PAGE_NUMBER)}) == -1
    assert boxes.step(1, -1, {int(Role.HEADING)}) == -1


def test_the_first_segment_of_a_page_is_found_or_the_next_one(boxes):
    assert boxes.first_on(0) == 0
    assert boxes.first_on(0, {int(Role.HEADING)}) == 1
    assert boxes.first_on(1) == 2
    assert boxes.first_on(9) == -1
    lines = lines_of((0, 10, 10, "first"), (3, 10, 10, "later"))
    assert PageBoxes(lines, segments_of(lines, (0, 1))).first_on(1) == 1


def test_a_line_names_the_segment_it_is_in(boxes):
    assert [boxes.segment_with(line) for line in (-1, 0, 2, 5, 8, 99)] == [-1, 0, 1, 2, 5, -1]
    assert [boxes.first_line(segment) for segment in (-1, 0, 2)] == [-1, 0, 3]


def test_roles_that_occur_are_told(boxes):
    assert boxes.roles() == {Role.HEADING, Role.PARAGRAPH, Role.PAGE_NUMBER}


def test_without_segments_there_is_nothing():
    nothing = PageBoxes()
    assert nothing.on_page(0) == ()
    assert nothing.step(-1, 1) == nothing.first_on(0) == nothing.segment_with(0) == -1
    assert nothing.roles() == frozenset()
    empty = lines_of()
    assert PageBoxes(empty, segments_of(empty, ())).on_page(0) == ()


def test_a_long_document_costs_only_the_pages_looked_at():
    rows = [(page, 72, 72 + 14 * row, "text") for page in range(200) for row in range(10)]
    lines = lines_of(*rows)
    boxes = PageBoxes(lines, segments_of(lines, np.arange(0, 2000, 2)))
    assert len(boxes.on_page(150)) == 5
    assert {box.segment for box in boxes.on_page(150)} == set(range(750, 755))


@given(st.binary())
def test_the_values_in_bytes_are_those_of_a_set(data):
    assert values_in(data) == frozenset(data)
