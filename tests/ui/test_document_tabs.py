"""Tabs of documents: names that can be read, however many there are and whatever is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionTab, QToolButton

from docviewer.ui.document_tabs import DocumentTabs
from docviewer.ui.stylesheet import style_sheet
from docviewer.ui.tab_titles import shown_name, titles
from docviewer.ui.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def tabs(qapp: QApplication, qtbot: QtBot) -> Iterator[DocumentTabs]:
    """Thirteen documents in 760 pixels, shown."""
    qapp.setStyle("Fusion")
    qapp.setStyleSheet(style_sheet(LIGHT))
    tabs = DocumentTabs()
    qtbot.addWidget(tabs)
    for number in range(13):
        tabs.add(100 + number, f"/papers/tender-{number}-of-the-harbour.pdf")
    tabs.resize(760, tabs.sizeHint().height())
    tabs.show()
    QApplication.processEvents()
    yield tabs
    qapp.setStyleSheet("")


def scroll_buttons(tabs: DocumentTabs) -> list[QToolButton]:
    return [button for button in tabs.findChildren(QToolButton) if "Scroll" in button.objectName()]


def drawn(tabs: DocumentTabs, index: int) -> tuple[str, int, int]:
    """Return the text on a tab, the pixels it needs in front, and the pixels it has."""
    option = QStyleOptionTab()
    tabs.initStyleOption(option, index)
    font = tabs.font()
    font.setWeight(QFont.Weight.DemiBold)
    room = tabs.style().subElementRect(QStyle.SubElement.SE_TabBarTabText, option, tabs).width()
    return option.text, QFontMetrics(font).horizontalAdvance(option.text), room


def test_both_ends_of_each_of_thirteen_names_can_be_read(tabs: DocumentTabs) -> None:
    for index in range(tabs.count()):
        text, needed, room = drawn(tabs, index)
        assert text.startswith("ten")
        assert text.endswith("r.pdf")
        assert needed <= room


@pytest.mark.parametrize("points", [0, 14])
def test_long_names_that_differ_at_their_ends_look_different(tabs: DocumentTabs, points: int) -> None:
    if points:
        font = tabs.font()
        font.setPointSize(points)
        tabs.setFont(font)
    for number in (1, 2):
        tabs.add(number, f"/papers/document_for_paragraphs_format_of_the_harbour_{number}.pdf")
    shown = [drawn(tabs, index) for index in (13, 14)]
    assert [text[-5:] for text, _, _ in shown] == ["1.pdf", "2.pdf"]
    assert all(text.startswith("doc") and needed <= room for text, needed, room in shown)


def test_a_tab_has_the_same_width_in_front_and_behind(tabs: DocumentTabs) -> None:
    tabs.bring_forward(101)
    width = tabs.tabRect(1).width()
    tabs.bring_forward(102)
    assert tabs.tabRect(1).width() == width


def test_equal_names_tell_their_folders(tabs: DocumentTabs) -> None:
    tabs.add(1, "/papers/a/report.pdf")
    assert tabs.tabText(13) == "report.pdf"
    tabs.add(2, "/papers/b/report.pdf")
    assert [tabs.tabText(index) for index in (13, 14)] == ["report.pdf – a", "report.pdf – b"]
    assert tabs.tabButton(14, DocumentTabs.ButtonPosition.RightSide).accessibleName() == "Close report.pdf – b"
    tabs.remove(1)
    assert tabs.tabText(13) == "report.pdf"


def test_folders_of_equal_names_are_told_up_to_where_they_differ() -> None:
    paths = ["/x/a/report.pdf", "/y/a/report.pdf", "/y/b/report.pdf", "/report.pdf"]
    assert titles(paths) == ["report.pdf – x/a", "report.pdf – y/a", "report.pdf – b", "report.pdf – /"]


def test_tabs_that_have_no_room_are_scrolled_to(tabs: DocumentTabs) -> None:
    assert [button.isVisible() for button in scroll_buttons(tabs)] == [True, True]
    tabs.bring_forward(112)
    assert tabs.rect().contains(tabs.tabRect(12))
    while scroll_buttons(tabs)[0].isEnabled():
        QTest.mouseClick(scroll_buttons(tabs)[0], Qt.MouseButton.LeftButton)
    assert tabs.rect().contains(tabs.tabRect(0))


def test_a_few_tabs_are_as_wide_as_their_names(qtbot: QtBot) -> None:
    tabs = DocumentTabs()
    qtbot.addWidget(tabs)
    tabs.add(1, "/papers/a.pdf")
    tabs.add(2, "/papers/tender-of-the-harbour.pdf")
    tabs.resize(760, 40)
    tabs.show()
    assert tabs.tabRect(0).width() < tabs.tabRect(1).width()
    assert not any(button.isVisible() for button in scroll_buttons(tabs))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/a/two\nlines.pdf", "two␤lines.pdf"),
        ("/a/tab\there.pdf", "tab here.pdf"),
        ("/a/harmless\u202efdp.exe", "harmless fdp.exe"),
        ("/a/می\u200cخواهم.pdf", "می\u200cخواهم.pdf"),
        ("/a/報告 2023.pdf", "報告 2023.pdf"),
        ("/a/lost\udcff.pdf", "lost .pdf"),
    ],
)
def test_names_stand_on_one_line(path: str, name: str) -> None:
    assert shown_name(path) == name


def test_a_name_is_never_taken_for_markup_or_a_shortcut(qtbot: QtBot) -> None:
    tabs = DocumentTabs()
    qtbot.addWidget(tabs)
    tabs.add(1, "/papers/<b>R&D<b>\n.pdf")
    assert tabs.tabText(0) == "<b>R&&D<b>␤.pdf"
    assert "&lt;b&gt;R&amp;D&lt;b&gt;␤.pdf" in tabs.tabToolTip(0)


def test_the_tool_tip_tells_the_whole_path(tabs: DocumentTabs) -> None:
    assert "/papers/tender-3-of-the-harbour.pdf" in tabs.tabToolTip(3)


def test_a_middle_click_closes_that_tab_and_chooses_none(tabs: DocumentTabs, qtbot: QtBot) -> None:
    chosen: list[int] = []
    tabs.document_chosen.connect(chosen.append)
    with qtbot.waitSignal(tabs.close_wanted) as closed:
        QTest.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(2).center())
    assert closed.args == [102]
    assert not chosen


def test_a_middle_button_let_go_elsewhere_closes_nothing(tabs: DocumentTabs, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tabs.close_wanted):
        QTest.mousePress(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(1).center())
        QTest.mouseRelease(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(3).center())
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(3).center())


class CountingTabs(DocumentTabs):
    """Counts how often a title is written."""

    written = 0

    def setTabText(self, index: int, text: str) -> None:
        self.written += 1
        super().setTabText(index, text)


def test_a_hundred_documents_get_their_titles_once_each(qtbot: QtBot) -> None:
    tabs = CountingTabs()
    qtbot.addWidget(tabs)
    for number in range(100):
        tabs.add(number, f"/papers/tender-{number}.pdf")
    assert tabs.written == 100
    tabs.remove(0)
    assert tabs.written == 100


def test_a_title_that_becomes_longer_is_read_out_too(qtbot: QtBot) -> None:
    tabs = DocumentTabs()
    qtbot.addWidget(tabs)
    tabs.add(1, "/north/tender.pdf")
    tabs.add(2, "/south/tender.pdf")
    button = tabs.tabButton(0, DocumentTabs.ButtonPosition.RightSide)
    assert tabs.tabText(0) != "tender.pdf"
    assert button.accessibleName() == f"Close {tabs.tabText(0)}"
