"""Export the document in front: preview while choosing, write in the background."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from docviewer.core.errors import CannotWrite, DocviewerError
from docviewer.core.labels import Role
from docviewer.core.page_warnings import with_page_warnings
from docviewer.core.parameters import complete
from docviewer.core.segmented import SegmentedDocument
from docviewer.export.atomic_file import write_atomically
from docviewer.export.sources import is_one_of
from docviewer.ui.dialogs.export_dialog import TABLES, ExportChoice, ExportDialog
from docviewer.ui.dialogs.question import asked
from docviewer.ui.error_words import words_of
from docviewer.ui.wording import tr

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
_PREVIEW_LINES = 400
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
        folder = self._settings.export_folder or Path(state.path).parent
        start = ExportChoice(self._settings.export_format, None, False, str(Path(folder, Path(state.path).stem)))
        counts = Counter(Role(int(role)).token for role in document.segments.role)
        counts[TABLES] = len(document.tables)
        note = _what_is_missing(state)
        dialog = ExportDialog(self._exporters, start, counts, note, self._theme(), self._window)
        dialog.preview_wanted.connect(lambda choice: dialog.show_preview(self._preview(document, choice)))
        dialog.export_wanted.connect(lambda choice: self._export(dialog, document, choice))
        dialog.show_preview(self._preview(document, dialog.choice()))
        dialog.open()
        return dialog

    def _segmented(self, state: DocumentState) -> SegmentedDocument | None:
        facts, work = state.facts, state.work
        if facts.info is None or facts.corrected is None or not facts.labels_are_of(work):
            return None
        info = with_page_warnings(facts.info, facts.pages)
        if missing := _what_is_missing(state):
            info = replace(info, warnings=(*info.warnings, missing))
        values = complete(self._strategies[work.strategy].parameters, work.active_parameters)
        # Verdicts and notes change no labels: the work may be newer than the segments.
        corrected = replace(facts.corrected, work=work)
        return SegmentedDocument.of_corrected(info, corrected, work.strategy, values)

    def _preview(self, document: SegmentedDocument, choice: ExportChoice) -> str:
        if choice.columns == ():
            return ""
        stream = io.BytesIO()
        exporter = self._exporters[choice.format]
        beginning = document.beginning(_PREVIEW_SEGMENTS, _PREVIEW_LINES)
        exporter.write([beginning], stream, columns=choice.columns, raw=choice.raw)
        text = stream.getvalue().decode("utf-8-sig", errors="replace")
        whole = len(beginning.lines) == len(document.lines) and len(text) <= _PREVIEW_CHARACTERS
        return text if whole else f"{text[:_PREVIEW_CHARACTERS].rstrip()}\n…"

    def _export(self, dialog: ExportDialog, document: SegmentedDocument, choice: ExportChoice) -> None:
        try:
            path = self._checked_path(choice)
        except CannotWrite as error:
            dialog.show_problem(words_of(error))
            return
        overwrite = path.exists()
        words, more = tr("{name} exists already.", name=path.name), tr("Its content will be replaced.")
        if overwrite and not asked(dialog, tr("Replace file?"), words, more, tr("Replace file"), tr("Keep it")):
            dialog.show_problem("")
            return
        exporter = self._exporters[choice.format]
        self._settings.export_format = choice.format

        def job(_: CancelToken) -> Path:
            write_atomically(
                path,
                lambda stream: exporter.write([document], stream, columns=choice.columns, raw=choice.raw),
                overwrite=overwrite,
            )
            return path

        self._runner.submit(job, lambda outcome: self._done(dialog, outcome))

    def _checked_path(self, choice: ExportChoice) -> Path:
        folder = self._settings.export_folder or self._settings.folder
        path = checked_path(choice.path, Path(folder), self._exporters[choice.format].suffix)
        if is_one_of(path, [state.path for state in self._store.session.documents.values()]):
            cause = tr("It is one of the open documents; those are never written over.")
            raise CannotWrite(tr("This can't be written."), cause, tr("Choose another name."))
        return path

    def _done(self, dialog: ExportDialog, outcome: Outcome[Path]) -> None:
        shown = shiboken6.isValid(dialog)
        if outcome.result is not None:
            self._settings.export_folder = str(outcome.result.parent)
            if shown:
                dialog.accept()
            self.exported.emit(outcome.result)
            return
        if shown:
            dialog.show_problem("" if outcome.error is None else words_of(outcome.error))
        if outcome.error is not None and not isinstance(outcome.error, DocviewerError):
            raise outcome.error


def checked_path(text: str, folder: Path, suffix: str) -> Path:
    """Return the path that was typed; a relative one is meant in `folder`, one without a suffix gets `suffix`.

    Raises:
        CannotWrite: There is none, it names a folder, or it can't be a path here.
    """
    title = tr("This can't be written.")
    try:
        path = folder / Path(text).expanduser()
        if not text or path.is_dir():
            cause = tr("It is a folder.") if text else tr("It has no name.")
            raise CannotWrite(title, cause, tr("Give the name of a file."))
    except (OSError, RuntimeError, ValueError) as error:
        raise CannotWrite(title, f"{error}.", tr("Choose another name.")) from error
    return path if path.suffix else path.with_name(path.name + suffix)


def _what_is_missing(state: DocumentState) -> str:
    """Say that pages are still to be read, if so."""
    info = state.facts.info
    if info is None or not state.facts.pages_missing:
        return ""
    numbers = {"done": f"{state.facts.pages_done:,}", "count": f"{info.page_count:,}"}
    return tr("Only {done} of {count} pages are read; the others are missing.", **numbers)
