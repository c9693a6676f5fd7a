from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from docviewer.ui.page_view.page_layout import FOOT, GAP, MARGIN, Anchor, PageLayout, PagePoint, Setting

SIZES = [(595.0, 842.0), (842.0, 595.0), (300.0, 300.0)]


def test_pages_lie_one_below_the_other_centred():
    layout = PageLayout(SIZES, 2.0, 2000.0)
    frames = [layout.frame(page) for page in range(3)]
    assert frames[0].top() == MARGIN
    assert frames[1].top() == frames[0].bottom() + GAP
    assert frames[2].top() == frames[1].bottom() + GAP
    assert all(frame.center().x() == 1000.0 for frame in frames)
    assert layout.height == frames[2].bottom() + FOOT


def test_a_page_wider_than_the_view_makes_the_content_wider():
    layout = PageLayout(SIZES, 2.0, 800.0)
    assert layout.width == 842 * 2 + 2 * MARGIN
    assert layout.frame(1).left() == MARGIN


def test_only_pages_of_which_something_shows_are_between():
    layout = PageLayout(SIZES, 1.0, 900.0)
    assert list(layout.between(0, 500)) == [0]
    assert list(layout.between(layout.frame(0).bottom(), layout.frame(1).top())) == []
    assert list(layout.between(layout.frame(0).bottom() - 1, layout.frame(1).top() + 1)) == [0, 1]
    assert list(layout.between(0, layout.height)) == [0, 1, 2]


def test_nothing_is_anywhere_without_pages():
    layout = PageLayout()
    assert layout.height == 0
    assert list(layout.between(0, 100)) == []
    assert layout.nearest(50) == 0
    assert layout.anchored(layout.anchor(QPointF(3, 4))) == QPointF()


@pytest.mark.parametrize("size", [(0.0, 100.0), (-5.0, 5.0), (math.nan, 10.0), (math.inf, 10.0), (10.0, math.inf)])
def test_a_size_that_cannot_be_is_replaced(size):
    assert PageLayout([size]).sizes == ((612.0, 792.0),)


@given(
    st.lists(st.tuples(st.floats(10, 3000), st.floats(10, 3000)), min_size=1, max_size=30),
    st.floats(0.1, 20),
    st.floats(0.1, 20),
    st.floats(0, 1),
)
def test_an_anchor_inside_a_page_stays_on_its_point_at_any_scale(sizes, before, after, share):
    layout = PageLayout(sizes, before, 700)
    page = len(sizes) // 2
    place = PagePoint(page, share * sizes[page][0], share * sizes[page][1])
    anchor = layout.anchor(layout.point(place))
    moved = layout.at(Setting(after, 900))
    assert (moved.anchored(anchor) - moved.point(place)).manhattanLength() < 1e-3 * max(1.0, moved.height / 1000)


def test_the_gap_between_pages_does_not_scale_in_an_anchor():
    layout = PageLayout(SIZES, 1.0, 900.0)
    anchor = layout.anchor(QPointF(450, layout.frame(0).top() - 10))
    larger = layout.at(Setting(4.0, 900.0))
    assert larger.anchored(anchor).y() == larger.frame(0).top() - 10


def test_an_anchor_on_a_page_that_is_gone_is_on_the_last_page():
    layout = PageLayout([(100.0, 50.0)], 1.0, 200.0)
    assert layout.anchored(Anchor(7, 50.0, 400.0)).y() == layout.frame(0).bottom()


def test_more_room_is_left_below_the_last_page_where_more_is_wanted():
    layout = PageLayout(SIZES).at(Setting(1.0, 900.0, foot=120.0))
    assert layout.height == layout.frame(2).bottom() + 120


def test_a_page_alone_is_all_there_is_and_lies_in_the_middle():
    layout = PageLayout(SIZES, setting=Setting(0.5, 900.0, 700.0, alone=1))
    assert list(layout.between(0, 700)) == [1]
    assert layout.frame(1).center() == QPointF(450, 350)
    assert layout.height == 700
    assert layout.nearest(1e6) == 1
    assert not layout.frame(0).intersects(layout.frame(1))


def test_a_page_alone_that_is_higher_than_the_view_is_scrolled():
    layout = PageLayout(SIZES, setting=Setting(1.0, 900.0, 500.0, alone=0))
    assert layout.top(0) == MARGIN
    assert layout.height == layout.frame(0).bottom() + FOOT


def test_a_page_alone_that_is_not_there_is_the_last_one():
    assert PageLayout(SIZES, setting=Setting(alone=9)).alone == 2
    assert PageLayout((), setting=Setting(alone=9)).alone is None


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_an_anchor_is_a_point_of_the_page_however_it_is_turned(turn):
    upright = PageLayout(SIZES, 1.3, 900.0)
    anchor = upright.anchor(upright.point(PagePoint(1, 300.0, 200.0)))
    other = upright.at(Setting(0.7, 900.0, turn=turn))
    assert (other.anchored(anchor) - other.point(PagePoint(1, 300.0, 200.0))).manhattanLength() < 1e-6


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_the_top_of_a_page_is_where_it_is_seen(turn):
    layout = PageLayout(SIZES, setting=Setting(1.0, 900.0, turn=turn))
    at, frame = layout.anchored(layout.top_of(1)), layout.frame(1)
    assert (at.x(), at.y()) == pytest.approx((frame.center().x(), frame.top() - MARGIN))
