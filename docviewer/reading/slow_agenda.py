"""What the slow queue has still to do, visible pages first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.reading.slow_events import SlowProgress, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class SlowJob:
    """One page of one document to be worked on; `languages` of a recognition, None for the usual ones."""

    document: int
    stage: Stage
    page: int
    languages: str | None = None


class SlowAgenda:
    """Requests not done yet; not safe from several threads by itself.

    Order: visible pages; then the document in front before others; what is under way before another stage, since
    each change of document or stage costs the start of a process; then in page order.
    """

    def __init__(self) -> None:
        self._jobs: dict[tuple[int, Stage], dict[int, SlowJob]] = {}
        self._done: dict[tuple[int, Stage], int] = {}
        self._front = -1
        self._visible: tuple[int, ...] = ()
        self._latest: tuple[int, Stage] | None = None

    def add(self, job: SlowJob) -> None:
        """Take a request; one for the same page and stage replaces it."""
        key = job.document, job.stage
        if not self._jobs.get(key):
            self._done[key] = 0
        self._jobs.setdefault(key, {})[job.page] = job

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
        if jobs.get(job.page) is not job:
            return False
        del jobs[job.page]
        self._done[key] += 1
        return True

    def drop(self, document: int, stage: Stage) -> tuple[int, ...]:
        """Forget all requests of a stage; return their pages."""
        self._done.pop((document, stage), None)
        return tuple(sorted(self._jobs.pop((document, stage), {})))

    def progress(self, job: SlowJob) -> SlowProgress:
        """Return how far the stage of a job is in its document."""
        key = job.document, job.stage
        done = self._done.get(key, 0)
        return SlowProgress(job.document, job.stage, done, done + len(self._jobs.get(key, {})))

    def _in_order(self) -> Iterator[SlowJob]:
        for page in self._visible:
            for stage in Stage:
                if job := self._jobs.get((self._front, stage), {}).get(page):
                    yield job
        for key in sorted(self._jobs, key=lambda key: (key[0] != self._front, key != self._latest)):
            if jobs := self._jobs[key]:
                yield jobs[min(jobs)]
