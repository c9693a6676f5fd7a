"""Menu, chips and help write into the filter box what one could type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.core.filters import parse
from docviewer.core.labels import Role
from docviewer.ui.review.filter_choices import EXAMPLES, GROUPS
from docviewer.ui.review.filter_tools import FilterTools

if TYPE_CHECKING:
    from docviewer.ui.panels.filter_bar import FilterBar
    from tests.ui.review.conftest import Reviewer

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def tools(review: Reviewer) -> FilterTools:
    return review.panels.reviewing.filter.tools


@pytest.fixture
def bar(review: Reviewer) -> FilterBar:
    return review.panels.table.filter_bar


def test_all_that_is_offered_can_be_read_by_the_filter() -> None:
    for _, choices in GROUPS:
        for choice in choices:
            parse(f"{choice.key}:{choice.value}")
    for example, _ in EXAMPLES:
        assert parse(example).terms


def test_a_chip_narrows_the_table_and_takes_it_back(review: Reviewer, tools: FilterTools, bar: FilterBar) -> None:
    total = len(review.corrected.segments)
    review.select(0)
    review.press(Key.Key_A)
    chip = tools.chips["state", "unreviewed"]
    QTest.mouseClick(chip, Left)
    assert (bar.box.text(), chip.isChecked()) == ("state:unreviewed", True)
    assert review.panels.table.model.rowCount() == total - 1
    assert bar.count.text() == f"{total - 1} of {total} segments"
    QTest.mouseClick(chip, Left)
    assert (bar.box.text(), chip.isChecked()) == ("", False)
    assert review.panels.table.model.rowCount() == total


def test_the_menu_adds_to_what_is_typed_and_shows_what_is_asked(
    review: Reviewer, tools: FilterTools, bar: FilterBar
) -> None:
    bar.set_text("the")
    tools.choices["role", "heading"].trigger()
    tools.choices["role", "title"].trigger()
    assert bar.box.text() == "the role:heading,title"
    assert set(review.corrected.segments.role[review.panels.table.model.shown]) <= {Role.HEADING, Role.TITLE}
    QTest.keyClicks(bar.box, " state:accepted")
    assert tools.choices["state", "accepted"].isChecked()
    assert not tools.choices["state", "rejected"].isChecked()


def test_only_this_page_can_be_asked_for(review: Reviewer, tools: FilterTools, bar: FilterBar) -> None:
    review.view.go_to_page(2)
    review.driver.wait(lambda: review.driver.state.view.page == 2)
    tools.page_wanted.emit()
    assert bar.box.text() == "page:3"
    assert 0 < review.panels.table.model.rowCount() < len(review.corrected.segments)


def test_verdicts_given_meanwhile_leave_a_filter_for_what_is_left(review: Reviewer, bar: FilterBar) -> None:
    bar.set_text("state:unreviewed")
    total = review.panels.table.model.rowCount()
    review.select(1)
    review.press(Key.Key_A)
    review.driver.wait(lambda: review.panels.table.model.rowCount() == total - 1)


def test_help_shows_examples_and_puts_one_into_the_box(review: Reviewer, tools: FilterTools, bar: FilterBar) -> None:
    bar.set_text("page:1")
    QTest.mouseClick(tools.help_button, Left)
    shown = review.panels.reviewing.filter.help
    assert shown is not None
    assert shown.isVisible()
    example = next(button for button in shown.examples if button.text() == "state:unreviewed")
    QTest.mouseClick(example, Left)
    assert bar.box.text() == "page:1 state:unreviewed"


def test_a_mistake_is_told_in_place(review: Reviewer, bar: FilterBar) -> None:
    bar.set_text("state:done")
    assert "done" in bar.problem.text()
    assert "accepted" in bar.problem.text()
    bar.set_text("regex:(")
    assert bar.problem.text()
    bar.set_text("")
    assert bar.problem.text() == ""


def test_where_nothing_matches_the_filter_can_be_cleared(review: Reviewer, bar: FilterBar) -> None:
    bar.set_text("state:rejected")
    table = review.panels.table
    assert (table.model.rowCount(), table.empty.button.text()) == (0, "Clear filter")
    QTest.mouseClick(table.empty.button, Left)
    assert bar.box.text() == ""
    assert table.model.rowCount() == len(review.corrected.segments)


def test_where_it_is_narrow_the_chips_give_way_to_the_menu(qtbot) -> None:
    tools = FilterTools()
    qtbot.addWidget(tools)
    tools.resize(tools.sizeHint())
    tools.show()
    assert all(chip.isVisible() for chip in tools.chips.values())
    tools.resize(80, 28)
    assert not any(chip.isVisible() for chip in tools.chips.values())
    assert set(tools.chips) <= set(tools.choices)
