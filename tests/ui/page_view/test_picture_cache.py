from __future__ import annotations

import pytest

from docviewer.ui.page_view.picture_cache import PictureCache
from tests.ui.page_view.made_pages import picture

pytestmark = pytest.mark.usefixtures("qapp")
BYTES = 100 * 100 * 4


def test_pictures_are_kept_within_the_budget_the_latest_longest():
    cache = PictureCache(3 * BYTES)
    for page in range(3):
        cache.put(page, 1.0, picture())
    cache.get(0)
    cache.put(3, 1.0, picture())
    assert [page in cache for page in range(4)] == [True, False, True, True]
    assert cache.size_bytes == 3 * BYTES


def test_a_picture_replaces_the_one_before():
    cache = PictureCache()
    cache.put(0, 1.0, picture())
    cache.put(0, 2.0, picture(200, 200))
    assert len(cache) == 1
    assert cache.size_bytes == 4 * BYTES
    assert cache.get(0).sharp_at(2.0)
    assert not cache.get(0).sharp_at(1.0)


def test_pages_on_screen_are_kept_beyond_the_budget():
    cache = PictureCache(BYTES)
    cache.set_in_use([0, 1])
    cache.put(0, 1.0, picture())
    cache.put(1, 1.0, picture())
    assert len(cache) == 2
    cache.set_in_use([1])
    assert 0 not in cache
    assert 1 in cache


def test_a_smaller_budget_drops_pictures_at_once():
    cache = PictureCache(10 * BYTES)
    for page in range(5):
        cache.put(page, 1.0, picture())
    cache.set_budget(2 * BYTES)
    assert len(cache) == 2
    cache.clear()
    assert cache.size_bytes == 0
