from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from docviewer.core.history import Change, History
from docviewer.core.work import Work
from docviewer.core.work_patch import patch_between
from docviewer.workspace.connection import writing_connection
from docviewer.workspace.faults import BusyWorkspace, ChangedElsewhere, FullDisk, MovedWorkspace, WorkspaceError
from docviewer.workspace.requests import Enter, Keep, Look, Record, Replace
from docviewer.workspace.revisions import Revisions
from docviewer.workspace.workspace import Workspace
from docviewer.workspace.writer import Outcome, Refused, Saved, Unsaved, Writer
from tests.builders.works import made_work, noted
from tests.workspace.kept import LONG_S, Told, content_of, entered, flushed

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]


class Waiting(Told):
    """A listener that others can wait for."""

    def __init__(self) -> None:
        super().__init__()
        self._came = threading.Condition()

    def __call__(self, outcome: Outcome) -> None:
        with self._came:
            super().__call__(outcome)
            self._came.notify_all()

    def waited_for(self, kind: type) -> Outcome:
        with self._came:
            assert self._came.wait_for(lambda: self.of(kind), LONG_S), f"no {kind.__name__} was told"
            return self.of(kind)[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Workspace.open(tmp_path / "w.docviewer").close()
    return tmp_path / "w.docviewer"


def writer(path: Path, told: Told, connect: Callable[[Path], sqlite3.Connection] = writing_connection) -> Writer:
    return Writer(path, connect, told, Revisions())


def quick(path: Path) -> sqlite3.Connection:
    """A connection that doesn't wait for others."""
    return writing_connection(path, busy_ms=1)


def value(path: Path, name: str) -> object:
    workspace = Workspace.open(path, make=False)
    try:
        return workspace.value(name)
    finally:
        workspace.close(LONG_S)


def test_outcomes_are_told_on_the_writers_thread(path: Path) -> None:
    names: list[str] = []
    workspace = Workspace.open(path, lambda _: names.append(threading.current_thread().name))
    workspace.submit(Keep("a", 1))
    flushed(workspace)
    workspace.close(LONG_S)
    assert set(names) == {"workspace-writer"}


def test_what_is_queued_is_written_together_and_in_order(path: Path) -> None:
    told = Waiting()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = writer(path, told, quick)
        for number in range(50):
            writing.submit(Keep("a", number))
        told.waited_for(Unsaved)
        other.execute("ROLLBACK")
    writing.retry()
    assert writing.close(LONG_S) == ()
    saved = told.of(Saved)
    assert [request for outcome in saved for request in outcome.requests] == [Keep("a", n) for n in range(50)]
    assert len(saved) < 50
    assert value(path, "a") == 49


def test_a_file_that_another_program_holds_is_told_of_and_the_edit_is_kept_and_tried_again(path: Path) -> None:
    told = Waiting()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = writer(path, told, quick)
        writing.submit(Keep("a", 1))
        unsaved = told.waited_for(Unsaved)
        assert isinstance(unsaved, Unsaved)
        assert isinstance(unsaved.error, BusyWorkspace)
        assert unsaved.error.remedy
        assert unsaved.pending == 1
        assert writing.pending == (Keep("a", 1),)
        other.execute("ROLLBACK")
    assert writing.flush(LONG_S), "it is tried again without being asked"
    assert writing.close(LONG_S) == ()
    assert value(path, "a") == 1


def test_what_cant_be_written_until_the_end_is_given_back(path: Path) -> None:
    told = Waiting()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = writer(path, told, quick)
        writing.submit(Keep("a", 1))
        told.waited_for(Unsaved)
        assert writing.close(LONG_S) == (Keep("a", 1),)
        other.execute("ROLLBACK")


def test_a_request_that_makes_no_sense_doesnt_keep_the_others_from_the_disk(path: Path) -> None:
    told = Waiting()
    writing = writer(path, told)
    for request in (Keep("a", 1), "nonsense", Look(404, {}), Keep("b", object()), Look(object(), {}), Keep("c", 3)):
        writing.submit(request)
    assert writing.close(LONG_S) == ()
    assert {str(refused.request)[:4] for refused in told.of(Refused)} == {"nons", "Look", "Keep"}
    assert all(isinstance(refused.error, WorkspaceError) for refused in told.of(Refused))
    assert (value(path, "a"), value(path, "b"), value(path, "c")) == (1, None, 3)


@pytest.mark.parametrize("gone", ["deleted", "replaced"])
def test_a_file_that_is_gone_from_its_place_isnt_written_to_in_vain(gone: str, path: Path) -> None:
    told = Waiting()
    writing = writer(path, told)
    writing.submit(Keep("a", 1))
    assert writing.flush(LONG_S)
    away = path.with_name("away.docviewer")
    path.rename(away)
    if gone == "replaced":
        Workspace.open(path.with_name("other.docviewer")).close()
        path.with_name("other.docviewer").rename(path)
    writing.submit(Keep("a", 2))
    unsaved = told.waited_for(Unsaved)
    assert isinstance(unsaved, Unsaved)
    assert isinstance(unsaved.error, MovedWorkspace)
    path.unlink(missing_ok=True)
    away.rename(path)
    writing.retry()
    assert writing.flush(LONG_S)
    writing.close(LONG_S)
    assert value(path, "a") == 2


def test_a_full_database_is_told_and_the_edit_is_written_when_there_is_room(path: Path) -> None:
    told, limit = Waiting(), [1]

    def small(place: Path) -> sqlite3.Connection:
        connection = writing_connection(place)
        if limit[0]:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages + limit[0]}")
        return connection

    writing = writer(path, told, small)
    writing.submit(Keep("small", 1))
    writing.submit(Keep("large", "x" * 100_000))
    unsaved = told.waited_for(Unsaved)
    assert isinstance(unsaved, Unsaved)
    assert isinstance(unsaved.error, FullDisk)
    assert "Nothing is lost" in unsaved.error.remedy
    limit[0] = 0
    writing.retry()
    assert writing.flush(LONG_S)
    assert writing.close(LONG_S) == ()
    assert (value(path, "small"), value(path, "large")) == (1, "x" * 100_000)


