"""The caret in the selected segment, by mouse and by keys, and what is split there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from docviewer.ui.page_view.page_text import Caret
from tests.ui.page_view.made_edits import edited
from tests.ui.page_view.made_pages import at, click, glyphs_of, report, segments_of

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(view, *keys, modifiers=Mod.NoModifier):
    for key in keys:
        QTest.keyClick(view, key, modifiers)


@pytest.fixture
def lettered(boxed):
    """The report with its characters known, "The northern region kept its / share of ship-" selected."""
    for page in (0, 1):
        boxed.set_glyphs(page, *glyphs_of(report()[0], page))
    boxed.set_selected(1)
    return boxed


def test_a_click_in_the_selected_segment_puts_the_caret_between_characters(lettered, qtbot):
    with qtbot.waitSignal(lettered.caret_moved), qtbot.assertNotEmitted(lettered.segment_clicked):
        click(lettered, 0, 72 + 4 * 6 + 1, 105)
    assert lettered.caret == Caret(0, 1, 4)
    assert lettered.selected == 1


@pytest.mark.parametrize(("zoom", "turn"), [(0.5, 0), (3.0, 0), (1.0, 1), (1.0, 3)])
def test_the_caret_is_put_where_the_click_was_however_the_page_is_looked_at(lettered, zoom, turn):
    lettered.set_modes(replace(lettered.modes, turn=turn))
    lettered.set_zoom(zoom)
    lettered.show_rect(0, (72, 100, 200, 130))
    click(lettered, 0, 72 + 9 * 6 + 0.5, 119)
    assert lettered.caret == Caret(0, 2, 9)


def test_a_click_in_another_segment_selects_that_and_puts_no_caret(lettered):
    click(lettered, 0, 80, 77)
    assert lettered.selected == 0
    assert lettered.caret is None
    click(lettered, 0, 80, 77)
    assert lettered.caret is not None


def test_where_several_are_selected_a_click_puts_no_caret(lettered):
    lettered.set_selection((0, 1), 1)
    click(lettered, 0, 80, 105)
    assert lettered.caret is None
    assert lettered.selected_segments == {1}


def test_arrow_keys_move_the_caret_through_the_lines_of_its_segment_only(lettered):
    click(lettered, 0, 73, 105)
    scrolled = lettered.verticalScrollBar().value()
    press(lettered, Key.Key_Right, Key.Key_Right)
    assert lettered.caret == Caret(0, 1, 2)
    press(lettered, Key.Key_Down)
    assert lettered.caret == Caret(0, 2, 2)
    press(lettered, Key.Key_Down)
    assert lettered.caret == Caret(0, 2, 2)
    press(lettered, Key.Key_Home, Key.Key_Left)
    assert lettered.caret == Caret(0, 1, 28)
    press(lettered, Key.Key_Right)
    assert lettered.caret == Caret(0, 2, 0)
    assert lettered.verticalScrollBar().value() == scrolled


def test_up_and_down_keep_to_their_place_over_short_lines(lettered):
    click(lettered, 0, 72 + 20 * 6 + 1, 105)
    press(lettered, Key.Key_Down)
    assert lettered.caret == Caret(0, 2, 14)
    press(lettered, Key.Key_Up)
    assert lettered.caret == Caret(0, 1, 20)


def test_words_are_stepped_over_with_ctrl(lettered):
    click(lettered, 0, 73, 105)
    press(lettered, Key.Key_Right, Key.Key_Right, modifiers=Mod.ControlModifier)
    assert lettered.caret == Caret(0, 1, 13)
    press(lettered, Key.Key_Left, modifiers=Mod.ControlModifier)
    assert lettered.caret == Caret(0, 1, 4)
    press(lettered, Key.Key_End)
    assert lettered.caret == Caret(0, 1, 28)


def test_a_caret_goes_on_to_the_page_that_its_segment_goes_on_to_and_shows(lettered):
    lettered.set_selected(3)
    click(lettered, 0, 80, 169)
    press(lettered, Key.Key_Down)
    assert lettered.caret.page == 1
    rect = lettered.camera.rect(1, (72, 72, 73, 82))
    assert lettered.viewport().rect().contains(rect.toAlignedRect())


def test_escape_takes_the_caret_first_then_the_selection(lettered):
    click(lettered, 0, 80, 105)
    press(lettered, Key.Key_Escape)
    assert lettered.caret is None
    assert lettered.selected == 1
    press(lettered, Key.Key_Escape)
    assert lettered.selected == -1


def test_without_a_caret_arrow_keys_scroll(lettered):
    before = lettered.verticalScrollBar().value()
    press(lettered, Key.Key_Down)
    assert lettered.verticalScrollBar().value() > before


def test_inside_a_line_the_line_is_to_be_cut(lettered, qtbot):
    click(lettered, 0, 72 + 13 * 6 + 1, 105)
    with qtbot.waitSignal(lettered.cut_wanted) as wanted, qtbot.assertNotEmitted(lettered.split_wanted):
        assert lettered.split_at_caret()
    assert wanted.args == [1, 13, pytest.approx(72 + 13 * 6)]


def test_at_the_beginning_of_a_line_the_segment_is_to_be_split_before_it(lettered, qtbot):
    click(lettered, 0, 72, 119)
    assert lettered.caret.offset == 0
    with qtbot.waitSignal(lettered.split_wanted) as wanted, qtbot.assertNotEmitted(lettered.cut_wanted):
        assert lettered.split_at_caret()
    assert wanted.args == [2]


def test_at_the_end_of_a_line_it_is_to_be_split_before_the_next(lettered, qtbot):
    click(lettered, 0, 80, 105)
    press(lettered, Key.Key_End)
    with qtbot.waitSignal(lettered.split_wanted) as wanted:
        assert lettered.split_at_caret()
    assert wanted.args == [2]


def test_at_the_ends_of_a_segment_there_is_nothing_to_split(lettered, qtbot):
    with qtbot.assertNotEmitted(lettered.split_wanted), qtbot.assertNotEmitted(lettered.cut_wanted):
        click(lettered, 0, 72, 105)
        assert not lettered.split_at_caret()
        press(lettered, Key.Key_Down, Key.Key_End)
        assert not lettered.split_at_caret()


def test_without_a_caret_splitting_begins_with_one_before_the_second_line(lettered, qtbot):
    with qtbot.assertNotEmitted(lettered.split_wanted):
        assert lettered.split_at_caret()
    assert lettered.caret == Caret(0, 2, 0)
    with qtbot.waitSignal(lettered.split_wanted):
        lettered.split_at_caret()


def test_in_a_segment_of_one_line_it_begins_behind_the_first_word(lettered):
    lettered.set_selected(6)
    assert lettered.split_at_caret()
    assert lettered.caret == Caret(1, 1, 6)


def test_with_nothing_selected_nothing_is_split(lettered):
    lettered.set_selected(-1)
    assert not lettered.split_at_caret()
    assert lettered.caret is None


def test_the_caret_stays_while_pages_arrive_and_goes_with_its_segment(lettered):
    click(lettered, 0, 80, 119)
    lines, _ = report()
    lettered.set_segments(lines, segments_of(lines, (0, 1, 3, 6, 7)))
    assert lettered.caret is not None
    lettered.set_segments(lines, segments_of(lines, (0, 1, 2, 3, 6, 7)))
    assert lettered.caret is None


def test_selecting_text_takes_the_caret_away(lettered):
    click(lettered, 0, 80, 105)
    QTest.mousePress(lettered.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, at(lettered, 0, 80, 105), 1_000)
    QTest.mouseMove(lettered.viewport(), at(lettered, 0, 150, 105))
    assert lettered.selection
    assert lettered.caret is None
    QTest.mouseRelease(lettered.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, at(lettered, 0, 150, 105))


def test_where_nothing_can_be_corrected_there_is_no_caret(lettered):
    lettered.set_correctable(False)
    click(lettered, 0, 80, 105)
    assert lettered.caret is None
    assert not lettered.split_at_caret()


def test_a_caret_in_an_edited_line_counts_the_text_as_it_is_now(view, qtbot):
    view.set_zoom(1.0)
    made = edited(report()[0], cut={1: (13, 72 + 13 * 6)})
    view.set_edits(made)
    view.set_segments(made.lines, segments_of(made.lines, (0, 1, 4)))
    view.set_glyphs(0, *glyphs_of(report()[0], 0))
    view.set_selected(1)
    click(view, 0, 72 + 20 * 6 + 1, 105)
    assert view.text.text(0, 2) == "region kept its"
    assert view.caret == Caret(0, 2, 7)
    with qtbot.waitSignal(view.cut_wanted) as wanted:
        view.split_at_caret()
    assert wanted.args == [2, 7, pytest.approx(72 + 20 * 6)]


def test_the_caret_is_painted_where_it_is(lettered):
    before = lettered.viewport().grab().toImage()
    click(lettered, 0, 72 + 6 * 6, 105)
    place = at(lettered, 0, 72 + 6 * 6, 105)
    after = lettered.viewport().grab().toImage()
    dark = min(after.pixelColor(place.x() + dx, place.y()).red() for dx in (-1, 0, 1))
    assert dark < min(before.pixelColor(place.x() + dx, place.y()).red() for dx in (-1, 0, 1)) - 100


def test_where_the_caret_is_is_said_aloud(lettered):
    said = []
    lettered.announced.connect(said.append)
    click(lettered, 0, 72 + 4 * 6 + 1, 105)
    press(lettered, Key.Key_Right)
    press(lettered, Key.Key_End)
    assert said == [
        "Caret before “northern”",
        "Caret in “northern”, before “orthern”",
        "Caret at the end of the line",
    ]


def test_a_caret_before_a_line_is_seen_over_the_handle_that_is_there(lettered):
    lettered.set_zoom(0.4)
    lettered.begin_caret()
    press(lettered, Key.Key_Up, Key.Key_Home)
    line = lettered.text.places(0)[1]
    assert lettered.caret == Caret(0, 1, 0)
    place = lettered.camera.rect(0, (line.x0, line.top, line.x0, line.bottom)).topLeft().toPoint() - QPoint(0, 2)
    with_caret = lettered.viewport().grab().toImage().pixelColor(place)
    lettered.drop_caret()
    assert with_caret != lettered.viewport().grab().toImage().pixelColor(place)
