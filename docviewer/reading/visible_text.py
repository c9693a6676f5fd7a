"""Text that isn't drawn: a copy of what is seen, or the text that somebody's OCR put behind a scanned page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from docviewer.core.lines import BoolArray
    from docviewer.reading.line_building import BuiltLines

#: Share of a hidden line that visible lines cover where it is a copy of them.
_COVERED = 0.3


def without_hidden_copies(built: dict[int, BuiltLines], *, behind_picture: bool) -> dict[int, BuiltLines]:
    """Drop hidden lines that say again what is seen, and those that stand for nothing on the page.

    Hidden lines are kept where they are all the text of the page, and where they stand behind a page-wide picture
    and no visible line is in their place.

    Args:
        built: Lines by direction.
        behind_picture: Whether pictures cover the page.
    """
    if not any(lines.visible.any() for lines in built.values()):
        return built
    kept = {}
    for way, lines in built.items():
        keep = lines.visible | (behind_picture & ~_covered(lines))
        kept[way] = lines.take(np.flatnonzero(keep).astype(np.int32))
    return kept


def _covered(lines: BuiltLines) -> BoolArray:
    """Return which lines the visible ones of their direction cover by more than a touch; (n,)."""
    seen = np.flatnonzero(lines.visible)
    width = np.minimum(lines.x1[:, None], lines.x1[seen]) - np.maximum(lines.x0[:, None], lines.x0[seen])
    height = np.minimum(lines.bottom[:, None], lines.bottom[seen]) - np.maximum(lines.top[:, None], lines.top[seen])
    area = (np.maximum(width, 0) * np.maximum(height, 0)).sum(axis=1)
    return np.asarray(area > _COVERED * (lines.x1 - lines.x0) * (lines.bottom - lines.top))
