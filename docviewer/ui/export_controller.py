"""Export the document in front: preview while choosing, write in the background."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from docviewer.core.errors import DocviewerError
from docviewer.core.parameters import complete
from docviewer.core.segmented import SegmentedDocument
from docviewer.export.atomic_file import write_atomically
from docviewer.ui.dialogs.export_dialog import ExportChoice, ExportDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from docviewer.core.jobs import CancelToken, Outcome, Runner
    from docviewer.core.session import DocumentState
    from docviewer.core.strategy import Strategy
    from docviewer.export.exporter import Exporter
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme

#: The preview shows the beginning of the file only.
_PREVIEW_SEGMENTS = 40
_PREVIEW_CHARACTERS = 20_000


class ExportController(QObject):
    """Opens the export dialog and does what it asks for.

    Signals:
        exported(object): Path of the file written.
    """

    exported = Signal(object)

    def __init__(
        self,
        store: Store,
        strategies: Mapping[str, Strategy],
        exporters: Mapping[str, Exporter],
        runner: Runner,
        settings: Settings,
        theme: Callable[[], Theme],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._strategies = strategies
        self._exporters = exporters
        self._runner = runner
        self._settings = settings
        self._theme = theme
        self._window = window

    def open_dialog(self) -> ExportDialog | None:
        """Open the dialog for the document in front; None where there are no segments."""
        state = self._store.session.current
        document = None if state is None else self._segmented(state)
        if state is None or document is None:
            return None
        source, folder = Path(state.path), Path(self._settings.folder)
        dialog = ExportDialog(self._exporters, source, folder, len(document.segments), self._theme(), self._window)
        dialog.preview_wanted.connect(lambda choice: dialog.show_preview(self._preview(document, choice)))
        dialog.export_wanted.connect(lambda choice: self._export(dialog, document, choice))
        dialog.show_preview(self._preview(document, dialog.choice()))
        dialog.open()
        return dialog

    def _segmented(self, state: DocumentState) -> SegmentedDocument | None:
        facts, work = state.facts, state.work
        if facts.info is None or facts.lines is None or facts.labels is None or facts.segments is None:
            return None
        values = complete(self._strategies[work.strategy].parameters, work.active_parameters)
        return SegmentedDocument(facts.info, facts.lines, work.strategy, values, facts.labels, facts.segments)

    def _preview(self, document: SegmentedDocument, choice: ExportChoice) -> str:
        if choice.columns == ():
            return ""
        stream = io.BytesIO()
        exporter = self._exporters[choice.format]
        beginning = document.beginning(_PREVIEW_SEGMENTS)
        exporter.write([beginning], stream, columns=choice.columns, raw=choice.raw)
        text = stream.getvalue().decode("utf-8-sig", errors="replace")[:_PREVIEW_CHARACTERS]
        return text if len(beginning.segments) == len(document.segments) else f"{text}\n…"

    def _export(self, dialog: ExportDialog, document: SegmentedDocument, choice: ExportChoice) -> None:
        replace = choice.path.exists()
        if replace and not self._may_replace(dialog, choice.path):
            dialog.show_problem("")
            return
        exporter = self._exporters[choice.format]

        def job(_: CancelToken) -> Path:
            write_atomically(
                choice.path,
                lambda stream: exporter.write([document], stream, columns=choice.columns, raw=choice.raw),
                overwrite=replace,
            )
            return choice.path

        self._runner.submit(job, lambda outcome: self._done(dialog, outcome))

    def _may_replace(self, dialog: ExportDialog, path: Path) -> bool:
        box = QMessageBox(dialog)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Replace file?")
        box.setTextFormat(box.textFormat().PlainText)
        box.setText(f"{path.name} exists already.")
        box.setInformativeText("Its content will be replaced.")
        replace = box.addButton("Replace file", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("Keep it", QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is replace

    def _done(self, dialog: ExportDialog, outcome: Outcome[Path]) -> None:
        if outcome.result is not None:
            self._settings.folder = str(outcome.result.parent)
            dialog.accept()
            self.exported.emit(outcome.result)
        elif isinstance(outcome.error, DocviewerError):
            dialog.show_problem(str(outcome.error))
        elif outcome.error is not None:
            raise outcome.error
