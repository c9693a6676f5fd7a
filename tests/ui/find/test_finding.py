"""Find in the document, in the real window, with keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docviewer.core.work import Work
from docviewer.ui.page_view.page_text import Caret
from docviewer.ui.wording import tr

ARTICLE = "two-column-article.pdf"


@pytest.fixture
def finding(driver):
    """The find controller, its bar open on the article."""
    driver.open_sample(ARTICLE)
    controller = driver.desktop.panels.finding
    driver.desktop.window.activateWindow()
    driver.wait(driver.desktop.window.isActiveWindow)
    driver.desktop.window.actions_by_name["find"].trigger()
    return controller


def type_in(driver, controller, text):
    QTest.keyClicks(controller.bar.box, text)
    driver.wait(lambda: settled(controller))


def settled(controller):
    return controller._query == controller.bar.query and controller._searching._asked is None


def press(controller, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(controller.bar.box, key, modifiers)


def test_ctrl_f_opens_the_bar_and_what_is_typed_is_found_and_counted(driver, finding):
    assert finding.is_open
    type_in(driver, finding, "tide")
    assert finding.bar.count.text() == f"1 of {len(finding.hits)}"
    assert driver.desktop.pages.current.found.hits is finding.hits
    words = {finding.hits.context(hit).hit.casefold() for hit in range(len(finding.hits))}
    assert words == {"tide"}


def test_enter_goes_on_and_shift_enter_back_round_and_round(driver, finding):
    type_in(driver, finding, "tide")
    count = len(finding.hits)
    press(finding, Qt.Key.Key_Return)
    assert finding.current == 1
    press(finding, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press(finding, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert finding.current == count - 1
    assert "on from the end" in finding.bar.count.text()
    press(finding, Qt.Key.Key_Return)
    assert finding.current == 0
    assert "on from the top" in finding.bar.count.text()
    press(finding, Qt.Key.Key_Return)
    assert finding.bar.count.text() == f"2 of {count}"


def test_f3_steps_and_every_hit_comes_into_view(driver, finding):
    type_in(driver, finding, "the")
    view = driver.desktop.pages.current
    for _ in range(len(finding.hits) - 1):
        QTest.keyClick(driver.desktop.window, Qt.Key.Key_F3)
        page = int(finding.hits.page[finding.current])
        rect = view.camera.rect(page, next(view.places_of(finding.current, page)))
        assert view.viewport().rect().contains(rect.center().toPoint())
    assert finding.current == len(finding.hits) - 1
    QTest.keyClick(driver.desktop.window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert finding.current == len(finding.hits) - 2


def test_escape_leaves_with_the_segment_of_the_hit_selected_and_the_page_in_hand(driver, finding):
    type_in(driver, finding, "swelling")
    hits = finding.hits
    press(finding, Qt.Key.Key_Escape)
    assert not finding.is_open
    line = hits.line(0)
    segments = driver.facts.segments
    assert driver.state.selected_line == int(segments.first[segments.of_line[line]])
    assert QApplication.focusWidget() is driver.desktop.pages.current
    assert driver.desktop.pages.current.found is None


def test_options_narrow_what_is_found(driver, finding):
    type_in(driver, finding, "the")
    everywhere = len(finding.hits)
    finding.bar.whole_word.click()
    driver.wait(lambda: settled(finding))
    words = len(finding.hits)
    finding.bar.match_case.click()
    driver.wait(lambda: settled(finding))
    assert everywhere > words > len(finding.hits) > 0


def test_a_pattern_that_is_none_says_so_and_one_that_is_finds(driver, finding):
    finding.bar.pattern.click()
    QTest.keyClicks(finding.bar.box, "(tide")
    driver.wait(lambda: "This isn't a pattern." in finding.bar.problem.text())
    assert finding.hits is None
    QTest.keyClicks(finding.bar.box, "s)")
    driver.wait(lambda: finding.hits is not None and len(finding.hits) > 0)
    assert not finding.bar.problem.isVisible()


def test_what_is_nowhere_is_said_to_be_nowhere(driver, finding):
    type_in(driver, finding, "zzz")
    assert finding.bar.count.text() == tr("No hits")
    press(finding, Qt.Key.Key_Return)
    assert finding.current == -1


def test_the_list_shows_all_hits_and_leads_to_each(driver, finding, qtbot):
    type_in(driver, finding, "moon")
    qtbot.mouseClick(finding.bar.listed, Qt.MouseButton.LeftButton)
    listed = finding.panel.list
    assert listed.isVisible()
    assert listed.model().rowCount() == len(finding.hits)
    assert "moon" in listed.model().index(2).data()
    place = listed.visualRect(listed.model().index(2)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert finding.current == 2
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert finding.current == 3
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    assert finding.bar.box.hasFocus()


def test_hits_follow_a_new_strategy_and_stay_where_they_are(driver, finding):
    type_in(driver, finding, "moon")
    press(finding, Qt.Key.Key_Return)
    before, mark = finding.hits, finding.hits.mark(finding.current)
    driver.desktop.panels.strategy_controller.choose("full-stop")
    driver.wait(lambda: finding.hits is not before and settled(finding))
    assert finding.hits.mark(finding.current) == mark
    assert driver.state.work != Work()


def test_another_document_is_searched_when_it_comes_forward(driver, finding):
    type_in(driver, finding, "tide")
    first = finding.hits
    driver.open_sample("two-level-report.pdf")
    driver.wait(lambda: finding.hits is not None and finding.hits is not first and settled(finding))
    assert finding.hits.running.lines is driver.facts.lines


def test_nothing_found_stays_when_the_last_document_closes(driver, finding):
    type_in(driver, finding, "the")
    assert finding.bar.count.text()
    driver.desktop.window.actions_by_name["close"].trigger()
    assert finding.hits is None
    assert finding.bar.count.text() == ""
    assert finding.panel.list.model().rowCount() == 0


def test_while_comparing_f3_is_for_differences_and_hits_are_marked_too(driver, finding):
    type_in(driver, finding, "tide")
    actions = driver.desktop.window.actions_by_name
    actions["compare"].trigger()
    driver.wait(lambda: driver.desktop.panels.comparing.comparison is not None)
    assert actions["find-next"] not in driver.desktop.window.actions()
    press(finding, Qt.Key.Key_Return)
    assert driver.desktop.panels.comparing.view.a.found.current == finding.current
    actions["compare"].trigger()
    assert actions["find-next"] in driver.desktop.window.actions()


def test_the_text_selected_on_the_page_is_what_is_looked_for(driver, finding):
    press(finding, Qt.Key.Key_Escape)
    view = driver.desktop.pages.current
    line = next(nth for nth, text in enumerate(driver.facts.lines.texts) if text.startswith("Anyone"))
    view.selection.select(Caret(0, line, 0), Caret(0, line, 6))
    driver.desktop.window.actions_by_name["find"].trigger()
    assert finding.bar.box.text() == "Anyone"


def test_tabs_have_their_whole_titles_again_when_the_list_of_hits_is_gone(driver, finding):
    driver.desktop.window.resize(1440, 860)
    bar = driver.desktop.panels.left.bar
    driver.wait(lambda: bar.width() > bar.tabRect(1).right() + 20)
    before = bar.tabRect(1).width()
    type_in(driver, finding, "tide")
    finding.bar.listed.click()
    driver.wait(lambda: bar.isTabVisible(2))
    press(finding, Qt.Key.Key_Escape)
    assert not bar.isTabVisible(2)
    assert bar.tabRect(1).width() == before


def test_what_was_found_is_marked_as_soon_as_one_compares(driver, finding):
    type_in(driver, finding, "tide")
    driver.desktop.window.actions_by_name["compare"].trigger()
    assert driver.desktop.panels.comparing.view.a.found.hits is finding.hits


@pytest.mark.parametrize("width", [760, 900, 1440])
def test_nothing_in_the_bar_overlaps_however_wide_the_window_is(driver, finding, width):
    driver.desktop.window.resize(width, 600)
    type_in(driver, finding, "tide")
    bar = finding.bar
    parts = (bar.box, bar.match_case, bar.whole_word, bar.pattern, *bar.steps, bar.count, bar.listed, bar.close_button)
    driver.wait(lambda: bar.layout().contentsRect().width() == bar.width())
    places = [part.geometry() for part in parts]
    assert all(bar.rect().contains(place) for place in places)
    assert [(a, b) for nth, a in enumerate(places) for b in places[:nth] if a.intersects(b)] == []
