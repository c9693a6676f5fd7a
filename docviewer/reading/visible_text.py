"""Text that isn't drawn: a copy of what is seen, or the text that somebody's OCR put behind a scanned page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.reading.line_building import BuiltLine

#: Share of a hidden line that visible lines cover where it is a copy of them.
_COVERED = 0.3
#: Lines are looked up in strips across the page so high (points); all beyond so many strips is one.
_STRIP_PT = 12.0
_MOST_STRIPS = 400


def without_hidden_copies(built: dict[int, list[BuiltLine]], *, behind_picture: bool) -> dict[int, list[BuiltLine]]:
    """Drop hidden lines that say again what is seen, and those that stand for nothing on the page.

    Hidden lines are kept where they are all the text of the page, and where they stand behind a page-wide picture
    and no visible line is in their place.

    Args:
        built: Lines by direction.
        behind_picture: Whether pictures cover the page.
    """
    if not any(line.visible for lines in built.values() for line in lines):
        return built
    return {way: _kept(lines, behind_picture) for way, lines in built.items()}


def _kept(lines: Sequence[BuiltLine], behind_picture: bool) -> list[BuiltLine]:
    if not behind_picture:
        return [line for line in lines if line.visible]
    seen: dict[int, list[BuiltLine]] = {}
    for line in lines:
        for strip in _strips(line) if line.visible else ():
            seen.setdefault(strip, []).append(line)
    return [line for line in lines if line.visible or not _is_covered(line, seen)]


def _strips(line: BuiltLine) -> range:
    """Return the numbers of the strips across the page that a line touches."""
    first, last = (int(min(max(edge // _STRIP_PT, 0), _MOST_STRIPS)) for edge in (line.top, line.bottom))
    return range(first, last + 1)


def _is_covered(line: BuiltLine, seen: Mapping[int, Sequence[BuiltLine]]) -> bool:
    """Tell whether visible lines, by strip, cover a hidden one by more than a touch."""
    enough = _COVERED * (line.x1 - line.x0) * (line.bottom - line.top)
    area = 0.0
    strips = _strips(line)
    for strip in strips:
        for other in seen.get(strip, ()):
            if strip != max(strips.start, _strips(other).start):
                continue  # met in a strip above
            width = min(line.x1, other.x1) - max(line.x0, other.x0)
            height = min(line.bottom, other.bottom) - max(line.top, other.top)
            area += max(0.0, width) * max(0.0, height)
            if area > enough:
                return True
    return False
