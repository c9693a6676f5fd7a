"""What the slow queue has still to do, visible pages first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.reading.slow_events import SlowProgress, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.reading.region import Region


_Place = tuple[int, "Region | tuple[()]"]


@dataclass(frozen=True, slots=True)
class SlowJob:
    """One page of one document, or a region of it, to be worked on.

    Attributes:
        document: Which.
        stage: What is wanted.
        page: Index.
        languages: Of a recognition, None for the usual ones.
        region: What part of the page, None for all of it.
    """

    document: int
    stage: Stage
    page: int
    languages: str | None = None
    region: Region | None = None

    @property
    def place(self) -> tuple[int, Region | tuple[()]]:
        """Page and region, to sort by."""
        return self.page, self.region or ()


class SlowAgenda:
    """Requests not done yet; not safe from several threads by itself.

    Order: regions that a person drew and waits for; visible pages; then the document in front before others; what is
    under way before another stage, since each change of document or stage costs the start of a process; then in page
    order.
    """

    def __init__(self) -> None:
        self._jobs: dict[tuple[int, Stage], dict[_Place, SlowJob]] = {}
        self._done: dict[tuple[int, Stage], int] = {}
        self._front = -1
        self._visible: tuple[int, ...] = ()
        self._latest: tuple[int, Stage] | None = None

    def add(self, job: SlowJob) -> None:
        """Take a request; one for the same place and stage replaces it."""
        key = job.document, job.stage
        if not self._jobs.get(key):
            self._done[key] = 0
        self._jobs.setdefault(key, {})[job.place] = job

    def show(self, document: int, pages: Sequence[int]) -> None:
        """Tell which pages are visible of the document in front, the most important first."""
        self._front, self._visible = document, tuple(pages)

    def next(self) -> SlowJob | None:
        """Return what is to be done next; it stays on the agenda."""
        return next(self._in_order(), None)

    def begin(self, job: SlowJob) -> None:
        """Remember what is under way."""
        self._latest = job.document, job.stage

    def done(self, job: SlowJob) -> bool:
        """Take a job off; return False where it was cancelled, or asked for anew, meanwhile."""
        key = job.document, job.stage
        jobs = self._jobs.get(key, {})
        if jobs.get(job.place) is not job:
            return False
        del jobs[job.place]
        self._done[key] += 1
        return True

    def drop(self, document: int, stage: Stage) -> tuple[int, ...]:
        """Forget all requests of a stage; return their pages."""
        self._done.pop((document, stage), None)
        return tuple(sorted({page for page, _ in self._jobs.pop((document, stage), {})}))

    def progress(self, job: SlowJob) -> SlowProgress:
        """Return how far the stage of a job is in its document."""
        key = job.document, job.stage
        done = self._done.get(key, 0)
        return SlowProgress(job.document, job.stage, done, done + len(self._jobs.get(key, {})))

    def _in_order(self) -> Iterator[SlowJob]:
        yield from self._jobs.get((self._front, Stage.REGION), {}).values()
        for page in self._visible:
            for stage in Stage:
                jobs = self._jobs.get((self._front, stage), {})
                yield from (job for place, job in jobs.items() if place[0] == page)
        for key in sorted(self._jobs, key=lambda key: (key[0] != self._front, key != self._latest)):
            if jobs := self._jobs[key]:
                yield jobs[min(jobs)]
