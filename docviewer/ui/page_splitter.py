"""The splitter between page and table: in a low window the table gives up its height first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from docviewer.ui.theme import CONTROL_HEIGHT, GRID, RELATED_GAP, ROW_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

#: Pixels the page keeps as long as the table has any to give.
_PAGE_LEAST = 400
_TABLE = 250
#: Filter bar, header and three rows.
_TABLE_LEAST = RELATED_GAP + CONTROL_HEIGHT + GRID + 4 * ROW_HEIGHT


class PageSplitter(QSplitter):
    """Page over table. The table has its height again once the window has, and what a person dragged stays."""

    def __init__(self, page: QWidget, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._table, self._page_least, self._table_wanted = table, _PAGE_LEAST, _TABLE
        self.addWidget(page)
        self.addWidget(table)
        self.setStretchFactor(0, 1)
        self.setCollapsible(0, False)
        self.splitterMoved.connect(self._keep)

    def restore(self, state: QByteArray) -> None:
        """Take the heights of an earlier run, as they were."""
        if self.restoreState(state):
            self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        if self._table.isHidden() or not self._table_wanted:
            return
        room = self.height() - self.handleWidth()
        least = min(self._table_wanted, max(_TABLE_LEAST, self._table.minimumSizeHint().height()))
        height = max(least, min(self._table_wanted, room - self._page_least))
        self.setSizes([room - height, height])

    def _keep(self) -> None:
        """Take note of what a person chose."""
        page, table = self.sizes()
        if not self._table.isHidden():
            self._table_wanted = table
            self._page_least = min(_PAGE_LEAST, page)
