"""What a reading queue has still to do, in the order in which it is worth doing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


#: States of a page's lines.
_READ, _UNREAD, _POSTPONED = 0, 1, 2


class Kind(Enum):
    """What is asked of a page reader."""

    OPEN = auto()
    PICTURE = auto()
    LINES = auto()
    GLYPHS = auto()
    LINKS = auto()
    OUTLINE = auto()
    PROPERTIES = auto()
    HASH = auto()
    FINISHED = auto()


@dataclass(frozen=True, slots=True)
class Job:
    """One request. `urgent`: somebody looks at the page. `scale`: of a picture, pixels per point."""

    kind: Kind
    page: int = -1
    scale: float = 0.0
    urgent: bool = False


class Agenda:
    """Requests not done yet; not safe from several threads by itself.

    Order: opening; pictures of visible pages; lines of visible pages; characters and links;
    pictures of pages beside them; what the file says of itself; thumbnails; the outline; all other lines in page
    order; the hash; the end. Before `show` every page counts as visible.
    A picture asked for again at another scale replaces the request before it. Lines wait for
    `read_all`: they load numpy, and the first page must be on screen before.
    """

    def __init__(self) -> None:
        self._opening = False
        self._pictures: dict[int, float] = {}
        self._thumbnails: dict[int, float] = {}
        self._glyphs: dict[int, None] = {}
        self._links: dict[int, None] = {}
        self._visible: tuple[int, ...] = ()
        self._keeps_first = False
        self._unread = bytearray()
        self._next_unread = 0
        self._reading = self._stopped = False
        self._once: set[Kind] = set()

    def ask_to_open(self, first_scale: float | None) -> None:
        """Open the document, then render page 0 if a scale is given."""
        self._opening = True
        if first_scale is not None:
            self._pictures = {0: first_scale, **self._pictures}
            self._keeps_first = True

    def is_open(self, pages: int) -> None:
        """The document has so many pages, none of them read."""
        self._unread = bytearray([_UNREAD]) * pages
        self._next_unread = 0
        self._once |= {Kind.OUTLINE, Kind.HASH, Kind.FINISHED}

    def ask_to_read_all(self) -> None:
        """Read the lines of all pages, and the outline and hash."""
        self._reading, self._stopped = True, False
        self._once.add(Kind.FINISHED)

    def has_lines(self, pages: Iterable[int]) -> None:
        """The lines of these pages are known already."""
        for page in pages:
            if 0 <= page < len(self._unread):
                self._unread[page] = _READ

    def ask_to_stop_reading(self) -> None:
        """Read no further lines than those of visible pages."""
        self._stopped = self._reading

    def ask_for_picture(self, page: int, scale: float, urgent: bool) -> None:
        """Render a page."""
        wanted = self._pictures if urgent else self._thumbnails
        wanted[page] = scale

    def ask_for_glyphs(self, page: int) -> None:
        """Read a page's characters."""
        self._glyphs[page] = None

    def ask_for_links(self, page: int) -> None:
        """Read a page's links."""
        self._links[page] = None

    def ask_for_properties(self) -> None:
        """Ask what the file says of itself."""
        self._once.add(Kind.PROPERTIES)

    def show(self, pages: Sequence[int]) -> None:
        """Visible pages come first; pictures of pages that aren't even beside them are dropped.

        Who comes back to a page asks again. The picture that `ask_to_open` asked for stays until its page is seen.
        """
        self._visible = tuple(pages)
        near = {page + step for page in pages for step in (-1, 0, 1)}
        if self._keeps_first:
            near.add(0)
        self._keeps_first = self._keeps_first and 0 not in self._visible
        self._pictures = {page: scale for page, scale in self._pictures.items() if page in near}

    def next(self) -> Job | None:
        """Return what is to be done next, or None; it stays on the agenda."""
        if self._opening:
            return Job(Kind.OPEN, urgent=True)
        if not self._unread:
            return None
        return next(self._jobs(), None)

    def done(self, job: Job) -> None:
        """Take a request off the agenda; a picture asked for at another scale meanwhile stays."""
        match job.kind:
            case Kind.OPEN:
                self._opening = False
            case Kind.PICTURE:
                wanted = self._pictures if job.urgent else self._thumbnails
                if wanted.get(job.page) == job.scale:
                    del wanted[job.page]
                self._keeps_first = self._keeps_first and 0 in self._pictures
            case Kind.LINES:
                self._unread[job.page] = _READ
            case Kind.GLYPHS:
                self._glyphs.pop(job.page, None)
            case Kind.LINKS:
                self._links.pop(job.page, None)
            case _:
                self._once.discard(job.kind)

    def overtaken(self, job: Job) -> bool:
        """Tell whether `job`, which is in work, keeps somebody waiting for something that comes before it.

        A picture doesn't give way to another scale of itself, nor a visible page to another one.
        """
        first = self.next()
        seen = job.urgent or job.kind is Kind.LINES  # not a thumbnail
        if first is None or (seen and (first.kind, first.page) == (job.kind, job.page)):
            return False
        is_visible = job.page in self._visible
        if job.kind is Kind.LINES and self._stopped and not is_visible:
            return True
        return first.urgent and not (seen and is_visible and first.kind is job.kind)

    def postpone(self, job: Job) -> None:
        """Put the lines of a page that takes long behind those of the others."""
        if job.kind is Kind.LINES:
            self._unread[job.page] = _POSTPONED

    def _jobs(self) -> Iterator[Job]:
        yield from self._picture_jobs(self._visible or self._pictures)
        if self._reading:
            yield from (Job(Kind.LINES, page, urgent=True) for page in self._visible if self._is_unread(page))
            yield from (Job(Kind.GLYPHS, page, urgent=True) for page in self._glyphs)
        yield from (Job(Kind.LINKS, page, urgent=True) for page in self._links)
        yield from self._picture_jobs(self._pictures)
        if Kind.PROPERTIES in self._once:
            yield Job(Kind.PROPERTIES)
        yield from (Job(Kind.PICTURE, page, scale) for page, scale in self._thumbnails.items())
        if self._reading:
            yield from self._other_jobs()

    def _picture_jobs(self, pages: Iterable[int]) -> Iterator[Job]:
        wanted = (page for page in pages if page in self._pictures)
        yield from (Job(Kind.PICTURE, page, self._pictures[page], urgent=True) for page in wanted)

    def _other_jobs(self) -> Iterator[Job]:
        if Kind.OUTLINE in self._once:
            yield Job(Kind.OUTLINE)
        page = self._next_page()
        if page >= 0 and not self._stopped:
            yield Job(Kind.LINES, page)
        if Kind.HASH in self._once:
            yield Job(Kind.HASH)
        if Kind.FINISHED in self._once:
            yield Job(Kind.FINISHED)

    def _next_page(self) -> int:
        """The next page in page order, then the postponed ones; -1 when all are read."""
        if self._next_unread >= 0:
            self._next_unread = self._unread.find(_UNREAD, self._next_unread)
        return self._next_unread if self._next_unread >= 0 else self._unread.find(_POSTPONED)

    def _is_unread(self, page: int) -> bool:
        return 0 <= page < len(self._unread) and bool(self._unread[page])
