"""Requests that come faster than answers."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

import pytest

from docviewer.core.jobs import CancelToken, run_job
from docviewer.ui.latest import Latest

if TYPE_CHECKING:
    from collections.abc import Callable

_LONG_S = 1.0


class HandRunner:
    """Runs a job when it is told to."""

    def __init__(self) -> None:
        self.jobs: deque[tuple[Callable[[CancelToken], Any], Callable[[Any], None], CancelToken]] = deque()

    def submit(self, job: Callable[[CancelToken], Any], done: Callable[[Any], None]) -> CancelToken:
        token = CancelToken()
        self.jobs.append((job, done, token))
        return token

    def run_one(self) -> None:
        job, done, token = self.jobs.popleft()
        done(run_job(job, token))


class Heard:
    """What a `Latest` told."""

    def __init__(self, latest: Latest[int, int]) -> None:
        self.answers: list[tuple[int, int]] = []
        self.errors: list[tuple[int, str]] = []
        latest.arrived.connect(lambda request, result: self.answers.append((request, result)))
        latest.failed.connect(lambda request, error: self.errors.append((request, str(error))))


def doubled(request: int) -> int:
    if request < 0:
        raise ValueError("less than nothing")
    return 2 * request


@pytest.fixture
def runner() -> HandRunner:
    return HandRunner()


def test_a_quick_answer_comes_at_once(runner: HandRunner) -> None:
    latest = Latest(runner, doubled)
    heard = Heard(latest)
    latest.ask(3)
    assert (heard.answers, len(runner.jobs)) == ([(3, 6)], 0)


def test_a_slow_answer_comes_from_the_background(runner: HandRunner) -> None:
    latest = Latest(runner, doubled, _LONG_S)
    heard = Heard(latest)
    latest.ask(3)
    assert heard.answers == []
    runner.run_one()
    assert heard.answers == [(3, 6)]


def test_of_requests_that_come_meanwhile_the_latest_is_next(runner: HandRunner) -> None:
    latest = Latest(runner, doubled, _LONG_S)
    heard = Heard(latest)
    for request in (1, 2, 3):
        latest.ask(request)
    assert len(runner.jobs) == 1
    runner.run_one()
    assert heard.answers == [(1, 2), (3, 6)]


def test_what_was_quick_again_is_done_at_once_again(runner: HandRunner) -> None:
    latest = Latest(runner, doubled, _LONG_S)
    heard = Heard(latest)
    latest.ask(1)
    runner.run_one()
    latest.ask(2)
    assert heard.answers == [(1, 2), (2, 4)]


def test_what_was_dropped_is_not_answered(runner: HandRunner) -> None:
    latest = Latest(runner, doubled, _LONG_S)
    heard = Heard(latest)
    latest.ask(1)
    latest.ask(2)
    latest.drop()
    runner.run_one()
    assert (heard.answers, len(runner.jobs)) == ([], 0)


@pytest.mark.parametrize("seconds", [0.0, _LONG_S])
def test_an_error_is_told_and_the_next_request_is_answered(runner: HandRunner, seconds: float) -> None:
    latest = Latest(runner, doubled, seconds)
    heard = Heard(latest)
    latest.ask(-1)
    latest.ask(4)
    for _ in range(2):
        if runner.jobs:
            runner.run_one()
    assert heard.errors == [(-1, "less than nothing")]
    assert heard.answers == [(4, 8)]
