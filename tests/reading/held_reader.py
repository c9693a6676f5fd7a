"""A page reader without a child, whose pages take as long as a test wants."""

from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import Any

from docviewer.core.document import DocumentInfo, PageState, PageStatus
from docviewer.core.errors import EncryptedDocument
from docviewer.core.jobs import Cancelled
from docviewer.core.lines import Lines
from docviewer.reading.page_results import PageLines, Picture

SECONDS = 10


class HeldReader:
    """Stands in for `PageReader`.

    Args:
        held: Pages whose lines take until they are let through, or interrupted.
        deaf: How many interruptions are lost, as one between two calls to a child is.
        password: What opens the document.
    """

    def __init__(self, *held: int, deaf: int = 0, password: str | None = None) -> None:
        self.begun: SimpleQueue[int] = SimpleQueue()
        self.calls: list[tuple[str, int]] = []
        self.gone = threading.Event()
        self.password: str | None = None
        self._held = set(held)
        self._deaf = deaf
        self._right = password
        self._changed = threading.Condition()
        self._in_call = self._given_up = False

    def open(self, password: str | None = None) -> DocumentInfo:
        self.calls.append(("open", -1))
        self.password = password
        if password != self._right:
            raise EncryptedDocument("This file is locked")
        return DocumentInfo("held.pdf", ((200.0, 300.0),) * 9, "pdfium")

    def render(self, page: int, _scale: float) -> Picture:
        self.calls.append(("render", page))
        return Picture(1, 1, 4, b"1234")

    def lines(self, page: int) -> PageLines:
        self.calls.append(("lines", page))
        self.begun.put(page)
        self._hold(page)
        return PageLines(Lines.empty(), PageStatus(PageState.EMPTY))

    def links(self, page: int) -> tuple[Any, ...]:
        self.calls.append(("links", page))
        return ()

    def outline(self) -> tuple[Any, ...]:
        self.calls.append(("outline", -1))
        return ()

    def sha256(self) -> str:
        return "0" * 64

    def let_through(self, page: int) -> None:
        with self._changed:
            self._held.discard(page)
            self._changed.notify_all()

    def interrupt(self) -> None:
        self._deaf -= 1
        if self._deaf < 0:
            self.let_go()

    def let_go(self) -> None:
        with self._changed:
            self._given_up = self._in_call
            self._changed.notify_all()

    def stop(self) -> None:
        pass

    def close(self) -> None:
        assert self.gone.wait(SECONDS)

    def _hold(self, page: int) -> None:
        with self._changed:
            self._in_call = True
            self._changed.wait_for(lambda: self._given_up or page not in self._held)
            given_up, self._in_call, self._given_up = self._given_up, False, False
        if given_up:
            raise Cancelled
