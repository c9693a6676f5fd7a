from __future__ import annotations

import pytest

from docviewer.core.errors import DocviewerError, WorkerStopped
from docviewer.workers.framing import Limits
from docviewer.workers.supervisor import Supervisor
from tests.workers.children import LONG, command, is_gone, running_pid, until
from tests.workers.faulty_worker import BABBLE


@pytest.mark.parametrize("name", sorted(BABBLE))
def test_nonsense_from_the_child_is_named_and_nothing_else_is_raised(name: str) -> None:
    supervisor = Supervisor("faulty", command=command("babble", name))
    with pytest.raises(WorkerStopped, match="gave an answer that can't be right"):
        supervisor.call("echo", seconds=LONG)
    assert supervisor.pid is None
    supervisor.close()


def test_a_child_that_speaks_unasked_is_let_go() -> None:
    supervisor = Supervisor("faulty", command=command("unasked"))
    supervisor.start()
    assert until(lambda: supervisor.pid is None)
    supervisor.close()


def test_an_answer_larger_than_allowed_is_refused(supervisor: Supervisor) -> None:
    limits = Limits(array_bytes=1000)
    assert supervisor.call("picture", {"bytes": 1000}, seconds=LONG, limits=limits).arrays["pixels"].shape == (1000,)
    with pytest.raises(WorkerStopped, match="larger than allowed"):
        supervisor.call("picture", {"bytes": 1001}, seconds=LONG, limits=limits)


def test_an_answer_rejected_by_the_caller_costs_the_child_its_place(supervisor: Supervisor) -> None:
    supervisor.call("echo", seconds=LONG)
    pid = running_pid(supervisor)
    assert "no width" in str(supervisor.reject("no width"))
    assert is_gone(pid)


def test_what_a_library_prints_does_not_disturb_answers(supervisor: Supervisor) -> None:
    assert supervisor.call("print", {"text": "Dear Mrs Miller "}, seconds=LONG).result == {"stdin": ""}
    assert supervisor.call("echo", {"a": 1}, seconds=LONG).result == {"a": 1}


@pytest.mark.parametrize(
    ("request_", "kind"), [("fault", "KeyError"), ("not_plain", "ValueError"), ("infinite", "ValueError")]
)
def test_a_fault_in_a_handler_is_told_without_text_of_the_document(
    supervisor: Supervisor, request_: str, kind: str
) -> None:
    generation = supervisor.start()
    with pytest.raises(DocviewerError) as caught:
        supervisor.call(request_, {"text": "Dear Mrs Miller"}, seconds=LONG)
    assert caught.value.title == "The page reader met an unexpected fault"
    assert kind in caught.value.cause
    assert "Miller" not in str(caught.value)
    assert supervisor.start() == generation
