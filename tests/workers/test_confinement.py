from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.workers.children import LONG, Background, command, is_dead, until

if TYPE_CHECKING:
    from docviewer.workers.supervisor import Supervisor


def test_a_child_sees_no_credentials_and_has_a_session_of_its_own(
    supervisor: Supervisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "s3cret")
    result = supervisor.call("environment", seconds=LONG).result
    assert "s3cret" not in result["environment"].values()
    assert not any(name.startswith("AWS_") for name in result["environment"])
    assert result["session"] == result["pid"] != os.getsid(0)


def test_what_a_child_started_ends_with_it(supervisor: Supervisor) -> None:
    pid = supervisor.call("spawn", seconds=LONG).result["pid"]
    assert psutil.pid_exists(pid)
    supervisor.close()
    assert until(lambda: is_dead(pid))


PARENT = """
import sys
from docviewer.workers.supervisor import Supervisor
supervisor = Supervisor("faulty", command={command!r})
supervisor.call("echo", seconds=30)
print(supervisor.pid, flush=True)
supervisor.call({request!r}, seconds=600)
"""


#: Only Linux kills a child that can't notice the end of its parent.
HANGS = ["hang", "hang_in_a_library"] if sys.platform == "linux" else ["hang"]


@pytest.mark.parametrize("request_", HANGS)
def test_a_child_dies_with_its_parent_also_while_it_works(request_: str) -> None:
    script = PARENT.format(command=command("serve"), request=request_)
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        parent.kill()
    assert until(lambda: is_dead(child))


def test_a_parent_that_ends_normally_leaves_no_child() -> None:
    script = PARENT.format(command=command("serve"), request="echo")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=60)
    assert not done.stderr
    assert until(lambda: is_dead(int(done.stdout)))


def test_a_child_outlives_the_thread_that_asked_for_it(supervisor: Supervisor) -> None:
    assert isinstance(Background(supervisor.start).wait(), int)
    pid = supervisor.pid
    assert supervisor.call("echo", {"a": 1}, seconds=LONG).result == {"a": 1}
    assert supervisor.pid == pid
