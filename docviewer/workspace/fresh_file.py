"""Make a workspace file: it is whole as soon as it has its name."""

from __future__ import annotations

import os
import secrets
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from docviewer.workspace.connection import log_of, writing_connection
from docviewer.workspace.schema import create

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def fresh_file(path: Path) -> Iterator[Path]:
    """Make a workspace under another name to be filled; it becomes `path` whole, or not at all.

    Raises:
        OSError: It can't be made.
        sqlite3.Error: Likewise.
    """
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        fresh.touch(mode=0o600)
        with closing(writing_connection(fresh)) as connection:
            create(connection)
        yield fresh
        _put_in_place(fresh, path)
    finally:
        for left in (fresh, log_of(fresh), fresh.with_name(f"{fresh.name}-shm")):
            left.unlink(missing_ok=True)


def _put_in_place(fresh: Path, path: Path) -> None:
    """Give a file its name unless another program was faster; a file under its name is always whole."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        with suppress(FileExistsError):
            fresh.rename(path)
