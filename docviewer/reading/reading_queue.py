"""Read one document in the background: what is on screen first, everything else after it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from docviewer.reading.job_outcome import outcome_of
from docviewer.reading.reader_pool import ReaderPool
from docviewer.reading.reading_agenda import Agenda, Job
from docviewer.reading.reading_events import OpenFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from docviewer.core.document import DocumentInfo
    from docviewer.reading.page_reader import PageReader
    from docviewer.reading.reading_events import Event

#: How long a job may delay what somebody waits for.
_PATIENCE_SECONDS = 0.5
#: After so long a job is interrupted again: an interruption between two calls to the child is lost.
_AGAIN_SECONDS = 0.05


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
        self._ask(lambda agenda: agenda.ask_for_picture(page, scale, urgent))

    def show(self, pages: Sequence[int]) -> None:
        """Tell which pages are visible, the most important first.

        Urgent pictures of pages that aren't even beside them are forgotten: ask again on return.
        """
        self._ask(lambda agenda: agenda.show(pages))

    def want_glyphs(self, page: int) -> None:
        """Read a page's characters."""
        self._ask(lambda agenda: agenda.ask_for_glyphs(page))

    def want_links(self, page: int) -> None:
        """Read a page's links."""
        self._ask(lambda agenda: agenda.ask_for_links(page))

    def want_properties(self) -> None:
        """Ask what the file says of itself."""
        self._ask(lambda agenda: agenda.ask_for_properties())

    def read_all(self) -> None:
        """Start reading lines, the outline and the hash. Before it nothing here loads numpy."""
        self._ask(lambda agenda: agenda.ask_to_read_all())

    def skip_lines(self, pages: Iterable[int]) -> None:
        """Don't read the lines of these pages: they are known."""
        known = tuple(pages)
        self._ask(lambda agenda: agenda.has_lines(known))

    def stop_reading(self) -> None:
        """Leave the lines of further pages unread until `read_all`; `Finished` follows."""
        self._ask(lambda agenda: agenda.ask_to_stop_reading())

    def close(self) -> None:
        """Stop at once, also in the middle of a page; the queue's thread waits until the child is gone."""
        with self._changed:
            self._closed = True
            self._stop_watching()
            self._changed.notify_all()
        self._reader.let_go()
        self._pool.forget(self._reader)

    def renewed_reader(self, background: str | None = None) -> PageReader:
        """Return a reader of the same file that knows its password, for another queue: to read the file again.

        Args:
            background: The document to show behind a Textract result, where another is chosen; see there.
        """
        return self._reader.renewed(background)

    def join(self, seconds: float) -> bool:
        """Wait for the thread after `close`; return whether it ended."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _ask(self, change: Callable[[Agenda], object]) -> None:
        with self._changed:
            change(self._agenda)
            self._stirred = True
            self._changed.notify_all()
            self._watch(_PATIENCE_SECONDS)

    def _wake(self) -> None:
        self._ask(lambda agenda: None)

    def _watch(self, seconds: float) -> None:
        """With the lock held: where the job in work keeps somebody waiting, give it `seconds` to end."""
        job = self._job
        if job and self._timer is None and not self._closed and self._agenda.overtaken(job):
            self._timer = threading.Timer(seconds, self._give_up, (job,))
            self._timer.daemon = True
            self._timer.start()

    def _give_up(self, job: Job) -> None:
        """Interrupt a job that somebody has waited for long enough; it is done again later."""
        with self._changed:
            if self._job is not job:
                return
            self._timer = None
            if self._agenda.overtaken(job):
                self._agenda.postpone(job)
                self._reader.interrupt()
                self._watch(_AGAIN_SECONDS)

    def _stop_watching(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _work(self) -> None:
        while job := self._wait_for_job():
            event = outcome_of(job, self._reader, self._opened)
            has_more = self._end(job, event)
            self._pool.release(self._reader, has_more)
            if event and not self._closed:
                self._deliver(event)
        self._pool.forget(self._reader)
        self._reader.close()

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
                if self._begin(job):
                    return job
                self._pool.release(self._reader, has_more=True)
                continue
            with self._changed:
                self._changed.wait_for(lambda: self._stirred or self._closed)

    def _begin(self, job: Job) -> bool:
        """Take a job in work, unless something else comes first by now."""
        with self._changed:
            if self._closed or self._agenda.next() != job:
                return False
            self._job = job
            return True

    def _end(self, job: Job, event: Event | None) -> bool:
        """Take a job that has an outcome off the agenda; return whether there is more to do."""
        with self._changed:
            self._job = None
            self._stop_watching()
            if event and not self._is_to_be_opened_again(event):
                self._agenda.done(job)
            return self._agenda.next() is not None

    def _is_to_be_opened_again(self, event: Event) -> bool:
        """Whether another password was given while the one before was tried in vain."""
        return isinstance(event, OpenFailed) and self._password is not None

    def _opened(self) -> DocumentInfo:
        with self._changed:
            password, self._password = self._password, None  # from here on the reader alone knows it
        info = self._reader.open(password)
        with self._changed:
            self._password = None
            self._agenda.is_open(info.page_count)
        return info
