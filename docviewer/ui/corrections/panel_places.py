"""Bring the Segment panel forward for what a command wants to do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.core.line_keys import LineKey
    from docviewer.ui.corrections.panel_controller import SegmentPanelController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.panels.segment_panel import SegmentPanel
    from docviewer.ui.panels.tabbed_panel import TabbedPanel


class PanelPlaces:
    """Shows the panel where a command leads into it.

    Args:
        window: May have the panels at its right hidden.
        tabs: Those panels.
        panel: The Segment panel among them.
        controller: Gives its parts the keyboard.
    """

    def __init__(
        self, window: MainWindow, tabs: TabbedPanel, panel: SegmentPanel, controller: SegmentPanelController
    ) -> None:
        self._window, self._tabs, self._panel, self._controller = window, tabs, panel, controller

    @property
    def chosen_line(self) -> LineKey | None:
        """The line chosen in the panel where that shows, not the first of the segment; None for none."""
        return self._controller.chosen_line if self._panel.isVisible() else None

    def edit_text(self) -> None:
        """Put the caret into the text of the selected segment."""
        self._show()
        self._controller.edit()

    def edit_line(self, key: LineKey) -> None:
        """Open the editor over a line of the selected segment."""
        self._show()
        self._controller.edit_line(key)

    def choose_line(self) -> None:
        """Let a line of the selected segment be chosen."""
        self._show()
        self._controller.choose_line()

    def _show(self) -> None:
        self._window.actions_by_name["show-right"].setChecked(True)
        self._tabs.bring_forward(self._panel)
