from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from docviewer.ui.page_view.zoom import CUSTOM, LARGEST, SMALLEST, WHEEL_FACTOR
from tests.ui.page_view.made_pages import at


def turn(view, angle=0, pixels=0, modifiers=Qt.KeyboardModifier.NoModifier, where=None, sideways=False):
    where = QPointF(where or QPoint(200, 200))
    delta = (lambda size: QPoint(size, 0)) if sideways else (lambda size: QPoint(0, size))
    event = QWheelEvent(
        where,
        QPointF(view.viewport().mapToGlobal(where)),
        delta(pixels),
        delta(angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_notch_scrolls_three_lines(view):
    turn(view, -120)
    assert view.verticalScrollBar().value() == 96
    turn(view, 120)
    assert view.verticalScrollBar().value() == 0


def test_touchpads_scroll_by_their_pixels(view):
    turn(view, -120, -17)
    assert view.verticalScrollBar().value() == 17


def test_shift_scrolls_sideways(view):
    view.set_zoom(3.0)
    middle = view.horizontalScrollBar().value()
    turn(view, -120, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert view.horizontalScrollBar().value() == middle + 96
    turn(view, 120, sideways=True)
    assert view.horizontalScrollBar().value() == middle


@pytest.mark.parametrize("notches", [1, 3, -1])
def test_the_point_under_the_pointer_stays_while_zooming(view, notches):
    view.set_zoom(1.5)
    view.scroll_by(0, 700)
    where = at(view, 0, 300, 700)
    before = view.camera.to_page(QPointF(where))
    turn(view, 120 * notches, modifiers=Qt.KeyboardModifier.ControlModifier, where=where)
    after = view.camera.to_page(QPointF(where))
    assert view.zoom == pytest.approx(1.5 * WHEEL_FACTOR**notches)
    assert view.zoom_mode == CUSTOM
    assert after.page == before.page
    assert (after.x, after.y) == pytest.approx((before.x, before.y), abs=1.0 / view.camera.scale)


def test_zooming_in_and_out_again_ends_where_it_began(view):
    view.set_zoom(1.0)
    view.scroll_by(0, 500)
    where = QPoint(345, 210)
    before = view.camera.to_page(QPointF(where))
    for notches in (*[1] * 6, *[-1] * 6):
        turn(view, 120 * notches, modifiers=Qt.KeyboardModifier.ControlModifier, where=where)
    after = view.camera.to_page(QPointF(where))
    assert tuple(after) == pytest.approx(tuple(before), abs=4)


def test_zoom_has_limits(view):
    for _ in range(40):
        turn(view, 240, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == LARGEST
    for _ in range(80):
        turn(view, -240, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == SMALLEST
