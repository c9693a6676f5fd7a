"""Which scripts a text is written in, as far as putting lines together must know."""

from __future__ import annotations

import re
from functools import lru_cache

#: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms (Unicode 16 blocks).
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
#: What stands before an item of a list: a bullet, a number, a letter, a section number.
_MARK = re.compile(
    r"""^(?:
        [•◦‣▪▫■□●○◆◇►▶➢✓✔❖◻❑❒⧫→➔⇨✗☑☞§¶*·–—\-\uf000-\uf0ff]+
        | \(?(?:\d{1,3}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,6})[.)\]:]?
        | [A-Za-z]?\.?\d{1,3}(?:[.\-]\d{1,3})*[.)]?
        | \[\w{1,8}\]
    )$""",
    re.VERBOSE,
)


@lru_cache(maxsize=8)  # several steps ask the same of a page's text, which takes a while to look through
def has_right_to_left(text: str) -> bool:
    """Tell whether there is any letter that is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def is_read_from_right(text: str) -> bool:
    """Tell whether most letters of a page are written from right to left, and so its columns are read."""
    return has_right_to_left(text) and 2 * len(_RIGHT_TO_LEFT.findall(text)) > sum(map(str.isalpha, text))


def is_list_mark(text: str) -> bool:
    """Tell whether `text` is what an item of a list or a numbered heading begins with."""
    return len(text) <= 12 and _MARK.match(text) is not None
