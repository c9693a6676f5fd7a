"""The table view of segments: keys, copying, and a place that holds still while segments change under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from docviewer.ui.icons import icon
from docviewer.ui.panels.row_selection import ranges_of, rows_of, select_rows
from docviewer.ui.panels.segment_columns import fit_columns, fit_order, leave_out_columns
from docviewer.ui.panels.segment_delegate import SegmentDelegate, tabular
from docviewer.ui.panels.segment_model import Column, SegmentModel
from docviewer.ui.panels.sorting import next_sorting
from docviewer.ui.panels.table_rows import set_up_segment_rows
from docviewer.ui.theme import GRID, LIGHT, ROW_HEIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: So many selected rows are found again after a change; of more, the current one is.
_REMEMBERED_ROWS = 200


class SegmentView(QTableView):
    """Rows of segments.

    Signals:
        chosen(int): First line of the segment that a person made current.
        several_chosen(object, int): First lines, a tuple, of the segments that a person selected, other than one; that
            of the current one.
        activated_line(int): First line of the segment to be shown on the page.
    """

    chosen = Signal(int)
    several_chosen = Signal(object, int)
    activated_line = Signal(int)

    def __init__(self, model: SegmentModel) -> None:
        super().__init__()
        self._model = model
        self._theme = LIGHT
        self._quiet = False
        self._fill_menu: Callable[[QMenu], None] | None = None
        self._delegate = SegmentDelegate()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Segments"))
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._tell_selection)
        self.doubleClicked.connect(lambda index: self.activated_line.emit(model.first_line(index.row())))
        self.horizontalHeader().sectionClicked.connect(self._sort_by)

    def quietly(self, change: Callable[[], None]) -> None:
        """Run a change of the model; scroll place and selection stay with their segments, nothing is emitted."""
        row_height = self.verticalHeader().defaultSectionSize()
        bar = self.verticalScrollBar()
        current = self._model.first_line(self.currentIndex().row())
        selected = self._selected_lines()
        anchor = self._anchor_row(row_height)
        anchor_line, offset = self._model.first_line(anchor), anchor * row_height - bar.value()
        self._quiet = True
        try:
            change()
            fit_order(self, self._model.segment_count)
            self._select(selected, current)
        finally:
            self._quiet = False
        row = self._model.row_of_line(anchor_line)
        if row >= 0 and row != anchor:
            self.updateGeometries()
            bar.setValue(row * row_height - offset)

    def show_selected(self, line: int, scroll: bool) -> None:
        """Select the segment that `line` is in, nothing for -1; emit nothing."""
        row = self._model.row_of_line(line)
        self._quiet = True
        try:
            self._select([line], line)
        finally:
            self._quiet = False
        if scroll and row >= 0:
            self.reveal(row)

    def show_several(self, lines: Sequence[int], current: int, scroll: bool) -> None:
        """Select the segments that `lines` are in, `current` the current one; emit nothing."""
        rows, row = self._model.rows_of_lines(lines), self._model.row_of_line(current)
        if rows == self._selected_rows() and row == self.currentIndex().row():
            return
        self._quiet = True
        try:
            select_rows(self.selectionModel(), rows, row)
        finally:
            self._quiet = False
        if scroll and row >= 0:
            self.reveal(row)

    def reveal(self, row: int) -> None:
        """Scroll as little as brings `row` into view."""
        self.executeDelayedItemsLayout()
        self.scrollTo(self._model.index(row, Column.ORDER), QAbstractItemView.ScrollHint.EnsureVisible)

    def shows_only(self, row: int) -> bool:
        """Tell whether `row` is current and the only one selected; -1 for none at all."""
        return self.currentIndex().row() == row and self._ranges() == ([(row, row)] if row >= 0 else [])

    def copy_texts(self) -> None:
        """Copy the texts of the selected rows, one segment a line group."""
        self._copy([self._model.full_text(row) for row in self._selected_rows()])

    def copy_rows(self) -> None:
        """Copy the selected rows with all their cells, parted by tabs."""
        self._copy([self._model.row_text(row) for row in self._selected_rows()])

    def set_menu_filler(self, fill: Callable[[QMenu], None]) -> None:
        """Say who adds to the menu of the selected rows what can be done to the document."""
        self._fill_menu = fill

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell at once what a click selected."""
        super().mousePressEvent(event)
        if self._settled.isActive():
            self._tell_selection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell at once what the end of a click selected: of several rows the one clicked again."""
        super().mouseReleaseEvent(event)
        if self._settled.isActive():
            self._tell_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, Home, End and Copy; the rest is the view's."""
        row = self.currentIndex().row()
        if event.key() in _ENTER and row >= 0:
            self.activated_line.emit(self._model.first_line(row))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_texts()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._model.rowCount():
            last = self._model.rowCount() - 1
            self.setCurrentIndex(self._model.index(0 if event.key() == Qt.Key.Key_Home else last, Column.ORDER))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are the window's shortcuts."""

    def changeEvent(self, event: QEvent) -> None:
        """Make room for a larger font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_font()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the text."""
        super().resizeEvent(event)
        leave_out_columns(self)

    def context_menu(self) -> QMenu:
        """Return the menu for the selected rows."""
        menu = QMenu(self)
        copy_text = menu.addAction(icon("copy", self._theme), tr("Copy text"), self.copy_texts)
        copy_text.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        menu.addAction(tr("Copy row"), self.copy_rows)
        menu.addSeparator()
        if self._fill_menu is not None:
            self._fill_menu(menu)
            menu.addSeparator()
        show = menu.addAction(tr("Show on page"), lambda: self.activated_line.emit(self._current_line()))
        show.setShortcut(QKeySequence(Qt.Key.Key_Return))
        return menu

    def _set_up(self) -> None:
        set_up_segment_rows(self, Column.TEXT)
        self.customContextMenuRequested.connect(self._pop_up)
        self._fit_font()

    def _fit_font(self) -> None:
        height = max(ROW_HEIGHT, self.fontMetrics().height() + 2 * GRID)
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setMinimumSectionSize(height)
            self.verticalHeader().setDefaultSectionSize(height)
        fit_columns(self, self._model.segment_count)
        if self.font() != (wanted := tabular(self.font())):
            self.setFont(wanted)

    def _anchor_row(self, row_height: int) -> int:
        """Return the row that must not move: the current one where it shows, else the topmost."""
        top = self.verticalScrollBar().value()
        current = self.currentIndex().row()
        if current >= 0 and top <= current * row_height < top + self.viewport().height():
            return current
        return top // row_height

    def _ranges(self) -> list[tuple[int, int]]:
        return ranges_of(self.selectionModel())

    def _selected_rows(self) -> list[int]:
        return rows_of(self.selectionModel())

    def _selected_lines(self) -> list[int]:
        ranges = self._ranges()
        if sum(bottom - top + 1 for top, bottom in ranges) > _REMEMBERED_ROWS:
            return [self._current_line()]
        return [self._model.first_line(row) for top, bottom in ranges for row in range(top, bottom + 1)]

    def _select(self, lines: list[int], current: int) -> None:
        rows, row = self._model.rows_of_lines(lines), self._model.row_of_line(current)
        select_rows(self.selectionModel(), rows, row)

    def _current_line(self) -> int:
        return self._model.first_line(self.currentIndex().row())

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._quiet or not current.isValid():
            return
        if self.selectionModel().isRowSelected(current.row()):
            self._tell_selection()
        else:  # the mouse makes a row current before it selects it
            self._settled.start()

    def _selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        """Rows were selected or left; the current one may become another right after this."""
        if not self._quiet:
            self._settled.start()

    def _tell_selection(self) -> None:
        self._settled.stop()
        rows, current = self._selected_rows(), self.currentIndex().row()
        current = current if current in rows or not rows else rows[0]
        if len(rows) == 1:
            self.chosen.emit(self._model.first_line(current))
        else:
            lines = tuple(self._model.first_line(row) for row in rows)
            self.several_chosen.emit(lines, self._model.first_line(current) if rows else -1)

    def _sort_by(self, column: int) -> None:
        """Ascending, descending, then reading order again."""
        if column == Column.TEXT:
            return
        self.quietly(lambda: self._model.sort(*next_sorting(self._model.sorting, Column(column))))

    def _copy(self, texts: list[str]) -> None:
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))

    def _pop_up(self, where: QPoint) -> None:
        if self.indexAt(where).isValid():
            menu = self.context_menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.viewport().mapToGlobal(where))
