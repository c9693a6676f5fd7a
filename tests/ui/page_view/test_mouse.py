from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docviewer.core.labels import Role
from docviewer.reading.page_results import Link
from tests.ui.page_view.made_pages import at, click, drag, glyphs_of, lines_of, point_at, report, segments_of

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def double_click(view, place, release_at=None):
    """Click twice, quickly; the second time perhaps dragging on before the button goes up."""
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, place, 1_000)
    QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, place)
    if release_at is not None:
        QTest.mouseMove(view.viewport(), release_at)
    QTest.mouseRelease(view.viewport(), LEFT, NO_KEYS, release_at or place)


def nested():
    """A wide segment of two lines, and a small one between them."""
    lines = lines_of((0, 72, 100, "a wide line of text"), (0, 72, 160, "and its end"), (0, 76, 128, "note", 1))
    return lines, segments_of(lines, (0, 2))


def test_a_click_selects_the_segment_under_the_pointer(boxed, qtbot):
    with qtbot.waitSignal(boxed.segment_clicked) as clicked:
        click(boxed, 0, 80, 105)
    assert clicked.args == [1]
    assert boxed.selected == 1


def test_a_click_beside_all_boxes_selects_nothing(boxed, qtbot):
    boxed.set_selected(1)
    with qtbot.waitSignal(boxed.segment_clicked) as clicked:
        click(boxed, 0, 500, 300)
    assert clicked.args == [-1]
    assert boxed.selected == -1


def test_the_smallest_box_is_clicked_first_and_clicks_go_round(boxed):
    boxed.set_segments(*nested())
    clicked = []
    boxed.segment_clicked.connect(clicked.append)
    for _ in range(3):
        click(boxed, 0, 80, 133)
    assert clicked == [2, 0, 2]
    click(boxed, 0, 150, 133)
    click(boxed, 0, 80, 133)
    assert clicked[3:] == [0, 2]


def test_quick_clicks_go_round_too(boxed):
    boxed.set_segments(*nested())
    clicked = []
    boxed.segment_clicked.connect(clicked.append)
    double_click(boxed, at(boxed, 0, 80, 133))
    assert clicked == [2, 0]
    assert not boxed.selection


def test_scrolling_begins_a_new_round(boxed):
    boxed.set_segments(*nested())
    click(boxed, 0, 80, 133)
    boxed.scroll_by(0, 5)
    click(boxed, 0, 80, 133)
    assert boxed.boxes.first_line(boxed.selected) == 2


def test_boxes_of_hidden_roles_cannot_be_clicked(boxed):
    boxed.set_hidden_roles(frozenset({int(Role.HEADING)}))
    click(boxed, 0, 80, 77)
    assert boxed.selected == -1


def test_a_drag_over_text_selects_characters_not_the_segment(boxed, qtbot):
    boxed.set_glyphs(0, *glyphs_of(report()[0], 0))
    with qtbot.assertNotEmitted(boxed.segment_clicked):
        drag(boxed, (0, 72 + 4 * 6, 105), (0, 72 + 12 * 6, 105))
    boxed.copy()
    assert QGuiApplication.clipboard().text() == "northern"


def test_a_drag_goes_over_lines_and_pages(boxed):
    boxed.set_zoom(0.4)
    drag(boxed, (0, 72, 155), (1, 72 + 7 * 6, 77))
    boxed.copy_with_line_breaks()
    assert QGuiApplication.clipboard().text() == "Second paragraph, first line\nand its second line\nrunning"


def test_a_click_drops_the_selected_text(boxed):
    drag(boxed, (0, 72, 105), (0, 150, 105))
    assert boxed.selection
    click(boxed, 0, 500, 300)
    assert not boxed.selection


def test_a_double_click_selects_a_word_and_a_third_click_the_line(boxed, qtbot):
    place = at(boxed, 0, 72 + 6 * 6, 105)
    double_click(boxed, place)
    boxed.copy()
    assert QGuiApplication.clipboard().text() == "northern"
    QTest.mouseClick(boxed.viewport(), LEFT, NO_KEYS, place)
    boxed.copy()
    assert QGuiApplication.clipboard().text() == "The northern region kept its"


def test_a_drag_after_a_double_click_selects_whole_words(boxed):
    begin, end = at(boxed, 0, 72 + 6 * 6, 105), at(boxed, 0, 72 + 6 * 15, 105)
    double_click(boxed, begin, release_at=end)
    boxed.copy()
    assert QGuiApplication.clipboard().text() == "northern region"


