"""How wide the columns of the segment table are, and which are left out where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.panels.segment_delegate import MARK_WIDTH
from docviewer.ui.panels.segment_model import TITLES, Column
from docviewer.ui.theme import GRID, RELATED_GAP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

#: What the widest cell of a column says; "#" grows with the number of segments.
_WIDEST = ("000", "000", "page number", "00", "")
#: With less room for text than this, level and then page are left out.
_LEAST_TEXT_PX = 176
#: Titles are set in semi-bold.
_BOLD_FACTOR = 1.1


def fit_columns(view: QTableView, segment_count: int) -> None:
    """Give all columns the width that the view's font asks for; the text takes what is left."""
    for column in Column:
        if column is not Column.TEXT:
            view.setColumnWidth(column, _width_of(view, column, _WIDEST[column]))
    fit_order(view, segment_count)
    leave_out_columns(view)


def fit_order(view: QTableView, segment_count: int) -> None:
    """Make room for the largest order number."""
    digits = "0" * max(len(_WIDEST[Column.ORDER]), len(str(segment_count)))
    width = _width_of(view, Column.ORDER, digits)
    if width != view.columnWidth(Column.ORDER):
        view.setColumnWidth(Column.ORDER, width)


def leave_out_columns(view: QTableView) -> None:
    """Leave out level, then page, where too little room is left for the text."""
    room = view.viewport().width() - sum(view.columnWidth(column) for column in (Column.ORDER, Column.ROLE))
    for column in (Column.PAGE, Column.LEVEL):
        room -= _width_of(view, column, _WIDEST[column])
        if view.isColumnHidden(column) != (room < _LEAST_TEXT_PX):
            view.setColumnHidden(column, room < _LEAST_TEXT_PX)


def _width_of(view: QTableView, column: Column, widest: str) -> int:
    metrics = view.fontMetrics()
    mark = MARK_WIDTH + RELATED_GAP if column is Column.ROLE else 0
    title = metrics.horizontalAdvance(TITLES[column]) * _BOLD_FACTOR + GRID
    return round(max(metrics.horizontalAdvance(widest) + mark, title)) + 3 * RELATED_GAP
