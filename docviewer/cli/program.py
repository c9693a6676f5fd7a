"""The program `docviewer COMMAND`: commands registered, arguments run, an exit status returned."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from docviewer import __version__
from docviewer.cli import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HELP = """See every heading and paragraph of a document, tune how they are found, take them away.

Without a command, docviewer [FILE...] opens the window; a file that is called like a command is opened as ./FILE.
"""


def build(commands: Iterable[str] = tuple(COMMANDS)) -> typer.Typer:
    """Return the program with `commands`; only their modules are imported."""
    program = typer.Typer(
        name="docviewer",
        help=_HELP,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,  # a name in square brackets is no markup
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    program.callback()(_program)
    for command in commands:
        import_module(COMMANDS[command]).register(program)
    return program


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` begin with and return its exit status."""
    named = [argument for argument in arguments[:1] if argument in COMMANDS]
    try:
        build(named or COMMANDS)(list(arguments), prog_name="docviewer")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"docviewer {__version__}")
        raise typer.Exit


def _program(
    _: Annotated[
        bool, typer.Option("--version", help="Show the version and leave.", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    """Options of the program itself; the help comes from `build`."""
