"""Offer the report of the last run, which ended in a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.dialogs.report_dialog import ReportDialog
from docviewer.ui.message_bar import Message
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.main_window import MainWindow

FAULT_WORDS = "Stack frames and versions only; a report holds no document text."


def offer_fault(window: MainWindow, report: str) -> None:
    """Say that the last run ended in a fault, with a button that shows its report."""

    def show() -> None:
        ReportDialog(tr("Fault report of the last run"), tr(FAULT_WORDS), report, window).open()

    title = tr("docviewer ended unexpectedly last time.")
    window.message_bar.tell(Message(title, "", tr("Show report"), show))
