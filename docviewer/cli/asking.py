"""Questions at a terminal, and the password that comes on standard input."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import TYPE_CHECKING

from docviewer.cli.messages import plain
from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from pathlib import Path


def overwrite_allowed(path: Path) -> bool:
    """Ask whether `path` may be written over; no if nobody is at a terminal to answer."""
    if not (_is_terminal(sys.stdin) and _is_terminal(sys.stderr)):
        return False
    sys.stderr.write(f"{plain(str(path))} exists. Write over it? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def password_from_stdin() -> str:
    """Return the first line of standard input; typed at a terminal, it isn't shown.

    Raises:
        WrongInput: There is none.
    """
    if _is_terminal(sys.stdin):
        password = getpass("Password: ", sys.stderr)
    else:
        line = sys.stdin.buffer.readline() if sys.stdin is not None else b""
        password = line.decode("utf-8", "surrogateescape").removesuffix("\n").removesuffix("\r")
    if not password:
        raise WrongInput(
            "There is no password on standard input.", "--password-stdin was given.", "Write it as the first line."
        )
    return password


def _is_terminal(stream: object) -> bool:
    return bool(getattr(stream, "isatty", lambda: False)())
