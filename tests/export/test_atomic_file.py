from __future__ import annotations

import errno
import os
import stat
import threading

import pytest

from docviewer.core.errors import CannotWrite, WrongInput
from docviewer.export.atomic_file import write_atomically


def hello(stream):
    stream.write(b"hello")


def failing(error):
    def write(stream):
        stream.write(b"half")
        raise error

    return write


def test_a_new_file_is_written_and_follows_the_umask(tmp_path):
    path = tmp_path / "out.csv"
    before = os.umask(0o027)
    try:
        write_atomically(path, hello)
    finally:
        os.umask(before)
    assert path.read_bytes() == b"hello"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_not_touched_unless_asked(tmp_path):
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    with pytest.raises(CannotWrite, match="exists already"):
        write_atomically(path, hello)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_written_over_keeps_its_permissions(tmp_path):
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    path.chmod(0o604)
    write_atomically(path, hello, overwrite=True)
    assert path.read_bytes() == b"hello"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_file_that_appears_meanwhile_is_not_written_over(tmp_path):
    path = tmp_path / "out.csv"
    with pytest.raises(CannotWrite, match="exists already"):
        write_atomically(path, lambda stream: path.write_bytes(b"theirs"))
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EROFS, "The folder is on a read-only disk."),
        (errno.EACCES, "You may not write in this folder."),
        (errno.EIO, f"{os.strerror(errno.EIO)}."),
    ],
)
@pytest.mark.parametrize("old", [b"old", None])
def test_a_failing_disk_leaves_what_was_there_and_says_what_to_do(tmp_path, number, cause, old):
    path = tmp_path / "out.csv"
    if old is not None:
        path.write_bytes(old)
    with pytest.raises(CannotWrite) as caught:
        write_atomically(path, failing(OSError(number, os.strerror(number))), overwrite=True)
    assert caught.value.title == f"{path} can't be written."
    assert caught.value.cause == cause
    assert caught.value.remedy
    assert [(file, file.read_bytes()) for file in tmp_path.iterdir()] == ([] if old is None else [(path, old)])


@pytest.mark.parametrize("error", [WrongInput("no"), KeyboardInterrupt()])
def test_any_other_end_leaves_nothing_behind(tmp_path, error):
    with pytest.raises(type(error)):
        write_atomically(tmp_path / "out.csv", failing(error))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("missing/out.csv", "The folder doesn't exist."),
        ("file/out.csv", "A part of the path is a file, not a folder."),
        ("x" * 300, "The name is too long."),
        ("folder", "It is a folder."),
    ],
)
def test_a_place_that_cannot_be_written_is_explained(tmp_path, name, cause):
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWrite) as caught:
        write_atomically(tmp_path / name, hello, overwrite=True)
    assert caught.value.cause == cause


def test_a_long_name_is_possible_where_the_folder_allows_it(tmp_path):
    path = tmp_path / ("x" * 250)
    write_atomically(path, hello)
    assert path.read_bytes() == b"hello"


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, hello, overwrite=True)
    assert link.is_symlink()
    assert target.read_bytes() == b"hello"


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
    reader.start()
    write_atomically(pipe, hello)
    reader.join(timeout=10)
    assert received == [b"hello"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
