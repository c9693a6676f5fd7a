"""A slow reader without a child, whose pages take as long as a test wants, and fail where it wants."""

from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from docviewer.core.document import PageState, PageStatus
from docviewer.core.errors import DocviewerError
from docviewer.core.jobs import Cancelled
from docviewer.core.lines import Lines
from docviewer.core.tables import Cell, Table
from docviewer.reading.page_results import PageLines

if TYPE_CHECKING:
    from docviewer.reading.region import Region


class FakeSlowReader:
    """Stands in for `PageReader` at the slow queue.

    Args:
        held: Pages that hang until they are let through, or interrupted.
        failing: Page -> what it raises.
        deaf: How many interruptions are lost, as one between two calls to a child is.
        log: Where every call is noted, with the name.
        name: Of this reader in the log.
    """

    def __init__(
        self,
        *held: int,
        failing: dict[int, Exception] | None = None,
        deaf: int = 0,
        log: list[tuple[str, str, int]] | None = None,
        name: str = "",
    ) -> None:
        self.begun: SimpleQueue[int] = SimpleQueue()
        self.log = [] if log is None else log
        self.closed = threading.Event()
        self.stopped = threading.Event()
        self._name = name
        self._held = set(held)
        self._failing = failing or {}
        self._deaf = deaf
        self._changed = threading.Condition()
        self._given_up = self._gone = False

    def tables(self, page: int) -> tuple[Table, ...]:
        self._do("tables", page)
        return (Table(page, (0, 0, 9, 9), (Cell(0, 0, 1, 1, f"table {page}"),)),)

    def recognise(self, page: int, languages: str | None = None, region: Region | None = None) -> PageLines:
        self._do(f"recognise {languages}{'' if region is None else f' {region}'}", page)
        return PageLines(Lines.empty(), PageStatus(PageState.EMPTY))

    def let_through(self, page: int) -> None:
        with self._changed:
            self._held.discard(page)
            self._changed.notify_all()

    def interrupt(self) -> None:
        with self._changed:
            self._deaf -= 1
            self._given_up = self._deaf < 0
            self._changed.notify_all()

    def let_go(self) -> None:
        with self._changed:
            self._gone = True
            self._changed.notify_all()

    def stop(self) -> None:
        self.log.append((self._name, "stop", -1))
        self.stopped.set()

    def close(self) -> None:
        self.closed.set()

    def _do(self, what: str, page: int) -> None:
        self.log.append((self._name, what, page))
        self.begun.put(page)
        with self._changed:
            self._given_up = False
            self._changed.wait_for(lambda: self._given_up or self._gone or page not in self._held)
            if self._given_up or self._gone:
                raise Cancelled
        if page in self._failing:
            raise self._failing[page]


DAMAGED = DocviewerError("The slow reader took longer than 30 s", "It is replaced.")
