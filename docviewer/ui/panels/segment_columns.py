"""How wide the columns of the segment table are, and which are left out where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.labels import Role
from docviewer.ui.panels.row_states import WORDS
from docviewer.ui.panels.segment_delegate import MARK_WIDTH
from docviewer.ui.panels.segment_model import TITLES, Column
from docviewer.ui.theme import GRID, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

#: What the widest cell of a column says; "#" grows with the number of segments.
_WIDEST = ("000", "000", "", "00", "", "")
#: With less room for text than this, level and then page are left out.
_LEAST_TEXT_PX = 176
#: With less than this the state is left out as well.
_USELESS_TEXT_PX = 88
#: Titles are set in semi-bold.
_BOLD_FACTOR = 1.1
#: Pixels of an icon in the state column with the gap after it; it has room for the verdict's and one more.
_STATE_ICON = 16 + GRID


def fit_columns(view: QTableView, segment_count: int) -> None:
    """Give all columns the width that the view's font asks for; the text takes what is left."""
    for column in Column:
        if column not in (Column.TEXT, Column.STATE):
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
    """Leave out the words of the state, then level, page, the state itself, where too little room is left for text."""
    words, bare = _state_widths(view)
    room = view.viewport().width() - bare - sum(view.columnWidth(column) for column in (Column.ORDER, Column.ROLE))
    if view.isColumnHidden(Column.STATE) != (room < _USELESS_TEXT_PX):
        view.setColumnHidden(Column.STATE, room < _USELESS_TEXT_PX)
    for column in (Column.PAGE, Column.LEVEL):
        room -= _width_of(view, column, _WIDEST[column])
        if view.isColumnHidden(column) != (room < _LEAST_TEXT_PX):
            view.setColumnHidden(column, room < _LEAST_TEXT_PX)
    wanted = words if room - (words - bare) >= _LEAST_TEXT_PX else bare
    if not view.isColumnHidden(Column.STATE) and view.columnWidth(Column.STATE) != wanted:
        view.setColumnWidth(Column.STATE, wanted)


def _state_widths(view: QTableView) -> tuple[int, int]:
    """Return the widths of the state column with the words of the verdict and without them."""
    longest = max(view.fontMetrics().horizontalAdvance(tr(word)) for word in WORDS.values())
    icons = 2 * _STATE_ICON + 2 * RELATED_GAP
    return icons + longest + GRID, max(icons, _width_of(view, Column.STATE, ""))


def _width_of(view: QTableView, column: Column, widest: str) -> int:
    metrics = view.fontMetrics()
    mark = MARK_WIDTH + RELATED_GAP if column is Column.ROLE else 0
    title = metrics.horizontalAdvance(tr(TITLES[column])) * _BOLD_FACTOR + GRID
    texts = [tr(role.label) for role in Role] if column is Column.ROLE else [widest]
    return round(max(*(metrics.horizontalAdvance(text) + mark for text in texts), title)) + 3 * RELATED_GAP
