"""What the Help menu does: shortcuts, fault reports, about."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

import docviewer
from docviewer.ui.dialogs.report_dialog import ReportDialog
from docviewer.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from docviewer.ui.message_bar import Message

if TYPE_CHECKING:
    from docviewer.ui.crash_report import CrashReport
    from docviewer.ui.main_window import MainWindow

_FAULT_WORDS = "Stack frames and versions only; a report holds no document text."
_LIBRARIES = (
    "PySide6-Essentials",
    "pypdfium2",
    "pdfplumber",
    "pdfminer.six",
    "msgspec",
    "numpy",
    "pyqtgraph",
    "superqt",
)


class HelpCommands(QObject):
    """Opens the dialogs of the Help menu."""

    def __init__(self, window: MainWindow, crash_report: CrashReport | None) -> None:
        super().__init__(window)
        self._window = window
        self._crash_report = crash_report
        window.actions_by_name.connect_all(
            {"shortcuts": self._show_shortcuts, "about": self._show_about, "fault-reports": self._show_faults}
        )

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self._window).open()

    def _show_about(self) -> None:
        explanation = (
            "See, tune and correct how documents fall into headings and paragraphs. "
            "Licensed under the Apache License 2.0; files stay on this computer."
        )
        ReportDialog(f"docviewer {docviewer.__version__}", explanation, versions_text(), self._window).open()

    def _show_faults(self) -> None:
        reports = "" if self._crash_report is None else self._crash_report.earlier_reports()
        ReportDialog("Fault reports", _FAULT_WORDS, reports or "No run has ended in a fault.", self._window).open()


def versions_text() -> str:
    """Return the versions that a report about docviewer should name, a line each."""
    lines = [f"docviewer {docviewer.__version__}", f"Python {platform.python_version()}", platform.platform()]
    lines += [f"{name} {_version_of(name)}" for name in _LIBRARIES]
    return "\n".join(lines)


def _version_of(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "(version unknown)"


def offer_fault(window: MainWindow, report: str) -> None:
    """Offer the report of the last run, which ended in a fault."""

    def show() -> None:
        ReportDialog("Fault report of the last run", _FAULT_WORDS, report, window).open()

    window.message_bar.tell(Message("docviewer ended unexpectedly last time.", "", "Show report", show))
