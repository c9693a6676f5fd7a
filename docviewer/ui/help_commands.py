"""What the Help menu does: shortcuts, fault reports, licence, about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

import docviewer
from docviewer.ui.dialogs.licence_dialog import LicenceDialog
from docviewer.ui.dialogs.report_dialog import ReportDialog
from docviewer.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from docviewer.ui.fault_offer import FAULT_WORDS
from docviewer.ui.preferences.preferences_dialog import KEYBOARD
from docviewer.ui.properties.properties_dialog import PropertiesDialog
from docviewer.ui.properties.property_rows import Group
from docviewer.ui.versions import versions
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.crash_report import CrashReport
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.preferences.preferences_controller import PreferencesController
    from docviewer.ui.recognition_languages import RecognitionLanguages


class HelpCommands(QObject):
    """Opens the dialogs of the Help menu."""

    def __init__(
        self,
        desk: Desk,
        preferences: PreferencesController,
        languages: RecognitionLanguages,
        crash_report: CrashReport | None,
    ) -> None:
        super().__init__(desk.window)
        self._window = desk.window
        self._preferences = preferences
        self._languages = languages
        self._crash_report = crash_report
        self._window.actions_by_name.connect_all(
            {
                "shortcuts": self._show_shortcuts,
                "about": self._show_about,
                "licence": lambda: LicenceDialog(self._window).open(),
                "fault-reports": self._show_faults,
            }
        )

    def _show_shortcuts(self) -> None:
        dialog = ShortcutsDialog(self._window.shortcuts, self._window)
        dialog.edit_wanted.connect(lambda: self._preferences.open_dialog(KEYBOARD))
        dialog.open()

    def _show_about(self) -> None:
        sentence = tr(
            "See, tune and correct how documents fall into headings and paragraphs. "
            "Licensed under the Apache License 2.0; files stay on this computer."
        )
        lead = f"docviewer {docviewer.__version__}"
        dialog = PropertiesDialog(tr("About docviewer"), lead, sentence, self._window)

        def show() -> None:
            dialog.show_groups([Group(tr("Versions"), versions(self._languages.version))])

        self._languages.looked.connect(show)
        dialog.finished.connect(lambda _: self._languages.looked.disconnect(show))
        self._languages.look_once()
        show()
        dialog.open()

    def _show_faults(self) -> None:
        reports = "" if self._crash_report is None else self._crash_report.earlier_reports()
        nothing = tr("No run has ended in a fault.")
        ReportDialog(tr("Fault reports"), tr(FAULT_WORDS), reports or nothing, self._window).open()
