"""One slow worker for the whole window: tables that take seconds, text recognition - and no page waits for them."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from docviewer.core.errors import DocviewerError
from docviewer.core.jobs import Cancelled
from docviewer.reading.slow_agenda import SlowAgenda, SlowJob
from docviewer.reading.slow_events import (
    RegionRecognised,
    SlowCancelled,
    SlowFailed,
    SlowProgress,
    Stage,
    TablesFound,
    TextRecognised,
)
from docviewer.workers.child import fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.core.tables import Table
    from docviewer.reading.page_results import PageLines
    from docviewer.reading.region import Region
    from docviewer.reading.slow_events import SlowEvent

#: After so long a cancelled job is interrupted again: an interruption between two calls to the child is lost.
_AGAIN_SECONDS = 0.05
#: A worker with nothing to do is let go after this.
_IDLE_SECONDS = 30.0


class SlowReader(Protocol):
    """What the queue asks of the reader of one document: `PageReader` is one. It knows the document's password."""

    def tables(self, page: int) -> tuple[Table, ...]:
        """Find the tables of a page."""
        ...

    def recognise(self, page: int, languages: str | None = None, region: Region | None = None) -> PageLines:
        """Recognise the text of a page, or of a region of it."""
        ...

    def interrupt(self) -> None:
        """Give up the call under way, if any."""
        ...

    def stop(self) -> None:
        """Let the child go; the next call starts another."""
        ...

    def let_go(self) -> None:
        """Kill the child for good, without waiting."""
        ...

    def close(self) -> None:
        """Kill the child for good."""
        ...


