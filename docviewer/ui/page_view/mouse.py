"""What the mouse does on the pages: click, select text or boxes, put the caret, follow links, pan, hover."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication

from docviewer.ui.page_view.box_tool import Tool
from docviewer.ui.page_view.text_selection import Unit

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.page_view.pointed_pages import Spot

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

#: A further click this near, pixels, is on the same spot.
_SAME_SPOT = 4
_AUTO_SCROLL_MS = 30
_AUTO_SCROLL_SHARE = 0.3


class _State(Enum):
    IDLE = auto()
    PRESSED = auto()
    SELECTING = auto()
    PANNING = auto()
    BOXING = auto()


class Mouse(QObject):
    """Turns presses, moves and releases on `view` into what they mean."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._state = _State.IDLE
        self._pressed = QPointF()
        self._last = QPointF()
        self._clicked: QPointF | None = None
        self._turn = 0
        self._dragged = False
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._since_double = QElapsedTimer()
        self._auto_scroll = QTimer(self, interval=_AUTO_SCROLL_MS)
        self._auto_scroll.timeout.connect(self._scroll_on)

    @property
    def resting(self) -> bool:
        """Whether nothing is being dragged."""
        return self._state is _State.IDLE

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        at = event.position()
        self._pressed = self._last = at
        self._dragged = False
        self._modifiers = event.modifiers()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pan()
        elif event.button() == Qt.MouseButton.LeftButton and self._view.box_tool.press(at, self._modifiers):
            self._state = _State.BOXING
        elif event.button() == Qt.MouseButton.LeftButton:
            self._state = _State.PRESSED
            third = self._since_double.isValid() and self._since_double.elapsed() < QApplication.doubleClickInterval()
            if third and self._near(at, self._clicked) and not self._cycles(at):
                self._begin(Unit.LINE)
        self._since_double.invalidate()

    def double_click(self, event: QMouseEvent) -> None:
        """A word is selected; where boxes overlap it is one more click."""
        self.press(event)
        pressed = event.button() == Qt.MouseButton.LeftButton and self._state is not _State.BOXING
        if pressed and not self._cycles(event.position()):
            self._since_double.start()
            self._clicked = event.position()
            if self._view.spot(event.position()).line >= 0:
                self._begin(Unit.WORD)

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves: hover, or drag."""
        at = event.position()
        if self._state is _State.IDLE:
            self._view.point(at)
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self._dragged = self._dragged or far
        if self._state is _State.PRESSED and far:
            self._begin_drag()
        if self._state is _State.SELECTING or (self._state is _State.BOXING and self._dragged):
            self._reach(at)
        elif self._state is _State.PANNING:
            self._view.scroll_by(*(self._last - at).toTuple())
        self._last = at

    def release(self, event: QMouseEvent) -> None:
        """A button goes up: a press that didn't move was a click."""
        state, self._state = self._state, _State.IDLE
        self._auto_scroll.stop()
        if state is _State.BOXING and self._dragged:
            self._view.box_tool.finish()
        elif state in (_State.PRESSED, _State.BOXING) and event.button() == Qt.MouseButton.LeftButton:
            self._release_unmoved(event.position(), boxing=state is _State.BOXING)
        self._view.point(event.position(), card=False)

    def _release_unmoved(self, at: QPointF, *, boxing: bool) -> None:
        """A press that didn't move: on a handle it is a click on what lies below; a tool that draws waits on."""
        if boxing:
            tool = self._view.tool
            self._view.box_tool.take(tool if tool is not Tool.ADJUST else Tool.POINT)
        if self._view.tool is Tool.POINT:
            self._click(at)

    def _click(self, at: QPointF) -> None:
        view = self._view
        view.clear_text_selection()
        spot = view.spot(at)
        if self._modifiers & (_CTRL | _SHIFT):
            self._click_too(spot)
            return
        if spot.link is not None:
            view.follow(spot.link)
            return
        self._turn = self._turn + 1 if self._near(at, self._clicked) else 0
        self._clicked = at
        targets = spot.targets
        if (self._turn == 0 or len(targets) == 1) and view.place_caret(at):
            return
        view.drop_caret()
        view.choose_target(targets[self._turn % len(targets)] if targets else -1)

    def _click_too(self, spot: Spot) -> None:
        """With Ctrl a segment is selected too, or not any more; with Shift all up to it are."""
        self._clicked = None
        if not spot.boxes:
            return
        if self._modifiers & _SHIFT:
            self._view.choose_up_to(spot.boxes[0].segment)
        else:
            self._view.choose_too(spot.boxes[0].segment)

    def _cycles(self, at: QPointF) -> bool:
        return len(self._view.spot(at).targets) > 1

    def _begin_drag(self) -> None:
        """A frame with Shift held, else text where there is some, else the pages are dragged."""
        framed = bool(self._modifiers & _SHIFT) and bool(len(self._view.boxes))
        if framed and self._view.box_tool.begin(self._pressed, Tool.FRAME, self._modifiers):
            self._state = _State.BOXING
        elif not self._begin(Unit.CHARACTER):
            self._pan()

    def _begin(self, unit: Unit) -> bool:
        """Begin to select text where the button went down; False if there is none on that page."""
        caret = self._view.caret_near(self._pressed)
        if caret is None:
            return False
        self._state = _State.SELECTING
        self._view.drop_caret()
        self._view.hover(-1)
        self._view.hide_card()
        self._view.selection.begin(caret, unit)
        self._view.text_selection_changed()
        return True

    def _reach(self, at: QPointF) -> None:
        caret = self._view.caret_near(at) if self._state is _State.SELECTING else None
        if self._state is _State.BOXING:
            self._view.box_tool.reach(at)
        elif caret is not None:
            self._view.selection.reach(caret)
            self._view.text_selection_changed()
        if self._view.viewport().rect().contains(at.toPoint()):
            self._auto_scroll.stop()
        elif not self._auto_scroll.isActive():
            self._auto_scroll.start()

    def _scroll_on(self) -> None:
        """Scroll while a selection or box is dragged beyond the view, the faster the farther."""
        area, at = self._view.viewport().rect(), self._last
        dx = min(0.0, at.x()) + max(0.0, at.x() - area.right())
        dy = min(0.0, at.y()) + max(0.0, at.y() - area.bottom())
        self._view.scroll_by(dx * _AUTO_SCROLL_SHARE, dy * _AUTO_SCROLL_SHARE)
        self._reach(at)

    def _pan(self) -> None:
        self._state = _State.PANNING
        self._view.hide_card()
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    @staticmethod
    def _near(at: QPointF, other: QPointF | None) -> bool:
        return other is not None and (at - other).manhattanLength() <= _SAME_SPOT

    def cancel(self) -> None:
        """What is being dragged isn't dragged any more."""
        self._state = _State.IDLE
        self._auto_scroll.stop()

    def forget_spot(self) -> None:
        """What was clicked before doesn't count any more: the pages moved or others are shown."""
        self._clicked = None
