"""Segments as rows of a table: arrays stay arrays, words are made for the rows that show."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from docviewer.core.confidence import LOW, NOT_CORRECTNESS, percent
from docviewer.core.labels import Role
from docviewer.ui.panels.row_states import RowState, row_state, state_ranks
from docviewer.ui.panels.segment_rows import PREVIEW_CHARACTERS, beginning, carried_over, sorted_rows
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.core.lines import AnyArray, BoolArray, IntArray, Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.segment_marks import SegmentMarks

_Index = QModelIndex | QPersistentModelIndex
_KEPT_PREVIEWS = 512
_NO_ROWS: IntArray = np.empty(0, dtype=np.int32)


class Column(IntEnum):
    """Columns, left to right."""

    ORDER = 0
    PAGE = 1
    ROLE = 2
    LEVEL = 3
    TEXT = 4
    STATE = 5


TITLES = ("#", "Page", "Role", "Level", "Text", "State")
NUMBERS = frozenset({Column.ORDER, Column.PAGE, Column.LEVEL})
_ARROWS = {False: " ↑", True: " ↓"}


class SegmentModel(QAbstractTableModel):
    """The segments of one document that pass the filter, in reading order or sorted by a column.

    Replacing the segments never resets the model: rows are added or taken away at the end
    and all are said to have changed, which costs a view next to nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: Lines | None = None
        self._segments: Segments | None = None
        self._mask: BoolArray | None = None
        self._rows = _NO_ROWS
        self._sorting: tuple[Column, bool] = (Column.ORDER, False)
        self._previews: dict[int, str] = {}
        self._table_text: Callable[[int], str] | None = None
        self._marks: SegmentMarks | None = None

    def set_segments(
        self, lines: Lines | None, segments: Segments | None, table_text: Callable[[int], str] | None = None
    ) -> None:
        """Show other segments. A filter stays: its lines are remembered until `set_mask` says better.

        Args:
            lines: Those that the segments are made of.
            segments: To be shown; None for none.
            table_text: Returns the rows of a table by its segment's ordinal; empty where its lines must do.
        """
        self._table_text = table_text
        mask = None if segments is None else carried_over(self._mask, self._segments, segments)
        self._take(lines, segments, mask)

    def set_mask(self, mask: BoolArray | None) -> None:
        """Show only segments where `mask`, bool (k,), holds; None shows all."""
        if mask is not None and self._segments is not None and len(mask) != len(self._segments):
            raise ValueError(f"the mask is for {len(mask)} segments, there are {len(self._segments)}")
        self._take(self._lines, self._segments, mask)

    def set_marks(self, marks: SegmentMarks | None) -> None:
        """Take verdicts and notes; they show as long as the segments are those that they are of."""
        self._marks = marks
        if self._sorting[0] is Column.STATE:
            self._take(self._lines, self._segments, self._mask)
        elif len(self._rows):
            self.dataChanged.emit(self.index(0, Column.STATE), self.index(len(self._rows) - 1, Column.STATE))

    @property
    def segment_count(self) -> int:
        """How many segments there are, shown or not."""
        return 0 if self._segments is None else len(self._segments)

    @property
    def shown(self) -> IntArray:
        """Ordinals of the segments that are rows now, int32, in the order of the rows."""
        return self._rows

    @property
    def filtered(self) -> bool:
        """Whether a filter is in force."""
        return self._mask is not None

    @property
    def sorting(self) -> tuple[Column, bool]:
        """The column sorted by, and whether it descends."""
        return self._sorting

    def first_line(self, row: int) -> int:
        """Return the first line of the segment in `row`, or -1 where there is no such row."""
        if self._segments is None or not 0 <= row < len(self._rows):
            return -1
        return int(self._segments.first[self._rows[row]])

    def row_of_line(self, line: int) -> int:
        """Return the row of the segment that `line` is in, or -1 where none shows."""
        if self._segments is None or not 0 <= line < len(self._segments.of_line):
            return -1
        ordinal = int(self._segments.of_line[line])
        if len(self._rows) == len(self._segments) and self._sorting == (Column.ORDER, False):
            return ordinal
        found = np.flatnonzero(self._rows == ordinal)
        return int(found[0]) if len(found) else -1

    def rows_of_lines(self, lines: Sequence[int]) -> list[int]:
        """Return the rows that show the segments of many lines, ascending; at once, for there may be very many."""
        if self._segments is None:
            return []
        there = [line for line in lines if 0 <= line < len(self._segments.of_line)]
        ordinals = np.unique(self._segments.of_line[there]) if there else _NO_ROWS
        return np.flatnonzero(np.isin(self._rows, ordinals)).tolist()

    def full_text(self, row: int) -> str:
        """Return the whole text of the segment in `row`."""
        if self._segments is None or self._lines is None:
            return ""
        ordinal = int(self._rows[row])
        return self._rows_of(ordinal) or self._segments.text_of(ordinal, self._lines)

    def _rows_of(self, ordinal: int) -> str:
        is_table = self._segments is not None and self._segments.role[ordinal] == Role.TABLE
        return self._table_text(ordinal) if is_table and self._table_text is not None else ""

    def row_text(self, row: int) -> str:
        """Return the row as cells parted by tabs, the text in full."""
        text = " ".join(self.full_text(row).split())
        return "\t".join(text if column is Column.TEXT else self.cell(row, column) for column in Column)

    def role_of(self, row: int) -> Role:
        """Return the role of the segment in `row`."""
        return Role.OTHER if self._segments is None else Role(int(self._segments.role[self._rows[row]]))

    def state_of(self, row: int) -> RowState:
        """Return the verdict on the segment in `row` and what goes with it."""
        if self._marks is None or self._marks.segments is not self._segments:
            return RowState()
        return row_state(self._marks, int(self._rows[row]))

    def confidence_of(self, row: int) -> float:
        """Return how sure the recognition of the segment in `row` is, 0..1; 1 where nothing was recognised."""
        return 1.0 if self._segments is None else float(self._segments.confidence[self._rows[row]])

    def cell(self, row: int, column: int) -> str:
        """Return what a cell says."""
        if self._segments is None or self._lines is None:
            return ""
        ordinal = int(self._rows[row])
        if column == Column.TEXT:
            return self._preview(ordinal, self._segments, self._lines)
        return self._short_cell(row, ordinal, column, self._segments)

    def _short_cell(self, row: int, ordinal: int, column: int, segments: Segments) -> str:
        match column:
            case Column.ORDER:
                return str(ordinal + 1)
            case Column.PAGE:
                return "" if self._lines is None else str(int(self._lines.page[segments.first[ordinal]]) + 1)
            case Column.ROLE:
                return tr(Role(int(segments.role[ordinal])).label)
            case Column.LEVEL:
                return str(int(segments.level[ordinal]) or "")
        return self.state_of(row).words

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many segments are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(TITLES)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, alignment and tool tip of a cell."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.state_of(index.row()).words if index.column() == Column.STATE else self._tip(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column())
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _tip(self, row: int) -> str | None:
        sure = self.confidence_of(row)
        if sure >= LOW:
            return None
        return tr("Confidence {share}. {remark}", share=percent(sure), remark=tr(NOT_CORRECTNESS))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title, with an arrow where the table is sorted by it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            column, descending = self._sorting
            sorted_by = section == column and self._sorting != (Column.ORDER, False)
            return tr(TITLES[section]) + (_ARROWS[descending] if sorted_by else "")
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal rows stay in reading order. Texts aren't sorted."""
        if column == Column.TEXT:
            return
        self._sorting = (Column(column), order is Qt.SortOrder.DescendingOrder)
        self._take(self._lines, self._segments, self._mask)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(TITLES) - 1)

    def _take(self, lines: Lines | None, segments: Segments | None, mask: BoolArray | None) -> None:
        rows = _NO_ROWS if lines is None or segments is None else self._ordered(lines, segments, mask)
        before, after = len(self._rows), len(rows)
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
        self._lines, self._segments, self._mask, self._rows = lines, segments, mask, rows
        self._previews = {}
        if after > before:
            self.endInsertRows()
        elif after < before:
            self.endRemoveRows()
        if after:
            self.dataChanged.emit(self.index(0, 0), self.index(after - 1, len(TITLES) - 1))

    def _ordered(self, lines: Lines, segments: Segments, mask: BoolArray | None) -> IntArray:
        rows = np.arange(len(segments), dtype=np.int32) if mask is None else np.flatnonzero(mask).astype(np.int32)
        column, descending = self._sorting
        if (column, descending) == (Column.ORDER, False):
            return rows
        keys: dict[Column, AnyArray] = {
            Column.PAGE: lines.page[segments.first],
            Column.ROLE: segments.role,
            Column.LEVEL: segments.level,
        }
        if self._marks is not None and self._marks.segments is segments:
            keys[Column.STATE] = state_ranks(self._marks)
        return sorted_rows(rows, keys.get(column, np.arange(len(segments))), descending)

    def _preview(self, ordinal: int, segments: Segments, lines: Lines) -> str:
        kept = self._previews.get(ordinal)
        if kept is None:
            if len(self._previews) >= _KEPT_PREVIEWS:
                self._previews = {}
            rows = self._rows_of(ordinal)
            kept = " ".join(rows[:PREVIEW_CHARACTERS].split()) if rows else beginning(segments, lines, ordinal)
            self._previews[ordinal] = kept
        return kept


def _alignment(column: int) -> int:
    horizontal = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return int(horizontal | Qt.AlignmentFlag.AlignVCenter)
