"""Say in words what badges, edges and hatching on the pages mean: for the legend, and for those who can't see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.page_view.segment_marks import marks_in
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Characters of a segment or line read out when it is selected.
READ_OUT = 200
#: What the legend calls low confidence and lines left out; they aren't marks of segments that controllers give.
UNSURE, EXCLUDED = "unsure", "excluded"
#: What the legend explains where it occurs, in this order.
LEGEND_MARKS = (
    *("corrected", "accepted", "rejected", "attention", "changed", "noted"),
    *("added", EXCLUDED, UNSURE),
)


def word_for(token: str) -> str:
    """Return the word for a mark's name in small letters, `UNSURE` or `EXCLUDED`."""
    return {
        "corrected": tr("corrected"),
        "pinned": tr("held in place"),
        "accepted": tr("accepted"),
        "rejected": tr("rejected"),
        "attention": tr("needs attention"),
        "changed": tr("changed since review"),
        "noted": tr("has a note"),
        "added": tr("added by hand"),
        UNSURE: tr("low confidence"),
        EXCLUDED: tr("left out"),
    }[token]


def words_for_marks(flags: int, *, unsure: bool = False) -> str:
    """Return the words for all marks of a segment, with commas between; empty where it has none."""
    tokens = [mark.name.lower() for mark in marks_in(flags)] + [UNSURE] * unsure
    return ", ".join(word_for(token) for token in tokens)


def segment_words(segment: int, role: str, marks: str, page: int, text: str) -> str:
    """Describe one segment (ordinal from 0) on `page` (from 1)."""
    what = f"{role}, {marks}" if marks else role
    return tr("Segment {number}, {what}, page {page}: {text}", number=segment + 1, what=what, page=page, text=text)


def several_words(count: int, current: str) -> str:
    """Describe several selected segments, `current` the words for the current one."""
    return tr_n("{n} segment selected. {current}", "{n} segments selected. {current}", count, current=current)


def excluded_words(text: str, page: int) -> str:
    """Describe a line that was left out of `page` (from 1)."""
    return tr("Line left out, page {page}: {text}", page=page, text=text)


def box_words(lines: Sequence[str]) -> str:
    """Describe what a box that is being drawn or changed holds."""
    if not lines:
        return tr("No lines in the box")
    first, last = lines[0], lines[-1]
    if len(lines) == 1:
        return tr("1 line in the box: {first}", first=first)
    return tr("{count} lines in the box, from “{first}” to “{last}”", count=len(lines), first=first, last=last)


def caret_words(before: str, behind: str) -> str:
    """Say between which words a caret stands."""
    left, right = before.split()[-1:], behind.split()[:1]
    if left and right and before[-1:].strip() and behind[:1].strip():
        return tr("Caret in “{word}”, before “{rest}”", word=left[0] + right[0], rest=right[0])
    if right:
        return tr("Caret before “{word}”", word=right[0])
    return tr("Caret at the end of the line")
