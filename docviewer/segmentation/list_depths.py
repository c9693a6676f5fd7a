"""Tell how deep list items are nested: by the kinds of their marks and how far they are set in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from docviewer.core.lines import BoolArray, FloatArray

#: Marks set in alike differ by no more, em.
_ALIKE = 0.5
#: A list ends where so many lines of text stand between two items.
_LIST_LINES = 40
_DEEPEST = 9
_NUMBERED = re.compile(r"([(（]?)(\d{1,3}(?:\.\d{1,2})*|[ivxIVX]{2,5}|[^\W\d_])([.)）]*)")
_ROMAN = frozenset("ivxIVX")

_Open = tuple[float, str, str]  # indent (em), kind, mark


def list_depths(texts: Sequence[str], starts: BoolArray, indent: FloatArray, others: BoolArray) -> NDArray[np.int8]:
    """Return the depth of each list item, from 1; 0 where none begins; int8 (n,).

    Args:
        texts: Of the n lines.
        starts: bool (n,), where list items begin.
        indent: float64 (n,), em from the column's start.
        others: bool (n,), lines that end any list, as headings.
    """
    depth = np.zeros(len(texts), dtype=np.int8)
    at = np.flatnonzero(starts)
    if not len(at):
        return depth
    furthest_out = np.minimum.reduceat(np.where(starts, np.inf, indent), at)  # of the lines of each item
    ended = np.logical_or.reduceat(others, at)
    new = np.concatenate(([True], ended[:-1] | (np.diff(at) > _LIST_LINES)))
    out = np.concatenate(([0.0], furthest_out[:-1]))
    stack: list[_Open] = []
    for line, inset, is_new, text_at in zip(at.tolist(), indent[at].tolist(), new.tolist(), out.tolist(), strict=True):
        if is_new or (stack and text_at < stack[0][0] - _ALIKE):
            stack.clear()
        _open(stack, inset, texts[line])
        depth[line] = min(len(stack), _DEEPEST)
    return depth


def _open(stack: list[_Open], indent: float, text: str) -> None:
    """Put an item on the stack of items it is nested in; in place."""
    while stack and indent < stack[-1][0] - _ALIKE:
        stack.pop()
    kind, mark = _kind(text, stack)
    level = next(
        (at for at, (inset, other, _) in enumerate(stack) if other == kind and abs(inset - indent) <= _ALIKE), None
    )
    if level is not None:
        del stack[level:]
    stack.append((indent, kind, mark))


def _kind(text: str, stack: Sequence[_Open]) -> tuple[str, str]:
    """Return the kind of a list mark, alike for marks of one list, and the mark itself."""
    head = text.lstrip()[:12]
    numbered = _NUMBERED.match(head)
    if numbered is None or not (numbered[1] or numbered[3] or "." in numbered[2]):
        return head[:1], head[:1]
    before, mark, after = numbered.groups()
    if mark[0].isdigit():
        return f"{before}1{after}{mark.count('.')}", mark
    case = "a" if mark.islower() else "A"
    roman = "i" if mark.islower() else "I"
    letters = {other: last for _, other, last in stack}
    goes_on = letters.get(f"{before}{case}{after}", "")
    is_next = len(mark) == 1 and goes_on != "" and ord(mark) == ord(goes_on[-1]) + 1
    is_roman = len(mark) > 1 or (mark in _ROMAN and (mark in "iI" or f"{before}{roman}{after}" in letters))
    return f"{before}{roman if is_roman and not is_next else case}{after}", mark
