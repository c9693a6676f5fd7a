"""Read what headings begin with: "2.3 Method", "§ 4", "Article 5", "A.1", "IV.", "Chapter 3"; tell contents lists.

The depth of a number is how many parts it has: 2 of "2.3".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from docviewer.core.lines import BoolArray

#: Words before a number that number a part of a document, with the depth they stand for.
_WORDS = {
    "part": 1, "teil": 1, "partie": 1, "parte": 1, "book": 1, "titel": 1, "title": 1, "titre": 1, "título": 1,
    "chapter": 1, "kapitel": 1, "chapitre": 1, "capítulo": 1, "capitolo": 1, "appendix": 1, "annex": 1, "anhang": 1,
    "annexe": 1, "anlage": 1, "allegato": 1, "section": 1, "abschnitt": 1, "sezione": 1, "sección": 1, "article": 1,
    "artikel": 1, "articolo": 1, "artículo": 1, "art": 1, "schedule": 1, "глава": 1, "раздел": 1, "статья": 1,
}  # fmt: skip
_WORD = re.compile(r"([^\W\d_]{3,10})\.?\s+(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])(?=[\s.:)–—-]|$)")
_PARTS = re.compile(r"(?:[A-Z]\.?)?(\d{1,3}(?:\.\d{1,3})*)\.?\)?(?=\s+\S)|([A-Z](?:\.\d{1,3})+)\.?(?=\s+\S)")
_ROMAN = re.compile(r"(?:[IVX]{1,5}|[A-Z])[.)](?=\s+\S)")
_SIGN = re.compile(r"§§?\s*\d+")
_IDEOGRAPHIC = re.compile(r"第[一二三四五六七八九十百\d０-９]+[章节節条條款部编編]|[一二三四五六七八九十]+、")
#: Dots that lead to a page number, or a wide gap before one.
_LEADER = re.compile(r"(?:[.·…]\s?){4,}\s*\d*\s*$|(?:\.\s){3,}\S{0,6}\s*$|\s{4,}\d{1,4}\s*$|_{5,}")
_HEAD = 24


def section_depths(texts: Sequence[str], among: BoolArray) -> NDArray[np.int8]:
    """Return the depth of the number that each text of those `among` begins with, 0 where there is none; int8 (n,)."""
    depth = np.zeros(len(texts), dtype=np.int8)
    at = np.flatnonzero(among)
    depth[at] = [_depth(texts[i]) for i in at.tolist()]
    return depth


def _depth(text: str) -> int:
    head = text[:_HEAD].lstrip()
    if not head:
        return 0
    first = head[0]
    if first.isdigit() or first.isupper():
        parts = _PARTS.match(head)
        if parts:
            number = parts[1] or parts[2]
            return min(number.count(".") + 1 + (head[0].isalpha() and parts[1] is not None), 9)
        if _ROMAN.match(head):
            return 1
    if first == "§":
        return 1 if _SIGN.match(head) else 0
    if first.isalpha() and first < "\u2e80":
        word = _WORD.match(head)
        return _WORDS.get(word[1].casefold(), 0) if word else 0
    return 1 if _IDEOGRAPHIC.match(head) else 0


def lead_to_page(texts: Sequence[str], among: BoolArray) -> BoolArray:
    """Tell which of the texts `among` are entries of a contents list: dots lead to a page number; bool (n,)."""
    found = np.zeros(len(texts), dtype=bool)
    at = np.flatnonzero(among)
    found[at] = [_LEADER.search(texts[i]) is not None for i in at.tolist()]
    return found


def in_capitals(texts: Sequence[str], among: BoolArray) -> BoolArray:
    """Tell which of the texts `among` are in capitals, in a script that has them; bool (n,)."""
    found = np.zeros(len(texts), dtype=bool)
    at = np.flatnonzero(among)
    found[at] = [texts[i].isupper() for i in at.tolist()]
    return found
