"""A table of the document as a grid to read and copy from: heads marked, cells over several rows and columns whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from docviewer.core.table_text import as_tsv, one_line
from docviewer.core.tables import TableKind
from docviewer.ui.theme import GRID, LIGHT, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.tables import Cell, Table
    from docviewer.ui.theme import Theme

#: Places shown; laying out more takes longer than two frames. Copies and files hold them all.
_MOST_PLACES = 1_500
#: Pixels: a column is as wide as its longest text within these, and wider where there is room; so that all columns have
#: room, wide ones give way down to the last.
_NARROWEST, _WIDEST, _GIVES_WAY_TO = 48, 168, 96
_TALLEST = 100_000
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
#: Under this role an item tells whether its cell heads others.
HEADS = Qt.ItemDataRole.UserRole


class _CellDelegate(QStyledItemDelegate):
    """Paints cells itself: the style gives wrapped text too little room, and heads no background."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = LIGHT

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        place: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(self.theme.tint))
        elif index.data(HEADS):
            painter.fillRect(place, QColor(self.theme.chrome))
        painter.setPen(QColor(self.theme.text))
        painter.setFont(_font_of(option, index))
        painter.drawText(place.adjusted(RELATED_GAP, GRID, -RELATED_GAP, -GRID), _FLAGS, str(index.data() or ""))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room that the text of a cell takes in its column."""
        metrics = QFontMetrics(_font_of(option, index))
        room = QRect(0, 0, max(1, option.rect.width() - 2 * RELATED_GAP), _TALLEST)
        return QSize(0, metrics.boundingRect(room, _FLAGS, str(index.data() or "")).height() + 2 * GRID)


def _font_of(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QFont:
    font = QFont(option.font)
    font.setBold(bool(index.data(HEADS)))
    return font


class TableGrid(QTableWidget):
    """Shows one `Table`; nothing in it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._rest: tuple[str, ...] = ()
        self._wanted: list[int] = []
        self._delegate = _CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Cells of the table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + 2 * GRID)
        self.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_table(self, table: Table, rest: Sequence[str] = ()) -> None:
        """Show a table in place of what was shown; `rest` are texts beside its cells, copied with all of it."""
        self._rest = tuple(rest)
        if table is self._table:
            return
        self._table = table
        self.clear()
        self.clearSpans()
        columns = max(1, table.column_count)
        rows = min(table.row_count, max(1, _MOST_PLACES // columns))
        self.setRowCount(rows)
        self.setColumnCount(columns)
        for cell in table.cells:
            if cell.row < rows:
                self._show_cell(cell, rows)
        self._measure()
        self._fit(anew=True)
        self.scrollToTop()

    @property
    def table(self) -> Table | None:
        """The table shown."""
        return self._table

    def copy(self) -> None:
        """Copy the selected cells, parted by tabs; the whole table where no more than one or all that show are."""
        ranges = self.selectedRanges()
        chosen = ranges[0] if ranges else None
        places = 0 if chosen is None else chosen.rowCount() * chosen.columnCount()
        if chosen is None or places < 2 or places == self.rowCount() * self.columnCount():
            text = "" if self._table is None else "\n".join((as_tsv(self._table), *self._rest))
        else:
            text = "\n".join(
                "\t".join(self._text(row, column) for column in range(chosen.leftColumn(), chosen.rightColumn() + 1))
                for row in range(chosen.topRow(), chosen.bottomRow() + 1)
            )
        QGuiApplication.clipboard().setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._delegate.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Copy; the rest is the view's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are the window's shortcuts."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for a larger font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._table is not None:
            self._measure()
            self._fit(anew=True)

    def _show_cell(self, cell: Cell, rows: int) -> None:
        item = QTableWidgetItem(one_line(cell.text))
        item.setData(HEADS, self._heads(cell))
        self.setItem(cell.row, cell.column, item)
        height = min(cell.rowspan, rows - cell.row)
        if height > 1 or cell.colspan > 1:
            self.setSpan(cell.row, cell.column, height, cell.colspan)

    def _heads(self, cell: Cell) -> bool:
        """Whether a cell heads others: as the table says, or as the label of a field of a form."""
        is_form = self._table is not None and self._table.kind is TableKind.FORM
        return cell.header or (is_form and cell.column == 0)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return "" if item is None else item.text()

    def _measure(self) -> None:
        """Find out how wide each column wants to be."""
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        self._wanted = [_NARROWEST] * self.columnCount()
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                if self.columnSpan(row, column) == 1 and (text := self._text(row, column)):
                    width = metrics.horizontalAdvance(text[:80]) + 2 * RELATED_GAP + GRID
                    self._wanted[column] = max(self._wanted[column], min(width, _WIDEST))

    def _fit(self, *, anew: bool = False) -> None:
        """Give columns their widths in the room that there is; rows follow columns that have changed."""
        for column, width in enumerate(_shared_out(self._wanted, self.viewport().width())):
            if self.columnWidth(column) != width:
                self.setColumnWidth(column, width)
                anew = True
        if anew:
            self.resizeRowsToContents()


def _shared_out(wanted: Sequence[int], room: int) -> list[int]:
    """Return widths: those wanted, and more for those that want most where room is left, or less where it is short."""
    left = room - sum(wanted)
    if left > 0:
        large = [width == max(wanted) for width in wanted]
        return [width + left // sum(large) * more for width, more in zip(wanted, large, strict=True)]
    spare = [max(0, width - _GIVES_WAY_TO) for width in wanted]
    if sum(spare) < -left:
        return list(wanted)
    return [width - -(-part * -left // max(1, sum(spare))) for width, part in zip(wanted, spare, strict=True)]
