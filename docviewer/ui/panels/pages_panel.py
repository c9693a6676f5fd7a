"""The page thumbnails, or what to do to see some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from docviewer.ui.panels.empty_state import EmptyState
from docviewer.ui.panels.thumbnails import ThumbnailList
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

#: What is said without a document: title and sentence.
NOTHING = (tr_later("No pages"), tr_later("Open a document to see its pages here."))


class PagesPanel(QStackedWidget):
    """Stack of the thumbnail list and its empty state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thumbnails = ThumbnailList()
        self._empty = EmptyState("", tr(NOTHING[0]), tr(NOTHING[1]), "")
        self.addWidget(self._empty)
        self.addWidget(self.thumbnails)

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show thumbnails of pages of these sizes, points; none for the empty state."""
        self.thumbnails.set_page_sizes(sizes)
        self.setCurrentWidget(self.thumbnails if sizes else self._empty)

    def set_nothing(self, title: str = NOTHING[0], sentence: str = NOTHING[1]) -> None:
        """Say why there are no pages, for as long as there are none."""
        self._empty.tell(tr(title), tr(sentence), "")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.thumbnails.set_theme(theme)
        self._empty.set_theme(theme)
