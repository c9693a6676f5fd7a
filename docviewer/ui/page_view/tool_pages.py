"""Give the pages tools: draw a box, resize one, select by a frame. Tells the boxes, gathers nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal

from docviewer.ui import theme as themes
from docviewer.ui.page_view.box_preview import (
    BoxPreview,
    cursor_for,
    handle_at,
    paint_count,
    paint_handles,
    paint_preview,
)
from docviewer.ui.page_view.box_tool import BoxEdit, BoxTool, Tool
from docviewer.ui.page_view.mark_words import box_words
from docviewer.ui.page_view.pointed_pages import PointedPages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.page_boxes import Edges


class ToolPages(PointedPages):
    """Pages to draw on.

    Signals:
        tool_changed(tool): Another `Tool` is in hand.
        box_drawn(page, box): A box was drawn around lines: (x0, top, x1, bottom), points; see `lines_in`.
        region_drawn(page, box): A box was drawn where there are no lines.
        box_resized(first_line, page, box): The box of the segment that starts there is to be this one.
    """

    tool_changed = Signal(object)
    box_drawn = Signal(int, tuple)
    region_drawn = Signal(int, tuple)
    box_resized = Signal(int, int, tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box_tool = BoxTool(self)
        self._told_tool = Tool.POINT

    # Tools

    @property
    def tool(self) -> Tool:
        """The tool in hand."""
        return self.box_tool.tool

    def set_tool(self, tool: Tool) -> None:
        """Take a tool in hand, `Tool.POINT` for none; where nothing can be corrected, frames only."""
        if self.correctable or tool in (Tool.POINT, Tool.FRAME):
            self.drop_caret()
            self.box_tool.take(tool)
            self.box_changed()

    def lines_in(self, page: int, box: Edges) -> list[int]:
        """Return the lines (of the lines shown) of `page` whose middle is in `box`, points."""
        span, lines = self.text.span(page), self.boxes.lines
        if lines is None or not span:
            return []
        part = slice(span.start, span.stop)
        x, y = (lines.x0[part] + lines.x1[part]) / 2, (lines.top[part] + lines.bottom[part]) / 2
        inside = (x >= box[0]) & (x <= box[2]) & (y >= box[1]) & (y <= box[3])
        return [span.start + at for at in inside.nonzero()[0].tolist()]

    def adjustable(self) -> tuple[int, Edges] | None:
        """Return page and box of the selected segment where that can be resized: alone, one box on the page."""
        if not self.correctable or len(self.selected_segments) != 1:
            return None
        places = self.boxes.boxes_of(self.selected)
        pages = [page for page, _ in places]
        shown = [place for place in places if pages.count(place[0]) == 1 and place[0] < self.page_count]
        if not shown or self.boxes.role(self.selected) in self.hidden_roles:
            return None
        page, box = min(shown, key=lambda place: (place[0] != self.page, place[0]))
        return page, box.edges

    def first_box(self, size: tuple[float, float]) -> tuple[int, Edges]:
        """Return page and box that drawing by keys begins with: the selected segment's, or one amid what shows."""
        place = self.adjustable()
        if place is not None:
            return place
        middle = QRectF(self.viewport().rect()).center()
        at, camera = self.camera.to_page(middle), self.camera
        page = self.page if at is None else at.page
        width, height = camera.layout.page_sizes[page]
        x = min(max(0.0, (at.x if at else 0.0) - size[0] / 2), max(0.0, width - size[0]))
        y = min(max(0.0, (at.y if at else 0.0) - size[1] / 2), max(0.0, height - size[1]))
        return page, (x, y, min(width, x + size[0]), min(height, y + size[1]))

    # What becomes of it

    def finish_box(self, edit: BoxEdit) -> None:
        """Tell the box that was made."""
        if edit.tool is Tool.FRAME:
            self.choose_these(self.boxes.touching(edit.page, edit.box, self.hidden_roles), more=edit.more)
        elif edit.tool is Tool.ADJUST:
            self.box_resized.emit(self.boxes.first_line(self.selected), edit.page, edit.box)
        elif self.lines_in(edit.page, edit.box):
            self.box_drawn.emit(edit.page, edit.box)
        else:
            self.region_drawn.emit(edit.page, edit.box)

    def box_changed(self) -> None:
        """Show the box that is being made, and tell which tool is in hand."""
        edit = self.box_tool.edit
        framed = edit is not None and edit.tool is Tool.FRAME
        self.preview_selection(
            self.boxes.touching(edit.page, edit.box, self.hidden_roles) if edit is not None and framed else ()
        )
        if self.tool is not self._told_tool:
            self._told_tool = self.tool
            self._set_cursor()
            self.tool_changed.emit(self.tool)
        self.viewport().update()

    def announce_box(self) -> None:
        """Say what is in the box that is being made by keys."""
        edit, lines = self.box_tool.edit, self.boxes.lines
        if edit is not None and lines is not None:
            self.announce(box_words([lines.texts[line] for line in self.lines_in(edit.page, edit.box)]))

    def set_segments(self, lines: Lines | None, segments: Segments | None) -> None:
        """Show these segments; a box that was about another segment is given up."""
        edit = self.box_tool.edit
        super().set_segments(lines, segments)
        if edit is not None and edit.tool is Tool.ADJUST and self.adjustable() is None:
            self.box_tool.cancel()

    def set_page_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a document of pages of these sizes, points, from its beginning; all else is forgotten."""
        self.box_tool.cancel()
        super().set_page_sizes(sizes)

    def selected_anew(self) -> None:
        """A box of another segment than the one selected isn't changed any more."""
        super().selected_anew()
        if self.tool is Tool.ADJUST:
            self.box_tool.cancel()

    # Pointer and paint

    def point(self, at: QPointF, *, card: bool = True) -> None:
        """Take notice of where the pointer is."""
        busy = self.tool in (Tool.DRAW, Tool.FRAME)
        super().point(at, card=card and not busy)
        self._set_cursor(at)

    def _set_cursor(self, at: QPointF | None = None) -> None:
        if self.tool in (Tool.DRAW, Tool.FRAME):
            self.viewport().setCursor(Qt.CursorShape.CrossCursor)
            return
        place = self.adjustable() if at is not None else None
        handle = handle_at(*place, self.camera, at) if place is not None and at is not None else None
        if place is not None and handle is not None:
            self.viewport().setCursor(cursor_for(*place, handle, self.camera))
        elif at is None:
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def _preview(self) -> BoxPreview | None:
        edit, lines = self.box_tool.edit, self.boxes.lines
        if edit is None:
            return None
        inside = [] if lines is None or edit.tool is Tool.FRAME else self.lines_in(edit.page, edit.box)
        first = self.text.span(edit.page).start
        places = self.text.places(edit.page)
        return BoxPreview(
            edit.page, edit.box, [places[line - first][:4] for line in inside], counted=edit.tool is not Tool.FRAME
        )

    def paint_marks(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint what lies on `page`, handles and the box that is being made above all."""
        super().paint_marks(painter, page, camera, clip)
        paper = self.modes.colours.paper
        accent = themes.standing_out(themes.LIGHT.accent, paper, themes.TEXT_CONTRAST)
        preview, place = self._preview(), self.adjustable()
        if preview is not None and preview.page == page:
            paint_preview(painter, preview, camera, accent)
            if preview.counted:
                paint_count(painter, preview, camera, QRectF(self.viewport().rect()), accent)
        if place is not None and place[0] == page and self.tool in (Tool.POINT, Tool.ADJUST):
            edit = self.box_tool.edit
            if edit is None or edit.tool is Tool.ADJUST:
                paint_handles(painter, page, place[1] if edit is None else edit.box, camera, accent, paper)
                self.paint_caret(painter, page, camera)  # before a line it stands where a handle is
