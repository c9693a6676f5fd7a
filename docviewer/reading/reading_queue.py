"""Read one document in the background: what is on screen first, everything else after it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from docviewer.core.errors import DocviewerError
from docviewer.core.jobs import Cancelled
from docviewer.reading.page_results import unreadable_page
from docviewer.reading.reader_pool import ReaderPool
from docviewer.reading.reading_agenda import Agenda, Job, Kind
from docviewer.reading.reading_events import (
    Finished,
    GlyphsReady,
    HashReady,
    LinksReady,
    Opened,
    OpenFailed,
    OutlineReady,
    PageRead,
    PictureFailed,
    PictureReady,
    RequestFailed,
)
from docviewer.workers.child import fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from docviewer.core.document import DocumentInfo
    from docviewer.reading.page_reader import PageReader
    from docviewer.reading.reading_events import Event

#: How each kind of request but opening is done.
_ACTS: Mapping[Kind, Callable[[PageReader, Job], Event]] = {
    Kind.PICTURE: lambda reader, job: PictureReady(job.page, job.scale, reader.render(job.page, job.scale), job.urgent),
    Kind.LINES: lambda reader, job: PageRead(job.page, reader.lines(job.page)),
    Kind.GLYPHS: lambda reader, job: GlyphsReady(job.page, reader.glyphs(job.page)),
    Kind.LINKS: lambda reader, job: LinksReady(job.page, reader.links(job.page)),
    Kind.OUTLINE: lambda reader, job: OutlineReady(reader.outline()),
    Kind.HASH: lambda reader, job: HashReady(reader.sha256()),
    Kind.FINISHED: lambda reader, job: Finished(),
}

#: How long work in the background may delay what somebody waits for.
_BACKGROUND_SECONDS = 0.5


class ReadingQueue:
    """Owns a page reader and the thread that waits for it. All methods return at once, from any thread.

    Args:
        reader: Used by this queue alone.
        deliver: Called with each event on the queue's thread, one after another; never after `close` has returned
            on another thread, save for one that is being delivered at that moment.
        pool: Limits how many readers are alive over all documents.
    """

    def __init__(self, reader: PageReader, deliver: Callable[[Event], None], pool: ReaderPool | None = None) -> None:
        self._reader = reader
        self._deliver = deliver
        self._pool = pool or ReaderPool(1)
        self._agenda = Agenda()
        self._changed = threading.Condition()
        self._stirred = False
        self._closed = False
        self._job: Job | None = None
        self._timer: threading.Timer | None = None
        self._password: str | None = None
        self._thread = threading.Thread(target=self._work, name="reading", daemon=True)

    def open(self, first_scale: float | None = None, password: str | None = None) -> None:
        """Open the document, then at once render page 0 at `first_scale` pixels per point.

        May be called again after `OpenFailed`, with a password.
        """
        with self._changed:
            self._password = password if password is not None else self._password
            if not self._thread.is_alive() and not self._closed:
                self._thread.start()
        self._ask(lambda agenda: agenda.ask_to_open(first_scale))

    def want_picture(self, page: int, scale: float, urgent: bool = True) -> None:
        """Render a page; one asked for before at another scale and not begun is dropped.

        Args:
            page: Index, from 0.
            scale: Pixels per point.
            urgent: False for thumbnails, which come after what is on screen.
        """
        self._ask(lambda agenda: agenda.ask_for_picture(page, scale, urgent), hurry=urgent)

    def forget_pictures(self, pages: Collection[int]) -> None:
        """Drop requests for pictures of pages that aren't wanted any more."""
        self._ask(lambda agenda: agenda.forget_pictures(pages))

    def show(self, pages: Sequence[int]) -> None:
        """Tell which pages are visible, the most important first."""
        self._ask(lambda agenda: agenda.show(pages), hurry=True)

    def want_glyphs(self, page: int) -> None:
        """Read a page's characters."""
        self._ask(lambda agenda: agenda.ask_for_glyphs(page))

    def want_links(self, page: int) -> None:
        """Read a page's links."""
        self._ask(lambda agenda: agenda.ask_for_links(page))

    def read_all(self) -> None:
        """Start reading lines, the outline and the hash. Before it nothing here loads numpy."""
        self._ask(lambda agenda: agenda.ask_to_read_all())

    def stop_reading(self) -> None:
        """Leave the lines of further pages unread until `read_all`; `Finished` follows."""
        self._ask(lambda agenda: agenda.ask_to_stop_reading(), hurry=True)

    def close(self) -> None:
        """Stop at once, also in the middle of a page; the reader is closed."""
        with self._changed:
            self._closed = True
            if self._timer:
                self._timer.cancel()
            self._changed.notify_all()
        self._reader.close()
        self._pool.forget(self._reader)

    def join(self, seconds: float) -> bool:
        """Wait for the thread after `close`; return whether it ended."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _ask(self, change: Callable[[Agenda], object], hurry: bool = False) -> None:
        with self._changed:
            change(self._agenda)
            self._stirred = True
            self._changed.notify_all()
            job = self._job
            if hurry and job and not job.urgent and self._timer is None:
                self._timer = threading.Timer(_BACKGROUND_SECONDS, self._give_up, (job,))
                self._timer.daemon = True
                self._timer.start()

    def _give_up(self, job: Job) -> None:
        """Interrupt a job in the background that somebody has waited for long enough; it is done again later."""
        with self._changed:
            self._timer = None
            waiting = self._agenda.next()
            in_order = waiting and (waiting.kind, waiting.page) == (job.kind, job.page)
            if self._job is job and not in_order:
                self._agenda.postpone(job)
                self._reader.interrupt()

    def _wake(self) -> None:
        self._ask(lambda agenda: None)

    def _work(self) -> None:
        while job := self._wait_for_job():
            event = self._outcome_of(job)
            with self._changed:
                self._job = None
                if event:
                    self._agenda.done(job)
                has_more = self._agenda.next() is not None
            self._pool.release(self._reader, has_more)
            if event and not self._closed:
                self._deliver(event)
        self._pool.forget(self._reader)

    def _wait_for_job(self) -> Job | None:
        """Return the next job once the reader may live for it; None when closed."""
        while True:
            with self._changed:
                if self._closed:
                    return None
                self._stirred = False
                job = self._agenda.next()
            if job is None:
                self._pool.withdraw(self._reader)
            elif self._pool.claim(self._reader, job.urgent, self._wake):
                self._job = job
                return job
            with self._changed:
                self._changed.wait_for(lambda: self._stirred or self._closed)

    def _outcome_of(self, job: Job) -> Event | None:
        """Do a job; its result, its error, or None if it was cancelled (it stays on the agenda then)."""
        try:
            return self._result_of(job)
        except Cancelled:
            return None
        except DocviewerError as error:
            return _failure(job, error)
        except Exception as error:  # noqa: BLE001 - the boundary: a fault here must not end the queue in silence
            return _failure(job, DocviewerError("Reading met an unexpected fault", fault_of(error)))

    def _result_of(self, job: Job) -> Event:
        return Opened(self._opened()) if job.kind is Kind.OPEN else _ACTS[job.kind](self._reader, job)

    def _opened(self) -> DocumentInfo:
        info = self._reader.open(self._password)
        with self._changed:
            self._agenda.is_open(info.page_count)
        return info


def _failure(job: Job, error: DocviewerError) -> Event:
    match job.kind:
        case Kind.OPEN:
            return OpenFailed(error)
        case Kind.PICTURE:
            return PictureFailed(job.page, error, job.scale, job.urgent)
        case Kind.LINES:
            return PageRead(job.page, unreadable_page(error))
        case _:
            return RequestFailed(job.kind.name.lower(), job.page, error)
