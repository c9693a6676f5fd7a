"""Names and values under titles, to read with arrow keys and to copy row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from docviewer.ui.theme import ROW_HEIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from docviewer.ui.properties.property_rows import Group

_NAME_WIDTH = 208


class PropertyTable(QTreeWidget):
    """Two columns; the value of the current row can be copied."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderLabels([tr("Property"), tr("Value")])
        self.header().hide()
        self.header().setStretchLastSection(True)
        self.setColumnWidth(0, _NAME_WIDTH)
        self.setRootIsDecorated(False)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(f"QTreeView::item {{ height: {ROW_HEIGHT}px; padding: 0 4px; border: 0; }}")

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other rows; the current row and the place scrolled to stay."""
        current, place = self._place_of(self.currentItem()), self.verticalScrollBar().value()
        self.clear()
        bold = self.font()
        bold.setBold(True)
        for group in groups:
            head = QTreeWidgetItem(self, [group.title])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, bold)
            head.setFirstColumnSpanned(True)
            for name, value in group.rows:
                item = QTreeWidgetItem(head, [name, value])
                item.setToolTip(1, value)
        self.expandAll()
        group_at = self.topLevelItem(min(current[0], self.topLevelItemCount() - 1))
        row = None if group_at is None else group_at.child(min(current[1], group_at.childCount() - 1))
        if row is not None:
            self.setCurrentItem(row)
        self.verticalScrollBar().setValue(place)

    @property
    def current_value(self) -> str:
        """The value in the current row, or empty."""
        item = self.currentItem()
        return "" if item is None else item.text(1)

    def copy_value(self) -> None:
        """Put the value of the current row into the clipboard."""
        if self.current_value:
            QGuiApplication.clipboard().setText(self.current_value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the value with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_value()
        else:
            super().keyPressEvent(event)

    def _place_of(self, item: QTreeWidgetItem | None) -> tuple[int, int]:
        parent = None if item is None else item.parent()
        if item is None or parent is None:
            return 0, 0
        return self.indexOfTopLevelItem(parent), parent.indexOfChild(item)
