from __future__ import annotations

import os
import re
import sys
import time
from typing import TYPE_CHECKING

import psutil
import pytest

from docviewer.core.errors import UnreadablePage, WorkerStopped
from docviewer.core.jobs import Cancelled
from docviewer.workers.supervisor import Supervisor
from tests.workers.children import AT_ONCE_S, LONG, Background, command, is_gone, running_pid, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_call_ends_with_its_result(supervisor: Supervisor) -> None:
    assert supervisor.call("add", {"a": 2, "b": 3}, seconds=LONG).result == {"sum": 5}


def test_a_call_ends_with_the_error_that_the_handler_raised(supervisor: Supervisor) -> None:
    with pytest.raises(UnreadablePage) as caught:
        supervisor.call("refuse", seconds=LONG)
    assert str(caught.value) == "Page 3 can't be read. It is damaged. Look at another page."


@pytest.mark.parametrize("give_up", [Supervisor.interrupt, Supervisor.stop, Supervisor.close, Supervisor.let_go])
def test_a_call_ends_cancelled(supervisor: Supervisor, give_up: Callable[[Supervisor], None], tmp_path: Path) -> None:
    pipe = tmp_path / "begun"
    os.mkfifo(pipe)
    background = Background(lambda: supervisor.call("signal_and_hang", {"path": str(pipe)}, seconds=LONG))
    pipe.read_bytes()  # blocks until the handler is at work
    pid, begun = running_pid(supervisor), time.monotonic()
    give_up(supervisor)
    assert isinstance(background.wait(), Cancelled)
    assert is_gone(pid)
    assert time.monotonic() - begun < AT_ONCE_S


@pytest.mark.parametrize("give_up", [Supervisor.interrupt, Supervisor.stop])
def test_the_call_after_an_interruption_is_not_blamed_for_it(
    supervisor: Supervisor, give_up: Callable[[Supervisor], None], tmp_path: Path
) -> None:
    pipe = tmp_path / "begun"
    os.mkfifo(pipe)
    for number in range(10):
        background = Background(lambda: supervisor.call("signal_and_hang", {"path": str(pipe)}, seconds=LONG))
        pipe.read_bytes()  # blocks until the handler is at work
        give_up(supervisor)
        background.wait()
        assert supervisor.call("echo", {"number": number}, seconds=LONG).result == {"number": number}


def test_after_an_interruption_another_child_goes_on(supervisor: Supervisor) -> None:
    first = supervisor.start()
    supervisor.stop()
    assert supervisor.call("add", {"a": 1, "b": 1}, seconds=LONG).result == {"sum": 2}
    assert supervisor.start() == first + 1


@pytest.mark.parametrize("end", [Supervisor.close, Supervisor.let_go])
def test_nothing_is_asked_after_closing(supervisor: Supervisor, end: Callable[[Supervisor], None]) -> None:
    supervisor.start()
    end(supervisor)
    with pytest.raises(Cancelled):
        supervisor.call("add", {"a": 1, "b": 1}, seconds=LONG)


def test_an_interruption_without_a_call_changes_nothing(supervisor: Supervisor) -> None:
    generation = supervisor.start()
    supervisor.interrupt()
    assert supervisor.call("echo", {"a": 1}, seconds=LONG).result == {"a": 1}
    assert supervisor.start() == generation


@pytest.mark.parametrize("request_", ["hang", "hang_in_a_library"])
def test_no_answer_in_time_is_named_and_the_child_replaced(supervisor: Supervisor, request_: str) -> None:
    supervisor.call("echo", seconds=LONG)
    pid = running_pid(supervisor)
    with pytest.raises(WorkerStopped, match=r"took longer than 0\.2 s"):
        supervisor.call(request_, seconds=0.2004)  # what people read is rounded
    assert is_gone(pid)
    begun = time.monotonic()
    supervisor.call("echo", seconds=LONG)
    assert time.monotonic() - begun < AT_ONCE_S


def test_a_late_answer_is_never_taken_for_the_next_one(supervisor: Supervisor) -> None:
    with pytest.raises(WorkerStopped):
        supervisor.call("late", {"seconds": 0.3}, seconds=0.1)
    assert supervisor.call("add", {"a": 20, "b": 3}, seconds=LONG).result == {"sum": 23}


DEATHS: list[tuple[str, dict[str, int], str]] = [
    ("crash", {}, "crashed (signal 11)"),
    ("abort", {}, "crashed (signal 6)"),
    ("leave", {"status": 3}, "crashed (exit status 3)"),
    ("leave", {"status": 0}, "crashed (exit status 0)"),
]
if sys.platform == "linux":  # other systems don't cap the memory of a process
    DEATHS.append(("allocate", {"bytes": 3 << 30}, "needed more than 1.5 GB of memory"))


@pytest.mark.parametrize(("request_", "arguments", "words"), DEATHS)
def test_a_death_is_named_and_the_child_replaced(
    supervisor: Supervisor, request_: str, arguments: dict[str, int], words: str
) -> None:
    supervisor.call("echo", seconds=LONG)
    pid = running_pid(supervisor)
    with pytest.raises(WorkerStopped) as caught:
        supervisor.call(request_, arguments, seconds=LONG)
    assert caught.value.title == f"The page reader {words}"
    assert is_gone(pid)
    begun = time.monotonic()
    assert supervisor.call("add", {"a": 1, "b": 2}, seconds=LONG).result == {"sum": 3}
    assert time.monotonic() - begun < AT_ONCE_S


def test_a_child_that_died_between_two_calls_is_replaced_unnoticed(supervisor: Supervisor) -> None:
    generation = supervisor.start()
    supervisor.call("echo", seconds=LONG)
    psutil.Process(running_pid(supervisor)).kill()
    assert until(lambda: supervisor.pid is None)
    assert supervisor.call("echo", {"a": 1}, seconds=LONG).result == {"a": 1}
    assert supervisor.start() == generation + 1


def test_a_program_that_does_not_exist_is_named() -> None:
    supervisor = Supervisor("faulty", command=("/nowhere/docviewer-no-such-program",))
    with pytest.raises(WorkerStopped, match="couldn't be started"):
        supervisor.call("echo", seconds=LONG)


NO_MODULE = r"ModuleNotFoundError: No module named 'docviewer\.no_such_module'"
NO_NAME = r"ImportError: cannot import name 'no_such_name' from 'docviewer\.workers'"


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("broken", "module"), NO_MODULE),
        (("broken early",), NO_MODULE),
        (("broken", "name"), NO_NAME),
        (("broken", "fault"), "LookupError"),
    ],
)
def test_a_program_of_which_a_part_is_missing_is_named(arguments: tuple[str, ...], fault: str) -> None:
    supervisor = Supervisor("faulty", command=command(*arguments))
    with pytest.raises(WorkerStopped) as caught:
        supervisor.call("echo", seconds=LONG)
    expected = rf"The page reader couldn't start: {fault} \(faulty_worker\.py, line \d+\)"
    assert re.fullmatch(expected, caught.value.title)
    assert caught.value.remedy.startswith("Install docviewer again")
    supervisor.close()
