"""Which segments are selected together: one of them the current one, one the end that a range is stretched from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from docviewer.ui.page_view.page_boxes import PageBoxes


@dataclass(frozen=True, slots=True)
class BoxSelection:
    """Segments named by their first lines, so that the selection holds while other segments come and go.

    Attributes:
        lines: Ascending.
        current: The one that keys and menus mean first; -1 where nothing is selected.
        start: Where a range begins.
    """

    lines: tuple[int, ...] = ()
    current: int = -1
    start: int = -1

    @classmethod
    def of(cls, lines: Iterable[int], current: int, start: int = -1) -> BoxSelection:
        """Select `lines` and `current`, which begins a range unless `start` does; a `current` of -1 is the first."""
        chosen = {line for line in lines if line >= 0} | ({current} if current >= 0 else set())
        if not chosen:
            return cls()
        current = current if current >= 0 else min(chosen)
        return cls(tuple(sorted(chosen)), current, start if start in chosen else current)

    def toggled(self, line: int) -> BoxSelection:
        """Return the selection with `line` added, or without it where it is in already."""
        if line not in self.lines:
            return BoxSelection.of((*self.lines, line), line)
        rest = tuple(other for other in self.lines if other != line)
        near = min(rest, key=lambda other: abs(other - line), default=-1)
        return BoxSelection.of(rest, near if line == self.current else self.current)

    def stretched(self, boxes: PageBoxes, segment: int, hidden: Collection[int] = ()) -> BoxSelection:
        """Return the shown segments from where the range begins to `segment` (ordinal), in reading order."""
        begin = boxes.segment_with(self.start)
        if begin < 0:
            return BoxSelection.of((), boxes.first_line(segment))
        span = range(min(begin, segment), max(begin, segment) + 1)
        lines = (boxes.first_line(at) for at in span if boxes.role(at) not in hidden)
        return replace(BoxSelection.of(lines, boxes.first_line(segment)), start=self.start)

    def with_lines(self, lines: Iterable[int]) -> BoxSelection:
        """Return the selection with more segments in it; the current one stays it."""
        return BoxSelection.of((*self.lines, *lines), self.current, self.start)