_LIMITED = """
import resource, sys
from pathlib import Path
from docviewer.workspace.requests import Keep
from docviewer.workspace.workspace import Workspace
from docviewer.workspace.writer import Unsaved
from tests.workspace.test_writer import Waiting
told = Waiting()
workspace = Workspace.open(Path(sys.argv[1]), told)
workspace.submit(Keep("small", 1))
assert workspace.flush(60)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
workspace.submit(Keep("large", "x" * 1_000_000))
print(type(told.waited_for(Unsaved).error).__name__, len(workspace.pending))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
workspace.retry()
print(workspace.flush(60), workspace.close(60))
"""


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


def test_a_disk_that_takes_no_more_is_told_and_the_edit_is_written_when_it_does_again(path: Path) -> None:
    done = run(_LIMITED, str(path))
    assert done.stdout.split() == ["FullDisk", "1", "True", "()"], done.stderr
    assert (value(path, "small"), value(path, "large")) == (1, "x" * 1_000_000)


_MANY = """
import sys
from pathlib import Path
from docviewer.workspace.requests import Keep
from docviewer.workspace.workspace import Workspace
from docviewer.workspace.writer import Refused
refused = []
def listener(outcome):
    if isinstance(outcome, Refused):
        refused.append(outcome)
workspace = Workspace.open(Path(sys.argv[1]), listener)
for number in range(150):
    workspace.submit(Keep(f"{sys.argv[2]}-{number}", number))
    assert number % 10 or workspace.flush(60)
print(workspace.close(60), refused)
"""


def test_two_processes_write_at_once_and_both_lose_nothing(path: Path) -> None:
    arguments = [sys.executable, "-c", _MANY, str(path)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    both = [
        subprocess.Popen([*arguments, name], cwd=ROOT, env=environ, stdout=subprocess.PIPE, encoding="utf-8")
        for name in ("window", "cli")
    ]
    assert [process.communicate(timeout=100)[0].strip() for process in both] == ["() []", "() []"]
    workspace = Workspace.open(path)
    for name in ("window", "cli"):
        assert [workspace.value(f"{name}-{number}") for number in range(150)] == list(range(150))
    workspace.close()


def edit(key: int, before: Work, after: Work, history: History) -> tuple[Record, History]:
    change = Change("note", patch_between(before, after))
    return Record.of(key, change, history.recorded(change)), history.recorded(change)


def test_two_windows_dont_write_over_each_others_work_of_one_document(path: Path) -> None:
    told, told_too = Told(), Told()
    one, other = Workspace.open(path, told), Workspace.open(path, told_too)
    key = entered(one)
    other.load(key)
    request, _ = edit(key, Work(), noted(Work(), "mine"), History())
    one.submit(request)
    flushed(one)
    request, theirs = edit(key, Work(), noted(Work(), "theirs"), History())
    other.submit(request)
    flushed(other)
    (refused,) = told_too.of(Refused)
    assert isinstance(refused.error, ChangedElsewhere)
    assert refused.request == request
    kept = other.load(key)
    assert kept is not None
    assert kept.work.note == "mine"
    other.submit(Replace(key, noted(Work(), "theirs"), theirs))
    flushed(other)
    kept = one.load(key)
    assert kept is not None
    assert kept.work.note == "theirs"
    one.close()
    other.close()


def test_edits_that_were_taken_back_with_their_transaction_are_no_edits_of_another(path: Path) -> None:
    told = Waiting()
    workspace = Workspace.open(path, told)
    key = entered(workspace)
    request, history = edit(key, Work(), noted(Work(), "x" * 10), History())
    limited = [True]

    def small(place: Path) -> sqlite3.Connection:
        connection = writing_connection(place)
        if limited[0]:
            connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
        return connection

    workspace.close(LONG_S)
    writing = writer(path, told, small)
    writing.submit(request)
    writing.submit(Keep("large", "x" * 100_000))
    told.waited_for(Unsaved)
    limited[0] = False
    writing.retry()
    second, _ = edit(key, noted(Work(), "x" * 10), noted(Work(), "y"), history)
    writing.submit(second)
    assert writing.close(LONG_S) == ()
    assert told.of(Refused) == []
    kept, _ = content_of(path)
    assert kept["/docs/a.pdf"][1].note == "y"


def test_a_document_that_another_window_entered_first_is_refused(path: Path) -> None:
    told = Told()
    one, other = Workspace.open(path), Workspace.open(path, told)
    entered(one, "/docs/a.pdf", made_work())
    entered(other, "/docs/a.pdf")
    (refused,) = told.of(Refused)
    assert isinstance(refused.request, Enter)
    assert isinstance(refused.error, ChangedElsewhere)
    one.close()
    other.close()


def test_nothing_can_be_submitted_to_a_workspace_that_is_closed(path: Path) -> None:
    workspace = Workspace.open(path)
    workspace.close(LONG_S)
    with pytest.raises(RuntimeError):
        workspace.submit(Keep("a", 1))
