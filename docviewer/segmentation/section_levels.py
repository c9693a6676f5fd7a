"""Levels of headings where sections are numbered: the depth of the number decides, and what is set alike follows.

"2.3 Method" is of level 2. A heading without a number takes the level of the numbered headings that are set as it is;
where there are none, its size decides, as `heading_levels` has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, IntArray

#: Sizes this close (points) are one.
_SIZE_STEP = 0.5
_DEEPEST = 6


def with_numbered_levels(evidence: Evidence, first: AnyArray, level: NDArray[np.int8]) -> NDArray[np.int8]:
    """Return the levels of headings with those by number put right.

    Args:
        evidence: All lines.
        first: int (h,), first line of each heading.
        level: int8 (h,), levels by size; 0 for the title, which stays.
    """
    depth = evidence.features["section"][first].astype(np.int64)
    numbered = (depth > 0) & (level > 0)
    if not (depth[numbered] > 1).any():
        return level
    style = _styles(evidence, first)
    found = level.astype(np.int64)
    for one in np.unique(style[numbered]).tolist():
        alike = style == one
        usual = int(np.median(depth[alike & numbered]))
        found[alike & ~numbered & (level > 0)] = usual
    found[numbered] = depth[numbered]
    return np.clip(found, 0, _DEEPEST).astype(np.int8)


def _styles(evidence: Evidence, first: AnyArray) -> IntArray:
    """Return a number for each heading, alike where size, weight, slant and capitals are."""
    lines = evidence.lines
    size = np.rint(lines.font_size[first] / _SIZE_STEP).astype(np.int64)
    flags = 4 * lines.bold[first] + 2 * lines.italic[first] + 1 * evidence.features["capitals"][first]
    return np.asarray(8 * size + flags)
