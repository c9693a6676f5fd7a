"""Write a whole workspace into a fresh file, for a place that takes no more changes; nothing is left behind."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from docviewer.core.errors import CannotWrite
from docviewer.workspace.connection import reading, writing_connection
from docviewer.workspace.faults import translated
from docviewer.workspace.fresh_file import fresh_file

if TYPE_CHECKING:
    from pathlib import Path


def copied(path: Path, copy: Path) -> None:
    """Write all that is saved in the workspace at `path` into a fresh one at `copy`.

    Raises:
        WorkspaceError: It can't be read.
        CannotWrite: There is a file at `copy` already, or it can't be made.
    """
    if copy.exists():
        raise CannotWrite(f"{copy.name} exists already", "A copy never replaces a file.", "Choose another name.")
    try:
        with fresh_file(copy) as fresh, closing(writing_connection(fresh)) as target, reading(path) as source:
            _back_up(source, target, copy)
    except sqlite3.Error as error:
        raise translated(error, copy) from error
    except OSError as error:
        raise CannotWrite(f"{copy.name} can't be written", f"{error.strerror}.", "Choose another place.") from error


def _back_up(source: sqlite3.Connection, target: sqlite3.Connection, copy: Path) -> None:
    try:
        source.backup(target)
    except sqlite3.Error as error:  # told here, for outside it would be taken for damage of the source
        raise translated(error, copy) from error
