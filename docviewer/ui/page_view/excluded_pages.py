"""Show the lines that a person left out; let them be hovered, selected and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from docviewer.ui.page_view.boxed_pages import BoxedPages
from docviewer.ui.page_view.edit_painter import paint_excluded
from docviewer.ui.page_view.mark_words import READ_OUT, excluded_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from docviewer.core.line_keys import LineKey
    from docviewer.ui.page_view.camera import Camera


class ExcludedPages(BoxedPages):
    """Pages with boxes for lines left out, too.

    Signals:
        excluded_chosen(key): A person selected this line that was left out; None for none any more.
        restore_wanted(keys): These lines that were left out, a tuple of `LineKey`, are to be brought back.
        announced(words): This was told to assistive technology.
    """

    excluded_chosen = Signal(object)
    restore_wanted = Signal(tuple)
    announced = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered_key: LineKey | None = None
        self._excluded_key: LineKey | None = None

    @property
    def selected_excluded(self) -> LineKey | None:
        """Name of the selected line that was left out, or None."""
        return self._excluded_key if self.excluded.of(self._excluded_key) is not None else None

    def hover_excluded(self, key: LineKey | None) -> None:
        """Set off the line left out that is under the pointer; None for none."""
        if key != self._hovered_key:
            self._hovered_key = key
            self.viewport().update()

    def choose_excluded(self, key: LineKey | None) -> None:
        """Select a line that was left out (None: none) on behalf of a person."""
        if key == self._excluded_key:
            return
        self._excluded_key = key
        line = self.excluded.of(key)
        if line is not None:
            words = excluded_words(line.text[:READ_OUT], line.key.page + 1)
            self.setAccessibleDescription(words)
            self.announce(words)
        self.viewport().update()
        self.excluded_chosen.emit(key)

    def step_excluded(self, forward: bool) -> bool:
        """Select the next line that was left out, or the one before, and bring it into view; False without any."""
        line = self.excluded.step(self.selected_excluded, 1 if forward else -1, self.page)
        if line is None:
            return False
        self.choose_excluded(line.key)
        self.show_rect(line.key.page, line.edges)
        return True

    def restore_excluded(self) -> bool:
        """Ask for the selected line to be brought back; False where none is selected."""
        key = self.selected_excluded
        if key is None:
            return False
        self.restore_wanted.emit((key,))
        return True

    def announce(self, words: str) -> None:
        """Have assistive technology say something."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.announced.emit(words)

    def paint_boxes(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint the boxes of `page` and the lines left out of it."""
        super().paint_boxes(painter, page, camera, clip)
        for line in self.excluded.on_page(page):
            rect = camera.rect(page, line.edges)
            if rect.intersects(clip):
                selected, hovered = line.key == self._excluded_key, line.key == self._hovered_key
                paper = self.modes.colours.paper
                paint_excluded(painter, rect, hovered=hovered, selected=selected, paper=paper)
