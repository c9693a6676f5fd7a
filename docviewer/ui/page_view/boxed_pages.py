"""Put segment boxes on the pages: selected, hovered, hidden by role, numbered, stepped through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Signal

from docviewer.ui.page_view.box_painter import BoxPainter, Emphasis
from docviewer.ui.page_view.legend import Legend
from docviewer.ui.page_view.page_boxes import PageBoxes
from docviewer.ui.page_view.pictured_pages import PicturedPages
from docviewer.ui.page_view.role_marks import role_styles

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.role_marks import RoleStyle
    from docviewer.ui.theme import Theme

#: A role that vanishes while a slider is dragged stays in the legend for so long.
_LEGEND_REST_MS = 400
_LEGEND_MARGIN = 12
#: Characters of a segment read out when it is selected.
_READ_OUT = 200


class BoxedPages(PicturedPages):
    """Pages with a box for each segment, page and column.

    Signals:
        segment_clicked(first_line): A person selected this segment, with mouse or keys; -1 for none.
        segment_hovered(first_line): The pointer is on this segment now; -1 for none.
    """

    segment_clicked = Signal(int)
    segment_hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = PageBoxes()
        self._styles: tuple[RoleStyle, ...] = ()
        self._painter = BoxPainter(())
        self._selected_line = -1
        self._hovered = -1
        self._hidden: frozenset[int] = frozenset()
        self._numbers = False
        self._covered = 0.0
        self.legend = Legend(self.viewport())
        self.legend.roles_toggled.connect(self.set_hidden_roles)
        self.legend.left.connect(self.setFocus)
        self._legend_rest = QTimer(self, singleShot=True, interval=_LEGEND_REST_MS)
        self._legend_rest.timeout.connect(self.fit_legend)
        self.setAccessibleName("Pages")

    # What is shown

    def set_segments(self, lines: Lines | None, segments: Segments | None) -> None:
        """Show these segments; boxes are made for the pages that show only."""
        self.boxes = PageBoxes(lines, segments)
        self._hovered = -1
        if segments is not None and not self._styles:
            self._styles = role_styles()
            self._painter = BoxPainter(self._styles)
        if segments is not None and self.boxes.roles() <= self.legend.present:
            self._legend_rest.start()
        else:
            self.fit_legend()
        self.viewport().update()

    def set_hidden_roles(self, hidden: frozenset[int]) -> None:
        """Hide the boxes of these role values."""
        if hidden != self._hidden:
            self._hidden = frozenset(hidden)
            self.legend.set_hidden_roles(self._hidden)
            self.viewport().update()

    def set_show_numbers(self, shown: bool) -> None:
        """Show or hide reading-order numbers."""
        if shown != self._numbers:
            self._numbers = shown
            self.viewport().update()

    def set_selected(self, first_line: int) -> None:
        """Set off the segment that `first_line` is in; -1 for none. Scrolls nowhere and emits nothing."""
        self._selected_line = first_line
        self._describe()
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        super().set_theme(theme)
        self.legend.set_theme(theme)

    @property
    def selected(self) -> int:
        """Ordinal of the selected segment, or -1."""
        return self.boxes.segment_with(self._selected_line)

    @property
    def hidden_roles(self) -> frozenset[int]:
        """Role values whose boxes aren't shown."""
        return self._hidden

    @property
    def emphasis(self) -> Emphasis:
        """What is set off now."""
        return Emphasis(self.selected, self._hovered, self._hidden, self._numbers)

    # What a person does

    def choose(self, segment: int) -> None:
        """Select the segment of this ordinal (-1: none) on behalf of a person."""
        line = self.boxes.first_line(segment)
        self.set_selected(line)
        self.segment_clicked.emit(line)

    def hover(self, segment: int) -> None:
        """Set off the segment under the pointer, by ordinal; -1 for none."""
        if segment != self._hovered:
            self._hovered = segment
            self.viewport().update()
            self.segment_hovered.emit(self.boxes.first_line(segment))

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

    def fit_legend(self) -> None:
        """Show the roles that occur, or none; for those who build on this."""
        self._legend_rest.stop()
        self.legend.set_present(self.boxes.roles())
        self._place_legend()

    def _place_legend(self) -> None:
        area = self.viewport().rect()
        self.legend.fit(area.width() - 2 * _LEGEND_MARGIN)
        self.legend.move(_LEGEND_MARGIN, area.height() - self.legend.height() - _LEGEND_MARGIN)
        self.legend.raise_()
        if self.covered_below() != self._covered:
            self._covered = self.covered_below()
            self._lay_out()  # its room below the last page is another one now

    def covered_below(self) -> float:
        """Return the pixels along the lower edge that the legend floats over."""
        return 0.0 if self.legend.isHidden() else float(self.legend.height() + _LEGEND_MARGIN)

    def _describe(self) -> None:
        """Tell assistive technology what is selected."""
        segment, lines = self.selected, self.boxes.lines
        if segment < 0 or lines is None or self.boxes.segments is None:
            self.setAccessibleDescription("")
            return
        role = self._styles[self.boxes.role(segment)].token.replace("_", " ")
        text = self.boxes.segments.text_of(segment, lines)[:_READ_OUT]
        page = int(lines.page[self.boxes.first_line(segment)]) + 1
        self.setAccessibleDescription(f"Segment {segment + 1}, {role}, page {page}: {text}")

    def paint_marks(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint the boxes of `page`."""
        self.paint_boxes(painter, page, camera, clip)

    def paint_boxes(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint the boxes of `page` in the colours of their roles; for those who build on this, in others."""
        boxes = self.boxes.on_page(page)
        if boxes:
            self._painter.paint(painter, page, boxes, camera, clip, self.emphasis)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the legend at the bottom left."""
        super().resizeEvent(event)
        self._place_legend()
