from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from docviewer.core.labels import Role
from docviewer.ui.page_view.box_painter import BoxPainter, Emphasis, badge_rect
from docviewer.ui.page_view.camera import Camera
from docviewer.ui.page_view.page_boxes import Box
from docviewer.ui.page_view.page_layout import PageLayout
from docviewer.ui.page_view.role_marks import role_styles

pytestmark = pytest.mark.usefixtures("qapp")
PARAGRAPH, HEADING = int(Role.PARAGRAPH), int(Role.HEADING)
ONE = (Box(100.0, 100.0, 300.0, 160.0, 0, PARAGRAPH),)


def painted(boxes, scale=1.0, ratio=1.0, **emphasis):
    """A picture of the boxes on a page of 400 x 400 points that begins at (16, 16)."""
    camera = Camera(PageLayout([(400.0, 400.0)], scale, 432.0 * scale), 0, 0, 1000, 1000, ratio)
    image = QImage(int(1000 * ratio), int(1000 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    BoxPainter(role_styles()).paint(painter, 0, boxes, camera, QRectF(0, 0, 1000, 1000), Emphasis(**emphasis))
    painter.end()
    frame = camera.frame(0)
    return lambda x, y: image.pixelColor(int((frame.x() + x * scale) * ratio), int((frame.y() + y * scale) * ratio))


def darkness(colour):
    return 255 * 3 - colour.red() - colour.green() - colour.blue()


@pytest.mark.parametrize(("scale", "ratio"), [(1.0, 1.0), (2.0, 1.0), (0.5, 1.0), (1.0, 2.0), (1.333, 1.25)])
def test_a_box_is_where_it_belongs_at_any_scale(scale, ratio):
    pixel = painted(ONE, scale, ratio)
    inside, outside = pixel(200, 130), pixel(310, 170)
    assert outside == QColor("white")
    assert 0 < darkness(inside) < 120
    near = 2 / scale
    edge = max(darkness(pixel(x, 130)) for x in (300 - near, 300 - near / 2, 299.9))
    assert edge > 3 * darkness(inside)


def test_hovered_and_selected_boxes_stand_out():
    rest, hovered, selected = (
        darkness(painted(ONE, **emphasis)(200, 130)) for emphasis in ({}, {"hovered": 0}, {"selected": 0})
    )
    assert rest < hovered < selected
    assert darkness(painted(ONE, selected=0)(101.2, 130)) > darkness(painted(ONE)(101.2, 130))


def test_all_boxes_of_a_segment_stand_out_together():
    boxes = (*ONE, Box(100.0, 200.0, 300.0, 260.0, 0, PARAGRAPH), Box(100.0, 300.0, 300.0, 360.0, 1, PARAGRAPH))
    pixel = painted(boxes, selected=0)
    assert pixel(200, 130) == pixel(200, 230) != pixel(200, 330)


def test_hidden_roles_are_not_painted():
    boxes = (*ONE, Box(100.0, 200.0, 300.0, 260.0, 1, HEADING))
    pixel = painted(boxes, hidden=frozenset({HEADING}))
    assert pixel(200, 130) != QColor("white")
    assert pixel(200, 230) == QColor("white")


def test_numbers_are_painted_left_of_the_boxes_on_demand():
    assert painted(ONE)(90, 108) == QColor("white")
    assert painted(ONE, numbers=True)(90, 108) == QColor("#0072B2")


def test_numbers_keep_their_size_at_every_zoom_and_stay_in_view():
    small, large = badge_rect(QRectF(100, 100, 20, 5), 1), badge_rect(QRectF(100, 100, 2000, 500), 1)
    assert small.size() == large.size()
    assert badge_rect(QRectF(-50, 100, 20, 20), 1).left() > 0
    assert badge_rect(QRectF(100, 100, 20, 20), 4).width() > small.width()


def test_numbers_that_would_cover_each_other_are_left_out_but_not_the_selected_one():
    boxes = tuple(Box(100.0, 100.0 + 2 * i, 300.0, 101.0 + 2 * i, i, PARAGRAPH if i else HEADING) for i in range(4))
    first = painted(boxes, numbers=True, selected=0)(90, 108)
    later = painted(boxes, numbers=True, selected=2)(90, 108)
    assert first == QColor("#E69F00")
    assert later == QColor("#0072B2")


def test_many_boxes_are_painted_too():
    boxes = tuple(
        Box(10.0 + i % 20 * 19, 10.0 + i // 20 * 9, 26.0 + i % 20 * 19, 17.0 + i // 20 * 9, i, 0) for i in range(800)
    )
    pixel = painted(boxes, numbers=True)
    assert pixel(18, 14) != QColor("white")
    assert pixel(18 + 19 * 19, 14 + 39 * 9) != QColor("white")
