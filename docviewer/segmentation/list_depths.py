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
_INITIAL = re.compile(r"\s*[A-Z]\.\s")
_ROMAN = frozenset("ivxIVX")

_Open = tuple[float, str, str]  # indent (em), kind, mark


def list_depths(
    texts: Sequence[str], starts: BoolArray, indent: FloatArray, others: BoolArray
) -> tuple[NDArray[np.int8], BoolArray]:
    """Tell how deep list items are nested, and which of them count on.

    A capital letter with a full stop may be an initial ("J. Doe"): it is an item if it is the first of a list
    ("A." before "B.") or counts on from the one before.

    Args:
        texts: Of the n lines.
        starts: bool (n,), where list items begin.
        indent: float64 (n,), em from the column's start.
        others: bool (n,), lines that end any list, as headings.

    Returns:
        The depth of each item, from 1, 0 where none begins, int8 (n,); and whether its mark counts on from that
        of an item before, or is the same bullet, bool (n,).
    """
    depth, counts_on = np.zeros(len(texts), dtype=np.int8), np.zeros(len(texts), dtype=bool)
    at = np.flatnonzero(starts)
    if not len(at):
        return depth, counts_on
    furthest_out = np.minimum.reduceat(np.where(starts, np.inf, indent), at)  # of the lines of each item
    ended = np.logical_or.reduceat(others, at)
    new = np.concatenate(([True], ended[:-1] | (np.diff(at) > _LIST_LINES)))
    out = np.concatenate(([0.0], furthest_out[:-1]))
    stack: list[_Open] = []
    rows = zip(at.tolist(), indent[at].tolist(), new.tolist(), out.tolist(), strict=True)
    for n, (line, inset, is_new, text_at) in enumerate(rows):
        if is_new or (stack and text_at < stack[0][0] - _ALIKE):
            stack.clear()
        kind, mark = _kind(texts[line], stack)
        follows = _follows(stack, kind, mark)
        if _INITIAL.match(texts[line]) and not follows and not _is_first(mark, [texts[i] for i in at[n + 1 : n + 9]]):
            continue
        _open(stack, inset, kind, mark)
        depth[line], counts_on[line] = min(len(stack), _DEEPEST), follows
    return depth, counts_on


def _follows(stack: Sequence[_Open], kind: str, mark: str) -> bool:
    """Tell whether a mark is the next one after that of an open item of its kind, or the same bullet."""
    before = next((last for _, other, last in reversed(stack) if other == kind), None)
    if before is None:
        return False
    if mark.isdigit() and before.isdigit():
        return int(mark) == int(before) + 1
    if len(mark) == len(before) == 1 and mark.isalpha():
        return ord(mark) == ord(before) + 1 or mark in _ROMAN
    return True


def _is_first(mark: str, later: Sequence[str]) -> bool:
    """Tell whether a capital letter is the first of a list, as "A." before "B." or "I." before "II."."""
    second = {"A": "B.", "I": "II."}.get(mark)
    return second is not None and any(text.lstrip().startswith(second) for text in later)


def _open(stack: list[_Open], indent: float, kind: str, mark: str) -> None:
    """Put an item on the stack of items it is nested in; in place."""
    while stack and indent < stack[-1][0] - _ALIKE:
        stack.pop()
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
