"""Pages as rows of the thumbnail list: sizes, and how far the review of each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from docviewer.ui.page_view.page_layout import PageLayout
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from docviewer.ui.panels.page_mark import PageMark

_Index = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractListModel):
    """One row per page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sizes: tuple[tuple[float, float], ...] = ()
        self.marks: Mapping[int, PageMark] = {}

    def set_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show pages of these sizes, points."""
        self.beginResetModel()
        self.sizes = PageLayout(sizes).sizes
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of pages."""
        return 0 if parent is not None and parent.isValid() else len(self.sizes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a page's number; in words with what is told of its review."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        told = self.marks[index.row()].words if index.row() in self.marks else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (tr("Page {page}", page=index.row() + 1), told)))
        return (told or None) if role == Qt.ItemDataRole.ToolTipRole else None
