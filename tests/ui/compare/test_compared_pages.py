"""Boxes of one side: what agrees is quiet, what differs is in the colour of its side."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from docviewer.core.comparison import Comparison
from docviewer.core.labels import Labels, Role
from docviewer.core.segments import derive_segments
from docviewer.segmentation.compare import compare
from docviewer.ui import theme as themes
from docviewer.ui.compare.compared_pages import ComparedPages
from docviewer.ui.compare.difference_marks import DifferenceMarks
from docviewer.ui.page_view.page_boxes import PageBoxes
from tests.ui.page_view.made_pages import A4, at, click, lines_of, picture

_ORANGE, _BLUE = (QColor(themes.side_mark(side, "#FFFFFF")) for side in "AB")


def two_sides(b_starts=(0, 1, 2, 3), b_roles=None):
    """Four lines on two pages: A has a heading, a paragraph of two lines, and one that goes on from it."""
    lines = lines_of(
        (0, 72, 72, "Results"), (0, 72, 100, "The northern"), (0, 72, 114, "region"), (1, 72, 72, "went on")
    )
    a = Labels.from_starts(np.isin(np.arange(4), (0, 1)), np.array([Role.HEADING, 0, 0, 0]))
    b = Labels.from_starts(np.isin(np.arange(4), b_starts), np.array(b_roles or [Role.HEADING, 0, 0, 0]))
    return lines, a, b, compare(lines, a, b)


@pytest.fixture
def pages(qtbot):
    """Makes a view of one side at 100 %."""

    def make(side, lines, labels, comparison):
        view = ComparedPages(side)
        qtbot.addWidget(view)
        view.resize(900, 700)
        view.set_page_sizes([A4] * 2)
        view.set_zoom(1.0)
        view.show()
        view.set_segments(lines, derive_segments(lines, labels))
        view.set_comparison(comparison)
        return view

    return make


def colours(view, page, box):
    """All colours within a rectangle of a page, points."""
    rect = view.camera.rect(page, box).toRect()
    image = view.viewport().grab(rect).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


_FIRST, _SECOND = (60, 66, 200, 86), (60, 96, 200, 128)


def test_what_agrees_has_no_colour_of_a_side(pages):
    lines, a, _, comparison = two_sides()
    shown = colours(pages("A", lines, a, comparison), 0, _FIRST)
    assert themes.LIGHT.edge.lower() in shown
    assert not {_ORANGE.name(), _BLUE.name()} & shown


@pytest.mark.parametrize(("side", "colour", "other"), [("A", _ORANGE, _BLUE), ("B", _BLUE, _ORANGE)])
def test_what_differs_has_the_colour_of_its_side(pages, side, colour, other):
    lines, a, b, comparison = two_sides()
    shown = colours(pages(side, lines, a if side == "A" else b, comparison), 0, _SECOND)
    assert colour.name() in shown
    assert other.name() not in shown


def test_the_bar_of_a_is_whole_and_that_of_b_is_dashed(pages):
    """Told apart without colour."""
    lines, a, b, comparison = two_sides(b_starts=(0, 1, 3))
    gaps = {}
    for side, labels, colour in (("A", a, _ORANGE), ("B", b, _BLUE)):
        view = pages(side, lines, labels, comparison)
        rect = view.camera.rect(1, view.boxes.on_page(1)[0].edges).toRect()
        view.go_to_page(1)
        rect = view.camera.rect(1, view.boxes.on_page(1)[0].edges).toRect()
        image = view.viewport().grab().toImage()
        column = [image.pixelColor(rect.left() + 2, y).name() for y in range(rect.top() + 2, rect.bottom() - 1)]
        gaps[side] = sum(name != colour.name() for name in column)
    assert gaps["A"] == 0 < gaps["B"]


def test_without_a_comparison_all_is_quiet(pages):
    lines, a, _, _ = two_sides()
    assert _ORANGE.name() not in colours(pages("A", lines, a, None), 0, _SECOND)


def test_the_overlay_shows_both_sides(pages):
    lines, a, b, comparison = two_sides()
    view = pages("A", lines, a, comparison)
    view.set_over(lines, derive_segments(lines, b))
    assert {_ORANGE.name(), _BLUE.name()} <= colours(view, 0, _SECOND)
    view.set_over(None, None)
    assert _BLUE.name() not in colours(view, 0, _SECOND)


def test_a_click_tells_the_difference_on_the_page_in_view(pages, qtbot):
    lines, a, _, comparison = two_sides()
    view = pages("A", lines, a, comparison)
    with qtbot.waitSignal(view.difference_clicked) as told:
        click(view, 0, 80, 105)
    assert told.args == [0]
    view.go_to_page(1)
    with qtbot.waitSignal(view.difference_clicked) as told:
        click(view, 1, 80, 77)
    assert told.args == [1]


def test_a_click_on_what_agrees_tells_no_difference(pages, qtbot):
    lines, a, _, comparison = two_sides()
    view = pages("A", lines, a, comparison)
    with qtbot.assertNotEmitted(view.difference_clicked):
        click(view, 0, 80, 77)
    assert view.selected == 0


def test_escape_leaves_but_first_takes_a_text_selection_away(pages, qtbot):
    lines, a, _, comparison = two_sides()
    view = pages("A", lines, a, comparison)
    view.select_all_text()
    with qtbot.assertNotEmitted(view.left):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.selection
    with qtbot.waitSignal(view.left):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_other_roles_are_named_on_both_sides():
    lines, a, b, comparison = two_sides(b_starts=(0, 1), b_roles=[0, 0, 0, 0])
    words = {
        side: DifferenceMarks(side, PageBoxes(lines, derive_segments(lines, labels)), comparison).on_page(0)[0].tag
        for side, labels in (("A", a), ("B", b))
    }
    assert words == {"A": "heading", "B": "paragraph"}


def test_a_paragraph_joined_over_a_page_break_by_one_side_is_told_on_both():
    lines, a, b, comparison = two_sides(b_starts=(0, 1, 3))
    marks_a = DifferenceMarks("A", PageBoxes(lines, derive_segments(lines, a)), comparison).on_page(1)
    marks_b = DifferenceMarks("B", PageBoxes(lines, derive_segments(lines, b)), comparison).on_page(1)
    assert [mark.tag for mark in marks_a.values()] == ["goes on"]
    assert [mark.tag for mark in marks_b.values()] == ["starts here"]


def test_boxes_of_other_lines_have_no_marks():
    lines, a, _, comparison = two_sides()
    other = lines.take(np.arange(4))
    assert isinstance(comparison, Comparison)
    assert DifferenceMarks("A", PageBoxes(other, derive_segments(other, a)), comparison).on_page(0) == {}


def test_no_legend_of_roles_is_shown(pages):
    lines, a, _, comparison = two_sides()
    view = pages("A", lines, a, comparison)
    assert view.legend.isHidden()


def test_another_picture_is_told(pages, qtbot):
    lines, a, _, comparison = two_sides()
    view = pages("A", lines, a, comparison)
    with qtbot.waitSignal(view.pictured):
        view.set_picture(0, 1.0, picture())
    assert at(view, 0, 0, 0) is not None


def test_a_difference_has_one_number_on_a_page_however_many_boxes_its_segment_has():
    lines = lines_of((0, 72, 72, "left", 0), (0, 320, 72, "right", 1))
    a = Labels.from_starts(np.array([True, False]), np.array([0, 0]))
    b = Labels.from_starts(np.array([True, True]), np.array([0, 0]))
    boxes = PageBoxes(lines, derive_segments(lines, a))
    assert len(boxes.on_page(0)) == 2
    marks = DifferenceMarks("A", boxes, compare(lines, a, b)).on_page(0)
    assert [box for box in boxes.on_page(0) if marks[box.segment].first == box] == [boxes.on_page(0)[0]]
