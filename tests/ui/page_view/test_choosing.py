"""Several segments selected with the mouse and with the keyboard, lines left out among them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.core.labels import Labels, Role
from docviewer.core.segments import derive_segments
from docviewer.ui.page_view.box_tool import Tool
from tests.ui.page_view.made_edits import edited
from tests.ui.page_view.made_pages import A4, at, click, lines_of, report, segments_of

Key, Mod = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT, NONE = Mod.ControlModifier, Mod.ShiftModifier, Mod.NoModifier


def press_at(view, x, y, keys, page=0):
    QTest.mouseClick(view.viewport(), LEFT, keys, at(view, page, x, y), 1_000)


def drag(view, start, end, keys=NONE):
    begin, finish = at(view, 0, *start), at(view, 0, *end)
    QTest.mousePress(view.viewport(), LEFT, keys, begin, 1_000)
    QTest.mouseMove(view.viewport(), (begin + finish) / 2)
    QTest.mouseMove(view.viewport(), finish)
    QTest.mouseRelease(view.viewport(), LEFT, keys, finish)


@pytest.fixture
def told(boxed):
    """Every selection that `boxed` told."""
    found = []
    boxed.selection_changed.connect(lambda lines, current: found.append((lines, current)))
    return found


def test_ctrl_and_a_click_add_a_segment_and_take_it_out_again(boxed, told):
    click(boxed, 0, 80, 77)
    press_at(boxed, 80, 155, CTRL)
    assert told[-1] == ((0, 3), 3)
    assert boxed.selected_segments == {0, 2}
    press_at(boxed, 80, 155, CTRL)
    assert told[-1] == ((0,), 0)
    press_at(boxed, 80, 77, CTRL)
    assert told[-1] == ((), -1)


def test_shift_and_a_click_select_all_between_and_start_from_the_same_end(boxed, told):
    click(boxed, 0, 80, 105)
    press_at(boxed, 80, 155, SHIFT)
    assert told[-1] == ((1, 3), 3)
    press_at(boxed, 80, 77, SHIFT)
    assert told[-1] == ((0, 1), 0)


def test_hidden_roles_are_in_no_range(boxed, told):
    boxed.set_hidden_roles(frozenset({int(Role.PARAGRAPH)}))
    boxed.set_selected(0)
    QTest.keyClick(boxed, Key.Key_Down, CTRL | SHIFT)
    assert told[-1][0] == (0, 8)


def test_a_plain_click_selects_one_alone_again(boxed, told):
    boxed.set_selection((0, 1, 3), 1)
    click(boxed, 0, 80, 77)
    assert told == [((0,), 0)]


def test_ctrl_a_selects_the_page_and_once_more_the_document(boxed, told):
    QTest.keyClick(boxed, Key.Key_A, CTRL)
    assert told[-1] == ((0, 1, 3), 0)
    QTest.keyClick(boxed, Key.Key_A, CTRL)
    assert told[-1][0] == (0, 1, 3, 6, 7, 8)
    QTest.keyClick(boxed, Key.Key_Escape)
    assert told[-1] == ((), -1)


def test_ctrl_shift_and_arrows_stretch_the_range_and_show_its_end(boxed, told):
    boxed.set_selected(3)
    for _ in range(3):
        QTest.keyClick(boxed, Key.Key_Down, CTRL | SHIFT)
    assert told[-1] == ((3, 6, 7, 8), 8)
    page, box = boxed.boxes.boxes_of(boxed.selected)[0]
    assert boxed.viewport().rect().contains(boxed.camera.rect(page, box.edges).toAlignedRect())
    QTest.keyClick(boxed, Key.Key_Up, CTRL | SHIFT)
    assert told[-1] == ((3, 6, 7), 7)


def test_shift_and_a_drag_select_what_the_frame_touches(boxed, told):
    drag(boxed, (300, 90), (100, 155), SHIFT)
    assert told == [((1, 3), 1)]
    assert not boxed.selection


@pytest.mark.parametrize("zoom", [0.5, 1.0, 3.0])
@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_frame_touches_the_same_boxes_however_the_page_is_looked_at(boxed, told, zoom, turn):
    boxed.set_modes(replace(boxed.modes, turn=turn))
    boxed.set_zoom(zoom)
    boxed.show_rect(0, (60, 60, 320, 160))
    boxed.set_tool(Tool.FRAME)
    drag(boxed, (70, 96), (90, 125))
    assert told == [((1,), 1)]
    assert boxed.tool is Tool.POINT


def test_ctrl_held_the_frame_adds_to_what_is_selected(boxed, told):
    boxed.set_selected(0)
    drag(boxed, (300, 148), (200, 170), CTRL | SHIFT)
    assert told[-1] == ((0, 3), 0)


def test_a_frame_shows_what_it_would_select_and_escape_gives_it_up(boxed, told):
    boxed.set_tool(Tool.FRAME)
    QTest.mousePress(boxed.viewport(), LEFT, NONE, at(boxed, 0, 300, 90), 1_000)
    QTest.mouseMove(boxed.viewport(), at(boxed, 0, 200, 120))
    QTest.mouseMove(boxed.viewport(), at(boxed, 0, 100, 155))
    assert boxed.emphasis.others == {1, 2}
    QTest.keyClick(boxed, Key.Key_Escape)
    assert boxed.emphasis.others == frozenset()
    QTest.mouseRelease(boxed.viewport(), LEFT, NONE, at(boxed, 0, 100, 155))
    assert told == []


def test_where_boxes_cross_the_one_whose_text_is_there_is_picked(view, qtbot):
    view.set_zoom(1.0)
    lines = lines_of(
        (0, 72, 100, "a paragraph that is wide and long"),
        (0, 72, 114, "narrow end"),
        (0, 140, 113, "a note set into the corner", 1),
        (0, 140, 127, "of the paragraph", 1),
        (0, 72, 128, "and its last line"),
    )
    labels = Labels(np.array([0, 0, 2, 2, 0], dtype=np.int32), np.zeros(5, dtype=np.int8), np.zeros(5, dtype=np.int8))
    view.set_segments(lines, derive_segments(lines, labels))
    owners = [(80, 119, 0), (250, 118, 2), (250, 132, 2), (80, 133, 0)]
    for x, y, first in owners:
        view.choose(-1)
        click(view, 0, x, y)
        assert view.boxes.first_line(view.selected) == first


def test_selecting_says_number_role_marks_and_text_aloud(boxed):
    said = []
    boxed.announced.connect(said.append)
    boxed.choose(0)
    assert said == ["Segment 1, heading, page 1: Results"]
    assert boxed.accessibleDescription() == said[0]
    boxed.choose_too(1)
    assert said[-1].startswith("2 segments selected. Segment 2, paragraph, page 1: The northern")


def test_copying_takes_the_selected_segments_where_no_text_is_selected(boxed, qtbot):
    boxed.set_selection((0, 1), 0)
    with qtbot.waitSignal(boxed.text_copied) as copied:
        QTest.keyClick(boxed, Key.Key_C, CTRL)
    assert copied.args == ["Results\nThe northern region kept its share of ship-"]
    with qtbot.waitSignal(boxed.text_copied) as copied:
        QTest.keyClick(boxed, Key.Key_C, CTRL | SHIFT)
    assert copied.args[0].count("\n") == 2


def test_a_selection_given_from_outside_is_shown_and_not_told(boxed, told):
    boxed.set_selection((0, 3), 3)
    assert boxed.selected_segments == {0, 2}
    assert boxed.selected == 2
    assert told == []


def test_a_range_goes_on_from_its_start_after_the_session_gave_the_selection_back(boxed, told):
    click(boxed, 0, 80, 105)
    press_at(boxed, 80, 155, SHIFT)
    boxed.set_selection(*told[-1])
    press_at(boxed, 80, 77, SHIFT)
    assert told[-1] == ((0, 1), 0)


# Lines left out


@pytest.fixture
def shortened(view):
    """The report without its third line."""
    view.set_zoom(1.0)
    made = edited(report()[0], excluded=(2,))
    view.set_edits(made)
    view.set_segments(made.lines, segments_of(made.lines, (0, 1, 2, 5, 6, 7)))
    return view, made.excluded[0].key


def test_a_line_left_out_is_hovered_and_selected_by_a_click(shortened, qtbot):
    view, key = shortened
    view.set_selected(0)
    with qtbot.waitSignal(view.excluded_chosen) as chosen:
        click(view, 0, 100, 119)
    assert chosen.args == [key]
    assert view.selected == -1
    assert view.selected_excluded == key
    assert view.accessibleDescription() == "Line left out, page 1: share of ship-"


def test_keys_lead_to_lines_left_out_and_enter_restores_them(shortened, qtbot):
    view, key = shortened
    view.scroll_by(0, 700)
    view.step_excluded(True)
    assert view.selected_excluded == key
    rect = view.camera.rect(0, view.excluded.on_page(0)[0].edges)
    assert view.viewport().rect().contains(rect.toAlignedRect())
    with qtbot.waitSignal(view.restore_wanted) as wanted:
        QTest.keyClick(view, Key.Key_Return)
    assert wanted.args == [(key,)]


def test_selecting_a_segment_lets_go_of_the_line_left_out(shortened):
    view, _ = shortened
    click(view, 0, 100, 119)
    click(view, 0, 80, 77)
    assert view.selected_excluded is None
    assert view.selected == 0


def test_escape_lets_go_of_a_line_left_out(shortened):
    view, _ = shortened
    view.step_excluded(True)
    QTest.keyClick(view, Key.Key_Escape)
    assert view.selected_excluded is None


def test_a_restored_line_is_not_selected_any_more(shortened):
    view, _ = shortened
    view.step_excluded(True)
    view.set_edits(None)
    view.set_segments(*report())
    assert view.selected_excluded is None


def test_without_lines_left_out_their_keys_do_nothing(boxed, told):
    boxed.step_excluded(True)
    assert boxed.selected_excluded is None
    assert told == []


def test_a_document_changes_hands_with_nothing_selected(boxed):
    boxed.set_selection((0, 1), 1)
    boxed.set_page_sizes([A4])
    assert boxed.selected_segments == frozenset()
