"""`docviewer doctor`: look over the machine and say what works, what doesn't, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

import typer
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from docviewer.cli.checks.finding import Finding, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Heading of the report -> module whose `check()` yields what stands under it.
CHECKS: Mapping[str, str] = {
    "Program": "docviewer.cli.checks.versions",
    "Window": "docviewer.cli.checks.window",
    "Reading": "docviewer.cli.checks.readers",
    "Text recognition": "docviewer.cli.checks.recognition",
    "Folders": "docviewer.cli.checks.storage",
    "Workspace": "docviewer.cli.checks.workspace",
    "Optional": "docviewer.cli.checks.services",
}
_COLOURS = {State.GOOD: "green", State.NOTE: "yellow", State.BROKEN: "bold red"}
_REPORT_IT = "Please report this."


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the report and what was found under it."""

    title: str
    findings: tuple[Finding, ...]


def register(program: typer.Typer) -> None:
    """Add the command to `program`."""
    program.command("doctor")(doctor_command)


def doctor_command() -> None:
    """Check that docviewer can work on this machine; exit status 1 if something needed is broken."""
    console = Console(highlight=False)
    broken = 0
    for section in examine(CHECKS):
        console.print(_pretty(section) if console.is_terminal else _plain(section), soft_wrap=not console.is_terminal)
        broken += sum(finding.state is State.BROKEN for finding in section.findings)
    console.print(verdict(broken))
    raise typer.Exit(1 if broken else 0)


def examine(checks: Mapping[str, str]) -> Iterator[Section]:
    """Run the checks one after another; one that fails is a finding itself."""
    for title, module in checks.items():
        yield Section(title, tuple(_findings(module)))


def _findings(module: str) -> Iterator[Finding]:
    try:
        yield from import_module(module).check()
    except Exception as error:  # noqa: BLE001 - whatever is broken on this machine belongs into the report
        yield Finding(module.rpartition(".")[2], f"{type(error).__name__}: {error}", State.BROKEN, _REPORT_IT)


def verdict(broken: int) -> str:
    """Return the last line of the report."""
    if not broken:
        return "Everything that docviewer needs works."
    return f"{broken} {'thing needs' if broken == 1 else 'things need'} mending: see FAIL above."


def _plain(section: Section) -> Text:
    lines = [section.title]
    for finding in section.findings:
        lines.append(f"  {finding.state.value:<4}  {finding.name}: {finding.text}")
        if finding.remedy:
            lines.append(f"        -> {finding.remedy}")
    return Text("\n".join(lines) + "\n")


def _pretty(section: Section) -> Group:
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column(width=4)
    table.add_column(width=16)
    table.add_column(overflow="fold")
    for finding in section.findings:
        told = Text(finding.text)
        if finding.remedy:
            told.append(f"\n-> {finding.remedy}", style="cyan")
        table.add_row(Text(finding.state.value, style=_COLOURS[finding.state]), Text(finding.name), told)
    return Group(Text(section.title, style="bold"), Padding(table, (0, 0, 1, 2)))
