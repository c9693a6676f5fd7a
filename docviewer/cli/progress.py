"""Progress on stderr, on a terminal only."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Protocol

from docviewer.cli.messages import plain, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from rich.progress import Progress as RichProgress


class Progress(Protocol):
    """Shows how far documents are, and what is to be said meanwhile. Any thread may call."""

    def document(self, name: str) -> AbstractContextManager[Callable[[int, int], None]]:
        """While a document is worked on: give what is told (pages done, pages in all)."""
        ...

    def say(self, text: str) -> None:
        """Write one line to stderr."""
        ...


class Silent:
    """Shows no progress: stderr is a file or a pipe."""

    def document(self, name: str) -> AbstractContextManager[Callable[[int, int], None]]:
        """See `Progress`."""
        return nullcontext(lambda done, total: None)

    def say(self, text: str) -> None:
        """See `Progress`."""
        say(text)


class OnTerminal:
    """A bar for all documents and one for each that is being read."""

    def __init__(self, bars: RichProgress, count: int) -> None:
        self._bars = bars
        self._all = bars.add_task("documents", total=count, visible=count > 1)

    @contextmanager
    def document(self, name: str) -> Iterator[Callable[[int, int], None]]:
        """See `Progress`."""
        task = self._bars.add_task(plain(name), total=None)
        try:
            yield lambda done, total: self._bars.update(task, completed=done, total=total)
        finally:
            self._bars.remove_task(task)
            self._bars.advance(self._all)

    def say(self, text: str) -> None:
        """See `Progress`."""
        self._bars.console.print(text, markup=False, highlight=False, emoji=False, soft_wrap=True)


@contextmanager
def progress_on_stderr(count: int) -> Iterator[Progress]:
    """Show the progress of `count` documents, where stderr is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield Silent()
        return
    # Lazy: only a terminal needs it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True, elapsed_when_finished=True),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bars:
        yield OnTerminal(bars, count)