def test_a_drag_beyond_the_view_scrolls_on(boxed, qtbot):
    before = boxed.verticalScrollBar().value()
    QTest.mousePress(boxed.viewport(), LEFT, NO_KEYS, at(boxed, 0, 80, 105), 1_000)
    QTest.mouseMove(boxed.viewport(), QPoint(200, 300))
    QTest.mouseMove(boxed.viewport(), QPoint(200, 560))
    qtbot.waitUntil(lambda: boxed.verticalScrollBar().value() > before + 50, timeout=3000)
    QTest.mouseRelease(boxed.viewport(), LEFT, NO_KEYS, QPoint(200, 560))
    rest = boxed.verticalScrollBar().value()
    qtbot.wait(100)
    assert boxed.verticalScrollBar().value() == rest
    assert boxed.selection


def test_the_middle_button_pans(boxed, qtbot):
    with qtbot.assertNotEmitted(boxed.segment_clicked):
        drag(boxed, (0, 80, 200), (0, 80, 105), Qt.MouseButton.MiddleButton)
    assert boxed.verticalScrollBar().value() == pytest.approx(95 * boxed.camera.scale, abs=2)


def test_a_drag_on_a_page_without_text_pans(view):
    view.set_zoom(1.0)
    drag(view, (0, 80, 300), (0, 80, 200))
    assert view.verticalScrollBar().value() == pytest.approx(100 * view.camera.scale, abs=2)
    assert not view.selection


def test_a_shaky_click_is_still_a_click(boxed, qtbot):
    place = at(boxed, 0, 80, 105)
    with qtbot.waitSignal(boxed.segment_clicked):
        QTest.mousePress(boxed.viewport(), LEFT, NO_KEYS, place, 1_000)
        QTest.mouseMove(boxed.viewport(), place + QPoint(QApplication.startDragDistance() - 2, 0))
        QTest.mouseRelease(boxed.viewport(), LEFT, NO_KEYS, place)


def test_the_pointer_s_picture_tells_what_is_under_it(boxed):
    boxed.set_links(0, (Link((300.0, 300.0, 400.0, 320.0), uri="https://example.org"),))
    shape = Qt.CursorShape
    for place, expected in (
        (at(boxed, 0, 80, 105), shape.IBeamCursor),
        (at(boxed, 0, 350, 310), shape.PointingHandCursor),
        (at(boxed, 0, 500, 200), shape.ArrowCursor),
    ):
        point_at(boxed, place)
        assert boxed.viewport().cursor().shape() == expected


def test_links_are_told_not_opened(boxed, qtbot):
    web = Link((300.0, 300.0, 400.0, 320.0), uri="https://example.org")
    boxed.set_links(0, (web, Link((300.0, 340.0, 400.0, 360.0), page=2)))
    with qtbot.waitSignal(boxed.link_clicked) as clicked, qtbot.assertNotEmitted(boxed.segment_clicked):
        click(boxed, 0, 350, 310)
    assert clicked.args == ["https://example.org"]
    with qtbot.waitSignal(boxed.page_link_clicked) as clicked:
        click(boxed, 0, 350, 350)
    assert clicked.args == [2]


def test_a_link_to_a_page_that_is_not_there_leads_nowhere(boxed, qtbot):
    boxed.set_links(0, (Link((300.0, 300.0, 400.0, 320.0), page=99),))
    with qtbot.assertNotEmitted(boxed.page_link_clicked):
        click(boxed, 0, 350, 310)


def test_hovering_sets_a_segment_off_and_tells_it(boxed, qtbot):
    with qtbot.waitSignal(boxed.segment_hovered) as hovered:
        point_at(boxed, at(boxed, 0, 80, 105))
    assert hovered.args == [1]
    assert boxed.emphasis.hovered == 1
    with qtbot.waitSignal(boxed.segment_hovered) as hovered:
        point_at(boxed, at(boxed, 0, 500, 300))
    assert hovered.args == [-1]


