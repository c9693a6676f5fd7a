"""A background job has three ends, all told on the window's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from docviewer.core.jobs import CancelToken, Outcome, SerialRunner
from docviewer.ui.runner import ThreadRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def runner(qapp: object) -> Iterator[ThreadRunner]:
    runner = ThreadRunner(threads=1)
    yield runner
    runner.close()


def outcome_of(qtbot: QtBot, runner: ThreadRunner, job: Any) -> Outcome[Any]:
    ends: list[Outcome[Any]] = []
    runner.submit(job, ends.append)
    qtbot.waitUntil(lambda: bool(ends))
    assert len(ends) == 1
    return ends[0]


def test_a_result_arrives_on_the_windows_thread(qtbot: QtBot, runner: ThreadRunner) -> None:
    told: list[tuple[int | None, int]] = []
    runner.submit(lambda _: threading.get_ident(), lambda end: told.append((end.result, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(told))
    worker, teller = told[0]
    assert teller == threading.get_ident()
    assert worker != teller


def test_an_error_arrives_as_an_outcome(qtbot: QtBot, runner: ThreadRunner) -> None:
    def job(_: CancelToken) -> None:
        raise ValueError("no")

    outcome = outcome_of(qtbot, runner, job)
    assert isinstance(outcome.error, ValueError)
    assert not outcome.cancelled


def test_a_job_that_looks_at_its_token_can_be_cancelled(qtbot: QtBot, runner: ThreadRunner) -> None:
    started = threading.Event()
    ends: list[Outcome[None]] = []

    def job(token: CancelToken) -> None:
        started.set()
        while True:
            token.check()

    token = runner.submit(job, ends.append)
    assert started.wait(5)
    token.cancel()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends[0].cancelled


def test_a_cancelled_job_that_waits_is_never_begun(qtbot: QtBot, runner: ThreadRunner) -> None:
    go, begun = threading.Event(), []
    ends: list[Outcome[Any]] = []
    runner.submit(lambda _: go.wait(5), ends.append)
    token = runner.submit(lambda _: begun.append(1), ends.append)
    token.cancel()
    go.set()
    qtbot.waitUntil(lambda: len(ends) == 2)
    assert begun == []
    assert ends[1].cancelled


def test_the_serial_double_ends_the_same_three_ways() -> None:
    runner, ends = SerialRunner(), []
    runner.submit(lambda _: 3, ends.append)
    runner.submit(lambda _: 1 / 0, ends.append)
    assert ends[0].result == 3
    assert isinstance(ends[1].error, ZeroDivisionError)
