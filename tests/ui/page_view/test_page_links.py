from __future__ import annotations

import pytest

from docviewer.reading.page_results import Link
from docviewer.ui.page_view.page_links import PageLinks, shortened, words_for

WEB = Link((10.0, 10.0, 60.0, 20.0), uri="https://example.org/a")
INSIDE = Link((50.0, 10.0, 90.0, 20.0), page=4)


def test_the_topmost_link_under_a_point_is_found():
    links = PageLinks()
    links.put(2, (WEB, INSIDE))
    assert links.under(2, 15, 15) is WEB
    assert links.under(2, 55, 15) is INSIDE
    assert links.under(2, 15, 30) is None
    assert links.under(1, 15, 15) is None


def test_pages_without_links_are_known_too():
    links = PageLinks()
    links.put(0, ())
    assert links.has(0)
    assert not links.has(1)
    links.begin()
    assert not links.has(0)


def test_the_card_shows_the_address():
    assert words_for(WEB) == ("Link", "https://example.org/a")
    assert words_for(INSIDE) == ("Link", "to page 5")


def test_a_long_address_is_shown_whole():
    address = "https://example.org/" + "a" * 300
    assert words_for(Link((0, 0, 1, 1), uri=address)) == ("Link", address)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/" + "a" * 5000,
        "https://bank.example" + "x" * 700 + "@example.org/" + "a" * 5000,
        "https://" + "sub." * 400 + "example.org/",
        "https://bank.example:" + "x" * 5000 + "@example.org",
    ],
)
def test_an_endless_address_is_cut_where_its_host_still_shows(address):
    shown = shortened(address)
    assert len(shown) <= 600
    assert shown.startswith("https://")
    assert "example.org" in shown
    assert "…" in shown
    assert "bank" not in shown
