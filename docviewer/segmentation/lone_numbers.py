"""Tell page numbers by where they stand: a number alone at a page's edge, apart from the text.

Where pages are few, or were taken out of a longer document, nothing comes back that would tell. The numbers of
several pages must grow as the pages do.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.lines import AnyArray, Lines

#: A number of up to three digits, as longer ones may be years, or small Roman numerals; dashes around it.
_NUMBER = re.compile(r"\W*(?:(\d{1,3})|[ivxl]{1,6})\W*")
#: The text is at least so many sizes away.
_APART = 1.0


def find_lone_numbers(lines: Lines, edge: Iterable[int], running: AnyArray, *, from_top: bool) -> list[int]:
    """Find the page numbers at one edge of the pages.

    Args:
        lines: All lines, page by page.
        edge: Lines near that edge that may be running lines.
        running: (n,) not 0 for running lines found otherwise.
        from_top: Whether the edge is the upper one.

    Returns:
        Indices of lines.
    """
    found, numbers = [], []
    for line in sorted(edge):
        number = _NUMBER.fullmatch(lines.texts[line].strip()) if not running[line] else None
        if number and _is_alone(lines, line, running, from_top):
            found.append(line)
            numbers += [int(number[1])] if number[1] else []
    grow = all(after > before for before, after in pairwise(numbers))
    return found if grow else []


def _is_alone(lines: Lines, line: int, running: AnyArray, from_top: bool) -> bool:
    """Tell whether no line stands beyond or beside a line, and the next one further in is apart."""
    begin, end = np.searchsorted(lines.page, (lines.page[line], lines.page[line] + 1)).tolist()
    here = np.arange(begin, end)
    others = here[(running[begin:end] == 0) & (here != line)]
    white = lines.top[others] - lines.bottom[line] if from_top else lines.top[line] - lines.bottom[others]
    return bool(len(others)) and bool((white >= _APART * lines.font_size[line]).all())
