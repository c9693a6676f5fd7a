"""Recover what a damaged workspace still holds into a copy, and say what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.errors import DocviewerError
from docviewer.ui.wording import tr
from docviewer.ui.workspace.trouble_dialog import TroubleDialog
from docviewer.workspace.recovery import recover

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.core.jobs import CancelToken, Outcome
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.workspace.workspace_files import WorkspaceFiles
    from docviewer.workspace.recovery_report import RecoveryReport


class Recovering(QObject):
    """Asks where the copy is to be, makes it in the background, shows the report.

    Signals:
        recovered(object): The person wants to use the copy at this path.
    """

    recovered = Signal(object)

    def __init__(self, desk: Desk, files: WorkspaceFiles) -> None:
        super().__init__(desk.window)
        self._desk, self._files = desk, files
        #: The report, while it is shown.
        self.dialog: TroubleDialog | None = None

    def ask(self, path: Path) -> None:
        """Recover the workspace at `path`, if the person says where to; the file itself stays as it is."""
        copy = self._files.asked_where(tr("Recover into a copy"), tr("{name} recovered", name=path.stem))
        if copy is not None:
            self.begin(path, copy)

    def begin(self, path: Path, copy: Path) -> None:
        """Recover the workspace at `path` into a fresh one at `copy`."""

        def job(_: CancelToken) -> RecoveryReport:
            return recover(path, copy)

        self._desk.runner.submit(job, lambda outcome: self._answered(path, outcome))

    def _answered(self, path: Path, outcome: Outcome[RecoveryReport]) -> None:
        report, use, close = outcome.result, tr("Use the copy"), tr("Close")
        if report is None:
            error = outcome.error
            told = (
                error if isinstance(error, DocviewerError) else DocviewerError(tr("Nothing is recovered"), str(error))
            )
            self._show(told, (close,))
            return
        title = (
            tr("{name} is recovered", name=path.name)
            if report.whole
            else tr("{name} is recovered in part", name=path.name)
        )
        untouched = tr("The damaged file stays as it is.")
        told = DocviewerError(title, " ".join(report.sentences()), untouched)
        dialog = self._show(told, (use, close), good=report.whole)
        dialog.chosen.connect(lambda text: self.recovered.emit(report.copy) if text == use else None)

    def _show(self, error: DocviewerError, buttons: tuple[str, ...], good: bool = False) -> TroubleDialog:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = TroubleDialog(error, buttons, self._desk.theme(), "", self._desk.window, good=good)
        self.dialog.open()
        return self.dialog
