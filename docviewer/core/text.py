"""Join the texts of lines into running text: hyphens healed, no spaces inside CJK."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Words after which the rest of a compound follows, as in "pre- and post-war".
_JOINING_WORDS = frozenset(["and", "or", "und", "oder", "bzw.", "sowie", "bis", "et", "ou", "och", "og"])
_HYPHENS = "-\u2010\u00ad"
#: Scripts written without spaces between words: kana, CJK ideographs and their punctuation, full-width forms
#: (Unicode 16 blocks). Hangul is left out: Korean puts spaces between words.
_CJK = re.compile(
    "[\u2e80-\u30ff\u31c0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003134f]"
)


#: A word, or one character of a script without spaces.
_WORD = re.compile(f"{_CJK.pattern}|[^\\s{_CJK.pattern[1:-1]}]+")


def join_lines(texts: Sequence[str]) -> str:
    """Return `texts` as one running text.

    A hyphen at a line's end between two letters, the second of them lower case, is
    taken as hyphenation and dropped; before an upper-case letter it is one of a compound
    ("Anglo-American") and kept without a space; before "and" and the like it stands for
    a part left out ("pre- and post-war") and keeps its space. Lines are joined without a
    space between two CJK characters, and with one space elsewhere.
    """
    joined: list[str] = []
    before = ""
    for raw in texts:
        text = raw.strip()
        if not text:
            continue
        if before:
            joined[-1], glue = seam(before, text)
            joined.append(glue)
        joined.append(text)
        before = text
    return "".join(joined)


def joined_with_places(texts: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return what `join_lines` returns, and from where to where in it each text stands; one without text nowhere."""
    joined, last = "", -1
    places: list[tuple[int, int]] = []
    for raw in texts:
        text = raw.strip()
        if text and last >= 0:
            kept, glue = seam(texts[last].strip(), text)
            joined = joined[: places[last][0]] + kept
            places[last] = (places[last][0], len(joined))
            joined += glue
        places.append((len(joined), len(joined) + len(text)))
        joined += text
        last = len(places) - 1 if text else last
    return joined, places


def word_places(text: str) -> list[tuple[int, int]]:
    """Return from where to where each word stands; of scripts without spaces each character is one."""
    return [match.span() for match in _WORD.finditer(text)]


def seam(before: str, after: str) -> tuple[str, str]:
    """Return what stays of a line before the next one, and what comes between them; both without spaces around."""
    if before[-1] == "\u00ad":
        return before[:-1], ""
    if ends_hyphenated(before) and after.split(None, 1)[0] not in _JOINING_WORDS:
        if after[0].islower():
            return before[:-1], ""
        if after[0].isupper():
            return before, ""
    if both_without_spaces(before[-1], after[0]):
        return before, ""
    return before, " "


def both_without_spaces(before: str, after: str) -> bool:
    """Tell whether two characters are of scripts that put no space between words."""
    return bool(_CJK.match(before) and _CJK.match(after))


def ends_hyphenated(text: str) -> bool:
    """Tell whether `text` ends in a letter and a hyphen."""
    return len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalpha()
