from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from docviewer.core.labels import Role
from docviewer.ui import theme
from docviewer.ui.page_view.legend import Legend

HEADING, PARAGRAPH, FOOTER, PAGE_NUMBER = (
    int(role) for role in (Role.HEADING, Role.PARAGRAPH, Role.FOOTER, Role.PAGE_NUMBER)
)
SOME = frozenset({HEADING, PARAGRAPH, PAGE_NUMBER})
RUNNING = frozenset(int(role) for role in (Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER, Role.OTHER))


@pytest.fixture
def legend(qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.set_present(SOME)
    qtbot.waitExposed(legend)
    return legend


def shown(legend):
    return [entry for entry in legend.entries if entry.isVisible()]


def names(legend):
    return [entry.text() for entry in shown(legend)]


def test_roles_that_occur_have_an_entry_in_the_order_of_the_theme(legend):
    assert names(legend) == ["heading", "paragraph", "running"]
    legend.set_present(SOME | {int(Role.TITLE)})
    assert names(legend) == ["title", "heading", "paragraph", "running"]


def test_without_roles_there_is_no_legend(legend):
    legend.set_present(frozenset())
    assert not legend.isVisible()


def test_a_click_hides_a_group_of_roles_and_another_shows_it(legend, qtbot):
    running = shown(legend)[2]
    with qtbot.waitSignal(legend.roles_toggled) as hidden:
        qtbot.mouseClick(running, Qt.MouseButton.LeftButton)
    assert hidden.args == [RUNNING]
    assert not running.isChecked()
    assert running.toolTip() == "Show running boxes"
    with qtbot.waitSignal(legend.roles_toggled) as hidden:
        qtbot.mouseClick(running, Qt.MouseButton.LeftButton)
    assert hidden.args == [frozenset()]


def test_hidden_roles_that_do_not_occur_stay_hidden(legend, qtbot):
    legend.set_hidden_roles(frozenset({int(Role.TABLE)}))
    with qtbot.waitSignal(legend.roles_toggled) as hidden:
        qtbot.mouseClick(shown(legend)[0], Qt.MouseButton.LeftButton)
    assert hidden.args == [frozenset({int(Role.TABLE), HEADING})]


def test_roles_hidden_elsewhere_show_as_hidden(legend, qtbot):
    with qtbot.assertNotEmitted(legend.roles_toggled):
        legend.set_hidden_roles(frozenset({PARAGRAPH}))
    assert [entry.isChecked() for entry in shown(legend)] == [True, False, True]


def test_keys_go_from_entry_to_entry_toggle_and_lead_back(legend, qtbot):
    legend.activateWindow()
    legend.focus_first()
    qtbot.waitUntil(lambda: shown(legend)[0].hasFocus())
    QTest.keyClick(shown(legend)[0], Qt.Key.Key_Right)
    assert shown(legend)[1].hasFocus()
    with qtbot.waitSignal(legend.roles_toggled) as hidden:
        QTest.keyClick(shown(legend)[1], Qt.Key.Key_Space)
    assert hidden.args == [frozenset({PARAGRAPH})]
    QTest.keyClick(shown(legend)[1], Qt.Key.Key_Left)
    QTest.keyClick(shown(legend)[0], Qt.Key.Key_Left)
    assert shown(legend)[2].hasFocus()
    with qtbot.waitSignal(legend.left):
        QTest.keyClick(shown(legend)[2], Qt.Key.Key_Escape)


def test_a_narrow_legend_has_more_rows_and_none_where_nothing_fits(legend):
    legend.set_present(frozenset(int(role) for role in Role))
    legend.fit(2000)
    low = legend.height()
    legend.fit(260)
    assert legend.width() <= 260
    assert legend.height() > low
    assert all(legend.rect().contains(entry.geometry()) for entry in shown(legend))
    legend.fit(20)
    assert not legend.isVisible()


def test_hidden_entries_look_different(legend, qtbot):
    entry = shown(legend)[1]
    before = entry.grab().toImage()
    legend.set_hidden_roles(frozenset({PARAGRAPH}))
    assert entry.grab().toImage() != before


def test_a_click_between_the_entries_goes_nowhere(legend, qtbot):
    with qtbot.assertNotEmitted(legend.roles_toggled):
        qtbot.mouseClick(legend, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_a_theme_change_repaints_it(legend):
    light = legend.grab().toImage()
    legend.set_theme(theme.DARK)
    assert legend.grab().toImage() != light


def test_entries_say_what_they_are(legend):
    assert shown(legend)[0].accessibleName() == "Show boxes of role heading"
