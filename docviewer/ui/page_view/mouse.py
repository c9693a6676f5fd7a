"""What the mouse does on the pages: click, select text, follow links, pan, hover."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication

from docviewer.ui.page_view.text_selection import Unit

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from docviewer.ui.page_view.page_view import PageView

#: A further click this near, pixels, is on the same spot.
_SAME_SPOT = 4
_AUTO_SCROLL_MS = 30
_AUTO_SCROLL_SHARE = 0.3


class _State(Enum):
    IDLE = auto()
    PRESSED = auto()
    SELECTING = auto()
    PANNING = auto()


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
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pan()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._state = _State.PRESSED
            third = self._since_double.isValid() and self._since_double.elapsed() < QApplication.doubleClickInterval()
            if third and self._near(at, self._clicked) and not self._cycles(at):
                self._begin(Unit.LINE)
        self._since_double.invalidate()

    def double_click(self, event: QMouseEvent) -> None:
        """A word is selected; where boxes overlap it is one more click."""
        self.press(event)
        if event.button() == Qt.MouseButton.LeftButton and not self._cycles(event.position()):
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
        if self._state is _State.PRESSED:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far and not self._begin(Unit.CHARACTER):
                self._pan()
        if self._state is _State.SELECTING:
            self._reach(at)
        elif self._state is _State.PANNING:
            self._view.scroll_by(*(self._last - at).toTuple())
        self._last = at

    def release(self, event: QMouseEvent) -> None:
        """A button goes up: a press that didn't move was a click."""
        state, self._state = self._state, _State.IDLE
        self._auto_scroll.stop()
        if state is _State.PRESSED and event.button() == Qt.MouseButton.LeftButton:
            self._click(event.position())
        self._view.point(event.position(), card=False)

    def _click(self, at: QPointF) -> None:
        view = self._view
        view.clear_text_selection()
        spot = view.spot(at)
        if spot.link is not None:
            view.follow(spot.link)
            return
        self._turn = self._turn + 1 if self._near(at, self._clicked) else 0
        self._clicked = at
        if not spot.boxes:
            view.choose(-1)
            return
        segments = list(dict.fromkeys(box.segment for box in spot.boxes))
        view.choose(segments[self._turn % len(segments)])

    def _cycles(self, at: QPointF) -> bool:
        return len({box.segment for box in self._view.spot(at).boxes}) > 1

    def _begin(self, unit: Unit) -> bool:
        """Begin to select text where the button went down; False if there is none on that page."""
        caret = self._view.caret_near(self._pressed)
        if caret is None:
            return False
        self._state = _State.SELECTING
        self._view.hover(-1)
        self._view.hide_card()
        self._view.selection.begin(caret, unit)
        self._view.text_selection_changed()
        return True

    def _reach(self, at: QPointF) -> None:
        caret = self._view.caret_near(at)
        if caret is not None:
            self._view.selection.reach(caret)
            self._view.text_selection_changed()
        if self._view.viewport().rect().contains(at.toPoint()):
            self._auto_scroll.stop()
        elif not self._auto_scroll.isActive():
            self._auto_scroll.start()

    def _scroll_on(self) -> None:
        """Scroll while a selection is dragged beyond the view, the faster the farther."""
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

    def forget_spot(self) -> None:
        """What was clicked before doesn't count any more: the pages moved or others are shown."""
        self._clicked = None
