"""Look at a workspace file before it is used: is it one, may it be written, is it whole, is it of today?"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from docviewer.workspace.connection import log_of, reading, writing_connection
from docviewer.workspace.faults import (
    NetworkWorkspace,
    NewerWorkspace,
    NotAWorkspace,
    NoWorkspace,
    ReadOnlyWorkspace,
    damaged,
    reason,
    translated,
)
from docviewer.workspace.file_systems import file_system_of, is_network
from docviewer.workspace.fresh_file import fresh_file
from docviewer.workspace.schema import APPLICATION_ID, VERSION, migrated, version_of
from docviewer.workspace.tables import KEPT, STATE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_CHOOSE = "Choose a workspace file."
_ALLOW = "Allow writing it, or open another."


class Access(Enum):
    """What may be done with a workspace."""

    WRITABLE = auto()
    READ_ONLY = auto()


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace file that can be used.

    Attributes:
        path: The file.
        access: Whether it can be written.
        notices: What a person should know, sentences.
    """

    path: Path
    access: Access
    notices: tuple[str, ...] = ()

    @property
    def immutable(self) -> bool:
        """Whether the file is to be read without a log beside it: one made by who may not write shuts out who may."""
        return self.access is Access.READ_ONLY and not _has_log(self.path)


def open_file(
    path: Path, *, make: bool = True, read_only: bool = False, file_system: Callable[[Path], str] = file_system_of
) -> Opened:
    """Make sure that a workspace can be used; make it where there is none, bring an older one forward.

    Args:
        path: The file.
        make: Whether to make it where there is none.
        read_only: Whether it is only read, whatever may be done with it.
        file_system: Tells the file system that a path is on.

    Raises:
        WorkspaceError: It can't be used; the kind, title, cause and remedy say why.
    """
    try:
        return _opened(path, make, read_only, file_system)
    except (OSError, ValueError) as error:  # a name that is too long, a folder that can't be looked into
        raise ReadOnlyWorkspace(
            f"The workspace {path.name} can't be reached", f"{reason(error)}.", "Choose another place."
        ) from error


def _opened(path: Path, make: bool, read_only: bool, file_system: Callable[[Path], str]) -> Opened:
    _refuse_network(path, file_system(path))
    if not path.exists():
        _make(path, make)
    _check_header(path)
    access = Access.READ_ONLY if read_only or not _may_write(path) else Access.WRITABLE
    opened = Opened(path, access)
    # Without a log, nothing is written at the end but the log of this look itself removed.
    tidy = access is Access.WRITABLE and not _has_log(path)
    with reading(path, tidy=tidy, immutable=opened.immutable) as connection:
        version = _checked_version(connection, path)
        _check_content(connection, path)
    notices = []
    if version < VERSION:
        notices.append(_bring_forward(path, access))
    if access is Access.READ_ONLY and not read_only:
        notices.append(
            f"{path.name} can only be read: what you change now isn't kept. Allow writing it, or open another."
        )
    return Opened(path, access, tuple(notices))


def _has_log(path: Path) -> bool:
    return log_of(path).exists() and log_of(path).stat().st_size > 0


def _refuse_network(path: Path, file_system: str) -> None:
    if is_network(file_system):
        raise NetworkWorkspace(
            f"{path.name} is on a network drive",
            f"A workspace can't be shared safely over {file_system}.",
            "Keep it on a drive of this computer: choose another place, or copy the file there.",
        )


def _make(path: Path, wanted: bool) -> None:
    if _has_log(path):
        raise damaged(path, "The file is gone, only its log is left.")
    if not wanted:
        raise NoWorkspace(f"There is no workspace {path.name}", f"{path} doesn't exist.", "Check the name.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh_file(path):
            pass
    except sqlite3.Error as error:
        told = translated(error, path)
        raise type(told)(f"The workspace {path.name} can't be made", told.cause, "Choose another place.") from error
    except OSError as error:
        raise ReadOnlyWorkspace(
            f"The workspace {path.name} can't be made", f"{path.parent}: {error.strerror}.", "Choose another place."
        ) from error


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as stream:
            header = stream.read(_HEADER_BYTES)
    except IsADirectoryError as error:
        raise NotAWorkspace(f"{path.name} is a folder", "", _CHOOSE) from error
    except OSError as error:
        raise ReadOnlyWorkspace(
            f"The workspace {path.name} can't be read", f"{error.strerror}.", "Allow reading it, or choose another."
        ) from error
    if not header:
        raise damaged(path, "The file is empty.")
    if not header.startswith(_MAGIC):
        if path.suffix == ".docviewer":
            raise damaged(path, "Its beginning isn't that of a workspace.")
        raise NotAWorkspace(
            f"{path.name} isn't a workspace", "It is a file of another kind.", "Choose a workspace file."
        )


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of a file that is ours.

    Raises:
        WorkspaceError: It is another program's, or of a newer docviewer.
    """
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    version = version_of(connection)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    ours = {table.name for table in KEPT} & names
    if owner != APPLICATION_ID and not ours:
        raise NotAWorkspace(f"{path.name} isn't a workspace", "It belongs to another program.", "Choose another file.")
    if version > VERSION:
        raise NewerWorkspace(
            f"{path.name} was written by a newer docviewer",
            f"It has version {version}, this docviewer knows up to {VERSION}.",
            "Install the newer docviewer, or open another workspace.",
        )
    if owner != APPLICATION_ID or version < 1 or len(ours) < len(KEPT):
        raise damaged(path, "Some of its tables are missing, or what names it a workspace.")
    return version


def _check_content(connection: sqlite3.Connection, path: Path) -> None:
    """Look for damage in the tables that can't be made again; the others are checked when they are used.

    Raises:
        DamagedWorkspace: There is some.
    """
    for table in KEPT:
        found = [row[0] for row in connection.execute(f"PRAGMA integrity_check('{table.name}')")]
        if found != ["ok"]:
            raise damaged(path, f"Table {table.name}: {found[0]}.")
    row = connection.execute(f"{STATE.select} WHERE name = 'documents'").fetchone()
    count = connection.execute("SELECT count(*) FROM document").fetchone()[0]
    if version_of(connection) > 1 and (row is None or not STATE.is_sound(row) or row[1] != str(count)):
        raise damaged(path, "Documents are missing in it.")


def _bring_forward(path: Path, access: Access) -> str:
    if access is Access.READ_ONLY:
        raise ReadOnlyWorkspace(
            f"{path.name} was written by an older docviewer",
            "It has to be brought forward, and can only be read.",
            "Allow writing it, or copy it to where you may write.",
        )
    try:
        with closing(writing_connection(path)) as connection:
            backup = migrated(connection, path)
    except sqlite3.Error as error:
        raise translated(error, path) from error
    except OSError as error:
        raise ReadOnlyWorkspace(
            f"{path.name} can't be brought forward",
            f"No copy can be made before: {error.strerror}.",
            "Free some space.",
        ) from error
    return f"{path.name} was brought forward from an older version." + (
        f" Before, it was copied to {backup}." if backup else ""
    )
