"""A report in the real window, ready to be reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from docviewer.core.corrected import Corrected
    from docviewer.core.review_states import ReviewStates
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.panels_assembly import Panels
    from tests.ui.conftest import Driver

STATES = list(ReviewState)


class Reviewer:
    """Reviews as a person does, and looks at what came of it."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.panels: Panels = driver.desktop.panels
        self.window = driver.desktop.window

    @property
    def view(self) -> PageView:
        """The page view in front."""
        view = self.driver.desktop.pages.current
        assert view is not None
        return view

    @property
    def corrected(self) -> Corrected:
        """The segments of the document in front."""
        corrected = self.driver.facts.corrected
        assert corrected is not None
        return corrected

    @property
    def states(self) -> ReviewStates:
        """The verdicts on them."""
        states = self.panels.review_watch.states
        assert states is not None
        return states

    @property
    def selected(self) -> int:
        """Ordinal of the selected segment, -1 for none."""
        line = self.driver.state.selected_line
        return int(self.corrected.segments.of_line[line]) if line >= 0 else -1

    def state_of(self, segment: int) -> ReviewState:
        """The verdict on a segment."""
        return STATES[int(self.states.state[segment])]

    def select(self, segment: int) -> None:
        """Select a segment and give the page the keyboard."""
        self.panels.segments_controller.choose(int(self.corrected.segments.first[segment]))
        self.focus(self.view)

    def select_several(self, current: int, *others: int) -> None:
        """Select several segments, and give the page the keyboard."""
        self.select(current)
        document = self.driver.desktop.store.session.active
        assert document is not None
        lines = [int(self.corrected.segments.first[segment]) for segment in (current, *others)]
        self.panels.corrections.binding.select(document, lines, lines[0])

    def focus(self, widget: QWidget) -> None:
        """Give a widget the keyboard."""
        self.window.activateWindow()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.driver.wait(widget.hasFocus)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is, and let the window come to rest."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        self.rest()

    def rest(self) -> None:
        """Wait until the labels are those of the work."""
        self.driver.wait(lambda: self.driver.facts.labels_are_of(self.driver.state.work))
        QTest.qWait(0)

    def show_review(self) -> None:
        """Bring the Review tab forward."""
        self.panels.right.bring_forward(self.panels.review)
        self.panels.reviewing.panel_controller.show()

    def undo_text(self) -> str:
        """What the next undo says."""
        return self.window.actions_by_name["undo"].text()


@pytest.fixture
def review(driver: Driver) -> Reviewer:
    """A report of some pages, read and segmented by its spacing."""
    driver.open_sample("two-level-report.pdf")
    return Reviewer(driver)
