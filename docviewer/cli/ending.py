"""How a command ends: every way out becomes an exit status.

0 all done, 1 some of it failed, 2 wrong usage; as a shell has it for a program that a
signal ended, 130 after Ctrl+C and 141 when nobody reads standard output any more.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NoReturn

import typer

from docviewer.cli.messages import error_text, say
from docviewer.core.errors import DocviewerError, WrongInput
from docviewer.export.atomic_file import cannot_write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DONE, SOME_FAILED, WRONG_USAGE, INTERRUPTED, NOBODY_READS = 0, 1, 2, 130, 141


def leave_with(command: Callable[[], int]) -> NoReturn:
    """Run `command` and leave with its exit status, or with that of the error that ended it."""
    raise typer.Exit(_status_of(command))


def _status_of(command: Callable[[], int]) -> int:
    try:
        return command()
    except WrongInput as error:
        say(error_text(error))
        return WRONG_USAGE
    except DocviewerError as error:
        say(error_text(error))
        return SOME_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return NOBODY_READS


@contextmanager
def writing_to_stdout() -> Iterator[None]:
    """Explain an error of standard output that arises within.

    Raises:
        CannotWrite: Standard output takes no more.
        BrokenPipeError: Nobody reads it any more.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        _forget_stdout()
        raise cannot_write("Standard output", error) from error


def _forget_stdout() -> None:
    """Let what couldn't be written to standard output go, so that Python doesn't try again at its end."""
    with suppress(OSError, io.UnsupportedOperation, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
