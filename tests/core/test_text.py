"""Lines are joined into running text as people would write it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.text import ends_hyphenated, join_lines


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (["one", "two"], "one two"),
        (["one ", " two"], "one two"),
        (["one", "", " ", "two"], "one two"),
        (["hyphen-", "ation"], "hyphenation"),
        (["hyphen\u2010", "ation"], "hyphenation"),
        (["soft\u00ad", "Hyphen"], "softHyphen"),
        (["Anglo-", "American"], "Anglo-American"),
        (["pre-", "and post-war"], "pre- and post-war"),
        (["Vor-", "und Nachteile"], "Vor- und Nachteile"),
        (["hand-", "andorra"], "handandorra"),
        (["pages 3-", "5"], "pages 3- 5"),
        (["a dash -", "and on"], "a dash - and on"),
        (["云原生", "安全"], "云原生安全"),
        (["云原生", "security"], "云原生 security"),
        (["これは。", "「次」"], "これは。「次」"),
        (["한국어", "문장"], "한국어 문장"),
        (["one", "two-", "fold", "ends-"], "one twofold ends-"),
        ([], ""),
        ([" "], ""),
    ],
)
def test_lines_are_joined(texts: list[str], joined: str) -> None:
    assert join_lines(texts) == joined


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


@given(st.lists(st.text(max_size=10)))
def test_no_character_is_lost_but_white_space_and_healed_hyphens(texts: list[str]) -> None:
    assert squeezed(join_lines(texts)) == squeezed("".join(texts))


def test_a_hyphen_after_a_letter_ends_a_line_hyphenated() -> None:
    assert ends_hyphenated("brok-")
    assert not ends_hyphenated("-")
    assert not ends_hyphenated("3-")
    assert not ends_hyphenated("")
