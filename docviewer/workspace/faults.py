"""What can go wrong with a workspace file, told as errors a person can act on."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from docviewer.core.errors import DocviewerError

if TYPE_CHECKING:
    from pathlib import Path

_RECOVER = "Its contents can be recovered into a copy: docviewer workspace recover."
_KEPT = "Nothing is lost: the changes are kept and written as soon as that works."


class WorkspaceError(DocviewerError):
    """Something is the matter with a workspace file."""


class NoWorkspace(WorkspaceError):
    """There is no file of this name."""


class NotAWorkspace(WorkspaceError):
    """The file is something else."""


class DamagedWorkspace(WorkspaceError):
    """The file, or a part of it, can't be read any more."""


class NewerWorkspace(WorkspaceError):
    """The file was written by a newer docviewer."""


class NetworkWorkspace(WorkspaceError):
    """The file is on a network drive, where two programs can't share it safely."""


class BusyWorkspace(WorkspaceError):
    """Another program holds the file."""


class FullDisk(WorkspaceError):
    """There is no room for what is to be written."""


class ReadOnlyWorkspace(WorkspaceError):
    """The file may be read but not be written."""


class MovedWorkspace(WorkspaceError):
    """The file was moved, replaced or deleted while it was open."""


class ChangedElsewhere(WorkspaceError):
    """Another docviewer changed the same document since it was loaded here."""


_FULL = frozenset({sqlite3.SQLITE_FULL})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_DENIED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN})


#: Of errors of the disk those that say that what is on it can't be read; the others say that it takes nothing more.
_READING = frozenset(
    [
        *(sqlite3.SQLITE_IOERR, sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ),
        *(sqlite3.SQLITE_IOERR_DATA, sqlite3.SQLITE_IOERR_CORRUPTFS),
    ]
)


def reason(error: OSError | ValueError) -> str:
    """Return why the system refuses a file or its name, without a full stop."""
    return getattr(error, "strerror", None) or str(error).capitalize()


def damaged(path: Path, cause: str) -> DamagedWorkspace:
    """Return the error of a file that can't be trusted."""
    return DamagedWorkspace(f"The workspace {path.name} is damaged", cause, _RECOVER)


def unreadable(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> WorkspaceError:
    """Return what an error of SQLite means while the workspace at `path` is read."""
    told = translated(error, path)
    if isinstance(told, FullDisk) and getattr(error, "sqlite_errorcode", 0) not in _READING:
        return FullDisk(f"There is no room to open {path.name}", f"SQLite says: {error}.", "Free some space.")
    if type(told) in (WorkspaceError, FullDisk):
        return damaged(path, f"SQLite says: {error}.")
    if isinstance(told, ReadOnlyWorkspace):
        return ReadOnlyWorkspace(
            f"The workspace {path.name} can't be read",
            f"SQLite says: {error}.",
            "Allow reading it and writing beside it, or copy it to where you may write.",
        )
    return type(told)(told.title, told.cause, told.remedy.removesuffix(_KEPT).strip())


def translated(error: sqlite3.Error | OSError | UnicodeDecodeError, path: Path) -> WorkspaceError:
    """Return what an error of SQLite or of the system means while the workspace at `path` is written."""
    if isinstance(error, OSError):
        return FullDisk(f"The workspace {path.name} can't be reached", str(error), "Look at its disk.")
    if isinstance(error, UnicodeDecodeError):  # of a sentence of SQLite that quotes the damage
        return damaged(path, "A text in it can't be read.")
    return _of_sqlite(error, path)


def _of_sqlite(error: sqlite3.Error, path: Path) -> WorkspaceError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # without the extended part
    name, cause = path.name, str(error)
    if code in _FULL:
        return FullDisk(f"There is no room to save in {name}", "The disk is full.", f"Free some space. {_KEPT}")
    if code in _BUSY:
        return BusyWorkspace(
            f"The workspace {name} is in use", "Another program holds it.", f"Let that program finish. {_KEPT}"
        )
    if code in _DENIED:
        return ReadOnlyWorkspace(f"The workspace {name} can't be written to", cause, f"Allow writing it. {_KEPT}")
    if code == sqlite3.SQLITE_IOERR:
        return FullDisk(
            f"The workspace {name} couldn't be saved", f"The disk doesn't take it: {cause}.", f"Look at it. {_KEPT}"
        )
    if code in _DAMAGED:
        return damaged(path, f"SQLite says: {cause}.")
    return WorkspaceError(f"The workspace {name} can't be used", f"SQLite says: {cause}.", "Please report this.")
