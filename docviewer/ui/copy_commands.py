"""Copy what is meant: rows of the table, text selected on the page, or the selected segment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.panels.segment_table import SegmentTable
    from docviewer.ui.panels.table_grid import TableGrid
    from docviewer.ui.store import Store


class CopyCommands(QObject):
    """Binds the two copy commands to whatever has the focus."""

    def __init__(
        self, store: Store, pages: PagesController, table: SegmentTable, grid: TableGrid, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._store = store
        self._pages = pages
        self._table = table
        self._grid = grid
        pages.segment_copy_wanted.connect(lambda line: self._copy_segment(line, line_breaks=False))
        window.actions_by_name.connect_all({"copy": lambda: self.copy(False), "copy-lines": lambda: self.copy(True)})

    def copy(self, line_breaks: bool) -> None:
        """Copy rows, cells, selected text or the selected segment; with the page's line breaks if asked."""
        view = self._pages.current
        if self._table.view.hasFocus() and not line_breaks:
            self._table.view.copy_texts()
        elif self._grid.hasFocus():
            self._grid.copy()
        elif view is not None and view.selection:
            if line_breaks:
                view.copy_with_line_breaks()
            else:
                view.copy()
        else:
            state = self._store.session.current
            self._copy_segment(-1 if state is None else state.selected_line, line_breaks=line_breaks)

    def _copy_segment(self, line: int, *, line_breaks: bool) -> None:
        """Copy the text of the segment that `line` is in."""
        state = self._store.session.current
        if state is None or state.facts.lines is None or state.facts.segments is None:
            return
        lines, segments = state.facts.lines, state.facts.segments
        if not 0 <= line < len(segments.of_line):
            return
        ordinal = int(segments.of_line[line])
        broken = "\n".join(lines.texts[at] for at in segments.lines_of(ordinal).tolist())
        QGuiApplication.clipboard().setText(broken if line_breaks else segments.text_of(ordinal, lines))
