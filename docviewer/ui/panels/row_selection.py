"""Rows that are selected in a table, as numbers: read them, set them as few blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

_Flag = QItemSelectionModel.SelectionFlag


def ranges_of(selection: QItemSelectionModel) -> list[tuple[int, int]]:
    """Return (first row, last row) of each block of selected rows, in order."""
    blocks = selection.selection()
    parts = (blocks.at(place) for place in range(blocks.size()))
    return sorted((part.top(), part.bottom()) for part in parts)


def rows_of(selection: QItemSelectionModel) -> list[int]:
    """Return the selected rows, ascending."""
    return [row for top, bottom in ranges_of(selection) for row in range(top, bottom + 1)]


def select_rows(selection: QItemSelectionModel, rows: Sequence[int], current: int) -> None:
    """Select rows, ascending, and no others; make `current` the current one, -1 for none."""
    model, blocks, begin = selection.model(), QItemSelection(), 0
    for at, number in enumerate(rows):
        if at + 1 == len(rows) or rows[at + 1] != number + 1:
            blocks.select(model.index(rows[begin], 0), model.index(number, model.columnCount() - 1))
            begin = at + 1
    selection.setCurrentIndex(model.index(current, 0) if current >= 0 else QModelIndex(), _Flag.NoUpdate)
    selection.select(blocks, _Flag.ClearAndSelect)
