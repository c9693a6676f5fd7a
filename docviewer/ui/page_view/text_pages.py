"""Let text be selected on the boxed pages and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QGuiApplication

from docviewer.ui.page_view.asked_pages import AskedPages
from docviewer.ui.page_view.chosen_pages import ChosenPages
from docviewer.ui.page_view.page_text import Caret, PageText
from docviewer.ui.page_view.text_selection import TextSelection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.page_layout import PagePoint

_HIGHLIGHT_ALPHA = 70


class TextPages(ChosenPages):
    """Pages whose text can be selected.

    Signals:
        glyphs_wanted(page): The places of the characters of `page` are needed.
        text_copied(text): This went to the clipboard.
    """

    glyphs_wanted = Signal(int)
    text_copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = PageText()
        self.selection = TextSelection(self.text)
        self._glyphs_asked = AskedPages()

    def set_page_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a document of pages of these sizes, points, from its beginning; its text comes later."""
        self.text.begin()
        self.selection.clear()
        self._glyphs_asked.clear()
        self.set_segments(None, None)
        self.set_selected(-1)
        super().set_page_sizes(sizes)

    def set_segments(self, lines: Lines | None, segments: Segments | None) -> None:
        """Show these segments, derived from `lines`; None for nothing yet."""
        self.text.set_lines(lines)
        super().set_segments(lines, segments)

    def set_edits(self, edited: EditedLines | None) -> None:
        """Say what a person edited of the lines; holds while the view has the lines that come of it."""
        self.text.set_edits(edited)
        super().set_edits(edited)

    def set_glyphs(self, page: int, line: Any, offset: Any, x0: Any, x1: Any) -> None:
        """Take the characters of `page`: arrays of line within the page, offset in its text, edges in points."""
        self._glyphs_asked.answered(page)
        self.text.set_glyphs(page, line, offset, x0, x1)
        self.viewport().update()

    def want_glyphs(self, page: int) -> None:
        """Ask for the characters of `page`, once, if it has text."""
        if not self.text.has_glyphs(page) and self.text.span(page) and self._glyphs_asked.ask(page):
            self.glyphs_wanted.emit(page)

    def glyphs_failed(self, page: int) -> None:
        """The characters of `page` didn't come: their places stay estimated until they are asked for once more."""
        self._glyphs_asked.failed(page)

    def ask_again(self) -> None:
        """Ask anew for pictures and characters that are missing."""
        self._glyphs_asked.clear()
        super().ask_again()

    def copy(self) -> None:
        """Copy the selected text, or that of the selected segments; lines joined, hyphens healed."""
        self._copy(breaks=False)

    def copy_with_line_breaks(self) -> None:
        """Copy the selected text, or that of the selected segments, with the page's line breaks."""
        self._copy(breaks=True)

    def copy_segments(self, first_lines: Iterable[int], *, breaks: bool = False) -> None:
        """Copy the text of the segments that these lines are in, one paragraph each."""
        lines, segments = self.boxes.lines, self.boxes.segments
        if lines is None or segments is None:
            return
        chosen = sorted(self.boxes.segments_with(tuple(first_lines)))
        if breaks:
            texts = [lines.texts[line] for segment in chosen for line in segments.lines_of(segment).tolist()]
        else:
            texts = [segments.text_of(segment, lines) for segment in chosen]
        self.copy_words("\n".join(texts))

    def _copy(self, *, breaks: bool) -> None:
        if self.selection:
            self.copy_words(self.selection.copied(self.boxes.segment_with, breaks=breaks))
        else:
            self.copy_segments(map(self.boxes.first_line, self.selected_segments), breaks=breaks)

    def copy_words(self, text: str) -> None:
        """Put `text` on the clipboard; no text leaves alone what is there."""
        if text:
            QGuiApplication.clipboard().setText(text)
            self.text_copied.emit(text)

    def selected_text(self) -> str:
        """Return the selected text as it is copied."""
        return self.selection.copied(self.boxes.segment_with, breaks=False)

    def select_all_text(self) -> None:
        """Select the text of all pages."""
        last = self.page_count - 1
        if last >= 0:
            end = len(self.text.span(last))
            self.selection.select(Caret(0, 0, 0), Caret(last, end, 0))
            self.text_selection_changed()

    def clear_text_selection(self) -> None:
        """Select no text."""
        if self.selection:
            self.viewport().update()
        self.selection.clear()

    def text_selection_changed(self) -> None:
        """Show the text selected now."""
        self.viewport().update()

    def caret_near(self, at: QPointF) -> Caret | None:
        """Return the caret nearest to a point of the view, on the nearest page; None where that has no text."""
        place = self.camera.to_page(at)
        if place is None:
            return None
        self.want_glyphs(place.page)
        return self.text.caret_near(*place)

    def is_selected_at(self, place: PagePoint) -> bool:
        """Tell whether the text at a point of a page is selected."""
        return any(
            x0 <= place.x <= x1 and top <= place.y <= bottom
            for x0, top, x1, bottom in self._selected_places(place.page)
        )

    def _selected_places(self, page: int) -> Iterator[tuple[float, float, float, float]]:
        """Yield (x0, top, x1, bottom), points, of the runs of selected text on `page`."""
        places = self.text.places(page)
        for line, start, end in self.selection.on_page(page):
            for x0, x1 in self.text.runs(page, line, start, end):
                yield x0, places[line].top, x1, places[line].bottom

    def paint_marks(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint the boxes of `page` and the text selected there."""
        super().paint_marks(painter, page, camera, clip)
        if self.selection:
            colour = QColor(self.modes.colours.theme.accent)
            colour.setAlpha(_HIGHLIGHT_ALPHA)
            for place in self._selected_places(page):
                painter.fillRect(camera.rect(page, place), colour)
