"""The page view: pages with segment boxes, text to select, links and a legend. Shows and emits, knows no document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPen

from docviewer.ui.page_view.keyboard import handle_key
from docviewer.ui.page_view.legend_entry import BY_KEYS
from docviewer.ui.page_view.mouse import Mouse
from docviewer.ui.page_view.tool_pages import ToolPages
from docviewer.ui.page_view.wheel import turn_wheel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QWheelEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from docviewer.ui.page_view.page_links import LinkLike
    from docviewer.ui.page_view.page_menu import MenuFiller

_HISTORY = (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)


class PageView(ToolPages):
    """Continuous pages to look at, point at, select on.

    Signals:
        link_clicked(uri): An address was clicked; nothing was opened.
        page_link_clicked(page): A link into the document was clicked.
        segment_copy_wanted(first_line): The text of the segment that starts there is to be copied.
    """

    link_clicked = Signal(str)
    page_link_clicked = Signal(int)
    segment_copy_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = False
        self._fill_menu: MenuFiller | None = None
        self.mouse = Mouse(self)

    def shown_pages(self) -> tuple[int, ...]:
        """Return the pages of which something shows now."""
        return tuple(self.camera.visible())

    def at_rest(self) -> bool:
        """Whether nothing is being dragged."""
        return self.mouse.resting

    def look_at(self, visible: range) -> None:
        """Begin a new round of clicks: the pages moved."""
        super().look_at(visible)
        self.mouse.forget_spot()

    def follow(self, link: LinkLike) -> None:
        """Tell that `link` was clicked."""
        if link.uri:
            self.link_clicked.emit(link.uri)
        elif link.page is not None and 0 <= link.page < self.page_count:
            self.page_link_clicked.emit(link.page)

    # Menus

    def menu_at(self, at: QPointF) -> QMenu | None:
        """Return the menu for a point of the view, or None where there is nothing to offer."""
        # Imported here because the first page does without menus.
        from docviewer.ui.page_view.page_menu import Target, page_menu

        spot = self.spot(at)
        segments = [box.segment for box in spot.boxes]
        segment = next((segment for segment in segments if segment in self.selected_segments), -1)
        segment = segment if segment >= 0 else next(iter(segments), -1)
        excluded = spot.excluded.key if spot.excluded is not None and spot.targets[0] is spot.excluded else None
        target = Target(
            spot.place is not None and self.is_selected_at(spot.place),
            (spot.link and spot.link.uri) or "",
            segment if excluded is None else -1,
            self._with_others(segment) if excluded is None else (),
            excluded,
            self.text.span(spot.place.page)[spot.line] if spot.place is not None and spot.line >= 0 else -1,
            -1 if spot.place is None else spot.place.page,
        )
        return page_menu(self, target, self._theme, self._fill_menu)

    def menu_of_selected(self) -> QMenu | None:
        """Return the menu for the selected text and segment, or None where neither is selected."""
        from docviewer.ui.page_view.page_menu import Target, page_menu

        chosen, line = self._with_others(self.selected), self.boxes.first_line(self.selected)
        target = Target(bool(self.selection), "", self.selected, chosen, self.selected_excluded, line, self.page)
        return page_menu(self, target, self._theme, self._fill_menu)

    def set_menu_filler(self, fill: MenuFiller | None) -> None:
        """Say who adds to menus what can be done to the document: `fill(menu, target)`."""
        self._fill_menu = fill

    def _with_others(self, segment: int) -> tuple[int, ...]:
        """Return all selected segments where `segment` is one of them, else it alone."""
        chosen = self.selected_segments
        return tuple(sorted(chosen)) if segment in chosen else (segment,) * (segment >= 0)

    def pop_up_by_keys(self) -> None:
        """Open the menu for what is selected, at the selected segment."""
        menu = self.menu_of_selected()
        if menu is not None:
            self.scroll_to_segment(self.boxes.first_line(self.selected))
            self._pop_up(menu, self._place_of_selected())

    def _place_of_selected(self) -> QPoint:
        area = self.viewport().rect()
        places = [(page, box.edges) for page, box in self.boxes.boxes_of(self.selected)[:1]]
        excluded = self.excluded.of(self.selected_excluded)
        places += [(excluded.key.page, excluded.edges)] if excluded is not None else []
        for page, edges in places:
            if page < self.page_count:
                corner = self.camera.rect(page, edges).bottomLeft().toPoint()
                return QPoint(min(max(0, corner.x()), area.right()), min(max(0, corner.y()), area.bottom()))
        return area.center()

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        self.hide_card()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(at))

    # Painting

    def paint_over(self, painter: QPainter) -> None:
        """Paint the ring of the keyboard focus."""
        if self._ring:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    # Qt

    def event(self, event: QEvent) -> bool:
        """Keep keys that draw a box from commands that have the same ones, as Ctrl+Down."""
        kind = event.type() is QEvent.Type.ShortcutOverride
        if kind and isinstance(event, QKeyEvent) and self.box_tool.listens_to(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See `mouse`; buttons for going back and forward are for the window."""
        self.hide_card()
        if event.button() in _HISTORY:
            event.ignore()
            return
        self.mouse.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See `mouse`; a quick second press of a button for going back is one more step."""
        if event.button() in _HISTORY:
            event.ignore()
            return
        self.mouse.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See `mouse`."""
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `mouse`."""
        self.mouse.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu that fits; by the menu key the one for what is selected."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.pop_up_by_keys()
            return
        menu = self.menu_at(QPointF(event.pos())) if self.at_rest() else None
        if menu is not None:
            self._pop_up(menu, event.pos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom around the pointer."""
        turn_wheel(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See `keyboard`."""
        if not handle_key(self, event):
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go to the next or previous segment; past the last one the keyboard goes on to the next widget."""
        return (self.hasFocus() and self.step_segment(next)) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        self._ring = event.reason() in BY_KEYS
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        self._ring = False
        super().focusOutEvent(event)
        self.viewport().update()
