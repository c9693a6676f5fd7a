"""What a click on a head of the segment table sorts by."""

from __future__ import annotations

from PySide6.QtCore import Qt

from docviewer.ui.panels.segment_model import Column

_READING_ORDER = (Column.ORDER, False)


def next_sorting(now: tuple[Column, bool], clicked: Column) -> tuple[Column, Qt.SortOrder]:
    """Return the column to sort by, and how: ascending, descending, then reading order again.

    Args:
        now: Column that is sorted by, and whether descending.
        clicked: The one whose head was clicked.
    """
    was, descending = now
    again = was == clicked and now != _READING_ORDER
    down = (again and not descending) or (clicked == Column.ORDER and now == _READING_ORDER)
    order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
    return Column.ORDER if again and descending else clicked, order
