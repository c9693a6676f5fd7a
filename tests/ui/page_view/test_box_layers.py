"""The kept picture of very many boxes: mended after an edit, it is the one that is painted anew."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from docviewer.core.labels import Role
from docviewer.ui.page_view.box_layers import BoxLayer
from docviewer.ui.page_view.box_painter import BoxPainter, Emphasis
from docviewer.ui.page_view.camera import Camera
from docviewer.ui.page_view.page_boxes import Box
from docviewer.ui.page_view.page_layout import PageLayout
from docviewer.ui.page_view.role_marks import role_styles
from docviewer.ui.page_view.segment_marks import Mark

pytestmark = pytest.mark.usefixtures("qapp")
COLUMNS, ROWS, SIDE = 6, 45, 500
BITS = [0, 1, 2, 3, 4, 8, 17, 31, 32, 33, 64]


def boxes_from(rows):
    return tuple(Box(*edges, at, role, unsure) for at, (edges, role, unsure, _) in enumerate(rows))


def flags_from(rows):
    return bytes(bits for *_, bits in rows)


def drawn(chance):
    edges = [
        (10.0 + column * 78, 10.0 + row * 10.4, 70.0 + column * 78 + chance.random() * 12, 17.0 + row * 10.4)
        for column in range(COLUMNS)
        for row in range(ROWS)
    ]
    roles = len(Role)
    return [(place, chance.randrange(roles), chance.random() < 0.1, chance.choice(BITS)) for place in edges]


def edited(rows, chance):
    """Merge, split, change the role or the marks of a few, or leave some out."""
    rows, at = list(rows), chance.randrange(len(rows) - 3)
    for _ in range(chance.randrange(1, 4)):
        place, role, unsure, bits = rows[at]
        match chance.randrange(5):
            case 0:
                below = rows[at + 1][0]
                joined = (min(place[0], below[0]), place[1], max(place[2], below[2]), below[3])
                rows[at : at + 2] = [(joined, role, unsure, bits | Mark.CORRECTED.value)]
            case 1:
                middle = (place[1] + place[3]) / 2
                halves = ((place[0], place[1], place[2], middle), (place[0], middle, place[2], place[3]))
                rows[at : at + 1] = [(half, role, unsure, bits) for half in halves]
            case 2:
                rows[at] = (place, chance.randrange(len(Role)), unsure, bits)
            case 3:
                rows[at] = (place, role, unsure, chance.choice(BITS))
            case _:
                del rows[-1 if chance.random() < 0.3 else at]
        at = min(len(rows) - 3, at + chance.randrange(4))
    return rows


def picture(painter, rows, ratio, **emphasis):
    camera = Camera(PageLayout([(SIDE, SIDE)], 1.0, SIDE), 0, 0, SIDE, SIDE, ratio)
    image = QImage(int(SIDE * ratio), int(SIDE * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    paint = QPainter(image)
    told = Emphasis(flags=flags_from(rows), **emphasis)
    painter.paint(paint, 0, boxes_from(rows), camera, QRectF(0, 0, SIDE, SIDE), told)
    paint.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@given(seed=st.integers(0, 2**32))
@settings(max_examples=6, deadline=None)
def test_after_edits_the_picture_is_the_one_painted_anew(ratio, seed):
    chance, mended = random.Random(seed), BoxPainter(role_styles())
    rows = drawn(chance)
    picture(mended, rows, ratio)
    for _ in range(5):
        rows = edited(rows, chance)
        assert picture(mended, rows, ratio) == picture(BoxPainter(role_styles()), rows, ratio)


@pytest.mark.parametrize("emphasis", [{"numbers": True}, {"hidden": frozenset({0, 3})}, {"selected": 7}])
def test_what_is_set_off_or_hidden_is_shown_as_if_painted_anew(emphasis):
    chance, mended = random.Random(5), BoxPainter(role_styles())
    rows = drawn(chance)
    picture(mended, rows, 1.0)
    picture(mended, rows, 1.0, **emphasis)
    rows = edited(rows, chance)
    assert picture(mended, rows, 1.0, **emphasis) == picture(BoxPainter(role_styles()), rows, 1.0, **emphasis)


def layer_of(rows):
    boxes = boxes_from(rows)
    return [(box, QRectF(box.x0, box.top, box.x1 - box.x0, box.bottom - box.top)) for box in boxes], [*flags_from(rows)]


@given(seed=st.integers(0, 2**32))
@settings(max_examples=25, deadline=None)
def test_badges_are_where_they_would_be_if_all_were_placed_anew(seed):
    chance = random.Random(seed)
    rows = drawn(chance)
    layer = BoxLayer.of(*layer_of(rows))
    for _ in range(4):
        rows = edited(rows, chance)
        found = layer.edited(*layer_of(rows))
        layer = BoxLayer.of(*layer_of(rows)) if found is None else found[0]
        assert layer.spots == BoxLayer.of(*layer_of(rows)).spots


def test_an_edit_of_one_box_leaves_most_of_the_picture_alone():
    rows = drawn(random.Random(1))
    layer = BoxLayer.of(*layer_of(rows))
    place, role, unsure, _ = rows[100]
    rows[100] = (place, role, not unsure, 0)
    found = layer.edited(*layer_of(rows))
    assert found is not None
    extent = found[1].boundingRect()
    assert extent.width() * extent.height() < SIDE * SIDE / 20


def test_where_most_boxes_are_others_all_are_painted_anew():
    rows = drawn(random.Random(1))
    layer = BoxLayer.of(*layer_of(rows))
    others = [((x0 + 1, top, x1, bottom), *rest) for (x0, top, x1, bottom), *rest in rows]
    assert layer.edited(*layer_of(others)) is None
