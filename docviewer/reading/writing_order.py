"""Letters of one line from left to right -> the order in which they are read, where some are read from the right.

The reverse of what a typesetter does: a simple inverse of the Unicode Bidirectional Algorithm (UAX #9) for one
level of embedding - words and numbers of a left-to-right script inside right-to-left text, or the other way round.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_RIGHT, _LEFT = ("R", "AL", "RLE", "RLO"), ("L", "EN", "AN")


def reading_order_of(texts: Sequence[str]) -> list[int]:
    """Return the indices of `texts` in the order of reading.

    Args:
        texts: What each letter of a line says, from left to right as it is seen.
    """
    ways = [_way(text) for text in texts]
    if 1 not in ways:
        return list(range(len(texts)))
    most = 1 if ways.count(1) >= ways.count(-1) else -1
    ways = _settled(ways, most)
    stretches = [list(group) for _, group in groupby(range(len(texts)), key=ways.__getitem__)]
    if most == 1:
        stretches.reverse()
    return [i for stretch in stretches for i in (reversed(stretch) if ways[stretch[0]] == 1 else stretch)]


def _way(text: str) -> int:
    """Return 1 for a letter read from the right, -1 for one read from the left, 0 for what goes with its neighbours."""
    kinds = {unicodedata.bidirectional(character) for character in text}
    return 1 if kinds & set(_RIGHT) else -1 if kinds & set(_LEFT) else 0


def _settled(ways: list[int], most: int) -> list[int]:
    """Give blanks and marks the way of both their neighbours, or `most`, the line's own, where those differ."""
    settled = list(ways)
    at = 0
    for way, group in groupby(ways):
        size = len(list(group))
        if way == 0:
            before = ways[at - 1] if at else most
            after = ways[at + size] if at + size < len(ways) else most
            settled[at : at + size] = [before if before == after else most] * size
        at += size
    return settled
