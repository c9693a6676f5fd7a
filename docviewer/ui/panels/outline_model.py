"""The outline as a tree model over entries in reading order."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

_Index = QModelIndex | QPersistentModelIndex
_ROOT = -1
_NOWHERE = QModelIndex()


class Entry(NamedTuple):
    """One line of the outline: first line is -1 where only the page is known, the page -1 where neither is."""

    title: str
    level: int
    first_line: int
    page: int


class OutlineModel(QAbstractItemModel):
    """Titles in the first column, page numbers in the second. An entry is under the latest one of a lower level."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.soft = QColor()
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._rows: list[int] = []
        self._keys: list[tuple[str, int, int]] = []

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self._parents, self._rows, self._keys = [], [], []
        self._children = {}
        above: list[int] = []
        seen: Counter[tuple[str, int]] = Counter()
        for i, entry in enumerate(self.entries):
            while above and self.entries[above[-1]].level >= entry.level:
                above.pop()
            parent = above[-1] if above else _ROOT
            siblings = self._children.setdefault(parent, [])
            self._parents.append(parent)
            self._rows.append(len(siblings))
            siblings.append(i)
            above.append(i)
            seen[entry[:2]] += 1
            self._keys.append((*entry[:2], seen[entry[:2]]))
        self.endResetModel()

    def entry(self, index: _Index) -> Entry:
        """Return the entry at `index`."""
        return self.entries[index.internalId()]

    def key(self, index: _Index) -> tuple[str, int, int]:
        """Return what stays the same of an entry when others come and go: title, level, which of those alike."""
        return self._keys[index.internalId()]

    def branches(self) -> list[QModelIndex]:
        """Return the entries that have others under them, in reading order."""
        return [self._index(i) for i in sorted(self._children) if i != _ROOT]

    def find(self, key: tuple[str, int, int]) -> QModelIndex:
        """Return the entry of this key, or an invalid index."""
        return self._index(self._keys.index(key)) if key in self._keys else QModelIndex()

    def _index(self, i: int) -> QModelIndex:
        return self.createIndex(self._rows[i], 0, i)

    # Qt

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """Return the index of a child."""
        children = self._children.get(parent.internalId() if parent.isValid() else _ROOT, [])
        if not (0 <= row < len(children) and 0 <= column < 2):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        """Return the entry that `index` is under."""
        parent = self._parents[index.internalId()] if index.isValid() else _ROOT
        return QModelIndex() if parent == _ROOT else self._index(parent)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of children."""
        if parent.column() > 0:
            return 0
        return len(self._children.get(parent.internalId() if parent.isValid() else _ROOT, ()))

    def columnCount(self, _parent: _Index = _NOWHERE) -> int:
        """Titles and pages."""
        return 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a title or a page number."""
        entry = self.entry(index)
        page = str(entry.page + 1) if entry.page >= 0 else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return page if index.column() else " ".join(entry.title.split()) or tr("(no text)")
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escape(entry.title)}</p>"  # Qt would take plain text that looks like markup for markup
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{title}, page {page}", title=entry.title, page=page) if page else entry.title
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and index.column():
            return self.soft
        return None
