"""Draw a box, resize one, or select by a frame, with the mouse or with the arrow keys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from docviewer.ui.page_view.box_edges import Handle, between, dragged, within
from docviewer.ui.page_view.box_preview import handle_at

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from docviewer.ui.page_view.page_boxes import Edges
    from docviewer.ui.page_view.tool_pages import ToolPages

#: Pixels: a box smaller than that was a click.
_CLICK = 4.0
#: Points that an arrow key moves an edge by, with Ctrl held and without.
_FINE, _COARSE = 1.0, 12.0
#: Points: the box that drawing by keys begins with, where nothing is selected.
_FIRST_BOX = (200.0, 60.0)


class Tool(Enum):
    """What dragging on the pages does."""

    POINT = auto()
    DRAW = auto()
    FRAME = auto()
    ADJUST = auto()


@dataclass(frozen=True, slots=True)
class BoxEdit:
    """A box being drawn, resized or stretched around what is to be selected.

    Attributes:
        tool: `DRAW`, `FRAME` or `ADJUST`.
        page: Index.
        box: As it is now, points.
        began: As it was; for a box drawn by mouse the point where it began, twice.
        handle: What is dragged of a box that is resized.
        more: Whether what the frame touches is added to the selection.
    """

    tool: Tool
    page: int
    box: Edges
    began: Edges
    handle: Handle | None = None
    more: bool = False


class BoxTool:
    """The tool in hand on `view`, and the box that it is making."""

    def __init__(self, view: ToolPages) -> None:
        self._view = view
        self.tool = Tool.POINT
        self.edit: BoxEdit | None = None

    def take(self, tool: Tool) -> None:
        """Take a tool in hand; what another one was doing is given up."""
        self.edit = None
        self.tool = tool
        if tool is Tool.ADJUST:
            place = self._view.adjustable()
            if place is None:
                self.tool = Tool.POINT
            else:
                self._change(BoxEdit(tool, *place, place[1]))

    def cancel(self) -> bool:
        """Give up what is being done and put the tool away; False where there was nothing to give up."""
        held = self.edit is not None or self.tool is not Tool.POINT
        self.tool = Tool.POINT
        self._change(None)
        return held

    # With the mouse

    def press(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> bool:
        """A button goes down; False where that is no business of the tool's."""
        place = self._view.adjustable() if self.tool in (Tool.POINT, Tool.ADJUST) else None
        handle = None if place is None else handle_at(*place, self._view.camera, at)
        if place is not None and handle is not None:
            box = self.edit.box if self.edit is not None else place[1]
            self._change(BoxEdit(Tool.ADJUST, place[0], box, box, handle))
            return True
        return self.tool in (Tool.DRAW, Tool.FRAME) and self.begin(at, self.tool, modifiers)

    def begin(self, at: QPointF, tool: Tool, modifiers: Qt.KeyboardModifier) -> bool:
        """Begin a box at a point of the view, on the nearest page; False without pages."""
        camera = self._view.camera
        place = camera.to_page(at)
        if place is None:
            return False
        x, y = place.x, place.y
        box = within((x, y, x, y), camera.layout.page_sizes[place.page])
        more = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self._change(BoxEdit(tool, place.page, box, box, more=more))
        return True

    def reach(self, at: QPointF) -> None:
        """The pointer is elsewhere now."""
        edit, camera = self.edit, self._view.camera
        if edit is None:
            return
        point, size = camera.part(edit.page, QRectF(at, at))[:2], camera.layout.page_sizes[edit.page]
        if edit.handle is None:
            box = between(edit.began[:2], point, size)
        else:
            box = dragged(edit.began, edit.handle, point, size)
        self._change(replace(edit, box=box))

    def finish(self) -> None:
        """The button goes up, or Enter was pressed: do what the box is for."""
        edit = self.edit
        if edit is None:
            return
        shown = self._view.camera.rect(edit.page, edit.box)
        click = edit.tool is not Tool.ADJUST and max(shown.width(), shown.height()) < _CLICK
        if not click:
            self.tool = Tool.POINT
        self._change(None)
        if not click and edit.box != edit.began:
            self._view.finish_box(edit)

    # With the keys

    def listens_to(self, event: QKeyEvent) -> bool:
        """Whether a key says something to the tool in hand, whatever command it is a shortcut of."""
        if self.tool not in (Tool.DRAW, Tool.ADJUST) or (self.edit is not None and self.edit.handle is not None):
            return False
        key = Qt.Key(event.key())
        return key in _ENDS or (key in _WAYS and not event.modifiers() & Qt.KeyboardModifier.AltModifier)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key says while a box can be made by keys; False if it says nothing here."""
        if not self.listens_to(event):
            return False
        way, modifiers = _WAYS.get(Qt.Key(event.key())), event.modifiers()
        if way is None:
            self._confirm()
            return True
        if self.edit is None:
            self._begin_by_keys()
        fine = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self._push(way, bool(modifiers & Qt.KeyboardModifier.ShiftModifier), _FINE if fine else _COARSE)
        return True

    def _confirm(self) -> None:
        if self.edit is None:
            self._begin_by_keys()
        self.finish()
        self.tool = Tool.POINT
        self._change(None)

    def _begin_by_keys(self) -> None:
        page, box = self._view.first_box(_FIRST_BOX)
        self._change(BoxEdit(self.tool, page, box, (-1.0, -1.0, -1.0, -1.0)))

    def _push(self, way: tuple[int, int], opposite: bool, points: float) -> None:
        """Push the right or lower edge, as seen, or the `opposite` one."""
        edit, camera = self.edit, self._view.camera
        if edit is None:
            return
        rect, step = camera.rect(edit.page, edit.box), points * camera.scale
        dx, dy = way[0] * step, way[1] * step
        rect = rect.adjusted(dx, dy, 0, 0) if opposite else rect.adjusted(0, 0, dx, dy)
        if rect.width() < camera.scale or rect.height() < camera.scale:
            return
        box = within(camera.part(edit.page, rect), camera.layout.page_sizes[edit.page])
        self._change(replace(edit, box=box))
        self._view.show_rect(edit.page, box)
        self._view.announce_box()

    def _change(self, edit: BoxEdit | None) -> None:
        self.edit = edit
        self._view.box_changed()


_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
