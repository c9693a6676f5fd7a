"""Letters of one glyph in the order of reading: PDFium turns those of right-to-left ligatures round.

A glyph that stands for lam and alef has both in the file in the order of reading. PDFium, which turns a whole line
from the order seen to that of reading, turns them too. Letters of one glyph share one box.
"""

from __future__ import annotations

import re

from docviewer.reading.pdf_runs import loose_boxes
from docviewer.reading.script import has_right_to_left

#: Two letters or more of a right-to-left script (marks and numbers aside), without a space.
_WORD = re.compile("[\u05d0-\u05f2\u0620-\u064a\u066e-\u06d3\u06fa-\u07ea]{2,}")


def with_ligatures_as_read(text_page: int, text: str) -> str:
    """Return the text of a page with the letters of each right-to-left ligature in the order of reading.

    Args:
        text_page: Handle of the text page.
        text: Its text; index = PDFium's character index, before and after.
    """
    if not has_right_to_left(text):
        return text
    letters = list(text)
    for word in _WORD.finditer(text):
        begin, end = word.span()
        flat = loose_boxes(text_page, range(begin, end))
        boxes = [tuple(flat[at : at + 4]) for at in range(0, len(flat), 4)]
        at = 0
        while at < len(boxes):
            behind = at + 1
            while behind < len(boxes) and boxes[behind] == boxes[at]:
                behind += 1
            letters[begin + at : begin + behind] = letters[begin + at : begin + behind][::-1]
            at = behind
    return "".join(letters)
