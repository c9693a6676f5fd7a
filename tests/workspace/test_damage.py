"""A damaged workspace is never taken for an empty one, and gives back what it still holds.

Each byte of the file is as likely to be hit. What comes of it: the content is the same (the byte meant nothing), the
opening says that the file is damaged, or the loading says what is left out.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from docviewer.workspace.connection import log_of
from docviewer.workspace.documents import new_key
from docviewer.workspace.faults import DamagedWorkspace, WorkspaceError
from docviewer.workspace.recovery import recover
from docviewer.workspace.requests import Keep
from docviewer.workspace.tables import LEAF
from docviewer.workspace.workspace import Workspace
from tests.workspace.kept import LONG_S, content, content_of, filled

if TYPE_CHECKING:
    from pathlib import Path

_FLIPS, _CUTS = 200, 20


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "w.docviewer"
    filled(path)
    return path


def what_came_of(path: Path, expected: Any) -> str:
    """Open a damaged file and load all of it."""
    try:
        kept, losses = content_of(path)
    except WorkspaceError as error:
        return type(error).__name__ if error.title and error.cause and error.remedy else "untold"
    if losses:
        return "told"
    return "same" if kept == expected else "silent"


def flipped(data: bytes, chance: random.Random) -> bytes:
    at, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
    return data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]


def damaged_files(data: bytes) -> list[bytes]:
    chance = random.Random(4)
    return [flipped(data, chance) for _ in range(_FLIPS)] + [data[: chance.randrange(len(data))] for _ in range(_CUTS)]


def test_no_flipped_byte_and_no_cut_is_met_with_silence_or_a_crash(sound: Path, tmp_path: Path) -> None:
    expected, _ = content_of(sound)
    path = tmp_path / "w.docviewer"
    came: dict[str, int] = {}
    for number, data in enumerate(damaged_files(sound.read_bytes())):
        path.write_bytes(data)
        outcome = what_came_of(path, expected)
        assert outcome in {"same", "told", "DamagedWorkspace", "NotAWorkspace", "NewerWorkspace"}, number
        came[outcome] = came.get(outcome, 0) + 1
    assert came["DamagedWorkspace"] > _CUTS
    assert came["told"] > 0, "SQLite doesn't see a byte that changed within a text"


def test_damage_that_sqlite_quotes_is_told(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    path.write_bytes(sound.read_bytes().replace(b"CREATE TABLE state (name", b"CREATE TABLE state (n\xfeme", 1))
    assert what_came_of(path, None) == "DamagedWorkspace"


@pytest.mark.parametrize("value", ["null", "{}", "[" * 100_000, "not JSON"])
def test_a_leaf_that_nobody_expects_and_nobody_understands_is_told(value: str, sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    shutil.copy(sound, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        (owner,) = connection.execute("SELECT min(id) FROM document").fetchone()
        LEAF.put(connection, (None, owner, "strategy-", value))
    _, (loss,) = content_of(path)
    assert loss.startswith("1 correction, state or setting is damaged")


def test_what_is_recovered_of_a_damaged_file_is_right_and_what_is_lost_is_told(sound: Path, tmp_path: Path) -> None:
    expected, _ = content_of(sound)
    path, whole = tmp_path / "w.docviewer", 0
    for number, data in enumerate(damaged_files(sound.read_bytes())[::4]):
        path.write_bytes(data)
        copy = tmp_path / f"copy-{number}.docviewer"
        try:
            report = recover(path, copy)
        except DamagedWorkspace:
            assert len(data) < 3 * 4096, "only of the first pages nothing can be had"
            continue
        assert path.read_bytes() == data
        kept, losses = content_of(copy)
        assert losses == ()
        if kept == expected:
            whole += 1
        else:
            assert report.remarks or not report.whole, number
            assert "Lost" in " ".join(report.sentences())
    assert whole > 10


def test_a_flipped_byte_in_the_log_never_gives_an_empty_workspace(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    filled(path, 2)
    workspace = Workspace.open(path)
    workspace.submit(Keep("late", 1))
    assert workspace.flush(LONG_S)
    expected, _ = content(workspace)
    chance = random.Random(1)
    hit = tmp_path / "hit.docviewer"
    for _ in range(30):
        shutil.copy(path, hit)
        log_of(hit).write_bytes(flipped(log_of(path).read_bytes(), chance))
        kept, losses = content_of(hit)  # changes that didn't reach the file may be lost, as after a loss of power
        assert kept == expected
        assert losses == ()
    workspace.close(LONG_S)


def test_a_workspace_that_is_in_use_is_recovered_with_its_latest_changes(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    filled(path, 2)
    workspace = Workspace.open(path)
    workspace.submit(Keep("late", 1))
    assert workspace.flush(LONG_S)
    report = recover(path, tmp_path / "copy.docviewer")
    assert report.whole
    copy = Workspace.open(tmp_path / "copy.docviewer")
    assert copy.value("late") == 1
    copy.close()
    workspace.close(LONG_S)


def test_rows_are_found_where_sqlite_finds_no_database_any_more(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    path.write_bytes(b"\0" * 4096 + sound.read_bytes()[4096:])
    assert what_came_of(path, None) == "DamagedWorkspace"
    assert recover(path, tmp_path / "copy.docviewer").whole
    assert content_of(tmp_path / "copy.docviewer") == content_of(sound)


def test_documents_whose_own_rows_are_lost_get_their_names_from_an_index(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    data = sound.read_bytes()
    path.write_bytes(data[:4096] + b"\0" * 4096 + data[8192:])
    report = recover(path, tmp_path / "copy.docviewer")
    assert "/docs/3.pdf" in report.remarks[0]
    expected, (kept, losses) = content_of(sound)[0], content_of(tmp_path / "copy.docviewer")
    assert losses == ()
    for name in expected.keys() - {"session"}:
        assert kept[name][1:] == expected[name][1:]
        assert kept[name][0].sha256 == expected[name][0].sha256


def test_documents_that_nothing_names_keep_their_work_under_a_made_up_name(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    path.write_bytes(sound.read_bytes().replace(b"/docs/3.pdf", b"\0docs\0003.pdf"))
    assert what_came_of(path, None) == "DamagedWorkspace"
    report = recover(path, tmp_path / "copy.docviewer")
    assert "recovered-1" in report.remarks[0]
    expected, (kept, _) = content_of(sound)[0], content_of(tmp_path / "copy.docviewer")
    assert kept["recovered-1"][1] == expected["/docs/3.pdf"][1]


def test_a_file_with_nothing_in_it_gives_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    path.write_bytes(os.urandom(20_000))
    with pytest.raises(DamagedWorkspace) as caught:
        recover(path, tmp_path / "copy.docviewer")
    assert caught.value.remedy
    assert [file.name for file in tmp_path.iterdir()] == ["w.docviewer"]


def test_a_recovery_never_replaces_a_file(sound: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.docviewer"
    copy.write_bytes(b"mine")
    with pytest.raises(Exception, match="exists already"):
        recover(sound, copy)
    assert copy.read_bytes() == b"mine"


def test_a_whole_workspace_is_recovered_whole(sound: Path, tmp_path: Path) -> None:
    report = recover(sound, tmp_path / "copy.docviewer")
    assert report.whole
    assert report.found["documents"] == 6
    assert content_of(tmp_path / "copy.docviewer") == content_of(sound)
    assert "Nothing is known to be lost." in report.sentences()


def test_keys_of_documents_are_never_the_same() -> None:
    assert len({new_key() for _ in range(10_000)}) == 10_000
