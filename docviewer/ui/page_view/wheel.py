"""What the wheel does on the pages: scroll or turn pages, sideways with Shift, zoom around the pointer with Ctrl."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from docviewer.ui.page_view.scrolled_pages import LINE_STEP
from docviewer.ui.page_view.zoom import WHEEL_FACTOR

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from docviewer.ui.page_view.zoomed_pages import ZoomedPages

#: Eighths of a degree of one notch; lines it scrolls by.
_NOTCH = 120
_LINES = 3


def turn_wheel(view: ZoomedPages, event: QWheelEvent) -> None:
    """Do what turning the wheel on `view` means."""
    event.accept()
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        turn = event.angleDelta().y() or event.angleDelta().x()
        if turn:
            view.set_zoom(view.zoom * WHEEL_FACTOR ** (turn / _NOTCH), event.position())
        return
    way = _way(event)
    sideways = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if sideways and not way.x():
        way = QPointF(way.y(), way.x())
    if not sideways and view.pager.rolled(event.angleDelta().y()):
        return
    view.scroll_by(-way.x(), -way.y())


def _way(event: QWheelEvent) -> QPointF:
    """Return how far the content is to move, pixels."""
    # Qt calls pixel deltas unreliable under X11; touchpads give fine angles there.
    if not event.pixelDelta().isNull() and QGuiApplication.platformName() != "xcb":
        return QPointF(event.pixelDelta())
    return QPointF(event.angleDelta()) * (LINE_STEP * _LINES / _NOTCH)
