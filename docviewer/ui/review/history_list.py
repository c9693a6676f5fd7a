"""What happened to the selected segment: name, who and when, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from docviewer.ui.review.review_words import who_and_when
from docviewer.ui.theme import GRID, RELATED_GAP
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.history import Change

_SHOWN = 12


class HistoryList(QWidget):
    """A short list; the undo list has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("History of the segment"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(RELATED_GAP)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        self._changes: tuple[Change, ...] | None = None
        self.rows: tuple[str, ...] = ()

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show these, the latest first."""
        if tuple(changes) == self._changes:
            return
        self._changes = tuple(changes)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        rows = [(capitalised(change.name), who_and_when(change.by, change.at)) for change in changes[:_SHOWN]]
        self.rows = tuple(f"{name}, {by}" if by else name for name, by in rows)
        for row, (name, by) in enumerate(rows):
            self._grid.addWidget(_label(name, ""), row, 0)
            self._grid.addWidget(_label(by, "small"), row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        if more := len(changes) - len(rows):
            self._grid.addWidget(_label(tr_n("and {n} more", "and {n} more", more), "small"), len(rows), 0)
        if not rows:
            self._grid.addWidget(_label(tr("Nothing was changed by hand."), "soft"), 0, 0)


def capitalised(name: str) -> str:
    """Return a step's name as it begins a line: "Accept"."""
    return name[:1].upper() + name[1:]


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not kind or kind == "soft")
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if kind:
        label.setProperty(kind, "true")
    return label
