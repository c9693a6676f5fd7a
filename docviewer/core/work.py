"""What a person made of one document: strategy, parameters, corrections, review. Undo restores it.

Corrections are sparse and keyed by line (`line_keys`), so they survive every strategy and threshold: *line edits* come
before the strategy, *fixes* - segments as a person left them - after it. All of it is grouped by page, so that a change
touches little. Loads no numpy.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from docviewer.core.defaults import DEFAULT_STRATEGY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.line_keys import LineKey
    from docviewer.core.parameters import Values

K = TypeVar("K")
V = TypeVar("V")


def _nothing() -> Mapping[K, V]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a line is cut in two.

    Attributes:
        at: Index of the character of the text as read that begins the second piece.
        x: Where the second piece begins on the page, points.
    """

    at: int
    x: float


@dataclass(frozen=True, slots=True)
class LineEdit:
    """What a person changed of one line, or of one piece of it.

    Attributes:
        cuts: Where the line is cut, in order; only on the key of a whole line.
        text: Instead of the text as read; None where that stands.
        excluded: Whether the line is left out of the document.
        after: The line of the same page that this one was moved behind; None where it stands as read.
        first: Whether it was moved to the beginning of its page; then `after` is None.
    """

    cuts: tuple[Cut, ...] = ()
    text: str | None = None
    excluded: bool = False
    after: LineKey | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class AddedLine:
    """A line that wasn't read: drawn on the page by a person, its text typed or recognised.

    Attributes:
        box: (x0, top, x1, bottom), points, top-left origin.
        text: Its text.
        confidence: 0..1; 1 for text that was typed.
        after: The line of the same page that it stands behind in reading order; None for the page's first.
    """

    box: tuple[float, float, float, float]
    text: str
    confidence: float = 1.0
    after: LineKey | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """A segment as a person left it: these lines and no others, under any strategy.

    Attributes:
        lines: At least one, in reading order; the first one's key is that of the fix.
        role: A `Role` value; None for what the strategy says of the first line.
        level: None for what the strategy says.
        pin: Whether it only holds what the strategy found, because the segment was accepted.
    """

    lines: tuple[LineKey, ...]
    role: int | None = None
    level: int | None = None
    pin: bool = False


@dataclass(frozen=True, slots=True)
class LineAnchor:
    """What a line looked like when a correction was hung on it: finds it again where its key no longer does.

    Attributes:
        box: (x0, top, x1, bottom), points, top-left origin.
        text: As read.
    """

    box: tuple[float, float, float, float]
    text: str


class ReviewState(StrEnum):
    """What a person thinks of a segment or page."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Review:
    """A person's word on a segment, with what the segment was then.

    Attributes:
        state: The verdict.
        lines: The segment's lines; the first one's key is that of the review.
        role: Its `Role` value.
        level: Its level.
        edits: Digest of the line edits on its lines, empty where there were none.
        note: Free text, or empty.
        by: Who.
        at: When, ISO 8601 in UTC.
    """

    state: ReviewState
    lines: tuple[LineKey, ...]
    role: int
    level: int
    edits: str = ""
    note: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class PageReview:
    """A person's word on a page; attributes as of `Review`."""

    state: ReviewState = ReviewState.UNREVIEWED
    note: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class PageWork:
    """What a person made of one page.

    Attributes:
        edits: Line edits by the line's (or piece's) key.
        added: Lines added, by key.
        fixes: By the key of the first line; a segment that goes over pages is kept with the first one.
        reviews: Likewise.
        anchors: Of every line that any of these names.
        review: Of the page as a whole, or None.
        reach: Index of the last page with a line that its fixes or reviews name, -1 without any.
    """

    edits: Mapping[LineKey, LineEdit] = field(default_factory=_nothing)
    added: Mapping[LineKey, AddedLine] = field(default_factory=_nothing)
    fixes: Mapping[LineKey, Fix] = field(default_factory=_nothing)
    reviews: Mapping[LineKey, Review] = field(default_factory=_nothing)
    anchors: Mapping[LineKey, LineAnchor] = field(default_factory=_nothing)
    review: PageReview | None = None
    reach: int = field(init=False, compare=False, repr=False, default=-1)

    def __post_init__(self) -> None:
        named = (entry.lines[-1].page for entries in (self.fixes, self.reviews) for entry in entries.values())
        object.__setattr__(self, "reach", max(named, default=-1))

    @property
    def changes_lines(self) -> bool:
        """Whether the page's lines aren't those that were read."""
        return bool(self.edits or self.added)

    @property
    def empty(self) -> bool:
        """Whether nothing was made of the page."""
        return not (self.edits or self.added or self.fixes or self.reviews or self.review)


NO_WORK = PageWork()


@dataclass(frozen=True, slots=True)
class Work:
    """What a person decided for one document; undo restores it.

    Attributes:
        strategy: Name of the active strategy.
        parameters: Values that differ from the defaults, by strategy name.
        pages: What was made of pages, by index from 0; pages without anything aren't there.
        note: On the document as a whole, or empty.
    """

    strategy: str = DEFAULT_STRATEGY
    parameters: Mapping[str, Values] = field(default_factory=_nothing)
    pages: Mapping[int, PageWork] = field(default_factory=_nothing)
    note: str = ""

    @property
    def active_parameters(self) -> Values:
        """Values set for the active strategy."""
        return self.parameters.get(self.strategy, MappingProxyType({}))

    @property
    def changes_lines(self) -> bool:
        """Whether any line isn't as it was read."""
        return any(page.changes_lines for page in self.pages.values())

    def page(self, index: int) -> PageWork:
        """Return what was made of the page at `index`."""
        return self.pages.get(index, NO_WORK)

    def with_page(self, index: int, page: PageWork) -> Work:
        """Return the work with all that was made of one page replaced."""
        if self.pages.get(index, NO_WORK) == page:
            return self
        pages = {**self.pages, index: page}
        if page.empty and not page.anchors:
            del pages[index]
        return replace(self, pages=MappingProxyType(pages))

    def edits_like(self, other: Work) -> bool:
        """Whether both edit the same lines in the same way."""
        return self._pages_alike(other, ("edits", "added"))

    def fixes_like(self, other: Work) -> bool:
        """Whether both fix the same segments."""
        return self._pages_alike(other, ("fixes",))

    def asks_like(self, other: Work) -> bool:
        """Whether both ask the same strategy with the same parameters."""
        return self.strategy == other.strategy and self.active_parameters == other.active_parameters

    def labels_like(self, other: Work) -> bool:
        """Whether both give the same labels: reviews and notes change none."""
        return self is other or (self.asks_like(other) and self._pages_alike(other, ("edits", "added", "fixes")))

    def _pages_alike(self, other: Work, names: tuple[str, ...]) -> bool:
        if self.pages is other.pages:
            return True
        pairs = ((self.page(page), other.page(page)) for page in self.pages.keys() | other.pages.keys())
        return all(one is two or all(getattr(one, name) == getattr(two, name) for name in names) for one, two in pairs)
