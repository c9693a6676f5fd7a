"""How well a text fits the letters that a person typed: whole words before their beginnings, before scattered letters.

Each word typed must be found. It is found best at the beginning of a word, then within one, then as initials ("gtp"
for "Go to page"), and last as letters in this order anywhere. Short texts go before long ones.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_AT_START, _WITHIN, _INITIALS, _SCATTERED = 4.0, 3.0, 2.0, 1.0
#: What a character too many costs; less than any difference of kind.
_LENGTH_COST = 0.001


def likeness(typed: str, text: str) -> float:
    """Return how well `text` fits what was typed; 0 where it doesn't."""
    words, folded = typed.casefold().split(), text.casefold()
    found = [_found(word, folded) for word in words]
    if not all(found):
        return 0.0
    return max(sum(found) - _LENGTH_COST * len(text), _LENGTH_COST)


def _found(word: str, text: str) -> float:
    starts = [match.start() for match in _WORD.finditer(text)]
    if any(text.startswith(word, start) for start in starts):
        return _AT_START + (0.5 if text.startswith(word) else 0.0)
    if word in text:
        return _WITHIN
    if _in_order(word, "".join(text[start] for start in starts)) >= 0:
        return _INITIALS
    span = _in_order(word, text)
    return _SCATTERED * len(word) / span if span > 0 and len(word) > 1 and span <= 3 * len(word) else 0.0


def _in_order(letters: str, text: str) -> int:
    """Return the length of the first stretch of `text` that holds all letters in order, or -1."""
    at = text.find(letters[0])
    first = at
    for letter in letters[1:]:
        at = text.find(letter, at + 1) if at >= 0 else -1
    return at - first + 1 if at >= 0 else -1
