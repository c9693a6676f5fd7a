"""The undo list as a Qt model: what was done, when, and which of it stands now."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QDateTime, QLocale, QModelIndex, QPersistentModelIndex, Qt

from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from docviewer.ui.workspace.undo_rows import UndoRow

#: What a row gives besides its name: when, and whether it is where one is (0), undone (1) or done (-1).
TIME_ROLE = Qt.ItemDataRole.UserRole
SIDE_ROLE = Qt.ItemDataRole.UserRole + 1
_SHORT = QLocale.FormatType.ShortFormat


class UndoModel(QAbstractListModel):
    """The points of a history, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[UndoRow] = ()
        self._done = 0

    def set_rows(self, rows: Sequence[UndoRow], done: int) -> None:
        """Show `rows`; one is at the point where `done` steps are done."""
        self.beginResetModel()
        self._rows, self._done = rows, done
        self.endResetModel()

    @property
    def here(self) -> int:
        """The row where one is now."""
        return next((at for at, row in enumerate(self._rows) if row.done == self._done), -1)

    def row_at(self, index: QModelIndex) -> UndoRow | None:
        """Return the point of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many points there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return name, time, or on which side of the present a point is."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(row)
        if role == TIME_ROLE:
            return time_of(row)
        if role == SIDE_ROLE:
            return (row.done > self._done) - (row.done < self._done)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (name_of(row), time_of(row), row.by, self._state(row))))
        return None

    def _state(self, row: UndoRow) -> str:
        if row.done == self._done:
            return tr("present state")
        return tr("undone") if row.done > self._done else ""


def name_of(row: UndoRow) -> str:
    """Return what a point is called: the step that leads there."""
    name = row.name or tr("Before the first change")
    return name[:1].upper() + name[1:]


def time_of(row: UndoRow) -> str:
    """Return when, shortly: the time of today's steps, the day of others too."""
    if row.at is None:
        return ""
    moment, locale = QDateTime.fromSecsSinceEpoch(int(row.at.timestamp())), QLocale()
    time = locale.toString(moment.time(), _SHORT)
    same_day = row.at.date() == datetime.now(row.at.tzinfo).date()
    return time if same_day else f"{locale.toString(moment.date(), _SHORT)} {time}"
