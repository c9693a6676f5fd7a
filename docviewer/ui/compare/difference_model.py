"""Differences as rows of a table; words are made for the rows that show."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from docviewer.ui.compare.difference_words import words_of
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.comparison import Comparison

_Index = QModelIndex | QPersistentModelIndex
#: Characters of a text that are shown at first, and rows whose words are kept.
_START = 64
_KEPT = 512


class Column(IntEnum):
    """Columns, left to right."""

    ORDER = 0
    PAGE = 1
    WORDS = 2
    TEXT_A = 3
    TEXT_B = 4


TITLES = ("#", "Page", "Difference", "In A", "In B")
NUMBERS = frozenset({Column.ORDER, Column.PAGE})


class DifferenceModel(QAbstractTableModel):
    """The differences of a comparison, in reading order."""

    def __init__(self) -> None:
        super().__init__()
        self._comparison: Comparison | None = None
        self._rows: dict[int, tuple[str, ...]] = {}
        self._room = _START

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show other differences: rows are added or taken away at the end, and all are said to have changed."""
        before, now = self.rowCount(), 0 if comparison is None else len(comparison.differences)
        if now > before:
            self.beginInsertRows(QModelIndex(), before, now - 1)
        elif now < before:
            self.beginRemoveRows(QModelIndex(), now, before - 1)
        self._comparison = comparison
        self._rows.clear()
        if now > before:
            self.endInsertRows()
        elif now < before:
            self.endRemoveRows()
        if now:
            self.dataChanged.emit(self.index(0, 0), self.index(now - 1, len(TITLES) - 1))

    def set_room(self, characters: int) -> None:
        """Say how many characters of a text have room."""
        if characters != self._room:
            self._room = characters
            self._rows.clear()

    def cells(self, row: int) -> tuple[str, ...]:
        """Return what a row says, by column."""
        if self._comparison is None:
            return ("",) * len(TITLES)
        if row not in self._rows:
            if len(self._rows) >= _KEPT:
                self._rows.clear()
            self._rows[row] = self._make(self._comparison, row)
        return self._rows[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of differences."""
        return 0 if parent.isValid() or self._comparison is None else len(self._comparison.differences)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(TITLES)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, whole texts in tips, numbers to the right."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cells(index.row())[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(TITLES[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _make(self, comparison: Comparison, row: int) -> tuple[str, ...]:
        found = comparison.difference(row)
        a, b = (comparison.starts_of(pieces, self._room) for pieces in (found.pieces_a, found.pieces_b))
        return str(row + 1), f"{found.page + 1:,}", words_of(comparison, found), a, b
