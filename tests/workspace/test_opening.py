from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from docviewer import folders
from docviewer.core.history import Change
from docviewer.workspace import schema
from docviewer.workspace.documents import new_key
from docviewer.workspace.faults import (
    DamagedWorkspace,
    NetworkWorkspace,
    NewerWorkspace,
    NotAWorkspace,
    NoWorkspace,
    ReadOnlyWorkspace,
    WorkspaceError,
)
from docviewer.workspace.opening import Access
from docviewer.workspace.recovery import recover
from docviewer.workspace.requests import SESSION, Keep
from docviewer.workspace.schema import APPLICATION_ID, VERSION
from docviewer.workspace.workspace import Workspace
from docviewer.workspace.writer import Refused
from tests.workspace.kept import Told, content_of, filled
from tests.workspace.version_1 import write_version_1

if TYPE_CHECKING:
    from pathlib import Path


def opened(path: Path) -> WorkspaceError:
    """Return why a file can't be opened."""
    with pytest.raises(WorkspaceError) as caught:
        Workspace.open(path)
    assert caught.value.title
    assert caught.value.remedy
    return caught.value


def test_a_workspace_is_made_whole_in_a_folder_that_is_made_too(tmp_path: Path) -> None:
    path = tmp_path / "not" / "there" / "w.docviewer"
    workspace = Workspace.open(path)
    assert workspace.documents() == ()
    assert (workspace.access, workspace.notices) == (Access.WRITABLE, ())
    workspace.close()
    assert [file.name for file in path.parent.iterdir()] == ["w.docviewer"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600, "corrections quote documents"


def test_the_file_is_set_to_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    Workspace.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        for pragma, expected in (
            ("journal_mode", "wal"),
            ("application_id", APPLICATION_ID),
            ("user_version", VERSION),
            ("integrity_check", "ok"),
        ):
            assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == expected


def test_the_default_is_in_the_folder_of_the_tests(tmp_path: Path) -> None:
    assert folders.workspace_file().is_relative_to(os.environ["XDG_DATA_HOME"])


#: What a file may be called depends on the system.
ODD_NAMES = [b"w\xff.docviewer", b"a?b'*.docviewer", b"a\\b.docviewer"] if sys.platform == "linux" else []


@pytest.mark.parametrize("name", ["a#b%20 &\u00e9.docviewer".encode(), *ODD_NAMES])
def test_odd_names_are_names(name: bytes, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(name)
    filled(path, 1)
    assert content_of(path)[0].keys() == {"session", "/docs/0.pdf"}


@pytest.mark.parametrize("name", ["x" * 300, "x" * 252, "x" * 240, "/".join(["x" * 200] * 4), "x\0"])
def test_a_name_that_no_file_can_have_is_told(name: str, tmp_path: Path) -> None:
    error = opened(tmp_path / name)
    assert isinstance(error, ReadOnlyWorkspace)
    assert error.cause


def test_no_file_is_made_where_none_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    with pytest.raises(NoWorkspace):
        Workspace.open(path, make=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"nothing of the kind", b"SQLite format 3\x00", b"\0" * 8192])
def test_a_file_without_a_beginning_is_never_an_empty_workspace(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    path.write_bytes(data)
    assert isinstance(opened(path), DamagedWorkspace)
    assert path.read_bytes() == data


def test_a_file_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"%PDF-1.7")
    assert isinstance(opened(path), NotAWorkspace)
    assert path.read_bytes() == b"%PDF-1.7"


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    before = path.read_bytes()
    assert isinstance(opened(path), NotAWorkspace)
    assert path.read_bytes() == before


def test_a_folder_is_no_workspace(tmp_path: Path) -> None:
    assert isinstance(opened(tmp_path), NotAWorkspace)


def test_a_file_that_is_gone_while_its_log_is_left_isnt_replaced_by_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "w.docviewer-wal").write_bytes(b"changes")
    assert isinstance(opened(tmp_path / "w.docviewer"), DamagedWorkspace)


def test_a_newer_workspace_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    Workspace.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    error = opened(path)
    assert isinstance(error, NewerWorkspace)
    assert str(VERSION + 1) in error.cause
    assert path.read_bytes() == before


