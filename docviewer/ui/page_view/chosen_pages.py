"""Let segments be selected on the pages, one or several, and hovered; say aloud what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from docviewer.ui.page_view.box_painter import Emphasis
from docviewer.ui.page_view.box_selection import BoxSelection
from docviewer.ui.page_view.excluded_pages import ExcludedPages
from docviewer.ui.page_view.mark_words import READ_OUT, segment_words, several_words, words_for_marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from docviewer.core.line_keys import LineKey
    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.page_boxes import PageBoxes


class ChosenPages(ExcludedPages):
    """Pages on which segments are selected and hovered.

    Signals:
        segment_clicked(first_line): A person selected this segment alone, with mouse or keys; -1 for none.
        segment_hovered(first_line): The pointer is on this segment now; -1 for none.
        selection_changed(first_lines, current): A person selected these segments, ascending; (), -1 for none.
    """

    segment_clicked = Signal(int)
    segment_hovered = Signal(int)
    selection_changed = Signal(tuple, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = BoxSelection()
        self._ordinals: tuple[PageBoxes, BoxSelection, frozenset[int]] | None = None
        self._hovered = -1
        self._previewed: frozenset[int] = frozenset()

    # What is shown

    def set_segments(self, lines: Lines | None, segments: Segments | None) -> None:
        """Show these segments; boxes are made for the pages that show only."""
        self._hovered = -1
        self._previewed = frozenset()
        super().set_segments(lines, segments)

    def set_selected(self, first_line: int) -> None:
        """Set off the segment that `first_line` is in; -1 for none. Scrolls nowhere and emits nothing."""
        self._select(BoxSelection.of((), first_line))

    def set_selection(self, first_lines: Iterable[int], current: int) -> None:
        """Set off the segments that `first_lines` are in, `current` above all. Scrolls nowhere and emits nothing."""
        self._select(BoxSelection.of(first_lines, current, self._chosen.start))

    @property
    def selected(self) -> int:
        """Ordinal of the current segment, or -1."""
        return self.boxes.segment_with(self._chosen.current)

    @property
    def selected_segments(self) -> frozenset[int]:
        """Ordinals of all selected segments."""
        known = self._ordinals
        if known is None or known[0] is not self.boxes or known[1] is not self._chosen:
            known = self._ordinals = (self.boxes, self._chosen, self.boxes.segments_with(self._chosen.lines))
        return known[2]

    @property
    def emphasis(self) -> Emphasis:
        """What is set off now."""
        several = self.selected_segments | self._previewed
        others = several if len(several) > 1 or self._previewed else frozenset()
        return Emphasis(self.selected, self._hovered, self._hidden, self._numbers, others, self.flags)

    # What a person does

    def choose(self, segment: int) -> None:
        """Select the segment of this ordinal (-1: none), and no other, on behalf of a person."""
        line = self.boxes.first_line(segment)
        self._choose(BoxSelection.of((), line), emit=False)
        self.segment_clicked.emit(line)
        self.selection_changed.emit(self._chosen.lines, self._chosen.current)

    def choose_too(self, segment: int) -> None:
        """Add a segment to the selected ones, or take it out of them, on behalf of a person."""
        self._choose(self._whole().toggled(self.boxes.first_line(segment)))

    def choose_up_to(self, segment: int) -> None:
        """Select all shown segments from where the range began to this one, on behalf of a person."""
        self._choose(self._whole().stretched(self.boxes, segment, self._hidden))

    def choose_these(self, segments: Iterable[int], *, more: bool = False) -> None:
        """Select these segments, or `more` of them, on behalf of a person; the first becomes the current one."""
        lines = sorted(self.boxes.first_line(segment) for segment in set(segments))
        self._choose(self._whole().with_lines(lines) if more else BoxSelection.of(lines, -1))

    def choose_all(self) -> None:
        """Select all shown segments of the page looked at; once more, all of the document."""
        on_page = self.boxes.shown_on(self.page, self._hidden)
        if on_page and self.selected_segments != frozenset(on_page):
            self.choose_these(on_page)
        else:
            self.choose_these(self.boxes.all_shown(self._hidden))

    def stretch_selection(self, forward: bool) -> bool:
        """Stretch the range of selected segments by one, or shrink it, and show where it ends; False at the end."""
        at = self.selected
        segment = self.boxes.step(at, 1 if forward else -1, self._hidden) if at >= 0 else -1
        if segment >= 0:
            self.choose_up_to(segment)
            self.scroll_to_segment(self.boxes.first_line(segment))
        return segment >= 0

    def choose_excluded(self, key: LineKey | None) -> None:
        """Select a line that was left out (None: none) on behalf of a person; segments aren't selected then."""
        if key is not None and self._chosen.lines:
            self.choose(-1)
        super().choose_excluded(key)

    def hover(self, segment: int) -> None:
        """Set off the segment under the pointer, by ordinal; -1 for none."""
        if segment != self._hovered:
            self._hovered = segment
            self.viewport().update()
            self.segment_hovered.emit(self.boxes.first_line(segment))

    def preview_selection(self, segments: Iterable[int]) -> None:
        """Set off what would be selected; an empty one ends that."""
        self._previewed = frozenset(segments)
        self.viewport().update()

    def step_segment(self, forward: bool) -> bool:
        """Select the next shown segment (or the one before) and bring it into view; False at the end."""
        at = self.selected
        way = 1 if forward else -1
        segment = self.boxes.step(at, way, self._hidden) if at >= 0 else self.boxes.first_on(self.page, self._hidden)
        if segment < 0:
            return False
        self.choose(segment)
        self.scroll_to_segment(self.boxes.first_line(segment))
        return True

    def scroll_to_segment(self, first_line: int) -> None:
        """Bring the first box of the segment that `first_line` is in into view, unless it is there already."""
        places = self.boxes.boxes_of(self.boxes.segment_with(first_line))
        if places and 0 <= places[0][0] < self.page_count:
            page, box = places[0]
            self.show_rect(page, box.edges)

    # Inside

    def _whole(self) -> BoxSelection:
        """Return the selection by the first lines that segments have now."""
        lines = [self.boxes.first_line(segment) for segment in self.selected_segments]
        start = self.boxes.first_line(self.boxes.segment_with(self._chosen.start))
        return BoxSelection.of(lines, self.boxes.first_line(self.selected), start)

    def _select(self, chosen: BoxSelection) -> None:
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self.setAccessibleDescription(self.describe_selection())
        self.selected_anew()
        self.viewport().update()

    def _choose(self, chosen: BoxSelection, *, emit: bool = True) -> None:
        super().choose_excluded(None)
        self._select(chosen)
        if chosen.lines:
            self.announce(self.describe_selection())
        if emit:
            self.selection_changed.emit(chosen.lines, chosen.current)

    def selected_anew(self) -> None:
        """Other segments are selected now; for those who build on this."""

    def describe_selection(self) -> str:
        """Return words for what is selected, its marks among them; empty for nothing."""
        segment, lines, segments = self.selected, self.boxes.lines, self.boxes.segments
        if segment < 0 or lines is None or segments is None:
            return ""
        flags = self.flags[segment] if self.flags else 0
        marks = words_for_marks(flags, unsure=self.boxes.is_unsure(segment))
        role = self._styles[self.boxes.role(segment)].token.replace("_", " ")
        text = segments.text_of(segment, lines)[:READ_OUT]
        words = segment_words(segment, role, marks, int(lines.page[self.boxes.first_line(segment)]) + 1, text)
        count = len(self.selected_segments)
        return several_words(count, words) if count > 1 else words
