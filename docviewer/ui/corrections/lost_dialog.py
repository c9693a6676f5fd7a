"""Corrections whose lines aren't in the document any more: look at them, place or remove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from docviewer.ui.theme import PANEL_PADDING, RELATED_GAP, ROW_HEIGHT
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from docviewer.core.corrections import LostCorrection
    from docviewer.core.line_keys import LineKey

_SIZE = (640, 400)


class LostDialog(QDialog):
    """A list that stands beside the window, so that segments can be selected meanwhile.

    Signals:
        place_wanted(object): Give what was made of the line of this `LineKey` to the selected segment.
        remove_wanted(object): Drop what was made of the lines of these `LineKey`s, a tuple.
        page_wanted(int): Show this page.
    """

    place_wanted = Signal(object)
    remove_wanted = Signal(object)
    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Corrections without a place"))
        self.setModal(False)
        self.resize(*_SIZE)
        self._lost: tuple[LostCorrection, ...] = ()
        self._lead, self._more = QLabel(), QLabel()
        self._lead.setProperty("lead", "true")
        self._more.setProperty("soft", "true")
        self._more.setWordWrap(True)
        self._more.setText(
            tr(
                "These lines were corrected, but the file doesn't have them any more. Nothing is dropped until you "
                "remove it: select the segment that a correction belongs to now and place it there."
            )
        )
        self.table = QTableWidget(0, 3)
        self.place, self.remove = QPushButton(tr("Place on selected segment")), QPushButton(tr("Remove"))
        self.remove_all, self.close_button = QPushButton(tr("Remove all")), QPushButton(tr("Close"))
        self._set_up_table()
        self._lay_out()
        self._connect()
        self._show_buttons()

    def show_lost(self, lost: Sequence[LostCorrection], can_place: bool) -> None:
        """Show these corrections; `can_place` says whether a segment is selected to place one on."""
        self._can_place = can_place
        if tuple(lost) != self._lost:
            self._lost = tuple(lost)
            self._fill()
        self._show_buttons()

    @property
    def chosen(self) -> tuple[LineKey, ...]:
        """Keys of the chosen rows."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return tuple(self._lost[row].key for row in rows)

    def _fill(self) -> None:
        self._lead.setText(
            tr_n("1 correction has no place any more", "{n} corrections have no place any more", len(self._lost))
        )
        self.table.setRowCount(len(self._lost))
        for row, lost in enumerate(self._lost):
            for column, text in enumerate((str(lost.page + 1), lost.text or tr("(text unknown)"), lost.what)):
                item = QTableWidgetItem(text)
                item.setToolTip("" if column != 1 else text)
                self.table.setItem(row, column, item)
        if self._lost:
            self.table.selectRow(0)

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("Corrections without a place"))
        table.setHorizontalHeaderLabels([tr("Page"), tr("Text as it was read"), tr("What was made of it")])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 56)
        table.setColumnWidth(2, 200)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.table.currentCellChanged.connect(lambda row, *_: self._show_page(row))
        self.place.clicked.connect(lambda: self.place_wanted.emit(self.chosen[0]))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.chosen))
        self.remove_all.clicked.connect(lambda: self.remove_wanted.emit(tuple(lost.key for lost in self._lost)))
        self.close_button.clicked.connect(self.reject)

    def _show_page(self, row: int) -> None:
        if 0 <= row < len(self._lost) and self.isVisible():
            self.page_wanted.emit(self._lost[row].page)

    def _show_buttons(self) -> None:
        count = len(self.chosen)
        self.place.setEnabled(count == 1 and getattr(self, "_can_place", False))
        self.remove.setEnabled(count > 0)
        self.remove_all.setEnabled(bool(self._lost))

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*(PANEL_PADDING,) * 4)
        rows.setSpacing(RELATED_GAP)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED_GAP)
        for button in (self.place, self.remove, self.remove_all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        rows.addWidget(self._lead)
        rows.addWidget(self._more)
        rows.addWidget(self.table, 1)
        rows.addLayout(buttons)
