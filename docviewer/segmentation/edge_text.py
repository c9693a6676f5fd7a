"""Tell which lines at a page's edge are text for all that they come back, as on the pages of serial letters.

A running line is outermost, and white, size or style parts it from the text: a line that text stands beyond is
text, and so is one that runs on into text at the usual leading. Most of its pages decide for a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from docviewer.core.lines import Lines

#: Lines run on into each other up to so much of the usual leading, where their sizes differ by no more (points).
_RUNS_ON = 1.2
_ONE_SIZE = 0.5
#: Distances of baselines that may be leadings, as multiples of the size.
_LEAST, _MOST = 0.6, 3.0
_USUAL_RATIO = 1.2
#: What is text makes text of the line before it; so many lines are looked at from an edge.
_ROUNDS = 4


def text_groups(
    lines: Lines, groups: Sequence[Collection[int]], others: Iterable[int], body_size: float, *, from_top: bool
) -> frozenset[int]:
    """Tell which groups of lines that come back at one edge are text.

    Args:
        lines: All lines, page by page.
        groups: Lines of one wording each.
        others: Lines there that are no text anyway, as page numbers.
        body_size: Size of the body, points.
        from_top: Whether the edge is the upper one.

    Returns:
        Numbers of those groups.
    """
    reach = _RUNS_ON * _usual_leading(lines, body_size)
    text: frozenset[int] = frozenset()
    for _ in range(_ROUNDS):
        running = {line for number, group in enumerate(groups) if number not in text for line in group} | set(others)
        found = {
            number
            for number, group in enumerate(groups)
            if 2 * sum(_is_text(lines, line, running, reach, from_top) for line in group) > len(group)
        }
        if found <= text:
            break
        text |= found
    return text


def _usual_leading(lines: Lines, body_size: float) -> float:
    """Return the middle distance of the baselines of body lines that follow each other, points."""
    body = np.abs(lines.font_size - body_size) <= _ONE_SIZE
    follows = body[1:] & body[:-1] & (np.diff(lines.page) == 0) & (np.diff(lines.column) == 0)
    gap = np.diff(lines.baseline)[follows]
    gap = gap[(gap > _LEAST * body_size) & (gap < _MOST * body_size)]
    return float(np.median(gap)) if len(gap) else _USUAL_RATIO * body_size


def _is_text(lines: Lines, line: int, running: Collection[int], reach: float, from_top: bool) -> bool:
    """Tell whether text stands beyond a line of the edge, or goes on from it towards the middle of the page."""
    begin, end = np.searchsorted(lines.page, (lines.page[line], lines.page[line] + 1)).tolist()
    here = slice(begin, end)
    size = float(lines.font_size[line])
    inward = (lines.baseline[here] - lines.baseline[line]) * (1 if from_top else -1)
    near = (lines.x0[here] < lines.x1[line]) & (lines.x1[here] > lines.x0[line])
    beyond = near & (inward < -_LEAST * size)
    next_to = near & (inward > _LEAST * size) & (inward <= reach)
    next_to &= np.abs(lines.font_size[here] - size) <= _ONE_SIZE
    next_to &= (lines.bold[here] == lines.bold[line]) & (lines.italic[here] == lines.italic[line])
    return any(int(other) + begin not in running for other in np.flatnonzero(beyond | next_to))
