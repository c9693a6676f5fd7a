"""Take the table in the segment panel away: as Markdown to the clipboard, as CSV to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from docviewer.core.errors import CannotWrite
from docviewer.export.atomic_file import write_atomically
from docviewer.export.markdown import table_text
from docviewer.export.sources import is_one_of
from docviewer.export.tables_csv import table_as_csv
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from PySide6.QtWidgets import QWidget

    from docviewer.core.tables import Table
    from docviewer.ui.panels.segment_panel import SegmentPanel
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store


class TableTaking(QObject):
    """Does what the buttons below a table ask for.

    Args:
        store: For the names of the open documents.
        panel: Whose buttons they are.
        settings: Remembers the folder.
        window: Parent of the dialog.
        ask_path: Asks for a path, given the one proposed; empty if a person wants none.

    Signals:
        saved(object): Path of the file written.
        failed(object): `CannotWrite` that says why it could not be written.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        store: Store,
        panel: SegmentPanel,
        settings: Settings,
        window: QWidget,
        ask_path: Callable[[QWidget, str], str] | None = None,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._settings = settings
        self._window = window
        self._ask_path = ask_path or _asked_path
        panel.markdown_wanted.connect(lambda table: QGuiApplication.clipboard().setText(table_text(table)))
        panel.csv_wanted.connect(self.save)

    def save(self, table: Table) -> None:
        """Ask where to, and write the table there."""
        current = self._store.session.current
        if current is None:
            return
        folder = Path(self._settings.export_folder or Path(current.path).parent)
        proposed = folder / tr("{name} table page {page}.csv", name=Path(current.path).stem, page=table.page + 1)
        answer = self._ask_path(self._window, str(proposed))
        if not answer:
            return
        path = Path(answer)
        path = path if path.suffix else path.with_name(f"{path.name}.csv")
        try:
            self._write(path, table, overwrite=path == Path(answer))  # the dialog has asked about that name only
        except CannotWrite as error:
            self.failed.emit(error)
            return
        self._settings.export_folder = str(path.parent)
        self.saved.emit(path)

    def _write(self, path: Path, table: Table, overwrite: bool) -> None:
        if is_one_of(path, [state.path for state in self._store.session.documents.values()]):
            cause = tr("It is one of the open documents; those are never written over.")
            raise CannotWrite(tr("This can't be written."), cause, tr("Choose another name."))

        def fill(stream: BinaryIO) -> None:
            stream.write(table_as_csv(table))

        write_atomically(path, fill, overwrite=overwrite)


def _asked_path(window: QWidget, proposed: str) -> str:
    path, _ = QFileDialog.getSaveFileName(window, tr("Save the table"), proposed, tr("CSV table (*.csv)"))
    return path
