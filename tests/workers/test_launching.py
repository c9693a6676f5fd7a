from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docviewer.workers.launching import worker_command, worker_environment

if TYPE_CHECKING:
    import pytest

PARENT = {
    "PATH": "/bin",
    "LANG": "de_DE.UTF-8",
    "LC_CTYPE": "C",
    "AWS_SECRET_ACCESS_KEY": "s3cret",
    "AWS_PROFILE": "work",
    "GITHUB_TOKEN": "t0ken",
    "SSH_AUTH_SOCK": "/tmp/agent",
    "LD_PRELOAD": "/tmp/evil.so",
    "DISPLAY": ":0",
}


def test_a_child_sees_no_credentials() -> None:
    environment = worker_environment(PARENT, 1000)
    assert {name: environment[name] for name in PARENT if name in environment} == {
        "PATH": "/bin",
        "LANG": "de_DE.UTF-8",
        "LC_CTYPE": "C",
    }
    assert not {"s3cret", "t0ken"} & set(environment.values())


def test_libraries_use_one_thread() -> None:
    environment = worker_environment({}, 1000)
    assert environment["OPENBLAS_NUM_THREADS"] == environment["OMP_NUM_THREADS"] == "1"


def test_the_memory_cap_is_handed_over() -> None:
    assert worker_environment({}, 1234)["DOCVIEWER_WORKER_MEMORY"] == "1234"


def test_the_child_starts_like_the_parent_but_not_from_the_folder_at_hand() -> None:
    assert worker_command("page") == (sys.executable, "-P", "-m", "docviewer", "--worker", "page")


def test_a_frozen_build_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command("slow") == (sys.executable, "--worker", "slow")
