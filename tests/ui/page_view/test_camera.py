from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from docviewer.ui.page_view.camera import Camera
from docviewer.ui.page_view.page_layout import PageLayout, PagePoint, Setting

SIZES = [(595.2, 841.9), (842.0, 595.0), (612.0, 792.0)]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("scale", [0.17, 1.0, 1.3333, 7.9])
def test_page_and_view_points_are_each_other_s_inverse(scale, ratio):
    camera = Camera(PageLayout(SIZES, scale, 700), 3, 120, 700, 500, ratio)
    for place in (PagePoint(0, 10.0, 20.0), PagePoint(1, 800.0, 590.0), PagePoint(2, 300.0, 400.0)):
        back = camera.to_page(camera.to_view(place))
        assert back is not None
        assert tuple(back) == pytest.approx(tuple(place), abs=1e-6)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_pages_begin_on_a_device_pixel(ratio):
    camera = Camera(PageLayout(SIZES, 0.777, 701), 0, 33, 701, 500, ratio)
    for page in range(3):
        corner = camera.frame(page).topLeft() * ratio
        assert corner.x() == pytest.approx(round(corner.x()))
        assert corner.y() == pytest.approx(round(corner.y()))


def test_beside_the_pages_is_no_page():
    camera = Camera(PageLayout(SIZES, 0.2, 700), 0, 0, 700, 500, 1.0)
    assert camera.on_page(QPointF(5, 100)) is None
    assert camera.on_page(camera.frame(1).center()).page == 1
    assert Camera(PageLayout(), 0, 0, 700, 500, 1.0).to_page(QPointF(5, 5)) is None


def test_the_page_with_the_largest_part_counts_as_the_one_looked_at():
    layout = PageLayout(SIZES, 1.0, 900)
    assert Camera(layout, 0, 0, 900, 500, 1.0).most_visible() == 0
    assert Camera(layout, 0, 700, 900, 500, 1.0).most_visible() == 1


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_turned_page_s_points_come_back_from_the_view(turn):
    camera = Camera(PageLayout(SIZES, setting=Setting(1.7, 700, turn=turn)), 11, 130, 700, 500, 1.25)
    for place in (PagePoint(0, 10.0, 20.0), PagePoint(1, 800.0, 590.0)):
        back = camera.to_page(camera.to_view(place))
        assert tuple(back) == pytest.approx(tuple(place), abs=1e-6)


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_box_lies_on_its_turned_page_where_its_corners_do(turn):
    camera = Camera(PageLayout(SIZES, setting=Setting(0.5, 700, turn=turn)), 0, 0, 700, 500, 1.0)
    box = (50.0, 60.0, 400.0, 90.0)
    rect = camera.rect(0, box)
    ends = [camera.to_view(PagePoint(0, *corner)) for corner in (box[:2], box[2:])]
    assert rect == QRectF(ends[0], ends[1]).normalized()
    assert camera.frame(0).contains(rect)
    assert camera.part(0, rect) == pytest.approx(box)


def test_a_page_on_its_side_is_as_wide_as_it_was_high():
    camera = Camera(PageLayout(SIZES, setting=Setting(1.0, 900, turn=1)), 0, 0, 900, 500, 1.0)
    assert (camera.frame(0).width(), camera.frame(0).height()) == (841.9, 595.2)
