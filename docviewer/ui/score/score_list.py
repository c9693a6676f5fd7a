"""The rows of a score as a list: bars for figures, two lines for what was missed; Enter or a click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from docviewer.ui.panels.segment_delegate import tabular
from docviewer.ui.score.score_rows import RowKind, ScoreRow
from docviewer.ui.theme import GRID, LIGHT, PANEL_PADDING, RELATED_GAP, ROW_HEIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from docviewer.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_BAR = 6
#: Pixels of a row's text before its bar, of the numbers after it, and above the title of a group.
_TEXT_WIDTH, _VALUE_WIDTH = 96, 64
_GROUP_GAP = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScoreModel(QAbstractListModel):
    """The rows of one score."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[ScoreRow, ...] = ()

    def set_rows(self, rows: tuple[ScoreRow, ...]) -> None:
        """Show other rows; the first ones, which follow a slider, change without moving the list."""
        same = [row.kind for row in rows] == [row.kind for row in self.rows]
        if same and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()].words
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Titles and figures can't be chosen: there is nowhere to go."""
        row = self.rows[index.row()] if index.isValid() else None
        return super().flags(index) if row is not None and row.page >= 0 else Qt.ItemFlag.ItemIsEnabled


class _Delegate(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, view: ScoreList) -> None:
        super().__init__(view)
        self.theme = LIGHT
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the row's kind."""
        kind, height = self._view.score_model.rows[index.row()].kind, self._view.fontMetrics().height()
        heights = {
            RowKind.SECTION: max(ROW_HEIGHT, height + 2 * GRID) + _GROUP_GAP,
            RowKind.METER: max(ROW_HEIGHT, height + 2 * GRID),
            RowKind.MISS: 2 * height + 3 * GRID,
        }
        return QSize(0, heights[kind])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row = self._view.score_model.rows[index.row()]
        place: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(self.theme.tint))
        inner = place.adjusted(PANEL_PADDING, 0, -PANEL_PADDING, 0)
        paint = {RowKind.SECTION: self._section, RowKind.METER: self._meter, RowKind.MISS: self._miss}[row.kind]
        painter.save()
        paint(painter, inner, row)
        painter.restore()

    def _section(self, painter: QPainter, place: QRect, row: ScoreRow) -> None:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        self._text(painter, place.adjusted(0, _GROUP_GAP, 0, 0), row.text, self.theme.text)

    def _meter(self, painter: QPainter, place: QRect, row: ScoreRow) -> None:
        text, value = QRect(place), QRect(place)
        text.setWidth(_TEXT_WIDTH)
        value.setLeft(place.right() - _VALUE_WIDTH)
        self._text(painter, text, row.text, self.theme.text)
        self._text(painter, value, row.value, self.theme.text, right=True)
        if row.share is None:
            return
        left = float(text.right() + RELATED_GAP)
        track = QRectF(left, place.center().y() - _BAR / 2 + 1, max(0.0, value.left() - left), _BAR)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.track))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if row.share:
            track.setWidth(max(float(_BAR), track.width() * row.share))
            painter.setBrush(QColor(self.theme.accent))
            painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)

    def _miss(self, painter: QPainter, place: QRect, row: ScoreRow) -> None:
        upper, lower = place.adjusted(0, GRID, 0, 0), place.adjusted(0, 0, 0, -GRID)
        upper.setHeight(painter.fontMetrics().height())
        lower.setTop(upper.bottom() + GRID)
        self._text(painter, upper, row.text, self.theme.text)
        self._text(painter, lower, row.detail, self.theme.soft)

    def _text(self, painter: QPainter, place: QRect, text: str, colour: str, *, right: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(QColor(colour))
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)


class ScoreList(QListView):
    """The list.

    Signals:
        row_chosen(ScoreRow): A person wants to see what a row is about.
    """

    row_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.score_model = ScoreModel()
        self.setModel(self.score_model)
        self._delegate = _Delegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Score"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(tabular(self.font()))
        self.clicked.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._delegate.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to what the row is about on Enter; the arrow keys do at once, like clicks."""
        before = self.currentIndex()
        super().keyPressEvent(event)
        if event.key() in _ENTER or self.currentIndex() != before:
            self._choose(self.currentIndex())

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are the window's shortcuts."""

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.score_model.rows[index.row()].page >= 0:
            self.row_chosen.emit(self.score_model.rows[index.row()])
