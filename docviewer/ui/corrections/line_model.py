"""Lines of a segment as rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.line_keys import LineKey
    from docviewer.ui.corrections.segment_card import LineRow

_Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """Shows `LineRow`s; the text of those that aren't left out can be edited in place.

    Signals:
        text_edited(object, str): `LineKey` of the line, and what a person wants it to say.
    """

    text_edited = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[LineRow, ...] = ()

    def set_rows(self, rows: tuple[LineRow, ...]) -> None:
        """Show other lines."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row(self, row: int) -> LineRow | None:
        """Return what a row shows, or None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def keys(self) -> tuple[LineKey, ...]:
        """Return the keys of all lines."""
        return tuple(line.key for line in self._rows)

    def row_of(self, key: LineKey | None) -> int:
        """Return the row of a line, -1 where it isn't there."""
        return next((row for row, line in enumerate(self._rows) if line.key == key), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Lines that are in the document can be edited."""
        line = self.row(index.row())
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if line is not None and not line.excluded else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, tool tip and description of a line."""
        line = self.row(index.row())
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if line.read_as is None else tr("Read as: {text}", text=line.read_as)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marks = words_for(line)
            return f"{line.text}, {marks}" if marks else line.text
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what a person typed; the row follows once the document has taken it."""
        line = self.row(index.row())
        if line is None or role != Qt.ItemDataRole.EditRole or str(value) == line.text:
            return False
        self.text_edited.emit(line.key, str(value))
        return True


def words_for(line: LineRow) -> str:
    """Say what is special about a line, as "edited"; empty where nothing is."""
    marks = (
        (line.excluded, tr("left out")),
        (line.added, tr("added")),
        (line.read_as is not None, tr("edited")),
        (line.piece, tr("cut")),
    )
    return ", ".join(words for holds, words in marks if holds)
