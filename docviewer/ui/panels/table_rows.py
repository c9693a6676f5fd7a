"""Rows without lines between them that are selected whole: how tables of the window look and scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from docviewer.ui.theme import RELATED_GAP

if TYPE_CHECKING:
    from docviewer.ui.panels.segment_model import Column


def set_up_rows(view: QTableView) -> None:
    """Let whole rows be selected, nothing edited in place; what doesn't fit is cut, never wrapped."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFrameShape(QTableView.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().hide()
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setMinimumSectionSize(2 * RELATED_GAP)


def set_up_segment_rows(view: QTableView, widest: Column) -> None:
    """Let several rows be selected, sorted by a click, right-clicked; `widest` takes the room that is left."""
    set_up_rows(view)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.horizontalHeader().setSectionsClickable(True)
    view.horizontalHeader().setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
