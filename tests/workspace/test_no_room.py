"""A disk that takes nothing more is told as that: what is on it isn't damaged."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from docviewer.core.errors import CannotWrite
from docviewer.workspace.faults import DamagedWorkspace, FullDisk, ReadOnlyWorkspace, WorkspaceError, unreadable
from docviewer.workspace.recovery import recover
from tests.workspace.kept import content_of, filled
from tests.workspace.test_writer import run

if TYPE_CHECKING:
    from pathlib import Path

_OPEN = """
import resource, sys
from pathlib import Path
from docviewer.core.errors import DocviewerError
from docviewer.workspace.recovery import recover
from docviewer.workspace.workspace import Workspace
path = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
for act in (lambda: Workspace.open(path), lambda: Workspace.open(path.with_name("fresh.docviewer"))):
    try:
        act()
    except DocviewerError as error:
        print(type(error).__name__)
"""


def test_a_workspace_on_a_full_disk_isnt_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    filled(path, 1)
    expected = content_of(path)
    done = run(_OPEN, str(path))
    assert done.stdout.split() == ["FullDisk", "FullDisk"], done.stderr
    assert content_of(path) == expected
    assert not path.with_name("fresh.docviewer").exists()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, FullDisk),
        (sqlite3.SQLITE_IOERR_WRITE, FullDisk),
        (sqlite3.SQLITE_IOERR_READ, DamagedWorkspace),
        (sqlite3.SQLITE_CORRUPT_INDEX, DamagedWorkspace),
        (sqlite3.SQLITE_CANTOPEN, ReadOnlyWorkspace),
    ],
)
def test_what_sqlite_says_of_reading_is_told_without_a_promise_to_write(
    code: int, kind: type[WorkspaceError], tmp_path: Path
) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    told = unreadable(error, tmp_path / "w.docviewer")
    assert type(told) is kind
    assert told.remedy
    assert "written" not in told.remedy


def test_what_cant_be_read_or_written_is_told_when_recovering(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    filled(path, 1)
    with pytest.raises(CannotWrite) as written:
        recover(path, tmp_path / ("x" * 300))
    assert written.value.cause == "File name too long."
    with pytest.raises(ReadOnlyWorkspace):
        recover(tmp_path / ("x" * 300), tmp_path / "copy.docviewer")
