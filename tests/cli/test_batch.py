from __future__ import annotations

import os
import threading
import time

from docviewer.cli.batch import cores, in_order
from docviewer.core.errors import UnreadableDocument

DEADLINE_S = 20


def test_results_come_in_the_order_asked_for_whoever_is_first():
    second_is_done = threading.Event()

    def work(item, token):
        if item == 1:
            assert second_is_done.wait(DEADLINE_S)
        elif item == 2:
            second_is_done.set()
        return item * 10

    assert [(item, outcome.result) for item, outcome in in_order([1, 2, 3], work, 2)] == [(1, 10), (2, 20), (3, 30)]


def test_an_error_is_an_outcome_and_the_rest_goes_on():
    def work(item, token):
        if item == "bad":
            raise UnreadableDocument("No.")
        return item

    outcomes = [outcome for _, outcome in in_order(["a", "bad", "b"], work, 2)]
    assert [outcome.result for outcome in outcomes] == ["a", None, "b"]
    assert isinstance(outcomes[1].error, UnreadableDocument)


def test_work_runs_ahead_by_a_few_items_only():
    begun = []
    results = in_order(range(100), lambda item, token: begun.append(item), 2)
    next(results)
    results.close()
    assert len(begun) <= 2 * 2 + 1


def test_as_many_at_once_as_allowed_and_no_more():
    meeting = threading.Barrier(3, timeout=DEADLINE_S)
    at_work, most, lock = set(), [0], threading.Lock()

    def work(item, token):
        with lock:
            at_work.add(item)
            most[0] = max(most[0], len(at_work))
        meeting.wait()
        with lock:
            at_work.discard(item)

    list(in_order(range(6), work, 3))
    assert most == [3]


def test_leaving_cancels_what_runs_and_starts_nothing_more():
    started, begun, saw_it = threading.Event(), [], []

    def work(item, token):
        begun.append(item)
        if item == 1:
            started.set()
            give_up = time.monotonic() + DEADLINE_S
            while not token.cancelled and time.monotonic() < give_up:
                os.sched_yield()
            saw_it.append(token.cancelled)

    results = in_order(range(5), work, 1)
    next(results)
    assert started.wait(DEADLINE_S)
    results.close()
    assert begun == [0, 1]
    assert saw_it == [True]


def test_there_is_a_core_at_least():
    assert cores() >= 1
