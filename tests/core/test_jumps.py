from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.jumps import MOST, Jumps


def test_back_and_forward_lead_through_the_places():
    jumps = Jumps().jumped("a").jumped("b")
    jumps, place = jumps.gone_back("c")
    assert place == "b"
    jumps, place = jumps.gone_back("b")
    assert place == "a"
    assert jumps.gone_back("a") is None
    jumps, place = jumps.gone_forward("a")
    assert place == "b"
    jumps, place = jumps.gone_forward("b")
    assert place == "c"
    assert jumps.gone_forward("c") is None


def test_a_jump_after_going_back_forgets_what_was_ahead():
    jumps, _ = Jumps().jumped("a").gone_back("b")
    assert jumps.forward == ("b",)
    assert jumps.jumped("a").forward == ()


def test_the_oldest_places_are_forgotten():
    jumps = Jumps()
    for place in range(MOST + 5):
        jumps = jumps.jumped(place)
    assert jumps.back == tuple(range(5, MOST + 5))


@given(st.lists(st.integers(), min_size=1, max_size=20))
def test_as_many_steps_forward_as_back_lead_to_where_one_was(places):
    jumps, here = Jumps(), -1
    for place in places:
        jumps, here = jumps.jumped(here), place
    begun, at = jumps, here
    for _ in places:
        jumps, at = jumps.gone_back(at)
    assert at == -1
    for _ in places:
        jumps, at = jumps.gone_forward(at)
    assert (jumps, at) == (begun, here)
