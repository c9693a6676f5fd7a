"""The list of differences under the pages: how many, which one is current, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from docviewer.ui.compare.difference_model import NUMBERS, TITLES, Column, DifferenceModel
from docviewer.ui.compare.difference_words import widest_words
from docviewer.ui.compare.step_bar import StepBar
from docviewer.ui.panels.empty_state import EmptyState
from docviewer.ui.panels.segment_delegate import tabular
from docviewer.ui.panels.table_rows import set_up_rows
from docviewer.ui.theme import CONTROL_HEIGHT, GRID, LIGHT, PANEL_PADDING, RELATED_GAP, ROW_HEIGHT
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QAction, QFocusEvent, QPainter, QPalette, QResizeEvent

    from docviewer.core.comparison import Comparison
    from docviewer.ui.theme import Theme

_LEAST_ROWS = 3
_LEAST_TEXT_PX = 120
#: Columns that give way where each would have less than that.
_TEXTS, _USELESS_TEXT_PX = (Column.TEXT_A, Column.TEXT_B), 100


class DifferenceDelegate(QStyledItemDelegate):
    """Paints cells flush with their titles."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        palette: QPalette = option.palette
        place: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, palette.highlight())
        inner = place.adjusted(RELATED_GAP, 0, -RELATED_GAP, 0)
        side = Qt.AlignmentFlag.AlignRight if index.column() in NUMBERS else Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(palette.text().color())
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


class _Rows(QTableView):
    """The table; letters are left to others.

    Signals:
        roomed(characters): How many characters of a text have room.
    """

    roomed = Signal(int)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing a row, which a table does of itself where none is current."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are the window's shortcuts."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the texts."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give columns the width that font and view ask for; words give way first, then the texts go."""
        metrics = self.fontMetrics()
        widest = ("0000", max("0000", tr(TITLES[Column.PAGE]), key=metrics.horizontalAdvance), widest_words())
        widths = [metrics.horizontalAdvance(text) + 3 * RELATED_GAP for text in widest]
        room = self.viewport().width() - sum(widths)
        if room < 2 * _LEAST_TEXT_PX:
            widths[Column.WORDS] = max(_LEAST_TEXT_PX, widths[Column.WORDS] + room - 2 * _LEAST_TEXT_PX)
            room = self.viewport().width() - sum(widths)
        useless = room < len(_TEXTS) * _USELESS_TEXT_PX
        if useless:
            widths[Column.WORDS] += room
        for text in _TEXTS:
            self.setColumnHidden(text, useless)
        for column, width in enumerate([*widths, room // 2]):
            self.setColumnWidth(column, max(0, width))
        self.roomed.emit(max(_LEAST_TEXT_PX, room // 2) * 6 // (5 * max(1, metrics.averageCharWidth())))


class DifferenceList(QWidget):
    """Count, place, previous and next; the table, or why it is empty.

    Args:
        previous: The command that goes one difference back.
        following: The command that goes one on.

    Signals:
        chosen(int): A difference, by ordinal, was chosen by a person.
    """

    chosen = Signal(int)

    def __init__(self, previous: QAction, following: QAction) -> None:
        super().__init__()
        self._quiet = False
        self.model = DifferenceModel()
        self.view = _Rows(self)
        self.view.setModel(self.model)
        self.view.roomed.connect(self.model.set_room)
        self.view.setItemDelegate(DifferenceDelegate(self.view))
        self.count = QLabel(self)
        self.steps = StepBar(previous, following, self)
        self.empty = EmptyState("", "", "", "")
        self._set_up()
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.set_theme(LIGHT)

    def set_comparison(self, comparison: Comparison | None, title: str, sentence: str) -> None:
        """Show these differences; where there are none, a title and a sentence."""
        self._quiet = True
        try:
            self.model.set_comparison(comparison)
        finally:
            self._quiet = False
        count = self.model.rowCount()
        self.count.setText(tr_n("1 difference", "{n} differences", count) if count else "")
        self.empty.tell(title, sentence, "")
        self._stack.setCurrentIndex(0 if count else 1)
        self.steps.set_place(self.view.currentIndex().row(), count)

    def set_current(self, ordinal: int) -> None:
        """Mark a difference, -1 for none, and bring its row into view; emit nothing."""
        self._quiet = True
        try:
            index = self.model.index(ordinal, 0) if ordinal >= 0 else QModelIndex()
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            if index.isValid():
                self.view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        finally:
            self._quiet = False
        self.steps.set_place(ordinal, self.model.rowCount())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.empty.set_theme(theme)

    def minimumSizeHint(self) -> QSize:
        """Return a size for the bar and three rows."""
        rows = (_LEAST_ROWS + 1) * self.view.verticalHeader().defaultSectionSize()
        return QSize(2 * _LEAST_TEXT_PX, RELATED_GAP + CONTROL_HEIGHT + GRID + rows)

    def _set_up(self) -> None:
        view = self.view
        set_up_rows(view)
        view.setAccessibleName(tr("Differences"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setFont(tabular(view.font()))
        view.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, view.fontMetrics().height() + 2 * GRID))
        view.horizontalHeader().setStretchLastSection(True)
        self.count.setProperty("lead", "true")
        self.count.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(PANEL_PADDING, 0, PANEL_PADDING - GRID, 0)
        bar.setSpacing(RELATED_GAP)
        bar.addWidget(self.count)
        bar.addStretch(1)
        bar.addWidget(self.steps)
        body = QWidget(self)
        self._stack = QStackedLayout(body)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, RELATED_GAP, 0, 0)
        rows.setSpacing(GRID)
        rows.addLayout(bar)
        rows.addWidget(body, 1)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(current.row())
