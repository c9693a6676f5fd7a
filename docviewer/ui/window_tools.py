"""What serves the window as a whole: preferences, palette, properties, help. Made after the panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.help_commands import HelpCommands
from docviewer.ui.open_dialogs import give_theme_to_dialogs
from docviewer.ui.palette.palette_controller import PaletteController
from docviewer.ui.preferences.preferences_controller import PreferencesController
from docviewer.ui.properties.properties_controller import PropertiesController

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.strategy import Strategy
    from docviewer.ui.crash_report import CrashReport
    from docviewer.ui.document_timings import DocumentTimings
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.recognition_languages import RecognitionLanguages
    from docviewer.ui.theme import Theme


class WindowTools:
    """The controllers of dialogs that belong to no panel."""

    def __init__(
        self,
        desk: Desk,
        strategies: Mapping[str, Strategy],
        languages: RecognitionLanguages,
        timings: DocumentTimings,
        crash_report: CrashReport | None,
    ) -> None:
        self._window = desk.window
        self.palette = PaletteController(desk)
        self.preferences = PreferencesController(desk, strategies, languages)
        self.properties = PropertiesController(desk, strategies, timings)
        self.help = HelpCommands(desk, self.preferences, languages, crash_report)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` in the dialogs."""
        self.preferences.set_theme(theme)
        self.palette.set_theme(theme)
        give_theme_to_dialogs(self._window, theme)
