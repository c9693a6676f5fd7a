from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from docviewer.ui import theme
from docviewer.ui.page_view.badge_room import is_free, take_room
from docviewer.ui.page_view.mark_badges import (
    LARGEST,
    SMALLEST,
    badge_picture,
    number_picture,
    on_device_pixel,
    size_beside,
)
from docviewer.ui.page_view.page_colours import COLOURS
from docviewer.ui.page_view.segment_marks import Mark
from tests.ui.page_view.badges import badge_place

pytestmark = pytest.mark.usefixtures("qapp")
BADGES = [mark for mark in Mark if mark.name.lower() in theme.BADGE_COLOURS]


def shape(mark):
    """Where a badge is painted at all, and where its sign is: two pictures without colour."""
    image = badge_picture(mark, 14.0, 2.0).toImage()
    cells = list(itertools.product(range(image.width()), range(image.height())))
    ground = [image.pixelColor(x, y).alpha() > 100 for x, y in cells]
    sign = [image.pixelColor(x, y).lightnessF() > 0.7 and image.pixelColor(x, y).alpha() > 100 for x, y in cells]
    return ground, sign


def test_every_mark_that_has_a_badge_has_a_colour():
    assert {mark for mark in Mark if mark.on_badge} | {Mark.ADDED} == set(BADGES)


def test_badges_differ_in_more_than_colour():
    shapes = [shape(mark) for mark in BADGES]
    assert all(one != other for one, other in itertools.combinations(shapes, 2))


@pytest.mark.parametrize("colour", theme.BADGE_COLOURS.values())
def test_the_sign_on_a_badge_can_be_read(colour):
    assert theme.contrast("#FFFFFF", colour) >= theme.TEXT_CONTRAST


@pytest.mark.parametrize("paper", [colours.paper for colours in COLOURS.values()])
@pytest.mark.parametrize("colour", theme.BADGE_COLOURS.values())
def test_a_badge_or_its_rim_stands_out_from_any_paper(paper, colour):
    assert max(theme.contrast(colour, paper), theme.contrast("#FFFFFF", paper)) >= theme.MARK_CONTRAST


@pytest.mark.parametrize(("height", "size"), [(4.0, SMALLEST), (12.0, 12.0), (400.0, LARGEST)])
def test_badges_can_be_read_beside_boxes_of_any_height(height, size):
    assert size_beside(height) == size


def test_badges_stand_in_a_row_right_of_their_box_or_inside_it():
    box = QRectF(100, 100, 200, 60)
    outside = [badge_place(box, nth) for nth in range(3)]
    assert all(one.right() <= other.left() for one, other in itertools.pairwise(outside))
    assert outside[1].left() > box.right()
    inside = [badge_place(box, nth, inside=True) for nth in range(3)]
    assert all(box.contains(place) for place in inside)
    assert all(not one.intersects(other) for one, other in itertools.combinations(inside, 2))


def test_badges_leave_room_for_handles():
    box = QRectF(100, 100, 200, 60)
    assert badge_place(box, 0, 10.0).left() > box.right() + 4


def test_pictures_are_sharp_on_any_screen():
    assert badge_picture(Mark.ACCEPTED, 14.0, 2.0).width() == 28
    assert number_picture("12", QColor("blue").rgb(), QColor("white").rgb(), 16.0, 2.0).width() == 32
    assert on_device_pixel(QPointF(1.3, 2.8), 2.0) == QPointF(1.5, 3.0)


def test_room_that_is_taken_is_taken_across_the_grid_and_over_its_seams():
    taken = {}
    assert take_room(QRectF(20, 20, 16, 16), taken)
    assert not is_free((35, 35, 45, 45), taken)
    assert not take_room(QRectF(8, 8, 16, 16), taken)
    assert take_room(QRectF(36, 20, 16, 16), taken)
    assert take_room(QRectF(-60, -60, 16, 16), taken)
    assert not is_free((-50, -50, -48, -48), taken)
