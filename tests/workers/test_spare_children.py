from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from docviewer.core.errors import DocviewerError
from docviewer.core.jobs import Cancelled
from docviewer.workers.confinement import MEMORY_BYTES
from docviewer.workers.spare_children import SpareChildren
from docviewer.workers.supervisor import Supervisor
from tests.workers.children import LONG, Background, command, is_gone, running_pid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def spare() -> Iterator[SpareChildren]:
    made = SpareChildren(most_documents=3)
    yield made
    made.close()


def served_by(spare: SpareChildren, memory_bytes: int = MEMORY_BYTES) -> int:
    """Ask a supervisor for something, close it, and return the number of the child that answered."""
    supervisor = Supervisor("faulty", command=command("serve"), spare=spare, memory_bytes=memory_bytes)
    assert supervisor.call("add", {"a": 1, "b": 2}, seconds=LONG).result == {"sum": 3}
    pid = running_pid(supervisor)
    supervisor.close()
    return pid


def test_a_child_goes_on_with_the_next_document(spare: SpareChildren) -> None:
    assert served_by(spare) == served_by(spare)


def test_a_supervisor_asks_nothing_of_a_child_that_it_handed_on(spare: SpareChildren) -> None:
    supervisor = Supervisor("faulty", command=command("serve"), spare=spare)
    supervisor.start()
    supervisor.close()
    with pytest.raises(Cancelled):
        supervisor.call("add", {"a": 1, "b": 2}, seconds=LONG)
    supervisor.close()  # a second time changes nothing
    assert served_by(spare)


def test_a_child_that_has_read_enough_is_let_go(spare: SpareChildren) -> None:
    first = [served_by(spare) for _ in range(3)]
    assert len(set(first)) == 1
    assert is_gone(first[0])
    assert served_by(spare) != first[0]


def test_a_child_that_met_a_fault_is_let_go(spare: SpareChildren) -> None:
    supervisor = Supervisor("faulty", command=command("serve"), spare=spare)
    with pytest.raises(DocviewerError, match="unexpected fault"):
        supervisor.call("fault", {"text": "oh"}, seconds=LONG)
    pid = running_pid(supervisor)
    supervisor.close()
    assert is_gone(pid)
    assert served_by(spare) != pid


def test_a_child_that_is_at_work_is_let_go(spare: SpareChildren, tmp_path: Path) -> None:
    pipe = tmp_path / "begun"
    os.mkfifo(pipe)
    supervisor = Supervisor("faulty", command=command("serve"), spare=spare)
    background = Background(lambda: supervisor.call("signal_and_hang", {"path": str(pipe)}, seconds=LONG))
    pipe.read_bytes()  # blocks until the handler is at work
    pid = running_pid(supervisor)
    supervisor.close()
    assert isinstance(background.wait(), Cancelled)
    assert is_gone(pid)


def test_a_child_that_ended_meanwhile_is_not_taken(spare: SpareChildren) -> None:
    pid = served_by(spare)
    os.kill(pid, signal.SIGKILL)
    assert is_gone(pid)
    assert served_by(spare) != pid


def test_a_child_that_may_allocate_less_is_not_taken(spare: SpareChildren) -> None:
    assert served_by(spare) != served_by(spare, 2**30)


def test_all_are_gone_after_closing() -> None:
    spare = SpareChildren()
    idle = served_by(spare)
    spare.close()
    assert is_gone(idle)
    assert is_gone(served_by(spare))  # whoever comes later
