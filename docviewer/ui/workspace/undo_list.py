"""A list to go back and forth in: every step with its time, the present one marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from docviewer.ui import theme as sizes
from docviewer.ui.stylesheet import raised
from docviewer.ui.wording import tr, tr_n
from docviewer.ui.workspace.undo_model import SIDE_ROLE, TIME_ROLE, UndoModel
from docviewer.ui.workspace.undo_rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent

    from docviewer.core.history import History
    from docviewer.ui.theme import Theme

_WIDTH = 320
_ROWS_SHOWN = 14
#: Room for the dot that marks where one is.
_MARK_WIDTH = 20
_DOT_PX = 7


class _Step(QStyledItemDelegate):
    """Paints a step: dot, name, time; what is undone is softer."""

    theme: Theme = sizes.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, sizes.ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.tint))
        side, time = index.data(SIDE_ROLE), index.data(TIME_ROLE)
        room = option.rect.adjusted(_MARK_WIDTH + sizes.GRID, 0, -sizes.RELATED_GAP, 0)
        if side == 0:
            self._paint_dot(painter, option.rect)
        self._paint_time(painter, room, time)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if side == 0 else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.soft if side > 0 else self.theme.text))
        left = room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(time) - sizes.RELATED_GAP, 0)
        name = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()

    def _paint_dot(self, painter: QPainter, row: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        top = row.top() + (row.height() - _DOT_PX) // 2
        painter.drawEllipse(QRect(row.left() + (_MARK_WIDTH - _DOT_PX) // 2 + sizes.GRID // 2, top, _DOT_PX, _DOT_PX))

    def _paint_time(self, painter: QPainter, room: QRect, time: str) -> None:
        font = QFont(painter.font())
        font.setPixelSize(sizes.LABEL_PX)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.soft))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, time)


class _Steps(QListView):
    """Chooses with a click or Enter, and follows the pointer, as a menu does.

    Signals:
        chosen(index): Of the point to go to.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Steps"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class UndoList(QFrame):
    """A popup with all steps of one document; says what choosing one does.

    Signals:
        point_chosen(int): Go to where so many steps are done.
    """

    point_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("undo-list")
        self.setAccessibleName(tr("Undo list"))
        self.setFixedWidth(_WIDTH)
        self._done = 0
        self.model = UndoModel(self)
        self.steps = _Steps(self)
        self._delegate = _Step(self.steps)
        self.steps.setItemDelegate(self._delegate)
        self.steps.setModel(self.model)
        self.effect = QLabel(self)
        self.effect.setTextFormat(Qt.TextFormat.PlainText)
        self.effect.setProperty("soft", "true")
        self.effect.setContentsMargins(sizes.RELATED_GAP, sizes.GRID, sizes.RELATED_GAP, sizes.GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(sizes.GRID + 1,) * 4)
        layout.setSpacing(sizes.GRID)
        layout.addWidget(self.steps, 1)
        layout.addWidget(self.effect)
        self.steps.chosen.connect(self._choose)
        self.steps.selectionModel().currentChanged.connect(self._tell_effect)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._delegate.theme = theme
        self.setStyleSheet(
            f"QFrame#undo-list {{ background: {raised(theme)}; border: 1px solid {theme.edge}; }}"
            f"QFrame#undo-list QListView {{ background: {raised(theme)}; }}"
        )

    def show_history(self, history: History) -> None:
        """List the steps of a history; the present one is marked and chosen."""
        self._done = len(history.done)
        self.model.set_rows(rows_of(history), self._done)
        rows = min(max(2, self.model.rowCount()), _ROWS_SHOWN)
        self.steps.setFixedHeight(rows * sizes.ROW_HEIGHT)
        here = self.model.index(self.model.here)
        self.steps.setCurrentIndex(here)
        self.steps.scrollTo(here, QListView.ScrollHint.PositionAtCenter)

    def open_at(self, corner: QPoint, inside: Callable[[QPoint, QSize], QPoint]) -> None:
        """Open with the top left at `corner` (of the screen), moved by `inside` to where it has room."""
        self.adjustSize()
        self.move(inside(corner, self.size()))
        self.show()
        self.steps.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        self.close()
        if row is not None and row.done != self._done:
            self.point_chosen.emit(row.done)

    def _tell_effect(self, current: QModelIndex) -> None:
        row = self.model.row_at(current)
        steps = 0 if row is None else row.done - self._done
        if steps == 0:
            self.effect.setText(tr("The present state"))
        elif steps < 0:
            self.effect.setText(tr_n("Undo one step", "Undo {n} steps", -steps))
        else:
            self.effect.setText(tr_n("Redo one step", "Redo {n} steps", steps))
