"""Start docviewer: a worker, a command, or the window. Nothing heavy is imported before that is known."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORKER = "--worker"


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the first argument asks for and return the exit status.

    `--worker KIND` (hidden) is a supervised child; a command's name, `--help` or
    `--version` is the command line; anything else is the window with files to open.
    A file that is called like a command is opened as `./segment`.

    Args:
        argv: Arguments without the program's name; those of the process if omitted.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    first = arguments[0] if arguments else ""
    if first == _WORKER and len(arguments) == 2:
        return _run_worker(arguments[1])

    from docviewer.cli import COMMANDS, PROGRAM_OPTIONS  # lazy: a worker needs none of it

    if first in COMMANDS or first in PROGRAM_OPTIONS:
        from docviewer.cli.program import run as run_command  # lazy: typer

        return run_command(arguments)

    late = next((word for word in _words_behind_options(arguments)[:1] if word in COMMANDS), "")
    if late:
        hint = f"{late} is a command: write it first, its options behind it (the file of that name is ./{late})"
        print(f"docviewer: {hint}", file=sys.stderr)  # noqa: T201
        return 2

    from docviewer.app import run as run_window  # lazy: Qt

    return run_window(arguments)


def _words_behind_options(arguments: Sequence[str]) -> list[str]:
    """Return what isn't an option of the window or its value; nothing where the first argument is no option."""
    if not arguments or not arguments[0].startswith("--") or "--" in arguments:
        return []
    values = {at + 1 for at, argument in enumerate(arguments) if argument == "--workspace"}
    return [word for at, word in enumerate(arguments) if at not in values and not word.startswith("-")]


def _run_worker(kind: str) -> int:
    from docviewer.wiring import worker_handlers  # lazy: only what a worker needs
    from docviewer.workers.child import run as run_child

    return run_child(kind, worker_handlers)


if __name__ == "__main__":
    sys.exit(main())
