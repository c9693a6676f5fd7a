"""The rows of the palette: what, where it stands, its keys; what can't be done now is grey and says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from docviewer.ui.theme import LABEL_PX, LIGHT, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.palette.entries import Entry
    from docviewer.ui.theme import Theme

ROW_PX = 32
_PADDING = 12
_Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """The entries that fit, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, or None where there is none."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many fit."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text, or all that stands in the row for a screen reader."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            obstacle = tr("not available: {why}", why=entry.obstacle) if entry.obstacle else ""
            return ", ".join(filter(None, (entry.text, entry.place, entry.keys, obstacle)))
        return None


class EntryDelegate(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, model: EntryModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a row."""
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint text, place and keys; the text gives way last."""
        entry = self._model.entry(index.row())
        if entry is None:
            return
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, QColor(self.theme.tint))
        room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        small = QFont(painter.font())
        small.setPixelSize(LABEL_PX)
        plain = painter.font()
        painter.setFont(small)
        painter.setPen(QColor(self.theme.text if chosen else self.theme.soft))
        room = self._right(painter, room, entry.keys)
        room = self._right(painter, room, entry.obstacle or entry.place)
        painter.setFont(plain)
        painter.setPen(QColor(self.theme.edge if entry.obstacle else self.theme.text))
        shown = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    @staticmethod
    def _right(painter: QPainter, room: QRect, text: str) -> QRect:
        """Write at the right of `room`, at most half of it wide; return what is left of it."""
        if not text:
            return room
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width() // 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        return room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(shown) - 2 * RELATED_GAP, 0)
