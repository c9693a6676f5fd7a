"""Letters as they are seen, from left to right, come into the order in which they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.reading.writing_order import reading_order_of

ALEPH, BET, GIMEL, DALET = "\u05d0", "\u05d1", "\u05d2", "\u05d3"


def read(seen: str) -> str:
    return "".join(seen[i] for i in reading_order_of(list(seen)))


@pytest.mark.parametrize(
    ("seen", "as_read"),
    [
        ("left to right", "left to right"),
        (f"{DALET}{GIMEL} {BET}{ALEPH}", f"{ALEPH}{BET} {GIMEL}{DALET}"),
        (f".{DALET}{GIMEL} PDF {BET}{ALEPH}", f"{ALEPH}{BET} PDF {GIMEL}{DALET}."),
        (f"{DALET}{GIMEL} 12.5 {BET}{ALEPH}", f"{ALEPH}{BET} 12.5 {GIMEL}{DALET}"),
        (f"the word {BET}{ALEPH} is short", f"the word {ALEPH}{BET} is short"),
        (f"{BET}{ALEPH}", f"{ALEPH}{BET}"),
        ("", ""),
        ("...", "..."),
    ],
)
def test_each_script_is_read_its_own_way(seen: str, as_read: str) -> None:
    assert read(seen) == as_read


@given(st.lists(st.sampled_from(["a", "7", " ", ".", ALEPH, BET]), max_size=40))
def test_no_letter_is_lost_and_left_to_right_text_stays(texts: list[str]) -> None:
    order = reading_order_of(texts)
    assert sorted(order) == list(range(len(texts)))
    if not {ALEPH, BET} & set(texts):
        assert order == sorted(order)
