"""Write a file whole or not at all: under a temporary name beside it, then swapped in."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from docviewer.core.errors import CannotWrite

if TYPE_CHECKING:
    from collections.abc import Callable

_REASONS = {
    errno.ENOSPC: ("The disk is full.", "Free some space or choose another folder."),
    errno.EDQUOT: ("Your disk quota is used up.", "Free some space or choose another folder."),
    errno.EROFS: ("The folder is on a read-only disk.", "Choose another folder."),
    errno.EACCES: ("You may not write in this folder.", "Choose another folder or ask for the right to write here."),
    errno.EPERM: ("You may not write in this folder.", "Choose another folder or ask for the right to write here."),
    errno.ENOENT: ("The folder doesn't exist.", "Make the folder first or choose another."),
    errno.ENOTDIR: ("A part of the path is a file, not a folder.", "Choose another folder."),
    errno.ENAMETOOLONG: ("The name is too long.", "Choose a shorter name."),
    errno.EFBIG: ("The file would be larger than is allowed here.", "Choose another folder."),
}


def write_atomically(path: str | os.PathLike[str], write: Callable[[BinaryIO], None], overwrite: bool = False) -> None:
    """Let `write` fill a temporary file in the same folder, then give it the name `path`.

    A link is followed; a file that is replaced keeps its permission bits. A device or a
    pipe can't be swapped and is written to directly.

    Raises:
        CannotWrite: The file exists and `overwrite` is False, or it can't be written; nothing is left behind.
    """
    shown = Path(path)
    try:
        mode = _mode(shown)
        if mode is not None and stat.S_ISDIR(mode):
            raise CannotWrite(f"{shown} can't be written.", "It is a folder.", "Give the name of a file.")
        if mode is not None and not stat.S_ISREG(mode):
            with shown.open("wb") as stream:
                write(stream)
            return
        if mode is not None and not overwrite:
            raise exists_already(shown)
        _write_and_swap(Path(os.path.realpath(shown)), write, mode, overwrite)
    except FileExistsError:
        raise exists_already(shown) from None
    except OSError as error:
        raise cannot_write(shown, error) from error


def exists_already(path: Path) -> CannotWrite:
    """Return the error for a file that is there and may not be written over."""
    return CannotWrite(f"{path} exists already.", "It isn't written over without asking.", "Choose another name.")


def cannot_write(path: object, error: OSError) -> CannotWrite:
    """Return `error` as what happened to `path`, why, and what to do."""
    cause, remedy = _REASONS.get(error.errno or 0, (f"{error.strerror or error}.", "Choose another place."))
    return CannotWrite(f"{path} can't be written.", cause, remedy)


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _write_and_swap(target: Path, write: Callable[[BinaryIO], None], mode: int | None, overwrite: bool) -> None:
    temporary = target.with_name(f".docviewer-{secrets.token_hex(8)}.part")
    # Not tempfile: its files are private, and a new file should follow the umask as any other does.
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            write(stream)
            stream.flush()
            if mode is not None:
                temporary.chmod(stat.S_IMODE(mode))
            os.fsync(stream.fileno())
        _swap_in(temporary, target, overwrite)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
    _sync_folder(target.parent)


def _swap_in(temporary: Path, target: Path, overwrite: bool) -> None:
    if not overwrite:
        try:
            os.link(temporary, target)  # unlike a rename, fails if somebody made the target meanwhile
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            if target.exists():
                raise FileExistsError(target) from None
        else:
            return
    temporary.replace(target)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
