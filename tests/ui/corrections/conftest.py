"""A report open in the real window, and hands on its keys and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.page_view import PageView
    from tests.ui.conftest import Driver


class Hands:
    """What a person does with the report, and what is seen of it."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.desktop = driver.desktop
        self.window = driver.desktop.window
        self.panel = driver.desktop.panels.segment
        self.table = driver.desktop.panels.table

    @property
    def view(self) -> PageView:
        view = self.desktop.pages.current
        assert view is not None
        return view

    @property
    def corrected(self) -> Corrected:
        corrected = self.driver.facts.corrected
        assert corrected is not None
        return corrected

    @property
    def segments(self) -> Segments:
        return self.corrected.segments

    @property
    def count(self) -> int:
        return len(self.segments)

    @property
    def selected(self) -> tuple[int, ...]:
        return self.driver.state.selected_segments

    @property
    def undo_words(self) -> str:
        return self.window.actions_by_name["undo"].text()

    @property
    def message(self) -> str:
        return self.window.message_bar.shown_text

    def text(self, segment: int) -> str:
        return self.segments.text_of(segment, self.corrected.lines)

    def texts(self) -> list[str]:
        return [self.text(segment) for segment in range(self.count)]

    def settle(self) -> None:
        """Wait until the labels are those of the work."""
        self.driver.wait(lambda: self.driver.facts.labels_are_of(self.driver.state.work))

    def select(self, *segments: int) -> None:
        """Select segments on the page, the last one the current one, and give the page the keyboard."""
        view = self.view
        view.setFocus()
        view.choose(segments[0])
        for segment in segments[1:]:
            view.choose_too(segment)
        view.scroll_to_segment(int(self.segments.first[segments[-1]]))

    def click(self, segment: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Click into a segment's first line on the page."""
        line = int(self.segments.first[segment])
        self.view.scroll_to_segment(line)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, self.place_of(line))

    def place_of(self, line: int, share: float = 0.5) -> object:
        """Return the point of the view at a share of a line's width."""
        lines = self.corrected.lines
        edges = tuple(float(edge[line]) for edge in (lines.x0, lines.top, lines.x1, lines.bottom))
        rect = self.view.camera.rect(int(lines.page[line]), edges)
        return QPointF(rect.left() + share * rect.width(), rect.center().y()).toPoint()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        self.driver.wait(lambda: self.window.focusWidget() is not None)
        QTest.keyClick(self.window.focusWidget(), key, modifier)
        self.settle()

    def do(self, command: str) -> None:
        """Choose a command from the menus."""
        action = self.window.actions_by_name[command]
        assert action.isEnabled(), command
        action.trigger()
        self.settle()

    def role(self, segment: int) -> str:
        from docviewer.core.labels import Role

        return Role(int(self.segments.role[segment])).token

    def find(self, beginning: str) -> int:
        """Return the segment whose text begins so."""
        return next(segment for segment, text in enumerate(self.texts()) if text.startswith(beginning))


@pytest.fixture
def hands(driver: Driver) -> Hands:
    driver.open_sample("two-level-report.pdf")
    driver.desktop.window.activateWindow()
    hands = Hands(driver)
    hands.view.setFocus()
    driver.wait(hands.view.hasFocus)
    return hands