def test_the_card_comes_after_a_rest_beside_the_pointer(boxed, qtbot):
    asked = []
    boxed.set_hover_text(lambda line: (asked.append(line), (f"Line {line}", "starts here"))[1])
    place = at(boxed, 0, 80, 105)
    point_at(boxed, place)
    assert not boxed.card.isVisible()
    qtbot.waitUntil(boxed.card.isVisible, timeout=3000)
    assert asked == [1]
    assert boxed.card.texts == ("Line 1", "starts here")
    assert not boxed.card.geometry().contains(place)
    boxed.scroll_by(0, 30)
    assert not boxed.card.isVisible()


def test_the_card_shows_where_a_link_leads(boxed, qtbot):
    boxed.set_links(0, (Link((300.0, 300.0, 400.0, 320.0), uri="https://example.org"),))
    point_at(boxed, at(boxed, 0, 350, 310))
    qtbot.waitUntil(boxed.card.isVisible, timeout=3000)
    assert boxed.card.texts == ("Link", "https://example.org")


def test_without_words_for_it_there_is_no_card(boxed, qtbot):
    point_at(boxed, at(boxed, 0, 80, 105))
    qtbot.wait(500)
    assert not boxed.card.isVisible()


def test_the_card_stays_while_the_segment_under_it_does(boxed, qtbot):
    boxed.set_hover_text(lambda line: (f"Line {line}", ""))
    point_at(boxed, at(boxed, 0, 80, 105))
    qtbot.waitUntil(boxed.card.isVisible, timeout=3000)
    lines, _ = report()
    boxed.set_segments(lines, segments_of(lines, (0, 1, 3, 6, 7)))
    assert boxed.card.isVisible()
    assert boxed.emphasis.hovered == 1
    boxed.set_segments(lines, segments_of(lines, (0,)))
    assert not boxed.card.isVisible()
    assert boxed.emphasis.hovered == 0
    boxed.set_segments(None, None)
    assert boxed.emphasis.hovered == -1


def test_the_card_never_tells_what_held_before(boxed, qtbot):
    reasons = {1: "starts a paragraph"}
    boxed.set_hover_text(lambda line: (f"Line {line}", reasons.get(line, "")))
    point_at(boxed, at(boxed, 0, 80, 105))
    qtbot.waitUntil(boxed.card.isVisible, timeout=3000)
    reasons[1] = "is a caption"
    lines, _ = report()
    boxed.set_segments(lines, segments_of(lines, (0, 1, 3, 6, 7, 8), {1: Role.CAPTION}))
    assert boxed.card.isVisible()
    assert boxed.card.texts == ("Line 1", "is a caption")
    boxed.set_hidden_roles(frozenset({int(Role.CAPTION)}))
    assert not boxed.card.isVisible()
    assert boxed.emphasis.hovered == -1


def test_the_card_of_a_segment_gives_way_to_that_of_a_link_found_there(boxed, qtbot):
    boxed.set_hover_text(lambda line: (f"Line {line}", ""))
    point_at(boxed, at(boxed, 0, 80, 105))
    qtbot.waitUntil(boxed.card.isVisible, timeout=3000)
    boxed.set_links(0, (Link((72.0, 100.0, 120.0, 112.0), uri="https://example.org"),))
    assert boxed.card.texts == ("Link", "https://example.org")
    boxed.set_segments(*report())
    assert boxed.card.texts == ("Link", "https://example.org")


def test_a_pointer_that_goes_on_to_the_legend_is_on_no_segment(boxed, qtbot):
    boxed.set_hover_text(lambda line: (f"Line {line}", ""))
    boxed.resize(700, 240)
    page, box = boxed.boxes.boxes_of(2)[0]
    boxed.scroll_by(0, boxed.camera.rect(page, box.edges).bottom() - boxed.legend.y())
    point_at(boxed, QPoint(int(boxed.camera.rect(page, box.edges).left()) + 5, boxed.legend.y() - 3))
    qtbot.waitUntil(boxed.card.isVisible, timeout=3000)
    QTest.mouseMove(boxed.legend, QPoint(5, 5))
    qtbot.waitUntil(lambda: not boxed.card.isVisible())
    assert boxed.emphasis.hovered == -1


def test_no_card_comes_over_text_just_selected_or_a_segment_just_clicked(boxed, qtbot):
    boxed.set_hover_text(lambda line: (f"Line {line}", ""))
    drag(boxed, (0, 72, 105), (0, 150, 105))
    click(boxed, 0, 80, 155)
    qtbot.wait(500)
    assert not boxed.card.isVisible()
