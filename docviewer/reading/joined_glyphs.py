"""Letters of one glyph in the order of reading: PDFium turns those of right-to-left ligatures round.

A glyph that stands for lam and alef has both in the file in the order of reading. PDFium, which turns a line from
the order seen to that of reading, turns them too, but not in every line. Letters of one glyph have one origin.
"""

from __future__ import annotations

import re

from docviewer.reading.pdf_runs import origins

#: Two letters or more of a right-to-left script, marks and numbers aside, without a space.
_WORD = re.compile("[\u05d0-\u05f2\u0620-\u064a\u066e-\u06d3\u06fa-\u07ea]{2,}")
#: All ligatures of the script that fonts have by rule begin with this letter.
_LAM = "\u0644"


def with_ligatures_as_read(text_page: int, text: str) -> str:
    """Return the text of a page with the letters of each right-to-left ligature in the order of reading.

    Args:
        text_page: Handle of the text page.
        text: Its text; index = PDFium's character index, before and after.
    """
    letters = list(text)
    words = [word.span() for word in _WORD.finditer(text)]
    asked = [at for begin, end in words for at in range(begin, end)]
    places = dict(zip(asked, origins(text_page, asked), strict=True))
    for begin, end in words:
        at = begin
        while at < end:
            behind = at + 1
            while behind < end and places[behind] == places[at]:
                behind += 1
            if behind - at > 1 and text[at] != _LAM:
                letters[at:behind] = letters[at:behind][::-1]
            at = behind
    return "".join(letters)
