"""The command line: one file per command group. This file only names the commands, so that it is light to import."""

from __future__ import annotations

#: Command -> the module whose `register(program)` adds it, in the order of the help.
COMMANDS: dict[str, str] = {
    "segment": "docviewer.cli.segment",
    "compare": "docviewer.cli.compare",
    "score": "docviewer.cli.score",
    "strategies": "docviewer.cli.strategies",
    "workspace": "docviewer.cli.workspace",
    "doctor": "docviewer.cli.doctor",
}

#: First arguments that belong to the command line although they name no command.
PROGRAM_OPTIONS = frozenset({"--help", "-h", "--version"})
