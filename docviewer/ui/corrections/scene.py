"""What a correction acts on, at the moment it is made, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.core.labels import Role
from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Work
    from docviewer.core.work_patch import Patch

#: Roles that a paragraph goes on behind: merging across pages and columns passes them by.
_PASSED_BY = (Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER, Role.FOOTNOTE)


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A document whose labels are those of its work.

    Attributes:
        work: What is to be changed.
        corrected: What it comes to.
        chosen: Ordinals of the selected segments, in reading order.
        current: The one of them that was selected last, -1 where nothing is selected.
    """

    work: Work
    corrected: Corrected
    chosen: tuple[int, ...] = ()
    current: int = -1

    def key_of_segment(self, segment: int) -> LineKey:
        """Return the key of a segment's first line."""
        return self.corrected.edited.key_of(int(self.corrected.segments.first[segment]))

    def keys_of(self, segments: tuple[int, ...]) -> tuple[LineKey, ...]:
        """Return the keys of the first lines of segments."""
        return tuple(map(self.key_of_segment, segments))

    def role(self, segment: int) -> Role:
        """Return the role of a segment."""
        return Role(int(self.corrected.segments.role[segment]))

    def verdict(self, segment: int) -> ReviewState:
        """Return what a person thought of a segment, or of what began among its lines."""
        for line in self.corrected.segments.lines_of(segment).tolist():
            key = self.corrected.edited.key_of(line)
            if (review := self.work.page(key.page).reviews.get(key)) is not None:
                return review.state
        return ReviewState.UNREVIEWED

    def page(self, segment: int) -> int:
        """Return the page (index) that a segment begins on."""
        return int(self.corrected.lines.page[self.corrected.segments.first[segment]])

    def neighbour(self, segment: int, way: int) -> int:
        """Return the segment that goes on from `segment`, -1 for none.

        Text goes on behind headers, footers, page numbers and notes; these themselves have the very next one beside
        them.
        """
        passes = self.role(segment) not in _PASSED_BY
        at = segment + way
        while 0 <= at < len(self.corrected.segments):
            if not passes or self.role(at) not in _PASSED_BY:
                return at
            at += way
        return -1


@dataclass(frozen=True, slots=True)
class Correction:
    """What a step makes of a scene.

    Attributes:
        name: Stands behind "Undo", as "merge".
        work: The work after it.
        keys: Lines whose segments are selected afterwards, the current one first; none to keep the selection.
        patch: What differs, where that is known already.
    """

    name: str
    work: Work
    keys: tuple[LineKey, ...] = ()
    patch: Patch | None = None