class SlowQueue:
    """Owns the readers given to it and one thread. All methods return at once, from any thread.

    Only one of its readers has a child at a time.

    Args:
        deliver: Called with each event on the queue's thread, or on that of who cancels; of a document that is closed
            nothing is told any more, save for an event that is being delivered at that moment.
        idle_seconds: How long a child is kept without work.
    """

    def __init__(self, deliver: Callable[[SlowEvent], None], idle_seconds: float = _IDLE_SECONDS) -> None:
        self._deliver = deliver
        self._idle_seconds = idle_seconds
        self._agenda = SlowAgenda()
        self._changed = threading.Condition()
        self._telling = threading.Lock()  # so that progress is told in the order in which it was
        self._readers: dict[int, SlowReader] = {}
        self._alive: tuple[int, Stage] | None = None  # whose child lives
        self._job: SlowJob | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="slow", daemon=True)

    def open(self, document: int, reader: SlowReader) -> None:
        """Work on a document with `reader`, used by this queue alone; what was asked of the same before is dropped."""
        self.forget(document)
        with self._changed:
            self._readers[document] = reader

    def want_tables(self, document: int, page: int) -> None:
        """Look for the tables of a page of an open document."""
        self._want(SlowJob(document, Stage.TABLES, page))

    def want_recognition(self, document: int, page: int, languages: str | None = None) -> None:
        """Recognise the text of a page of an open document."""
        self._want(SlowJob(document, Stage.RECOGNITION, page, languages))

    def want_region(self, document: int, page: int, region: Region, languages: str | None = None) -> None:
        """Recognise the text of a region of a page, before anything else."""
        self._want(SlowJob(document, Stage.REGION, page, languages, region))

    def show(self, document: int, pages: Sequence[int]) -> None:
        """Tell which document is in front and which of its pages are visible, the most important first."""
        with self._changed:
            self._agenda.show(document, pages)

    def cancel(self, document: int, stage: Stage) -> None:
        """Drop the requests of a stage, with the one under way; `SlowCancelled` names their pages."""
        with self._changed:
            pages = self._agenda.drop(document, stage)
            self._interrupt_if((document, stage))
        if pages:
            self._deliver(SlowCancelled(document, pages, stage))
            self._deliver(SlowProgress(document, stage, 0, 0))

    def forget(self, document: int) -> None:
        """A document is closed: drop all of it, with what is under way."""
        with self._changed:
            for stage in Stage:
                self._agenda.drop(document, stage)
            reader = self._readers.pop(document, None)
        if reader is not None:
            reader.let_go()

    def close(self) -> None:
        """Stop at once; the thread waits until the child is gone."""
        with self._changed:
            self._closed = True
            readers = tuple(self._readers.values())
            self._changed.notify_all()
        for reader in readers:
            reader.let_go()

    def join(self, seconds: float) -> bool:
        """Wait for the thread after `close`; return whether it ended."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _want(self, job: SlowJob) -> None:
        with self._changed:
            if job.document not in self._readers or self._closed:
                return
            self._agenda.add(job)
            if self._thread.ident is None:
                self._thread.start()
            self._changed.notify_all()
            under_way = self._job
        if under_way is not None and (under_way.document, under_way.stage) == (job.document, job.stage):
            self._tell_progress(job)  # what is under way may take long: there is more to do meanwhile

    def _interrupt_if(self, key: tuple[int, Stage]) -> None:
        """With the lock held: interrupt the job under way if it is of this document and stage, until it ends."""
        job = self._job
        reader = self._readers.get(key[0])
        if job is None or reader is None or (job.document, job.stage) != key:
            return
        reader.interrupt()
        again = threading.Timer(_AGAIN_SECONDS, self._interrupt_again, (job,))
        again.daemon = True
        again.start()

    def _interrupt_again(self, job: SlowJob) -> None:
        with self._changed:
            if self._job is job and not self._closed:
                self._interrupt_if((job.document, job.stage))

    def _work(self) -> None:
        while taken := self._wait_for_job():
            job, reader = taken
            event = _outcome_of(job, reader)
            self._end(job, event)
        with self._changed:
            readers = tuple(self._readers.values())
        for reader in readers:
            reader.close()

    def _wait_for_job(self) -> tuple[SlowJob, SlowReader] | None:
        """Return the next job with who does it; None when closed."""
        while True:
            with self._changed:
                job = self._agenda.next()
                while job is None and not self._closed:
                    if not self._changed.wait(self._idle_seconds if self._alive else None):
                        break
                    job = self._agenda.next()
                if self._closed:
                    return None
                others = self._leaving(job)
                reader = None if job is None else self._begin(job)
            for other in others:
                other.stop()
            if job is not None and reader is not None:
                self._tell_progress(job)
                return job, reader

    def _leaving(self, job: SlowJob | None) -> list[SlowReader]:
        """With the lock held: return the reader whose child must go before `job` is done (None: nothing is)."""
        key = None if job is None else (job.document, job.stage)
        before, self._alive = self._alive, key
        if before is None or before == key or before[0] not in self._readers:
            return []
        return [self._readers[before[0]]]

    def _begin(self, job: SlowJob) -> SlowReader | None:
        self._job = job
        self._agenda.begin(job)
        return self._readers.get(job.document)

    def _end(self, job: SlowJob, event: SlowEvent | None) -> None:
        with self._changed:
            self._job = None
            wanted = event is not None and self._agenda.done(job)  # nobody cancelled it meanwhile
            silent = self._closed or job.document not in self._readers
        if wanted and event is not None and not silent:
            self._deliver(event)
        self._tell_progress(job)

    def _tell_progress(self, job: SlowJob) -> None:
        """Tell how far the stage of a job is in its document, unless that is closed."""
        with self._telling:
            with self._changed:
                silent = self._closed or job.document not in self._readers
                progress = self._agenda.progress(job)
            if not silent:
                self._deliver(progress)


def _outcome_of(job: SlowJob, reader: SlowReader) -> SlowEvent | None:
    """Do a job; return its result or its error, or None if it was cancelled."""
    try:
        if job.stage is Stage.TABLES:
            return TablesFound(job.document, job.page, reader.tables(job.page))
        if job.region is not None:
            read = reader.recognise(job.page, job.languages, job.region)
            return RegionRecognised(job.document, job.page, job.region, read)
        return TextRecognised(job.document, job.page, reader.recognise(job.page, job.languages))
    except Cancelled:
        return None
    except DocviewerError as error:
        bare = error.with_traceback(None)  # its frames hold the password
        return SlowFailed(job.document, job.page, job.stage, bare, job.region)
    except Exception as error:  # noqa: BLE001 - the boundary: a fault here must not end the queue in silence
        fault = DocviewerError("Reading met an unexpected fault", fault_of(error))
        return SlowFailed(job.document, job.page, job.stage, fault, job.region)
