"""The version of SQLite that workspaces are kept with."""

from __future__ import annotations

import sqlite3


def sqlite_version() -> str:
    """Return it, as "3.45.1"."""
    return sqlite3.sqlite_version
