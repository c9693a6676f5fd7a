"""Hints are followed where they tell, and the fallback line by line elsewhere."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.hint_sources import TAGS
from docviewer.core.hints import Block, Hints
from docviewer.core.labels import Labels, Role
from docviewer.segmentation.features import gather
from docviewer.segmentation.hinted import follow_hints, hinted_starts, told_lines
from tests.builders.documents import make_lines

ROLES = {
    "P": Block("p", Role.PARAGRAPH, name="P"),
    "Q": Block("q", Role.PARAGRAPH, name="P"),
    "H": Block("h", Role.HEADING, 2, "H2"),
    "D": Block("d", None, name="Div"),
}


def hinted(told: str):
    """Evidence of one line per letter; each letter is a block of `ROLES`, `-` none."""
    blocks = tuple(ROLES.values())
    names = list(ROLES)
    of_line = np.array([names.index(letter) if letter in ROLES else -1 for letter in told], dtype=np.int32)
    lines = make_lines([f"line {i} of text" for i in range(len(told))])
    return gather(lines, ((612.0, 792.0),), Hints(TAGS, blocks, of_line))


def fallback(*starts: int, lines: int, role: Role = Role.PARAGRAPH) -> Labels:
    return Labels.from_starts(np.isin(np.arange(lines), starts), np.full(lines, role))


def test_a_block_is_one_segment_wherever_its_lines_stand() -> None:
    labels = follow_hints(hinted("PPHPQ"), fallback(0, lines=5))
    assert labels.segment.tolist() == [0, 0, 2, 0, 4]


def test_lines_take_role_and_level_of_their_block() -> None:
    labels = follow_hints(hinted("HHP"), fallback(0, lines=3, role=Role.LIST_ITEM))
    assert labels.role.tolist() == [Role.HEADING, Role.HEADING, Role.PARAGRAPH]
    assert labels.level.tolist() == [2, 2, 0]


def test_lines_that_are_not_told_follow_the_fallback() -> None:
    labels = follow_hints(hinted("P--PP--"), fallback(0, 1, 3, 6, lines=7, role=Role.CAPTION))
    assert labels.segment.tolist() == [0, 1, 1, 0, 0, 5, 6]
    assert labels.role.tolist() == [0, 4, 4, 0, 0, 4, 4]


def test_a_line_not_told_never_joins_the_block_before_it() -> None:
    assert follow_hints(hinted("PP-HQQ"), fallback(0, lines=6)).segment.tolist() == [0, 0, 2, 3, 4, 4]


def test_a_line_not_told_amid_one_block_joins_it() -> None:
    labels = follow_hints(hinted("H-HPP-P"), fallback(0, 3, lines=7))
    assert labels.segment.tolist() == [0, 0, 0, 3, 3, 3, 3]
    assert labels.role.tolist() == [2, 2, 2, 0, 0, 0, 0]


def test_it_stays_apart_where_the_fallback_parts_it_from_the_block() -> None:
    assert follow_hints(hinted("P-P"), fallback(0, 1, 2, lines=3)).segment.tolist() == [0, 1, 0]


def test_blocks_without_a_role_tell_nothing() -> None:
    evidence = hinted("DDP")
    assert told_lines(evidence.hints, 3).tolist() == [False, False, True]
    assert follow_hints(evidence, fallback(0, 1, 2, lines=3)).segment.tolist() == [0, 1, 2]
    assert hinted_starts(evidence.hints).tolist() == [False, False, True]


def test_without_hints_the_fallback_is_all() -> None:
    other = fallback(0, 2, lines=4)
    assert follow_hints(replace(hinted("PPHP"), hints=None), other) is other
    assert follow_hints(hinted("--D-"), other) is other


@given(st.text("PQHD-", max_size=25), st.data())
def test_every_line_is_in_one_segment_that_its_first_line_starts(told: str, data: st.DataObject) -> None:
    size = len(told)
    starts = data.draw(st.lists(st.booleans(), min_size=size, max_size=size))
    flow = data.draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    other = Labels.from_starts(np.array(starts, dtype=bool), np.arange(size) % 11, np.arange(size) % 7, np.array(flow))
    labels = follow_hints(hinted(told), other)
    assert (labels.segment <= np.arange(size)).all()
    assert (labels.segment[labels.segment] == labels.segment).all()
    assert (labels.role == labels.role[labels.segment]).all()
    assert (labels.level == labels.level[labels.segment]).all()
    _assert_faithful(told, labels, other)


def _assert_faithful(told: str, labels: Labels, other: Labels) -> None:
    """Blocks are whole and never joined; lines that aren't told are together only where the fallback has them so."""
    for i, a in enumerate(told):
        for j, b in enumerate(told[:i]):
            together = labels.segment[i] == labels.segment[j]
            if a in "PQH" and b in "PQH":
                assert together == (a == b)
            elif a in "D-" and b in "D-" and together and told[labels.segment[i]] in "D-":
                assert other.segment[i] == other.segment[j]