@pytest.mark.parametrize("file_system", ["nfs4", "cifs", "fuse.sshfs", "9p", "smbfs", "remote"])
def test_a_workspace_on_a_network_drive_is_refused_before_anything_is_made(file_system: str, tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    with pytest.raises(NetworkWorkspace) as caught:
        Workspace.open(path, file_system=lambda _: file_system)
    assert file_system in caught.value.cause
    assert "this computer" in caught.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_a_workspace_of_version_1_is_brought_forward_after_a_copy_was_made(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    write_version_1(path)
    before = dump(path)
    workspace = Workspace.open(path)
    (notice,) = workspace.notices
    (document,) = workspace.documents()
    kept = workspace.load(document.key)
    assert kept is not None
    assert (document.source.path, document.source.pages, document.key) == ("/docs/old.pdf", 3, 7)
    assert (kept.work.note, kept.losses) == ("from before", ())
    assert [type(change) for change in kept.history.done] == [Change]
    assert (workspace.view(7), workspace.value(SESSION)) == ({"page": 2}, {"documents": [7]})
    workspace.close()
    backup = tmp_path / "w.version-1.docviewer"
    assert str(backup) in notice
    assert dump(backup) == before
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    again = Workspace.open(path)
    assert again.notices == ()
    again.close()


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [*connection.iterdump(), *map(str, connection.execute("PRAGMA user_version"))]


def test_the_copy_of_an_older_workspace_has_what_is_only_in_its_log(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    write_version_1(path)
    with closing(sqlite3.connect(path)) as held, closing(sqlite3.connect(path, isolation_level=None)) as other:
        held.execute("BEGIN")
        held.execute("SELECT * FROM state").fetchall()  # who reads keeps the log from going into the file
        other.execute("DELETE FROM view")
        before = dump(path)
        Workspace.open(path).close()
    assert dump(tmp_path / "w.version-1.docviewer") == before


def test_an_older_workspace_stays_as_it_is_where_no_copy_can_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "w.docviewer"
    write_version_1(path)
    before = dump(path)
    monkeypatch.setattr(schema, "_free_name", lambda *_: tmp_path / "no folder" / "copy")
    assert isinstance(opened(path), ReadOnlyWorkspace)
    assert dump(path) == before


def test_a_second_copy_doesnt_replace_the_first(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    for _ in range(2):
        path.unlink(missing_ok=True)
        write_version_1(path)
        Workspace.open(path).close()
    assert {file.name for file in tmp_path.iterdir()} == {
        "w.docviewer",
        "w.version-1.docviewer",
        "w.version-1-2.docviewer",
    }


def test_a_damaged_workspace_of_version_1_isnt_brought_forward_but_can_be_recovered(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    write_version_1(path)
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 3 + 16] = b"\xff" * 16  # the beginning of a page
    path.write_bytes(data)
    assert isinstance(opened(path), DamagedWorkspace)
    assert path.read_bytes() == data
    recover(path, tmp_path / "copy.docviewer")
    kept, losses = content_of(tmp_path / "copy.docviewer")
    assert kept["/docs/old.pdf"][1].note == "from before"
    assert losses == ()


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_workspace_that_may_not_be_written_is_read_and_says_so(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    path = folder / "w.docviewer"
    filled(path, 2)
    expected = content_of(path)
    denied = path if what == "file" else folder
    # The tests may run as somebody who may do everything.
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK or str(place) != str(denied))
    told = Told()
    workspace = Workspace.open(path, told)
    assert workspace.access is Access.READ_ONLY
    (notice,) = workspace.notices
    assert "isn't kept" in notice
    assert {document.source.path for document in workspace.documents()} == expected[0].keys() - {"session"}
    workspace.submit(Keep("a", 1))
    (refused,) = told.of(Refused)
    assert isinstance(refused.error, ReadOnlyWorkspace)
    assert refused.error.remedy
    workspace.close()
    monkeypatch.undo()
    assert content_of(path) == expected


def test_an_older_workspace_that_may_not_be_written_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    write_version_1(path)
    with pytest.raises(ReadOnlyWorkspace) as caught:
        Workspace.open(path, read_only=True)
    assert "older" in caught.value.title


def test_a_copy_of_a_workspace_that_is_in_use_holds_what_was_saved(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "w.docviewer")
    workspace.submit(Keep("a", new_key()))
    workspace.flush()
    for file in tmp_path.glob("w.docviewer*"):
        shutil.copy(file, tmp_path / file.name.replace("w.", "copy."))
    copy = Workspace.open(tmp_path / "copy.docviewer")
    assert copy.value("a") == workspace.value("a")
    copy.close()
    workspace.close()
