"""Several documents at once, each in a page reader process of its own; results come in the order asked for."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from typing import TYPE_CHECKING, TypeVar

from docviewer.core.jobs import CancelToken, Outcome, run_job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Item = TypeVar("Item")
Result = TypeVar("Result")

_LOOK_UP_S = 0.2


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    items: Sequence[Item], work: Callable[[Item, CancelToken], Result], at_once: int
) -> Iterator[tuple[Item, Outcome[Result]]]:
    """Run `work` on each item, `at_once` at a time, and yield (item, outcome) in the order of `items`.

    Work runs ahead of the consumer by a few items only, so that results don't pile up.
    Leaving the iterator, Ctrl+C included, cancels what runs and waits for it.

    Args:
        items: What to work on.
        work: Called on a thread with an item and a token to look at; waits for a process, so threads suffice.
        at_once: How many at a time.
    """
    token = CancelToken()
    pool = ThreadPoolExecutor(at_once, thread_name_prefix="document")
    running: deque[tuple[Item, Future[Outcome[Result]]]] = deque()
    try:
        for item in items:
            running.append((item, pool.submit(run_job, lambda token, item=item: work(item, token), token)))
            if len(running) > 2 * at_once:
                yield _first(running)
        while running:
            yield _first(running)
    finally:
        token.cancel()
        pool.shutdown(cancel_futures=True)


def _first(running: deque[tuple[Item, Future[Outcome[Result]]]]) -> tuple[Item, Outcome[Result]]:
    item, future = running[0]
    while True:
        try:
            outcome = future.result(timeout=_LOOK_UP_S)  # in steps: on Windows a wait without end is deaf to Ctrl+C
        except NotYet:
            continue
        running.popleft()
        return item, outcome
