"""Turn pages as they arrive into evidence, in the background and not too often."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import CancelToken, Outcome, Runner
    from docviewer.core.tables import Table
    from docviewer.reading.page_results import PageLines

#: Relabelling follows at most four times a second while pages are read.
_INTERVAL_MS = 250
#: At most this share of the time is spent on gathering while pages still arrive.
_LOAD_SHARE = 0.25


class EvidenceBuilder(QObject):
    """Collects the lines of pages and gathers evidence over all that came so far.

    Signals:
        gathered(object): New `Evidence`; covers every page given before gathering began.
        failed(object): The error that gathering met; what was gathered before stands.
    """

    gathered = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: Runner, page_sizes: tuple[tuple[float, float], ...], parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._page_sizes = page_sizes
        self._parts: dict[int, PageLines] = {}
        self._changed = False
        self._run: CancelToken | None = None
        self._stopped = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._gather)
        self._wait_ms = 0

    def add(self, page: int, page_lines: PageLines) -> None:
        """Take what was read of one page, instead of what was there; evidence follows."""
        self._parts[page] = page_lines
        self._changed = True
        self._schedule(self._wait_ms)

    def add_tables(self, page: int, tables: tuple[Table, ...]) -> None:
        """Take the tables found on a page that has been read; evidence follows if there are any."""
        if page in self._parts and self._parts[page].tables != tables:
            self.add(page, replace(self._parts[page], tables=tables))

    @property
    def busy(self) -> bool:
        """Whether evidence over all pages given so far is still to come."""
        return self._run is not None or self._changed

    def finish(self) -> None:
        """All pages came: gather what is missing now."""
        self._wait_ms = 0
        self._timer.stop()
        self._gather()

    def stop(self) -> None:
        """Gather nothing more: the document is closed."""
        self._stopped, self._changed = True, False
        self._timer.stop()
        self._parts.clear()
        if self._run is not None:
            self._run.cancel()

    def _schedule(self, wait_ms: int) -> None:
        if not self._timer.isActive() and self._run is None:
            self._timer.start(wait_ms)

    def _gather(self) -> None:
        if self._run is not None or not self._changed:
            return
        self._changed = False
        parts, sizes = [self._parts[page] for page in sorted(self._parts)], self._page_sizes

        def job(_: CancelToken) -> tuple[Evidence, float]:
            # Loaded here because numpy must not delay the first page.
            from docviewer.core.lines import Lines
            from docviewer.reading.page_results import joined_hints
            from docviewer.reading.text_recognition import with_even_sizes
            from docviewer.segmentation.features import gather

            began = perf_counter()
            even = with_even_sizes(parts)
            tables = tuple(table for part in even for table in part.tables)
            evidence = gather(Lines.concatenate(part.lines for part in even), sizes, joined_hints(even), tables)
            return evidence, perf_counter() - began

        self._run = self._runner.submit(job, self._done)

    def _done(self, outcome: Outcome[tuple[Evidence, float]]) -> None:
        if self._stopped:  # and this object may be deleted
            return
        self._run = None
        if outcome.error is not None:
            self.failed.emit(outcome.error)
        elif outcome.result is not None:
            evidence, seconds = outcome.result
            self._wait_ms = max(_INTERVAL_MS, int(seconds * 1000 / _LOAD_SHARE))
            self.gathered.emit(evidence)
        if self._changed:
            self._schedule(self._wait_ms)
