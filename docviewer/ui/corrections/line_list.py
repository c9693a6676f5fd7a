"""The lines of a segment to choose from: split before one, edit it, leave it out, take it in again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from docviewer.ui.corrections.line_model import LineModel, words_for
from docviewer.ui.theme import GRID, LIGHT, RADIUS, RELATED_GAP, ROW_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.line_keys import LineKey
    from docviewer.ui.corrections.segment_card import LineRow
    from docviewer.ui.theme import Theme

_Key = Qt.Key
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _LineDelegate(QStyledItemDelegate):
    """Paints a line's text, struck out where it is left out, and at the right what is special about it."""

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT
        #: Whether all lines are left out, so that it needn't be said of each.
        self.all_left_out = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, max(ROW_HEIGHT, option.fontMetrics.height() + 2 * GRID))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        line = model.row(index.row()) if isinstance(model, LineModel) else None
        if line is None:
            return
        place: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(self.theme.tint))
        inner = place.adjusted(RELATED_GAP, 0, -RELATED_GAP, 0)
        painter.save()
        if marks := words_for(replace(line, excluded=line.excluded and not self.all_left_out)):
            painter.setPen(QColor(self.theme.soft))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | _MIDDLE, marks)
            inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(marks) - RELATED_GAP)
        font = QFont(painter.font())
        font.setStrikeOut(line.excluded)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.soft if line.excluded else self.theme.text))
        text = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | _MIDDLE | Qt.TextFlag.TextSingleLine, text)
        painter.restore()


class LineList(QListView):
    """A list that is as high as its lines, up to a limit.

    Args:
        name: For who hears it.
        most: Lines after which it scrolls.
        all_left_out: Whether it holds lines that are left out and nothing else.

    Signals:
        line_chosen(object): `LineKey` of the line that a person made current.
        split_wanted(object): Begin a new segment with this line.
        exclude_wanted(object): Leave this line out.
        restore_wanted(object): Take this line in again.
        left(): Escape was pressed.
    """

    line_chosen = Signal(object)
    split_wanted = Signal(object)
    exclude_wanted = Signal(object)
    restore_wanted = Signal(object)
    left = Signal()

    def __init__(self, name: str, most: int = 8, *, all_left_out: bool = False) -> None:
        super().__init__()
        self._most, self._quiet = most, False
        self.lines = LineModel()
        self.setObjectName("lines")
        self._delegate = _LineDelegate()
        self._delegate.all_left_out = all_left_out
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.set_theme(LIGHT)

    @property
    def current(self) -> LineRow | None:
        """The chosen line, or None."""
        return self.lines.row(self.currentIndex().row())

    def show_lines(self, rows: Sequence[LineRow]) -> None:
        """Show other lines; the chosen one stays it where it is among them."""
        before = self.current
        self._quiet = True
        try:
            self.lines.set_rows(tuple(rows))
            self.choose(None if before is None else before.key)
        finally:
            self._quiet = False
        self.setFixedHeight(self._wanted_height())

    def choose(self, key: LineKey | None) -> None:
        """Make a line the chosen one; none where it isn't there."""
        row = self.lines.row_of(key)
        if row == self.currentIndex().row():
            return
        index = self.lines.index(row) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose_row(self, row: int) -> None:
        """Make the line in a row the chosen one."""
        line = self.lines.row(min(row, self.lines.rowCount() - 1))
        self.choose(None if line is None else line.key)

    def act(self, signal_name: str) -> None:
        """Emit one of the signals for the chosen line."""
        if self.current is not None:
            getattr(self, signal_name).emit(self.current.key)

    def edit_current(self) -> None:
        """Open the editor over the chosen line."""
        if self.current is not None and not self.current.excluded:
            self.edit(self.currentIndex())

    def settle(self) -> None:
        """Take what stands in the editor over a line, as Enter does."""
        editor = self.indexWidget(self.currentIndex())  # an editor of before may be among the children for a moment
        if self.state() is QAbstractItemView.State.EditingState and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._delegate.theme = theme
        self.setStyleSheet(
            f"QListView#lines {{ border: 1px solid {theme.line}; border-radius: {RADIUS}px;"
            f" background: {theme.field}; }}"
            f"QListView#lines:focus {{ border: 1px solid {theme.accent}; }}"
        )
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of corrections; the rest is the list's."""
        if self.state() is QAbstractItemView.State.EditingState:  # the Enter that ends it comes here too
            super().keyPressEvent(event)
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key() if plain else None
        if key == _Key.Key_S:
            self.act("split_wanted")
        elif key == _Key.Key_Delete:
            excluded = self.current is not None and self.current.excluded
            self.act("restore_wanted" if excluded else "exclude_wanted")
        elif key in (_Key.Key_E, _Key.Key_F2, _Key.Key_Return, _Key.Key_Enter):
            self.edit_current()
        elif key == _Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are keys here."""

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = self.lines.row(current.row())
        if not self._quiet and line is not None:
            self.line_chosen.emit(line.key)

    def _wanted_height(self) -> int:
        row = self.sizeHintForRow(0) if self.lines.rowCount() else ROW_HEIGHT
        return min(max(1, self.lines.rowCount()), self._most) * row + 2 * self.frameWidth() + 2
