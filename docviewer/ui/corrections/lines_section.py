"""A caption, a list of lines, and buttons for the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from docviewer.ui.corrections.line_list import LineList
from docviewer.ui.panels.wrapped_row import WrappedRow
from docviewer.ui.theme import GRID, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.corrections.segment_card import LineRow
    from docviewer.ui.theme import Theme


class LinesSection(QWidget):
    """Lines of the selected segment, or lines that were left out of a page.

    Args:
        caption: Stands above.
        left_out: Whether the lines are left out: then they can only be taken in again.

    Signals:
        restore_all_wanted(tuple): All of these lines, `LineKey`s, are to be taken in again.
    """

    restore_all_wanted = Signal(tuple)

    def __init__(self, caption: str, *, left_out: bool = False) -> None:
        super().__init__()
        self.list = LineList(caption, all_left_out=left_out)
        self.split, self.edit = QPushButton(tr("Split before")), QPushButton(tr("Edit line"))
        self.exclude, self.restore = QPushButton(tr("Leave out")), QPushButton(tr("Restore"))
        self.split.setToolTip(tr("Begin a new segment with the chosen line (S)"))
        self.edit.setToolTip(tr("Change the text of the chosen line (F2)"))
        self.exclude.setToolTip(tr("Leave the chosen line out of the document (Delete)"))
        self.restore.setToolTip(tr("Take the chosen line into the document again (Delete)"))
        self.restore_all = QPushButton(tr("Restore all"))
        self.restore_all.setToolTip(tr("Take all of these lines into the document again"))
        self._left_out = left_out
        self._caption = QLabel(caption)
        self._caption.setProperty("lead", "true")
        self._caption.setBuddy(self.list)
        self._buttons = WrappedRow(RELATED_GAP)
        for button in (self.split, self.edit, self.exclude, self.restore, self.restore_all):
            self._buttons.addWidget(button)
        self._connect()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        rows.addWidget(self._caption)
        rows.addWidget(self.list)
        rows.addSpacing(GRID)
        rows.addLayout(self._buttons)
        self.show_lines(())

    def show_lines(self, rows: Sequence[LineRow], caption: str = "") -> None:
        """Show other lines; none hides the section."""
        self.setVisible(bool(rows))
        if caption:
            self._caption.setText(caption)
            self.list.setAccessibleName(caption)
        self.list.show_lines(rows)
        self._show_buttons()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.list.set_theme(theme)

    def _connect(self) -> None:
        self.split.clicked.connect(lambda: self.list.act("split_wanted"))
        self.edit.clicked.connect(self.list.edit_current)
        self.exclude.clicked.connect(lambda: self.list.act("exclude_wanted"))
        self.restore.clicked.connect(lambda: self.list.act("restore_wanted"))
        self.restore_all.clicked.connect(lambda: self.restore_all_wanted.emit(self.list.lines.keys()))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_buttons())

    def _show_buttons(self) -> None:
        chosen = self.list.current
        excluded = self._left_out or (chosen is not None and chosen.excluded)
        for button in (self.split, self.edit, self.exclude):
            button.setVisible(not excluded)
            button.setEnabled(chosen is not None)
        self.split.setEnabled(chosen is not None and self.list.currentIndex().row() > 0)
        self.restore.setVisible(excluded)
        self.restore.setEnabled(chosen is not None)
        self.restore_all.setVisible(self._left_out and self.list.lines.rowCount() > 1)
