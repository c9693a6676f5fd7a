from __future__ import annotations

import math

import pytest

from docviewer.core.document import MOST_PIXELS
from docviewer.ui.page_view.picture_cache import PictureCache
from docviewer.ui.page_view.picture_requests import PictureRequests, capped_scale
from tests.ui.page_view.made_pages import A4, picture


@pytest.fixture
def cache(qapp):
    return PictureCache()


@pytest.fixture
def asked(cache):
    """A list of what was asked for, of a document of ten pages; `asked.requests` asks."""

    class Asked(list):
        requests = PictureRequests(cache)

    asked = Asked()
    asked.requests.wanted.connect(lambda page, scale: asked.append((page, scale)))
    asked.requests.begin()
    return asked


def look(asked, visible, scale=1.0):
    asked.requests.look([A4] * 10, visible, scale)
    asked.requests.ask()


def test_visible_pages_come_first_neighbours_when_those_are_there(asked, cache):
    look(asked, range(3, 5))
    assert asked == [(3, 1.0), (4, 1.0)]
    for page in (3, 4):
        cache.put(page, 1.0, picture())
        asked.requests.answered(page)
    assert asked[2:] == [(2, 1.0), (5, 1.0)]


def test_nothing_is_asked_for_twice(asked):
    look(asked, range(1))
    look(asked, range(1))
    assert asked == [(0, 1.0)]


def test_a_page_that_was_left_before_its_picture_came_is_asked_for_again(asked):
    look(asked, range(1))
    look(asked, range(7, 8))
    look(asked, range(1))
    assert asked == [(0, 1.0), (7, 1.0), (0, 1.0)]


def test_another_zoom_wants_another_picture(asked, cache):
    look(asked, range(1))
    cache.put(0, 1.0, picture())
    asked.requests.answered(0)
    asked.clear()
    look(asked, range(1), 2.0)
    assert (0, 2.0) in asked


def test_a_page_that_failed_is_asked_for_again_at_another_zoom_only(asked):
    look(asked, range(1))
    asked.requests.failed(0)
    look(asked, range(1))
    assert [page for page, _ in asked].count(0) == 1
    look(asked, range(1), 0.5)
    assert (0, 0.5) in asked


@pytest.mark.parametrize("size", [(595.0, 842.0), (14400.0, 14400.0), (3.0, 200_000.0)])
@pytest.mark.parametrize("scale", [0.1, 1.0, 21.3, 64.0])
def test_no_picture_has_more_pixels_than_allowed(size, scale):
    capped = capped_scale(size, scale, MOST_PIXELS)
    assert math.ceil(size[0] * capped) * math.ceil(size[1] * capped) <= MOST_PIXELS
    assert capped <= scale


def test_pictures_on_screen_together_keep_to_the_budget(asked, cache):
    cache.set_budget(64 * 1024 * 1024)
    look(asked, range(2), 40.0)
    taken = sum(A4[0] * A4[1] * scale * scale * 4 for _, scale in asked)
    assert len(asked) == 2
    assert taken <= 64 * 1024 * 1024


def test_neighbours_are_left_alone_where_there_is_no_room_for_them(asked, cache):
    cache.set_budget(int(A4[0] * A4[1] * 4 * 1.5))
    look(asked, range(1))
    cache.put(0, 1.0, picture())
    asked.requests.answered(0)
    assert asked == [(0, 1.0)]


def test_questions_wait_until_zooming_rests(asked, qtbot):
    asked.requests.look([A4] * 10, range(1), 1.0)
    asked.requests.ask_soon(after_zoom=True)
    asked.requests.look([A4] * 10, range(1), 1.5)
    asked.requests.ask_soon(after_zoom=True)
    assert asked == []
    qtbot.waitUntil(lambda: asked == [(0, 1.5)], timeout=2000)
