"""Which box is in which difference, and what is said beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docviewer.core.comparison import DifferenceKind
from docviewer.core.labels import Role
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from docviewer.core.comparison import Comparison
    from docviewer.ui.page_view.page_boxes import Box, PageBoxes

_STARTS, _GOES_ON = tr_later("starts here"), tr_later("goes on")
#: Kind -> what is said on the sides A and B of a paragraph that only one of them joins over a page break.
_PAGE_BREAK = {
    DifferenceKind.A_SPLITS_PAGES: {"A": _STARTS, "B": _GOES_ON},
    DifferenceKind.B_SPLITS_PAGES: {"A": _GOES_ON, "B": _STARTS},
}


class DifferenceMark(NamedTuple):
    """The difference that a segment is in.

    Attributes:
        ordinal: Of the difference.
        first: The box of the segment that stands for the difference on the page, where another segment doesn't.
        tag: A word beside it, or nothing.
    """

    ordinal: int
    first: Box | None
    tag: str


class DifferenceMarks:
    """Marks of one side's boxes; made for the pages that are looked at.

    Args:
        side: "A" or "B".
        boxes: Of that side.
        comparison: Over the same lines; None for nothing known yet.
    """

    def __init__(self, side: str, boxes: PageBoxes, comparison: Comparison | None) -> None:
        fits = comparison is not None and boxes.lines is comparison.lines
        self._side = side
        self._boxes = boxes
        self._comparison = comparison if fits else None
        self._pages: dict[int, dict[int, DifferenceMark]] = {}

    def on_page(self, page: int) -> dict[int, DifferenceMark]:
        """Return the mark of each segment (ordinal) that differs on `page`."""
        if page not in self._pages:
            self._pages[page] = self._make(page)
        return self._pages[page]

    def _make(self, page: int) -> dict[int, DifferenceMark]:
        comparison, segments = self._comparison, self._boxes.segments
        if comparison is None or segments is None:
            return {}
        first, end = comparison.lines.page.searchsorted([page, page + 1]).tolist()
        ordinals = comparison.differences.of_line[first:end].tolist()
        marks: dict[int, DifferenceMark] = {}
        boxes = {box.segment: box for box in reversed(self._boxes.on_page(page))}  # the first of each
        told: set[int] = set()
        for segment, ordinal in zip(segments.of_line[first:end].tolist(), ordinals, strict=True):
            if ordinal >= 0 and segment not in marks:
                tag = "" if ordinal in told else self._tag(comparison, segment, ordinal)
                marks[segment] = DifferenceMark(ordinal, None if ordinal in told else boxes.get(segment), tag)
                told.add(ordinal)
        return marks

    def _tag(self, comparison: Comparison, segment: int, ordinal: int) -> str:
        kind, segments = DifferenceKind(int(comparison.differences.kind[ordinal])), self._boxes.segments
        if segments is None:
            return ""
        if kind is DifferenceKind.ROLE:
            return tr(Role(int(segments.role[segment])).label)
        if kind is DifferenceKind.LEVEL:
            return tr("level {level}", level=int(segments.level[segment]))
        return tr(_PAGE_BREAK.get(kind, {}).get(self._side, ""))
