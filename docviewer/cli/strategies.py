"""`docviewer strategies [NAME]`: strategies with their parameters, ranges and defaults."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docviewer.cli.ending import DONE, leave_with, writing_to_stdout
from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.parameters import Parameter
    from docviewer.core.strategy import Strategy

_FORMATS = ("text", "json")


def register(program: typer.Typer) -> None:
    """Add the command to `program`."""
    program.command("strategies")(strategies)


def strategies(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="Only this one.", show_default=False)] = "",
    format_name: Annotated[str, typer.Option("--format", metavar="|".join(_FORMATS), help="What is written.")] = "text",
) -> None:
    """Show strategies: their parameters (for --set), ranges and defaults."""
    leave_with(lambda: _show(name, format_name))


def _show(name: str, format_name: str) -> int:
    from docviewer import wiring

    if format_name not in _FORMATS:
        raise WrongInput(f"There is no format {format_name!r} here.", "", f"Choose from {', '.join(_FORMATS)}.")
    chosen = [wiring.strategy_named(name)] if name else list(wiring.strategies().values())
    with writing_to_stdout():
        if format_name == "json":
            described = [strategy_as_json(strategy) for strategy in chosen]
            typer.echo(json.dumps(described[0] if name else described, ensure_ascii=False, indent=2))
        elif sys.stdout is not None and sys.stdout.isatty():
            _print_tables(chosen)
        else:
            typer.echo("\n\n".join(_as_text(strategy) for strategy in chosen))
    return DONE


def strategy_as_json(strategy: Strategy) -> dict[str, Any]:
    """Return a strategy's declaration as plain data."""
    return {
        "name": strategy.name,
        "title": strategy.title,
        "summary": strategy.summary,
        "parameters": [_parameter_as_json(parameter) for parameter in strategy.parameters],
    }


def _parameter_as_json(parameter: Parameter) -> dict[str, Any]:
    numeric = parameter.kind.name in ("NUMBER", "INTEGER", "BAND")
    return {
        "name": parameter.name,
        "label": parameter.label,
        "help": parameter.help,
        "kind": parameter.kind.name.lower(),
        "default": parameter.default,
        "minimum": parameter.minimum if numeric else None,
        "maximum": parameter.maximum if numeric else None,
        "step": parameter.step if numeric else None,
        "unit": parameter.unit,
        "choices": list(parameter.choices),
        "presets": dict(parameter.presets),
        "learnable": parameter.learnable,
    }


def _cells(parameter: Parameter) -> tuple[str, str, str, str]:
    """Name, default, allowed values and help; a share of 0..1 is written as such, so its unit is left out."""
    unit = f" {parameter.unit}" if parameter.unit not in ("", "%") else ""
    presets = "".join(f", or {name} ({parameter.format(value)})" for name, value in parameter.presets)
    return (
        parameter.name,
        parameter.format(parameter.default),
        f"{parameter.range_text()}{unit}{presets}",
        parameter.help,
    )


def _as_text(strategy: Strategy) -> str:
    lines = [f"{strategy.name}: {strategy.summary}"]
    for name, default, values, help_text in map(_cells, strategy.parameters):
        lines += [f"  --set {name}={default}", f"      {values}. {help_text}"]
    return "\n".join(lines)


def _print_tables(chosen: Sequence[Strategy]) -> None:
    # Lazy: only a terminal needs it.
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    for strategy in chosen:
        console.print(Text.assemble((strategy.name, "bold"), f"  {strategy.summary}"))
        table = Table("--set", "default", "values", "what it does", box=SIMPLE_HEAD, pad_edge=False)
        for parameter in strategy.parameters:
            table.add_row(*(Text(cell) for cell in _cells(parameter)))
        console.print(table)
