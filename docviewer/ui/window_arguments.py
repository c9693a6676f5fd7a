"""What the window is started with: files, and where work is kept. Loads no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORKSPACE, _NO_WORKSPACE = "--workspace", "--no-workspace"


@dataclass(frozen=True, slots=True)
class WorkspaceChoice:
    """Where work is kept.

    Attributes:
        wanted: Whether it is kept at all.
        path: In which file; None for the one used last.
    """

    wanted: bool = True
    path: Path | None = None


#: Nothing is kept.
NO_WORKSPACE = WorkspaceChoice(wanted=False)


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """What the window is started with."""

    files: tuple[str, ...] = ()
    choice: WorkspaceChoice = WorkspaceChoice()


def window_arguments(argv: Sequence[str]) -> WindowArguments:
    """Read the arguments of the window; options come in any order, what follows `--` is a file.

    Raises:
        WrongInput: An option isn't known, lacks its file, or contradicts another.
    """
    files: list[str] = []
    path, wanted = None, True
    rest = iter(argv)
    for argument in rest:
        if argument == "--":
            files.extend(rest)
        elif argument == _NO_WORKSPACE:
            wanted = False
        elif argument == _WORKSPACE or argument.startswith(f"{_WORKSPACE}="):
            path = _file_of(argument, rest)
        elif argument.startswith("-"):
            raise WrongInput(f"unknown option {argument}")
        else:
            files.append(argument)
    if path is not None and not wanted:
        raise WrongInput(f"{_WORKSPACE} and {_NO_WORKSPACE} contradict each other")
    return WindowArguments(tuple(files), WorkspaceChoice(wanted, path))


def _file_of(argument: str, rest: Iterator[str]) -> Path:
    _, _, name = argument.partition("=")
    name = name or next(rest, "")
    if not name:
        raise WrongInput(f"{_WORKSPACE} needs a file")
    return Path(name).absolute()
