"""Memory of the window and its readers: after paging through a 350-page book, and after closing it.

Measured in a process of its own, which pages through the real window, one page after another,
each page's picture on the screen before the next is asked for.

python -m tests.benchmarks.bench_memory BOOK.pdf
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import psutil

from tests.benchmarks.figures import Bed, Row, judged

if TYPE_CHECKING:
    from collections.abc import Callable

_SIZE = (1400, 900)
_PATIENCE_S = 300.0
_SETTLE_S = 3.0
_POLL_MS = 5
_INSIDE = "--inside"
GOAL_MB, GOAL_LEFT_MB = 500, 100


@dataclass(frozen=True, slots=True)
class MemoryFigures:
    """MB (2**20 bytes) of the window and all its children, shared pages counted in each.

    Attributes:
        pages: Pages that were shown.
        empty: The complete window without a document.
        paged: After the last page, the whole document read.
        peak: The most that was seen on the way.
        closed: After the document was closed.
    """

    pages: int
    empty: float
    paged: float
    peak: float
    closed: float


def run(bed: Bed) -> list[Row]:
    """Measure with the short book."""
    figures = measure(bed.short_book)
    left = figures.closed - figures.empty
    paged = f"Memory after paging through {figures.pages} pages"
    return [
        Row("Memory of the window without a document", f"{figures.empty:.0f} MB"),
        Row(paged, f"{figures.peak:.0f} MB", goal=f"< {GOAL_MB} MB", verdict=judged(figures.peak < GOAL_MB)),
        Row(
            "Memory left over after closing it",
            f"{left:.0f} MB",
            goal=f"< {GOAL_LEFT_MB} MB",
            verdict=judged(left < GOAL_LEFT_MB),
        ),
    ]


def measure(book: Path) -> MemoryFigures:
    """Page through `book` in a fresh process."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bench_memory", _INSIDE, str(book)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        timeout=2 * _PATIENCE_S,
        check=True,
    )
    return MemoryFigures(**json.loads(done.stdout.splitlines()[-1]))


class _Reader:
    """A person who pages through a document."""

    def __init__(self, desktop: Any) -> None:
        self._desktop = desktop
        self._shown: set[int] = set()
        self.peak = 0.0
        desktop.documents.picture_arrived.connect(lambda _document, page, _scale, _picture: self._shown.add(page))

    def wait(self, ready: Callable[[], bool], patience: float = _PATIENCE_S) -> None:
        """Let the window work until `ready()`, in a real event loop: only that deletes what is to be deleted later."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, timer = QEventLoop(), QTimer(interval=_POLL_MS)
        end = monotonic() + patience
        timer.timeout.connect(lambda: loop.quit() if ready() or monotonic() > end else None)
        timer.start()
        loop.exec()
        timer.stop()
        if not ready():
            raise TimeoutError(f"the window wasn't ready after {patience:.0f} s")

    def rest(self) -> None:
        """Let the window work for a while."""
        end = monotonic() + _SETTLE_S
        self.wait(lambda: monotonic() > end)

    def page_through(self) -> int:
        """Show every page; return how many there were."""
        view = self._desktop.pages.current
        for page in range(view.page_count):
            view.go_to_page(page)
            self.wait(lambda page=page: page in self._shown)  # type: ignore[misc]
            if page % 10 == 0:
                self.peak = max(self.peak, megabytes())
        return int(view.page_count)


def megabytes() -> float:
    """Return the resident memory of this process and all below it."""
    me = psutil.Process()
    return sum(_resident(process) for process in (me, *me.children(recursive=True))) / 2**20


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def _measure(book: str) -> MemoryFigures:
    from PySide6.QtWidgets import QApplication

    from docviewer.app import Desktop
    from docviewer.reading.reader_pool import ReaderPool
    from docviewer.ui.settings import Settings

    application = QApplication(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        desktop = Desktop(application, Settings(Path(folder) / "window.ini"), ReaderPool())
        reader = _Reader(desktop)
        desktop.show()
        desktop.window.resize(*_SIZE)
        reader.wait(lambda: desktop.complete)
        reader.rest()
        empty = megabytes()
        document = desktop.documents.open(book)
        reader.wait(lambda: desktop.pages.current is not None and desktop.pages.current.page_count > 0)
        pages = reader.page_through()
        reader.wait(lambda: not desktop.store.session.documents[document].facts.reading)
        reader.rest()
        paged = megabytes()
        desktop.documents.close(document)
        reader.rest()
        figures = MemoryFigures(pages, empty, paged, max(reader.peak, paged), megabytes())
        desktop.window.close()
    return figures


def main(arguments: list[str]) -> int:
    """Print the figures; inside the fresh process as JSON."""
    if arguments[0] == _INSIDE:
        figures = _measure(arguments[1])
        told = json.dumps({name: getattr(figures, name) for name in MemoryFigures.__slots__})
    else:
        told = str(measure(Path(arguments[0])))
    sys.stdout.write(f"{told}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
