"""Copy what is meant: rows of the table, cells, text selected on the page, or the selected segments."""

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
        pages.segment_copy_wanted.connect(self._copy_segment)
        window.actions_by_name.connect_all({"copy": lambda: self.copy(False), "copy-lines": lambda: self.copy(True)})

    def copy(self, line_breaks: bool) -> None:
        """Copy rows, cells, selected text or the selected segments; with the page's line breaks if asked."""
        view = self._pages.current
        if self._table.view.hasFocus() and not line_breaks:
            self._table.view.copy_texts()
        elif self._grid.hasFocus():
            self._grid.copy()
        elif view is not None and view.selection and not self._table.view.hasFocus():
            if line_breaks:
                view.copy_with_line_breaks()
            else:
                view.copy()
        else:
            state = self._store.session.current
            self._copy_segments(() if state is None else state.selected_segments, line_breaks)

    def _copy_segment(self, line: int) -> None:
        """Copy the text of the segment that `line` is in."""
        state = self._store.session.current
        if state is not None and state.facts.segments is not None and 0 <= line < len(state.facts.segments.of_line):
            self._copy_segments((int(state.facts.segments.of_line[line]),), line_breaks=False)

    def _copy_segments(self, ordinals: tuple[int, ...], line_breaks: bool) -> None:
        """Copy whole segments, an empty line between them; nothing selected leaves the clipboard as it is."""
        state = self._store.session.current
        if not ordinals or state is None or state.facts.lines is None or state.facts.segments is None:
            return
        lines, segments = state.facts.lines, state.facts.segments
        if line_breaks:
            texts = ["\n".join(lines.texts[at] for at in segments.lines_of(one).tolist()) for one in ordinals]
        else:
            texts = [segments.text_of(one, lines) for one in ordinals]
        QGuiApplication.clipboard().setText("\n\n".join(texts))
