"""The boxes of a segmentation page by page, as plain numbers, for painting, pointing and stepping through."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docviewer.core.confidence import LOW

if TYPE_CHECKING:
    from collections.abc import Collection

    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments

#: White space between text and box, points; less where the next box is near.
PAD_X = 4.0
PAD_Y = 2.0
#: Points that two boxes one below the other keep between them, if there is room.
_APART = 1.0
_PAGES_KEPT = 48
_VALUES = frozenset(range(256))

#: (x0, top, x1, bottom), points.
Edges = tuple[float, float, float, float]


class Box(NamedTuple):
    """One box of a segment: padded edges in points, its segment's ordinal and role value.

    `unsure` where the segment was recognised with low confidence.
    """

    x0: float
    top: float
    x1: float
    bottom: float
    segment: int
    role: int
    unsure: bool = False

    @property
    def edges(self) -> Edges:
        """(x0, top, x1, bottom)."""
        return self[:4]

    @property
    def area(self) -> float:
        """In square points."""
        return (self.x1 - self.x0) * (self.bottom - self.top)


class PageBoxes:
    """Boxes of one segmentation; pages are made when they are looked at.

    Args:
        lines: The table of lines.
        segments: Derived from it.
    """

    def __init__(self, lines: Lines | None = None, segments: Segments | None = None) -> None:
        self.lines = lines
        self.segments = segments if lines is not None else None
        self._pages: dict[int, tuple[Box, ...]] = {}

    def __len__(self) -> int:
        return 0 if self.segments is None else len(self.segments)

    def on_page(self, page: int) -> tuple[Box, ...]:
        """Return the boxes on `page`, by segment."""
        boxes = self._pages.get(page)
        if boxes is None:
            if len(self._pages) >= _PAGES_KEPT:
                self._pages.clear()
            boxes = self._pages[page] = self._make(page)
        return boxes

    def under(self, page: int, x: float, y: float, hidden: Collection[int] = ()) -> list[Box]:
        """Return the shown boxes at a point of `page`, the smallest first."""
        found = [
            box
            for box in self.on_page(page)
            if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom and box.role not in hidden
        ]
        return sorted(found, key=lambda box: box.area)

    def boxes_of(self, segment: int) -> list[tuple[int, Box]]:
        """Return (page, box) for each box of `segment`, in reading order."""
        if self.segments is None or not 0 <= segment < len(self.segments):
            return []
        boxes = self.segments.boxes
        first, end = boxes.segment.searchsorted([segment, segment + 1]).tolist()
        pages = sorted(set(boxes.page[first:end].tolist()))
        return [(page, box) for page in pages for box in self.on_page(page) if box.segment == segment]

    def first_line(self, segment: int) -> int:
        """Return the first line of the segment of this ordinal, or -1."""
        return -1 if self.segments is None or segment < 0 else int(self.segments.first[segment])

    def segment_with(self, line: int) -> int:
        """Return the ordinal of the segment that `line` is in, or -1."""
        if self.segments is None or not 0 <= line < len(self.segments.of_line):
            return -1
        return int(self.segments.of_line[line])

    def segments_with(self, lines: Collection[int]) -> frozenset[int]:
        """Return the ordinals of the segments that `lines` are in; at once, for there may be very many."""
        if self.segments is None or not lines:
            return frozenset()
        count = len(self.segments.of_line)
        return frozenset(self.segments.of_line[[line for line in lines if 0 <= line < count]].tolist())

    def touching(self, page: int, edges: Edges, hidden: Collection[int] = ()) -> list[int]:
        """Return the shown segments that have a box on `page` which touches (x0, top, x1, bottom), points."""
        x0, top, x1, bottom = edges
        return [
            box.segment
            for box in self.on_page(page)
            if box.x0 <= x1 and box.x1 >= x0 and box.top <= bottom and box.bottom >= top and box.role not in hidden
        ]

    def shown_on(self, page: int, hidden: Collection[int] = ()) -> list[int]:
        """Return the shown segments with a box on `page`."""
        return [box.segment for box in self.on_page(page) if box.role not in hidden]

    def all_shown(self, hidden: Collection[int] = ()) -> list[int]:
        """Return the shown segments of the document."""
        if self.segments is None:
            return []
        return [at for at, role in enumerate(self.segments.role.tolist()) if role not in hidden]

    def role(self, segment: int) -> int:
        """Return the role value of a segment, or -1."""
        return -1 if self.segments is None or segment < 0 else int(self.segments.role[segment])

    def roles(self) -> frozenset[int]:
        """Return the role values that occur."""
        return frozenset() if self.segments is None else values_in(self.segments.role.tobytes())

    def any_unsure(self) -> bool:
        """Whether any segment was recognised with low confidence."""
        return self.segments is not None and bool((self.segments.confidence < LOW).any())

    def is_unsure(self, segment: int) -> bool:
        """Whether a segment was recognised with low confidence."""
        return self.segments is not None and segment >= 0 and bool(self.segments.confidence[segment] < LOW)

    def step(self, segment: int, way: int, hidden: Collection[int] = ()) -> int:
        """Return the next shown segment in reading order (`way` 1) or the one before (-1); -1 at the end."""
        at = segment + way
        while self.segments is not None and 0 <= at < len(self.segments):
            if self.role(at) not in hidden:
                return at
            at += way
        return -1

    def first_on(self, page: int, hidden: Collection[int] = ()) -> int:
        """Return the first shown segment that starts on `page` or goes on there, else the next one; -1 if none."""
        for box in self.on_page(page):
            if box.role not in hidden:
                return box.segment
        if self.segments is None:
            return -1
        later = self.segments.boxes.page > page
        at = int(later.argmax()) if len(later) and bool(later.any()) else -1
        return -1 if at < 0 else self.step(int(self.segments.boxes.segment[at]) - 1, 1, hidden)

    def _make(self, page: int) -> tuple[Box, ...]:
        if self.segments is None:
            return ()
        boxes = self.segments.boxes
        at = boxes.on_page(page)
        segments = boxes.segment[at]
        rows = list(
            zip(
                *(edge[at].tolist() for edge in (boxes.x0, boxes.top, boxes.x1, boxes.bottom)),
                segments.tolist(),
                self.segments.role[segments].tolist(),
                (self.segments.confidence[segments] < LOW).tolist(),
                strict=True,
            )
        )
        return _padded(rows)


def values_in(data: bytes) -> frozenset[int]:
    """Return the values that occur in very many bytes, ten times as fast as a set of them."""
    return _VALUES - frozenset(bytes(_VALUES).translate(None, data))


def _padded(rows: list[tuple[float, float, float, float, int, int, bool]]) -> tuple[Box, ...]:
    """Return boxes with white space around the text; two in sequence share what there is between them."""
    made: list[Box] = []
    above = PAD_Y
    for i, (x0, top, x1, bottom, segment, role, unsure) in enumerate(rows):
        below = PAD_Y
        if i + 1 < len(rows):
            n0, ntop, n1, *_ = rows[i + 1]
            if n0 < x1 and n1 > x0 and ntop > top:
                below = min(PAD_Y, max(0.0, (ntop - bottom - _APART) / 2))
        made.append(Box(x0 - PAD_X, top - above, x1 + PAD_X, bottom + below, segment, role, unsure))
        above = below
    return tuple(made)
