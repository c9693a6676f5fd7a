"""The tab of all hits: how many, the list, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from docviewer.ui.find.hit_list import HitList
from docviewer.ui.panels.empty_state import EmptyState
from docviewer.ui.theme import GRID, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.find_text import Hits
    from docviewer.ui.theme import Theme

_PAD = 12


class FindPanel(QStackedWidget):
    """Stack of the list and its empty state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = HitList()
        self.head = QLabel()
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setProperty("soft", "true")
        self.head.setWordWrap(True)
        self.head.setContentsMargins(_PAD, RELATED_GAP, _PAD, GRID)
        listed = QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self.list, 1)
        self._empty = EmptyState("", tr("Nothing to find yet"), tr("Type in the find bar over the pages."), "")
        self._listed = listed
        self.addWidget(self._empty)
        self.addWidget(listed)

    def show_hits(self, hits: Hits, words: str) -> None:
        """Show these hits, with their number in words."""
        self.list.set_hits(hits)
        self.head.setText(words)
        self.setCurrentWidget(self._listed)

    def show_nothing(self, title: str, sentence: str) -> None:
        """Say why there are no hits."""
        self.list.set_hits(None)
        self._empty.tell(title, sentence, "")
        self.setCurrentWidget(self._empty)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.list.set_theme(theme)
        self._empty.set_theme(theme)
