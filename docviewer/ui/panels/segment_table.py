"""The segment table: every segment a row, filtered, sorted, in step with the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from docviewer.ui.panels.empty_state import EmptyState
from docviewer.ui.panels.filter_bar import FilterBar
from docviewer.ui.panels.segment_model import SegmentModel
from docviewer.ui.panels.segment_view import SegmentView
from docviewer.ui.theme import GRID, LIGHT, PANEL_PADDING, RELATED_GAP
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.core.lines import BoolArray, Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.segment_marks import SegmentMarks
    from docviewer.ui.theme import Theme


_LEAST_ROWS = 3
_LEAST_WIDTH = 240
_NOT_YET = (tr_later("No segments yet"), tr_later("They appear here as the pages are read."))


class SegmentTable(QWidget):
    """Filter box, count and table. What is set from outside emits nothing.

    Signals:
        segment_chosen(int): First line of the segment that a person selected.
        segments_chosen(object, int): First lines, a tuple, of the segments that a person selected, other than one; that
            of the current one.
        segment_activated(int): First line of the segment that a person wants to see on the page.
        filter_edited(str): The filter as typed; answer with `set_rows` or `show_filter_error`.
    """

    segment_chosen = Signal(int)
    segments_chosen = Signal(object, int)
    segment_activated = Signal(int)
    filter_edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._selected = -1
        self._nothing = _NOT_YET
        self.model = SegmentModel()
        self.view = SegmentView(self.model)
        self.filter_bar = FilterBar()
        self.empty = EmptyState("", "", "", "")
        self._lay_out()
        self.view.chosen.connect(self._chosen)
        self.view.several_chosen.connect(self._several_chosen)
        self.view.activated_line.connect(self.segment_activated)
        self.filter_bar.edited.connect(self.filter_edited)
        self.empty.acted.connect(self.filter_bar.clear)
        self.set_theme(LIGHT)
        self._show_state()

    def set_segments(
        self, lines: Lines | None, segments: Segments | None, table_text: Callable[[int], str] | None = None
    ) -> None:
        """Show other segments; scroll place and selection stay with their lines. None shows none.

        Args:
            lines: Those that the segments are made of.
            segments: To be shown.
            table_text: Returns the rows of a table by its segment's ordinal; empty where its lines must do.
        """
        self.view.quietly(lambda: self.model.set_segments(lines, segments, table_text))
        self._show_state()

    def set_marks(self, marks: SegmentMarks | None) -> None:
        """Show verdicts and notes beside the segments that they are of."""
        self.view.quietly(lambda: self.model.set_marks(marks))

    def set_rows(self, mask: BoolArray | None) -> None:
        """Show only the segments where `mask`, bool (k,), holds; None shows all, and the selected one among them."""
        cleared = mask is None and self.model.filtered
        self.view.quietly(lambda: self.model.set_mask(mask))
        if cleared:
            self._return_to_selected()
        self._show_state()

    def set_selected(self, first_line: int) -> None:
        """Select the segment that a line is in, -1 for none; scroll only where the selection moves out of view."""
        row = self.model.row_of_line(first_line)
        same = row >= 0 and row == self.model.row_of_line(self._selected)
        self._selected = first_line
        if not self.view.shows_only(row):
            self.view.show_selected(first_line, scroll=not same)

    def set_selection(self, first_lines: Sequence[int], current: int) -> None:
        """Select several segments, `current` the current one; scroll only where that moves out of view."""
        same = self.model.row_of_line(current) == self.model.row_of_line(self._selected)
        self._selected = current
        self.view.show_several(first_lines, current, scroll=not same)

    def set_nothing(self, title: str, sentence: str) -> None:
        """Say why there are no segments, for as long as there are none."""
        if (title, sentence) != self._nothing:
            self._nothing = (title, sentence)
            self._show_state()

    def show_filter_error(self, sentence: str) -> None:
        """Show what is wrong with the filter; empty when nothing is."""
        self.filter_bar.show_problem(sentence)

    def focus_filter(self) -> None:
        """Put the caret into the filter box."""
        self.filter_bar.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.box.selectAll()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (self.filter_bar, self.view, self.empty):
            part.set_theme(theme)

    def minimumSizeHint(self) -> QSize:
        """Return a size for the filter bar and three rows."""
        rows = (
            self.view.horizontalHeader().sizeHint().height()
            + _LEAST_ROWS * self.view.verticalHeader().defaultSectionSize()
        )
        return QSize(_LEAST_WIDTH, RELATED_GAP + self.filter_bar.minimumSizeHint().height() + GRID + rows)

    def _lay_out(self) -> None:
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, RELATED_GAP, 0, 0)
        rows.setSpacing(GRID)
        bar = QVBoxLayout()
        bar.setContentsMargins(PANEL_PADDING, 0, PANEL_PADDING, 0)
        bar.addWidget(self.filter_bar)
        rows.addLayout(bar)
        rows.addWidget(body, 1)

    def _chosen(self, line: int) -> None:
        self._selected = line
        self.segment_chosen.emit(line)

    def _several_chosen(self, lines: tuple[int, ...], current: int) -> None:
        self._selected = current
        self.segments_chosen.emit(lines, current)

    def _return_to_selected(self) -> None:
        row = self.model.row_of_line(self._selected)
        if self.view.currentIndex().row() != row:
            self.view.show_selected(self._selected, scroll=True)
        elif row >= 0:
            self.view.reveal(row)

    def _show_state(self) -> None:
        shown, count = self.model.rowCount(), self.model.segment_count
        self.filter_bar.set_count(shown, count, self.model.filtered)
        self._stack.setCurrentIndex(0 if shown else 1)
        if not count:
            self.empty.tell(tr(self._nothing[0]), tr(self._nothing[1]), "")
        elif not shown:
            self.empty.tell(tr("No segment matches this filter"), "", tr("Clear filter"))
