"""Tune in the real window: strategy, slider, histogram, undo, selection, filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.labels import Role
from docviewer.wiring import strategies

if TYPE_CHECKING:
    from docviewer.core.segments import Segments
    from tests.ui.conftest import Driver


@pytest.fixture
def report(driver: Driver) -> Driver:
    driver.open_sample("two-level-report.pdf")
    driver.desktop.panels.strategy_controller.choose("line-spacing")
    return driver


def segments_of(driver: Driver) -> Segments:
    segments = driver.facts.segments
    assert segments is not None
    return segments


def test_a_real_slider_moves_boxes_table_and_count_at_once(report: Driver) -> None:
    before = segments_of(report)
    slider = report.desktop.panels.strategy.parameters.control("gap_factor").editor.slider
    slider.setValue(slider.maximum())
    after = segments_of(report)
    assert len(after) < len(before)
    assert report.desktop.panels.table.model.rowCount() == len(after)
    assert report.state.work.active_parameters["gap_factor"] == slider.maximum()
    assert "paragraph" in report.desktop.panels.strategy.strip.accessibleName()


def test_what_the_strategy_remarks_on_the_document_is_shown(report: Driver) -> None:
    panel = report.desktop.panels.strategy
    assert panel.remark.text() == ""
    report.desktop.panels.strategy_controller.choose("tagged")
    assert panel.remark.text().startswith("This document has no tags; all of it follows ")
    report.desktop.panels.strategy_controller.choose("line-spacing")
    assert panel.remark.text() == ""


def test_arrow_keys_on_the_slider_are_one_undo_step_each(report: Driver) -> None:
    slider = report.desktop.panels.strategy.parameters.control("gap_factor").editor.slider
    first = slider.value()
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() > first
    actions = report.desktop.window.actions_by_name
    assert "change of gap" in actions["undo"].text()
    while actions["undo"].isEnabled():
        actions["undo"].trigger()
    assert report.state.work.strategy == DEFAULT_STRATEGY
    actions["redo"].trigger()
    assert report.state.work.strategy == "line-spacing"


def test_undo_gives_the_segments_back(report: Driver) -> None:
    before = segments_of(report).first.tolist()
    slider = report.desktop.panels.strategy.parameters.control("gap_factor").editor.slider
    slider.setValue(slider.maximum())
    assert segments_of(report).first.tolist() != before
    report.desktop.window.actions_by_name["undo"].trigger()
    assert segments_of(report).first.tolist() == before
    assert slider.value() == pytest.approx(1.3, abs=0.6)


def test_reset_gives_the_defaults_back(report: Driver) -> None:
    slider = report.desktop.panels.strategy.parameters.control("gap_factor").editor.slider
    first = slider.value()
    slider.setValue(slider.maximum())
    report.desktop.window.actions_by_name["reset"].trigger()
    assert slider.value() == pytest.approx(first)
    assert dict(report.state.work.active_parameters) == {}


def test_each_strategy_can_be_chosen_and_shows_its_histogram(report: Driver) -> None:
    for name in strategies():
        report.desktop.panels.strategy_controller.choose(name)
        assert report.state.work.strategy == name
        assert len(segments_of(report)) > 0


def test_parameters_of_other_documents_stay(report: Driver) -> None:
    slider = report.desktop.panels.strategy.parameters.control("gap_factor").editor.slider
    slider.setValue(slider.maximum())
    report.open_sample("spacing-only.pdf")
    assert dict(report.state.work.active_parameters) == {}
    report.desktop.window.tabs.setCurrentIndex(0)
    assert report.state.work.active_parameters["gap_factor"] == slider.maximum()


def test_selecting_on_the_page_selects_in_the_table_and_back(report: Driver) -> None:
    view = report.desktop.pages.current
    assert view is not None
    report.desktop.window.activateWindow()
    view.setFocus()
    report.wait(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.selected == 0
    assert report.desktop.panels.segment.card is not None
    assert report.desktop.panels.table.view.selectionModel().hasSelection()
    segments = segments_of(report)
    other = int(segments.first[4])
    report.desktop.panels.table.segment_chosen.emit(other)
    assert view.selected == 4
    assert "segment 5 selected" in report.desktop.window.status.place_text


def test_the_segment_panel_tells_why_it_starts_there(report: Driver) -> None:
    segments = segments_of(report)
    report.desktop.panels.segments_controller.choose(int(segments.first[3]))
    card = report.desktop.panels.segment.card
    assert card is not None
    assert "gap" in card.reason
    assert card.text == segments.text_of(3, report.facts.lines)


def test_a_selected_segment_stays_selected_when_thresholds_move(report: Driver) -> None:
    segments = segments_of(report)
    report.desktop.panels.segments_controller.choose(int(segments.first[6]))
    slider = report.desktop.panels.strategy.parameters.control("gap_factor").editor.slider
    slider.setValue(slider.maximum())
    view = report.desktop.pages.current
    assert view is not None
    assert view.selected == int(segments_of(report).of_line[int(segments.first[6])])


def test_the_filter_box_narrows_the_table_and_explains_mistakes(report: Driver) -> None:
    table = report.desktop.panels.table
    report.desktop.panels.strategy_controller.choose("font-size")
    table.filter_edited.emit("role:heading")
    headings = sum(role == Role.HEADING for role in report.roles())
    assert 0 < table.model.rowCount() == headings
    table.filter_edited.emit("role:nonsense")
    assert "nonsense" in table.filter_bar.problem.text()
    table.filter_edited.emit("")
    assert table.model.rowCount() == len(segments_of(report))
    assert table.filter_bar.problem.text() == ""


def test_hidden_roles_and_numbers_reach_the_page(report: Driver) -> None:
    view = report.desktop.pages.current
    assert view is not None
    view.legend.roles_toggled.emit(frozenset({int(Role.PARAGRAPH)}))
    assert view.hidden_roles == {int(Role.PARAGRAPH)}
    report.desktop.window.actions_by_name["numbers"].trigger()
    assert report.desktop.store.session.show_numbers


def test_the_outline_leads_to_headings(report: Driver) -> None:
    report.desktop.panels.strategy_controller.choose("font-size")
    outline = report.desktop.panels.outline
    report.wait(lambda: outline.tree.model().rowCount() > 0)
    segments = segments_of(report)
    last = max(i for i, role in enumerate(report.roles()) if role == Role.HEADING)
    outline.heading_chosen.emit(int(segments.first[last]))
    view = report.desktop.pages.current
    assert view is not None
    assert view.selected == last
    report.wait(lambda: report.state.view.page > 0)
