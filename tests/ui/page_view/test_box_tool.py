"""Boxes drawn and resized, by mouse and by keys, at several zooms and turns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from docviewer.core.labels import Role
from docviewer.ui.page_view.box_edges import HANDLES, LEAST, Handle, between, dragged, place_of
from docviewer.ui.page_view.box_preview import handles_of
from docviewer.ui.page_view.box_tool import Tool
from tests.ui.page_view.made_pages import A4, at, click, report

Key, Mod = Qt.Key, Qt.KeyboardModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Mod.NoModifier
LOOKS = pytest.mark.parametrize(("zoom", "turn"), [(0.5, 0), (1.0, 0), (4.0, 0), (1.0, 1), (2.0, 2), (0.75, 3)])


def drag(view, start, end, page=0):
    begin, finish = at(view, page, *start), at(view, page, *end)
    QTest.mousePress(view.viewport(), LEFT, NONE, begin, 1_000)
    QTest.mouseMove(view.viewport(), (begin + finish) / 2)
    QTest.mouseMove(view.viewport(), finish)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, finish)


def look(view, zoom, turn):
    view.set_modes(replace(view.modes, turn=turn))
    view.set_zoom(zoom)
    view.show_rect(0, (60, 90, 180, 170))


def handle(view, across, along):
    """The pixel of a handle of the selected segment."""
    squares = dict(handles_of(*view.adjustable(), view.camera))
    return squares[Handle(across, along)].center().toPoint()


def drag_handle(view, across, along, to):
    begin, finish = handle(view, across, along), at(view, 0, *to)
    QTest.mousePress(view.viewport(), LEFT, NONE, begin, 1_000)
    QTest.mouseMove(view.viewport(), (begin + finish) / 2)
    QTest.mouseMove(view.viewport(), finish)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, finish)


# Drawing


@LOOKS
def test_a_box_is_drawn_where_it_is_on_the_page_however_that_is_looked_at(boxed, qtbot, zoom, turn):
    look(boxed, zoom, turn)
    boxed.set_tool(Tool.DRAW)
    with qtbot.waitSignal(boxed.box_drawn) as drawn, qtbot.assertNotEmitted(boxed.selection_changed):
        drag(boxed, (70, 98), (170, 126))
    page, box = drawn.args
    assert page == 0
    assert box == pytest.approx((70, 98, 170, 126), abs=1.5 / boxed.camera.scale)
    assert boxed.tool is Tool.POINT


def test_drawing_upwards_draws_the_same_box(boxed, qtbot):
    boxed.set_tool(Tool.DRAW)
    with qtbot.waitSignal(boxed.box_drawn) as drawn:
        drag(boxed, (170, 126), (70, 98))
    assert drawn.args[1] == pytest.approx((70, 98, 170, 126), abs=2)


def test_lines_whose_middle_is_in_the_box_are_gathered(boxed):
    assert boxed.lines_in(0, (60, 98, 400, 126)) == [1, 2]
    assert boxed.lines_in(0, (60, 98, 400, 118)) == [1]
    assert boxed.lines_in(0, (60, 98, 100, 126)) == []
    assert boxed.lines_in(1, (60, 60, 400, 400)) == [5, 6]
    assert boxed.lines_in(9, (0, 0, 900, 900)) == []


def test_a_box_where_no_lines_are_is_a_region(boxed, qtbot):
    boxed.set_tool(Tool.DRAW)
    with qtbot.waitSignal(boxed.region_drawn) as drawn, qtbot.assertNotEmitted(boxed.box_drawn):
        drag(boxed, (300, 200), (400, 250))
    assert drawn.args == [0, pytest.approx((300, 200, 400, 250), abs=2)]


def test_a_box_never_leaves_its_page(boxed, qtbot):
    boxed.set_zoom(0.4)
    boxed.set_tool(Tool.DRAW)
    with qtbot.waitSignal(boxed.box_drawn) as drawn:
        drag(boxed, (500, 60), (-40, 170))
    assert drawn.args[1] == pytest.approx((0, 60, 500, 170), abs=3)


def test_the_lines_that_would_be_gathered_show_while_drawing(boxed):
    boxed.set_tool(Tool.DRAW)
    place = at(boxed, 0, 100, 105)
    before = boxed.viewport().grab().toImage().pixelColor(place)
    QTest.mousePress(boxed.viewport(), LEFT, NONE, at(boxed, 0, 60, 96), 1_000)
    QTest.mouseMove(boxed.viewport(), at(boxed, 0, 100, 110))
    QTest.mouseMove(boxed.viewport(), at(boxed, 0, 300, 126))
    during = boxed.viewport().grab().toImage().pixelColor(place)
    assert during.blue() - during.red() > before.blue() - before.red() + 30
    QTest.keyClick(boxed, Key.Key_Escape)
    assert boxed.viewport().grab().toImage().pixelColor(place) == before
    QTest.mouseRelease(boxed.viewport(), LEFT, NONE, at(boxed, 0, 300, 126))


def test_escape_puts_the_tool_away_and_keeps_the_selection(boxed, qtbot):
    boxed.set_selected(1)
    boxed.set_tool(Tool.DRAW)
    assert boxed.viewport().cursor().shape() == Qt.CursorShape.CrossCursor
    with qtbot.waitSignal(boxed.tool_changed) as changed:
        QTest.keyClick(boxed, Key.Key_Escape)
    assert changed.args == [Tool.POINT]
    assert boxed.selected == 1
    assert boxed.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_click_with_the_tool_in_hand_draws_and_selects_nothing(boxed, qtbot):
    boxed.set_tool(Tool.DRAW)
    with qtbot.assertNotEmitted(boxed.selection_changed), qtbot.assertNotEmitted(boxed.box_drawn):
        click(boxed, 0, 80, 105)
    assert boxed.tool is Tool.DRAW


def test_a_box_can_be_drawn_by_keys_alone(boxed, qtbot):
    said = []
    boxed.announced.connect(said.append)
    boxed.set_selected(1)
    boxed.set_tool(Tool.DRAW)
    for _ in range(4):
        QTest.keyClick(boxed, Key.Key_Down)
    QTest.keyClick(boxed, Key.Key_Down, Mod.ControlModifier)
    QTest.keyClick(boxed, Key.Key_Up, Mod.ShiftModifier)
    QTest.keyClick(boxed, Key.Key_Up, Mod.ShiftModifier | Mod.ControlModifier)
    assert said[-1].startswith("4 lines in the box, from “The northern region kept its” to ")
    with qtbot.waitSignal(boxed.box_drawn) as drawn:
        QTest.keyClick(boxed, Key.Key_Return)
    _, (_, top, _, bottom) = drawn.args
    assert (top, bottom) == pytest.approx((98 - 13, 126 + 49), abs=0.01)
    assert boxed.lines_in(*drawn.args) == [1, 2, 3, 4]


def test_where_nothing_can_be_corrected_nothing_can_be_drawn(boxed):
    boxed.set_correctable(False)
    boxed.set_selected(1)
    boxed.set_tool(Tool.DRAW)
    assert boxed.tool is Tool.POINT
    assert boxed.adjustable() is None


# Resizing


@LOOKS
def test_a_handle_moves_its_edges_and_no_other(boxed, qtbot, zoom, turn):
    look(boxed, zoom, turn)
    boxed.set_selected(1)
    _, before = boxed.adjustable()
    with qtbot.waitSignal(boxed.box_resized) as resized, qtbot.assertNotEmitted(boxed.selection_changed):
        drag_handle(boxed, 0, 1, (150, 168))
    line, page, box = resized.args
    assert (line, page) == (1, 0)
    assert box[:3] == before[:3]
    assert box[3] == pytest.approx(168, abs=1.5 / boxed.camera.scale)


def test_a_corner_moves_both_of_its_edges(boxed, qtbot):
    boxed.set_selected(1)
    _, before = boxed.adjustable()
    with qtbot.waitSignal(boxed.box_resized) as resized:
        drag_handle(boxed, -1, -1, (40, 70))
    assert resized.args[2][:2] == pytest.approx((40, 70), abs=2)
    assert resized.args[2][2:] == before[2:]


def test_resizing_changes_no_geometry(boxed, qtbot):
    boxed.set_selected(1)
    before = boxed.boxes.on_page(0)
    drag_handle(boxed, 0, 1, (150, 168))
    assert boxed.boxes.on_page(0) is before


def test_a_handle_that_is_clicked_but_not_moved_changes_nothing(boxed, qtbot):
    boxed.set_selected(1)
    with qtbot.assertNotEmitted(boxed.box_resized):
        QTest.mouseClick(boxed.viewport(), LEFT, NONE, handle(boxed, 1, 1), 1_000)
    assert boxed.tool is Tool.POINT


def test_only_one_segment_with_one_box_on_the_page_has_handles(boxed):
    boxed.set_selected(3)
    assert boxed.adjustable() is not None  # one box on each of two pages
    boxed.set_selection((1, 3), 1)
    assert boxed.adjustable() is None
    boxed.set_selected(-1)
    assert boxed.adjustable() is None
    boxed.set_selected(0)
    boxed.set_hidden_roles(frozenset({int(Role.HEADING)}))
    assert boxed.adjustable() is None


def test_the_pointer_s_picture_says_which_way_a_handle_goes(boxed):
    boxed.set_selected(1)
    shape = Qt.CursorShape
    for (across, along), expected in (
        ((0, 1), shape.SizeVerCursor),
        ((1, 1), shape.SizeFDiagCursor),
        ((1, -1), shape.SizeBDiagCursor),
    ):
        boxed.point(QPointF(handle(boxed, across, along)))
        assert boxed.viewport().cursor().shape() == expected
    boxed.set_modes(replace(boxed.modes, turn=1))
    boxed.point(QPointF(handle(boxed, 0, 1)))
    assert boxed.viewport().cursor().shape() == shape.SizeHorCursor


def test_a_box_is_resized_by_keys_alone(boxed, qtbot):
    boxed.set_selected(1)
    _, before = boxed.adjustable()
    boxed.set_tool(Tool.ADJUST)
    assert boxed.tool is Tool.ADJUST
    for _ in range(3):
        QTest.keyClick(boxed, Key.Key_Down)
    QTest.keyClick(boxed, Key.Key_Left, Mod.ShiftModifier)
    with qtbot.waitSignal(boxed.box_resized) as resized:
        QTest.keyClick(boxed, Key.Key_Return)
    assert resized.args[2] == pytest.approx((before[0] - 12, before[1], before[2], before[3] + 36))
    assert boxed.tool is Tool.POINT


def test_turned_pages_are_resized_by_keys_as_they_are_seen(boxed, qtbot):
    boxed.set_modes(replace(boxed.modes, turn=1))
    boxed.set_selected(1)
    _, before = boxed.adjustable()
    boxed.set_tool(Tool.ADJUST)
    QTest.keyClick(boxed, Key.Key_Down)  # the edge seen below is the page's right one
    with qtbot.waitSignal(boxed.box_resized) as resized:
        QTest.keyClick(boxed, Key.Key_Return)
    assert resized.args[2] == pytest.approx((*before[:2], before[2] + 12, before[3]))


def test_another_selection_ends_resizing(boxed, qtbot):
    boxed.set_selected(1)
    boxed.set_tool(Tool.ADJUST)
    boxed.set_selected(0)
    assert boxed.tool is Tool.POINT


def test_other_segments_on_the_page_end_resizing_of_one_that_is_gone(boxed):
    boxed.set_selected(1)
    boxed.set_tool(Tool.ADJUST)
    boxed.set_segments(None, None)
    assert boxed.tool is Tool.POINT
    boxed.set_segments(*report())
    assert boxed.box_tool.edit is None


# The algebra of boxes

coordinates = st.floats(-100, 1000)
points = st.tuples(coordinates, coordinates)


@given(points, points)
def test_a_box_between_two_points_is_on_the_page_and_the_same_either_way(one, other):
    x0, top, x1, bottom = box = between(one, other, A4)
    assert 0 <= x0 <= x1 <= A4[0]
    assert 0 <= top <= bottom <= A4[1]
    assert box == between(other, one, A4)


@given(st.sampled_from(HANDLES), points)
def test_dragging_a_handle_leaves_the_edges_that_it_doesn_t_hold(handle, to):
    box = (100.0, 200.0, 300.0, 400.0)
    made = dragged(box, handle, to, A4)
    assert made[2] - made[0] >= LEAST
    assert made[3] - made[1] >= LEAST
    held = (handle.across < 0, handle.along < 0, handle.across > 0, handle.along > 0)
    assert all(now == was for now, was, moves in zip(made, box, held, strict=True) if not moves)
    assert dragged(box, handle, place_of(box, handle), A4) == box
